// Takes one ear through every set: which figures are made of which texts. Owns no formula and no table.
import type { Hearing, MeasuredEar } from "./ears.ts";
import {
  abuseFigures,
  coverageFigures,
  intentFigures,
  moodFigures,
  personFigures,
  reviewFigures,
  scopeAuroc,
  SCOPE_SCORES,
  scopeFigures,
  silenceFigures,
  turnFigures,
  twoFigures,
  type Figure,
  type Heard,
  type ScopeScore,
} from "./hearing.ts";
import { likenessFigures } from "./likeness.ts";
import { between, wordsInCommon } from "./nearness.ts";
import type { LikenessSets } from "./pairs.ts";
import type { Item, OwnSets, PublicSets } from "./sets.ts";

/** What one ear reached, and what it heard of the sets that are looked at by eye. */
export interface Measured {
  readonly figures: readonly Figure[];
  readonly scope: ScopeScore;
  readonly byEye: Readonly<Record<string, readonly Heard[]>>;
}

async function hear(hearing: Hearing, items: readonly Item[]): Promise<readonly Heard[]> {
  const said = await hearing(items);
  return items.flatMap((item, i) => {
    const one = said[i];
    return one === undefined ? [] : [{ item, said: one }];
  });
}

const HAN = /\p{Script=Han}/u;
const alone = ({ context: _, ...item }: Item): Item => item;
const strange = (item: Item): boolean => item.intents?.[0] === "out_of_scope";

/** Our own sentences: the figures that need no public data. `scope`: which score of strangeness is taken. */
export async function measureOwn(ear: MeasuredEar, sets: OwnSets, scope: ScopeScore): Promise<Omit<Measured, "scope">> {
  const unseen = await hear(ear.hear, sets.unseen);
  const test = await hear(ear.hear, sets.test);
  const talks = await hear(ear.hear, sets.talks);
  const lone = await hear(ear.hear, sets.talks.map(alone));
  const kind = (which: string): readonly Heard[] => talks.filter((_, i) => sets.talks[i]?.kind === which);
  const chinese = unseen.filter(({ item }) => HAN.test(item.text));
  const english = unseen.filter(({ item }) => !HAN.test(item.text));
  const own = { id: "unseen", set: "our unseen sentences" };
  const figures = [
    intentFigures({ id: "unseen.zh", set: "our unseen sentences, Chinese" }, chinese),
    intentFigures({ id: "unseen.en", set: "our unseen sentences, English" }, english),
    twoFigures(own, unseen),
    silenceFigures(own, unseen),
    scopeFigures(own, unseen, scope),
    moodFigures(own, unseen),
    personFigures(own, unseen),
    abuseFigures(own, unseen),
    intentFigures({ id: "talks.leans", set: "our talks, the meaning is in the talk" }, kind("leans")),
    intentFigures({ id: "talks.changes", set: "our talks, the matter changes" }, kind("changes")),
    intentFigures({ id: "talks.alone", set: "our talks, last turn alone" }, lone).slice(0, 1),
    moodFigures({ id: "talks", set: "our talks" }, talks),
    intentFigures({ id: "test", set: "our test sentences (written beside the examples)" }, test).slice(0, 2),
    twoFigures({ id: "test", set: "our test sentences (written beside the examples)" }, test).slice(0, 2),
  ].flat();
  return { figures, byEye: { unseen, talks, test } };
}

/** Everything. */
export async function measureAll(
  ear: MeasuredEar,
  own: OwnSets,
  sets: PublicSets | undefined,
  likeness: LikenessSets | undefined,
): Promise<Measured> {
  if (sets === undefined) return { ...(await measureOwn(ear, own, "best")), scope: "best" };
  const loneAside = await hear(ear.hear, sets.loneAside);
  const scope = await chosenScope(ear, sets);
  const ours = await measureOwn(ear, own, scope);
  const set = async (...items: readonly (readonly Item[])[]): Promise<readonly Heard[]> => hear(ear.hear, items.flat());
  const lone = await set(sets.lone);
  const turns = await set(sets.turns);
  const real = { id: "turns", set: "real turns of unread dialogues, in the talk" };
  const figures = [
    intentFigures({ id: "lone", set: "lone JDDC messages" }, lone),
    coverageFigures({ id: "lone", set: "lone JDDC messages" }, lone, loneAside),
    loneFigures(await set(sets.loneChecked)),
    turnFigures(real, turns),
    turnFigures({ id: "turns.alone", set: "real turns, alone" }, await set(sets.turns.map(alone))).slice(0, 2),
    moodFigures(real, turns),
    personFigures(real, turns),
    ours.figures,
    scopeFigures(
      { id: "scope.posts", set: "posts of COLD (a source never read as out of scope) among JDDC messages" },
      await set(sets.posts, sets.lone),
      scope,
    ),
    scopeFigures(
      { id: "scope.weibo", set: "Weibo lines (others read by the full ear) among JDDC messages" },
      await set(sets.strange, sets.lone),
      scope,
    ),
    scopeFigures({ id: "scope.smp", set: "SMP-ECDT (source read) among JDDC messages" }, await set(sets.smp, sets.lone), scope),
    scopeFigures(
      { id: "scope.clinc", set: "CLINC (source read) among English requests" },
      await set(sets.clinc.filter(strange), sets.bitext, sets.banking),
      scope,
    ),
    intentFigures({ id: "smp", set: "SMP-ECDT commands and chat" }, await set(sets.smp)).slice(0, 1),
    intentFigures({ id: "clinc", set: "CLINC, mapped" }, await set(sets.clinc)).slice(0, 2),
    intentFigures({ id: "banking", set: "banking77, mapped" }, await set(sets.banking)).slice(0, 2),
    intentFigures({ id: "bitext", set: "Bitext templates" }, await set(sets.bitext)).slice(0, 2),
    reviewFigures({ id: "reviews.jd", set: "JD reviews" }, await set(sets.jdReviews)),
    reviewFigures({ id: "reviews.shopping", set: "online_shopping reviews" }, await set(sets.reviews)),
    reviewFigures({ id: "reviews.hotel", set: "hotel reviews (trade never read)" }, await set(sets.hotels)),
    moodFigures({ id: "weibo", set: "Weibo emotions" }, await set(sets.weibo)).slice(0, 2),
    abuseFigures({ id: "cold", set: "COLD development file" }, await set(sets.cold)),
    await nearFigures(ear, likeness),
  ].flat();
  return { figures, scope, byEye: { lone, turns, ...ours.byEye } };
}

/** Lone messages as a person read them: of two right intents either counts. */
const loneFigures = (heard: readonly Heard[]): readonly Figure[] =>
  turnFigures({ id: "checked", set: "lone JDDC messages read by hand" }, heard).filter(({ id }) => /accuracy|ece/.test(id));

async function nearFigures({ near, column }: MeasuredEar, sets: LikenessSets | undefined): Promise<readonly Figure[]> {
  if (near === undefined || sets === undefined) return [];
  const own = await likenessFigures(near, sets, "near");
  return column === "full" ? [...own, ...(await likenessFigures(between(near, wordsInCommon), sets, "averaged"))] : own;
}

/** The score that tells strange texts better on texts kept aside. */
async function chosenScope(ear: MeasuredEar, { smpAside, clincAside, loneAside }: PublicSets): Promise<ScopeScore> {
  const aside = await hear(ear.hear, [...smpAside, ...clincAside, ...loneAside]);
  const [best, sum] = SCOPE_SCORES.map((score) => scopeAuroc(aside, score));
  return (sum ?? 0) > (best ?? 0) ? "sum" : "best";
}
