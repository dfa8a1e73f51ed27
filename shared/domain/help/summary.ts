// A conversation in a few lines, in the reader's language: what was asked, what is known, what the bot and our people said and did, what was promised, how it
// stands. Each line names the messages it comes from. Pure; what is in it is found by summaryParts.ts.
import type { MessageId } from "../../core/ids.ts";
import { DAY } from "../../core/time.ts";
import { localDay, localMinute } from "../calendar.ts";
import { factName } from "../entities/factNames.ts";
import type { Deed } from "../inspection/promises.ts";
import type { Language } from "../knowledge.ts";
import { RED_FLAG_NAMES } from "../redFlags.ts";
import { intentOf } from "../taxonomy.ts";
import type { Ticket } from "../ticket.ts";
import type { Mood } from "../understanding.ts";
import { SUMMARY_CHARS } from "./summaryMark.ts";
import { partsOf, type PartsOf, type SummaryParts } from "./summaryParts.ts";

export interface SummaryLine {
  readonly kind: "asked" | "given" | "bot" | "did" | "promised" | "flagged" | "mood" | "stands";
  readonly name: string;
  readonly text: string;
  /** What it comes from, in order; the first is where one looks. Of facts and the mood: none. */
  readonly messages: readonly MessageId[];
}

export interface SummaryOf extends PartsOf {
  readonly titleOf: (article: string) => string;
  readonly language: Language;
}

/** The summary as lines; what there is nothing to say of is left out. */
export function summaryOf(ticket: Ticket, shop: SummaryOf): readonly SummaryLine[] {
  const parts = partsOf(ticket, shop);
  return [asked, given, bot, did, promised, flagged, mood, stands].flatMap((line) => {
    const { kind, text, messages = [] } = line(parts, shop);
    return text === "" ? [] : [{ kind, name: NAMES[kind][shop.language], text, messages }];
  });
}

/** As one text to edit: a line each. */
export function summaryText(lines: readonly SummaryLine[], language: Language): string {
  const colon = language === "zh" ? "：" : ": ";
  return lines
    .map((one) => `${one.name}${colon}${one.text}`)
    .join("\n")
    .slice(0, SUMMARY_CHARS);
}

type Both = Readonly<Record<Language, string>>;

const NAMES: Readonly<Record<SummaryLine["kind"], Both>> = {
  asked: { zh: "问", en: "Asked" },
  given: { zh: "已知", en: "Known" },
  bot: { zh: "机器人", en: "Bot" },
  did: { zh: "处理", en: "Done" },
  promised: { zh: "答应", en: "Promised" },
  flagged: { zh: "留意", en: "Mind" },
  mood: { zh: "情绪", en: "Mood" },
  stands: { zh: "现在", en: "Now" },
};

interface Line {
  readonly kind: SummaryLine["kind"];
  readonly text: string;
  readonly messages?: readonly MessageId[];
}

function asked({ intents, own }: SummaryParts, { language }: SummaryOf): Line {
  const names = intents.map((id) => intentOf(id)[language]).join(language === "zh" ? "、" : ", ");
  const quote = own === undefined ? "" : language === "zh" ? `「${own.text}」` : `“${own.text}”`;
  return { kind: "asked", text: [names, quote].filter((one) => one !== "").join(" "), messages: own === undefined ? [] : [own.message] };
}

function given({ facts }: SummaryParts, { language, products }: SummaryOf): Line {
  const called = (value: string): string => products.find((one) => one.title.zh === value)?.title[language] ?? value;
  return {
    kind: "given",
    text: joined(
      facts.map((one) => `${factName(one.name, language)} ${called(one.value)}`),
      language,
    ),
  };
}

function bot({ bot: { answers, orders, unhelpful, asked: times } }: SummaryParts, { language, titleOf }: SummaryOf): Line {
  const zh = language === "zh";
  const said = [
    ...answers.map((one) =>
      zh ? `答过《${titleOf(one.article)}》v${one.version}` : `answered from “${titleOf(one.article)}” v${one.version}`,
    ),
    ...orders.map((one) => (zh ? `查了订单 ${one}` : `looked up order ${one}`)),
    ...(times > 0 ? [zh ? `反问 ${times} 次` : `asked back ${times === 1 ? "once" : `${times} times`}`] : []),
  ];
  const verdict = unhelpful && said.length > 0 ? [zh ? "没帮上" : "did not help"] : [];
  return { kind: "bot", text: joined([...said, ...verdict], language), messages: answers.map((one) => one.message) };
}

function did({ deeds }: SummaryParts): Line {
  return { kind: "did", text: deeds.map((one) => one.text).join(" / "), messages: deeds.map((one) => one.message) };
}

const DEEDS: Readonly<Record<Deed, Both>> = {
  ship: { zh: "发货", en: "ship" },
  refund: { zh: "退款", en: "refund" },
  reply: { zh: "回复", en: "reply" },
  deliver: { zh: "送达", en: "deliver" },
  pay: { zh: "补偿", en: "compensate" },
};
const FATES: Readonly<Record<SummaryParts["promised"][number]["state"], Both>> = {
  open: { zh: "还没兑现", en: "still open" },
  kept: { zh: "已做到", en: "kept" },
  broken: { zh: "没做到", en: "not kept" },
};

function promised({ promised: all }: SummaryParts, { language, zone }: SummaryOf): Line {
  const words = all.map(({ deed, due, state, text }) => {
    const by = due === undefined ? "" : language === "zh" ? ` ${momentIn(zone, due)} 前` : ` by ${momentIn(zone, due)}`;
    const quote = language === "zh" ? `「${text}」` : `“${text}”`;
    return `${DEEDS[deed][language]}${by} ${quote}${language === "zh" ? "，" : ", "}${FATES[state][language]}`;
  });
  return { kind: "promised", text: words.join(" / "), messages: all.flatMap((one) => one.message ?? []) };
}

function flagged({ flags }: SummaryParts, { language }: SummaryOf): Line {
  const words = flags.map(({ flag, word }) => `${RED_FLAG_NAMES[flag][language]}${language === "zh" ? `「${word}」` : ` “${word}”`}`);
  return { kind: "flagged", text: joined(words, language), messages: flags.map((one) => one.message) };
}

const MOODS: Readonly<Record<Mood, Both>> = {
  negative: { zh: "不满", en: "upset" },
  neutral: { zh: "平稳", en: "calm" },
  positive: { zh: "不错", en: "content" },
};

function mood({ moods }: SummaryParts, { language }: SummaryOf): Line {
  const told = moods.map((one) => `${MOODS[one.mood][language]}${one.n > 1 && one.mood === "negative" ? ` ×${one.n}` : ""}`);
  return { kind: "mood", text: told.length === 1 && moods[0]?.mood === "neutral" ? "" : told.join(" → ") };
}

function stands({ solved, phase, unanswered, own }: SummaryParts, { language }: SummaryOf): Line {
  const over = phase === "resolved" || phase === "closed";
  const words: Both =
    unanswered > 0 && !over
      ? { zh: `还有 ${unanswered} 句没回`, en: `${unanswered} ${unanswered === 1 ? "line" : "lines"} not answered yet` }
      : solved === "yes"
        ? { zh: "问题解决了", en: "Solved" }
        : solved === "no"
          ? { zh: "没解决", en: "Not solved" }
          : phase === "waiting"
            ? { zh: "等顾客回话", en: "Waiting on the shopper" }
            : { zh: "看不出解决没有", en: "Not clear whether it is solved" };
  return { kind: "stands", text: own === undefined ? "" : words[language] };
}

const joined = (parts: readonly string[], language: Language): string => parts.join(language === "zh" ? "；" : "; ");

/** «11-24 18:00», by the shop's clock. */
function momentIn(zone: string, at: number): string {
  const day = new Date(localDay(zone, at) * DAY).toISOString().slice(5, 10);
  const minute = localMinute(zone, at);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${day} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
