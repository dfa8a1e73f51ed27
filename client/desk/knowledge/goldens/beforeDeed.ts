// What publishing an article would change in the golden conversations: asks the edge for both, plays them with today's pack and with tomorrow's. Publishes nothing.
import { byGravity, goesWell, goldenChange, type GoldenChange } from "../../../../shared/domain/dialogues/golden.ts";
import type { AnswerPack, Article } from "../../../../shared/domain/knowledge.ts";
import type { Turned } from "../../session/ask.ts";
import { askGoldens, askPack } from "./doors.ts";
import { rehearse, type Rehearsal } from "./rehearse.ts";

export type Checked =
  /** `played`: how many; `astray`: how many go otherwise than written already today, and no worse after. */
  | {
      readonly is: "played";
      readonly played: number;
      readonly changes: readonly GoldenChange[];
      readonly astray: number;
      readonly pack: AnswerPack;
    }
  | { readonly is: "deaf" | "stopped" }
  | { readonly is: "refused"; readonly problem: Turned };

/** Today's pack with the draft in the place of what was published of it, as the room would make it. */
export function packAfter(today: AnswerPack, draft: Article): AnswerPack {
  const { deed: _deed, print: _print, ...said } = draft;
  const next: Article = { ...said, status: "published", version: draft.version + 1 };
  const others = today.articles.filter((one) => one.id !== draft.id);
  return { ...today, version: `${today.version}+`, articles: [...others, next].toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Today's pack without it. */
export function packWithout(today: AnswerPack, id: Article["id"]): AnswerPack {
  return { ...today, version: `${today.version}-`, articles: today.articles.filter((one) => one.id !== id) };
}

/** Plays all of them with today's pack and with the one after the deed. */
export async function checkBefore(after: (today: AnswerPack) => Promise<AnswerPack>, rehearsal: Rehearsal): Promise<Checked> {
  const kept = await askGoldens();
  if (!kept.ok) return { is: "refused", problem: kept.error };
  const { goldens } = kept.value;
  const today = await (goldens.length === 0 ? undefined : askPack());
  if (today === undefined) return { is: "played", played: 0, changes: [], astray: 0, pack: EMPTY };
  if (!today.ok) return { is: "refused", problem: today.error };
  const pack = await after(today.value);
  const played = await rehearse(goldens, [today.value, pack], rehearsal);
  if (typeof played === "string") return { is: played };
  const [before, then] = played;
  const changes = goldens.flatMap((one) => goldenChange(one, before?.get(one.id) ?? [], then?.get(one.id) ?? []) ?? []);
  const changed = new Set(changes.map((one) => one.id));
  const astray = goldens.filter((one) => !changed.has(one.id) && !goesWell(then?.get(one.id) ?? [])).length;
  return { is: "played", played: goldens.length, changes: byGravity(changes), astray, pack };
}

const NOWHERE = { zh: "", en: "" };
const EMPTY: AnswerPack = { version: "none", shop: { name: NOWHERE, hours: NOWHERE }, articles: [], products: [] };
