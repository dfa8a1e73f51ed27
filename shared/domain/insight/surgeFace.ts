// A surge as it is told: how much more of what, its cause by name, the way to its conversations. Names are the shop's own goods and articles, never a shopper's words. Pure.
import { integer, list, number, oneOf, optional, shape, string, type Check, type Checked } from "../../core/check.ts";
import { readId, type TicketId } from "../../core/ids.ts";
import { intentOf, INTENTS } from "../taxonomy.ts";
import type { Surge } from "./surge.ts";

export const CAUSE_KINDS = ["product", "rule", "article", "unanswered"] as const;

const ticketId: Check<TicketId> = (v) => readId<TicketId>(v);
const readName = shape({ zh: string(120), en: string(120) });
export type SurgeName = Checked<typeof readName>;

const readCause = shape({ kind: oneOf(CAUSE_KINDS), share: number(0, 1), name: optional(readName) });

/** So many within the hour, where so many are usual; what of; what most of what is more has in common. */
export const readSurgeTold = shape({ x: integer(), usual: integer(), name: optional(readName), causes: list(readCause, 4) });
export type SurgeTold = Checked<typeof readSurgeTold>;

/** One that was seen: when its second window was over (ms), and its newest conversations. */
export const readSurgeSeen = shape({
  id: string(120, 1),
  at: number(0),
  told: readSurgeTold,
  tickets: list(ticketId, 100),
  failed: integer(),
});
export type SurgeSeen = Checked<typeof readSurgeSeen>;

export const TICKETS_SHOWN = 100;
const NAME_CHARS = 120;

export interface SurgeNames {
  readonly product: (id: string) => SurgeName | undefined;
  readonly article: (id: string) => SurgeName | undefined;
}

/** `at`: the end of its last window. */
export function surgeSeen(surge: Surge, at: number, names: SurgeNames): SurgeSeen {
  const sum = (of: "x" | "mean"): number => Math.round(surge.windows.reduce((all, one) => all + one[of], 0));
  const [kind, id = ""] = surge.slice.split(":", 2);
  const intent = INTENTS.find((one) => one.id === id);
  const name = kind === "product" ? names.product(id) : intent === undefined ? undefined : intentOf(intent.id);
  const causes = surge.causes.slice(0, 2).map((cause) => {
    const called =
      cause.kind === "product"
        ? names.product(cause.product)
        : cause.kind === "unanswered"
          ? undefined
          : names.article(cause.article.split(" ")[0] ?? "");
    return { kind: cause.kind, share: Math.max(0, Math.min(1, cause.share)), ...(called === undefined ? {} : { name: short(called) }) };
  });
  return {
    id: `${surge.windows.at(-1)?.window ?? 0}:${surge.slice}`,
    at,
    told: { x: sum("x"), usual: sum("mean"), causes, ...(name === undefined ? {} : { name: short(name) }) },
    tickets: surge.tickets.slice(0, TICKETS_SHOWN),
    failed: surge.failed,
  };
}

const short = ({ zh, en }: SurgeName): SurgeName => ({ zh: zh.slice(0, NAME_CHARS), en: en.slice(0, NAME_CHARS) });

type Language = "zh" | "en";

/** «一小时 31 次问「退款到哪了」，平时 6 次». */
export function surgeTitle({ x, usual, name }: SurgeTold, language: Language): string {
  if (language === "zh") return `一小时 ${x} 次问${name === undefined ? "各种问题" : `「${name.zh}」`}，平时 ${usual} 次`;
  return `${name === undefined ? "Questions came" : `“${name.en}” was asked`} ${x} times within an hour, ${usual} as a rule`;
}

/** What most of what is more has in common, the strongest first; "" for nothing. */
export function surgeCauses({ causes }: SurgeTold, language: Language): string {
  return causes
    .map((one) => CAUSE_WORDS[one.kind][language](`${Math.round(one.share * 100)}%`, one.name?.[language] ?? "?"))
    .join(language === "zh" ? "；" : "; ");
}

type Said = (part: string, name: string) => string;

const CAUSE_WORDS: Readonly<Record<(typeof CAUSE_KINDS)[number], Readonly<Record<Language, Said>>>> = {
  product: { zh: (part, name) => `${part} 都在问 ${name}`, en: (part, name) => `${part} of it is about ${name}` },
  rule: { zh: (part, name) => `${part} 问到活动规则《${name}》`, en: (part, name) => `${part} of it is about the rule “${name}”` },
  article: { zh: (part, name) => `${part} 读了《${name}》也没解决`, en: (part, name) => `${part} of it was not helped by “${name}”` },
  unanswered: { zh: (part) => `${part} 没有可答的文章`, en: (part) => `${part} of it has no article to answer it` },
};
