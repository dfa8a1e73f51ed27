// The texts that nearness is measured on: pairs graded by people, and shelves of texts that fall into groups of one meaning. Reads only; measures nothing.
import { join } from "node:path";
import { readIntentId } from "../../shared/domain/taxonomy.ts";
import { splitOf, type Split } from "../training/example.ts";
import { readTsv } from "../training/tsv.ts";
import { heldBack } from "../training/turnTexts.ts";

/** Two texts and how alike people found them, 1 to 5. */
export interface GradedPair {
  readonly a: string;
  readonly b: string;
  readonly grade: number;
}

/** Texts with the group they belong to; for those asked, the others of their group are to be found. */
export interface Shelf {
  readonly texts: readonly { readonly text: string; readonly group: string; readonly asked: boolean }[];
}

export interface LikenessSets {
  /** JDDC pairs of which neither sentence stands in the intent data. */
  readonly jddc: readonly GradedPair[];
  readonly jddcAll: readonly GradedPair[];
  readonly taobao: readonly GradedPair[];
  /** Held-out JDDC messages, each asked among the others; a group is one of JDDC's own 123 labels. */
  readonly jddcShelf: Shelf;
  /** Taobao messages; asked are those that also stand in graded pairs, which no training reads. */
  readonly taobaoShelf: Shelf;
}

/** Reads them all; the folder must be there. */
export function likenessSets(folder: string, part: Split): LikenessSets {
  const messages = readTsv(join(folder, "intent/jddc_messages.tsv")).map((row) => ({
    text: row["text"] ?? "",
    label: row["jddc_intent"] ?? "",
    ours: readIntentId(row["intent"]) !== undefined,
  }));
  const inIntents = heldBack(messages.filter((one) => one.ours).map((one) => one.text));
  const jddcAll = readGraded(folder, "jddc_sts_dev.tsv");
  const taobao = readGraded(folder, "taobao_sts_dev.tsv");
  const held = messages.filter((one) => one.ours && splitOf(one.text) === part);
  return {
    jddc: jddcAll.filter(({ a, b }) => !inIntents(a) && !inIntents(b)),
    jddcAll,
    taobao,
    jddcShelf: { texts: held.map(({ text, label }) => ({ text, group: label, asked: true })) },
    taobaoShelf: readShelf(folder, heldBack(taobao.flatMap(({ a, b }) => [a, b]))),
  };
}

function readGraded(folder: string, name: string): readonly GradedPair[] {
  return readTsv(join(folder, "similarity", name)).map((row) => ({ a: row["a"] ?? "", b: row["b"] ?? "", grade: Number(row["score"]) }));
}

/** Messages linked as of one meaning, directly or through others, are one group. */
function readShelf(folder: string, asked: (text: string) => boolean): Shelf {
  const groupOf = new Map<string, Set<string>>();
  for (const row of readTsv(join(folder, "similarity/taobao_select_dev.tsv"))) {
    const linked = [row["text"] ?? "", ...(row["same_meaning"] ?? "").split(" | ").map((one) => one.trim())].filter((one) => one !== "");
    const group = new Set(linked.flatMap((text) => [text, ...(groupOf.get(text) ?? [])]));
    for (const text of group) groupOf.set(text, group);
  }
  const names = new Map([...new Set(groupOf.values())].map((group, i) => [group, `group ${i}`]));
  return { texts: [...groupOf].map(([text, group]) => ({ text, group: names.get(group) ?? "", asked: asked(text) })) };
}
