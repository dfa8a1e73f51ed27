// Gathers every training text: the public sets beside the project (read, never copied) and our own written examples. Says which have a licence.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readIntentId, type IntentId } from "../../shared/domain/taxonomy.ts";
import type { Mood } from "../../shared/domain/understanding.ts";
import { BANKING, BITEXT, CLINC, CLINC_SKIPPED, CLINC_VAGUE } from "./englishLabels.ts";
import type { Example } from "./example.ts";
import { readTsv } from "./tsv.ts";

interface Source {
  readonly name: string;
  readonly file: string;
  /** The licence its authors gave, or undefined where there is none or it is unclear. */
  readonly licence: string | undefined;
  /** `scale`: how many times the rows the light ear can hold. */
  readonly read: (rows: Rows, name: string, scale: number) => readonly Example[];
}
type Rows = readonly Readonly<Record<string, string>>[];

const SOURCES: readonly Source[] = [
  { name: "jddc", file: "intent/jddc_messages.tsv", licence: "Apache-2.0", read: jddc },
  { name: "csds", file: "intent/csds_summaries.tsv", licence: undefined, read: csds },
  { name: "smp", file: "intent/out_of_scope_zh.tsv", licence: undefined, read: smp },
  { name: "bitext", file: "english/bitext_templates.tsv", licence: undefined, read: bitext },
  { name: "banking77", file: "english/banking77_train.tsv", licence: "CC-BY-4.0", read: banking },
  { name: "clinc", file: "english/clinc_train.tsv", licence: "CC-BY-3.0", read: clinc },
  { name: "online_shopping", file: "sentiment/online_shopping.tsv", licence: undefined, read: reviews(6_000, 0.5) },
  { name: "food_delivery", file: "sentiment/food_delivery.tsv", licence: undefined, read: reviews(4_000, 0.5) },
  { name: "jd_reviews_few", file: "sentiment/jd_reviews_few.tsv", licence: undefined, read: reviews(320, 1) },
  { name: "weibo_emotions", file: "sentiment/weibo_emotions.tsv", licence: undefined, read: weibo },
  { name: "cold", file: "abuse/cold_train.tsv", licence: "Apache-2.0", read: cold },
];

export interface Corpus {
  readonly examples: readonly Example[];
  readonly used: readonly { readonly name: string; readonly licence: string | undefined; readonly rows: number }[];
}

/** Takes one row in so many, more of them on a larger scale. */
function oneIn(step: number, scale: number, at: number): boolean {
  return at % Math.max(1, Math.round(step / scale)) === 0;
}

/** Every public text this training may use. Throws, with what to do, when the data folder is not there. */
export function readPublic(folder: string, licensedOnly: boolean, scale = 1): Corpus {
  if (!existsSync(join(folder, "intent"))) {
    throw new Error(
      `no training data at ${folder}. Put the data folder beside the project (../shared/data), or name it: node models/training/trainLight.ts --data FOLDER. ` +
        "The weights in models/weights are ready to use without it.",
    );
  }
  const examples: Example[] = [];
  const used: { name: string; licence: string | undefined; rows: number }[] = [];
  for (const source of SOURCES) {
    const file = join(folder, source.file);
    if ((licensedOnly && source.licence === undefined) || !existsSync(file)) continue;
    const read = source.read(readTsv(file), source.name, scale);
    examples.push(...read);
    used.push({ name: source.name, licence: source.licence, rows: read.length });
  }
  return { examples, used };
}

// Words that show a shopper's message is not neutral. Only to choose service messages that may stand as neutral examples.
const HEATED =
  /[!?]{2,}|气|垃圾|骗|坑|差劲|太差|无语|烦|急|投诉|什么意思|怎么还|到底|凭什么|失望|谢|好评|喜欢|满意|不错|赞|棒|感谢|辛苦|破|坏|烂|慢|差|没人|不理|搞什么|服了|呵呵|难道|为什么.*(不|没)|不.*(行|能)吗|郁闷|麻烦死|黑心|恶心|假货|太/;
const CONTACT = "human";

function jddc(rows: Rows, source: string): readonly Example[] {
  return rows.flatMap((row) => {
    const id = readIntentId(row["intent"]);
    const text = row["text"] ?? "";
    if (id === undefined) return [];
    const base = { text, source, weight: id === CONTACT ? 0.5 : 1, intents: [id], abuse: false };
    const calm = HEATED.test(text) ? {} : { mood: "neutral" as const };
    return [{ ...base, ...calm, ...(id === CONTACT ? {} : { human: false }) }];
  });
}

function csds(rows: Rows, source: string, scale: number): readonly Example[] {
  const seen = new Map<IntentId, number>();
  return rows.flatMap((row) => {
    const id = readIntentId(row["intent"]);
    if (id === undefined || id === CONTACT) return [];
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    if (count > CSDS_EACH * scale) return [];
    const text = (row["question"] ?? "")
      .replace(/^(用户|商家|客户)?(询问|咨询|表示|反馈|要求|想要|想|希望)?/, "")
      .replace(/(用户|商家|客户)/g, "")
      .replace(/。$/, "");
    return text.length < 4 ? [] : [{ text, source, weight: 0.35, intents: [id] }];
  });
}
const CSDS_EACH = 500;

function smp(rows: Rows, source: string, scale: number): readonly Example[] {
  return rows.flatMap((row, i) => {
    const text = row["text"] ?? "";
    if (text.length < 2 || /你好|您好|谢谢|再见|拜拜/.test(text)) return [];
    return row["domain"] === "chat" || oneIn(2, scale, i)
      ? [{ text, source, weight: 0.7, intents: ["out_of_scope" as const], mood: "neutral" as const, human: false, abuse: false }]
      : [];
  });
}

function bitext(rows: Rows, source: string, scale: number): readonly Example[] {
  return rows.flatMap((row, i) => {
    const text = row["text"] ?? "";
    const label = (row["intent"] ?? "").trim();
    const id = label === "review" ? (/review/.test(text) ? "review" : "feedback") : BITEXT[label];
    return id === undefined || !oneIn(2, scale, i)
      ? []
      : [{ text, source, weight: 0.5, intents: [id], human: id === CONTACT, abuse: false, mood: "neutral" as const }];
  });
}

function banking(rows: Rows, source: string, scale: number): readonly Example[] {
  return rows.flatMap((row, i) => {
    const id = BANKING[row["intent"] ?? ""];
    return id === undefined || !oneIn(3, scale, i)
      ? []
      : [{ text: row["text"] ?? "", source, weight: 0.4, intents: [id], human: false, abuse: false }];
  });
}

function clinc(rows: Rows, source: string, scale: number): readonly Example[] {
  return rows.flatMap((row, i) => {
    const label = row["intent"] ?? "";
    const id = CLINC[label];
    const text = row["text"] ?? "";
    if (CLINC_SKIPPED.includes(label)) return [];
    if (id !== undefined) return oneIn(2, scale, i) ? [{ text, source, weight: 0.5, intents: [id], human: false, abuse: false }] : [];
    if (CLINC_VAGUE.includes(label))
      return oneIn(2, scale, i) ? [{ text, source, weight: 0.5, intents: [], human: false, abuse: false }] : [];
    if (label !== "oos" && !oneIn(9, scale, i)) return [];
    return [{ text, source, weight: 0.7, intents: ["out_of_scope" as const], mood: "neutral" as const, human: false, abuse: false }];
  });
}

function reviews(most: number, weight: number): Source["read"] {
  return (rows, source, scale) => {
    const step = Math.max(1, Math.floor(rows.length / (most * scale)));
    return rows.flatMap((row, i) => {
      const mood = row["sentiment"];
      const text = row["text"] ?? "";
      if ((mood !== "positive" && mood !== "negative") || i % step !== 0 || text.length > 160) return [];
      return [{ text, source, weight, mood, abuse: false }];
    });
  };
}

const EMOTIONS: Readonly<Record<string, Mood>> = { angry: "negative", sad: "negative", happy: "positive", neutral: "neutral" };

function weibo(rows: Rows, source: string, scale: number): readonly Example[] {
  return rows.flatMap((row, i) => {
    const mood = EMOTIONS[row["emotion"] ?? ""];
    return mood === undefined || !oneIn(3, scale, i) ? [] : [{ text: row["text"] ?? "", source, weight: 0.35, mood }];
  });
}

function cold(rows: Rows, source: string, scale: number): readonly Example[] {
  return rows.flatMap((row, i) => {
    const abuse = row["offensive"] === "1";
    return !oneIn(2, scale, i) ? [] : [{ text: row["text"] ?? "", source, weight: 0.5, abuse, human: false }];
  });
}
