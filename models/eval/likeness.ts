// How near texts of one meaning are to an ear: graded pairs in the right order, and the right text found among many. Pure but for the ear that is asked.
import type { Figure } from "./hearing.ts";
import { spearmanOf } from "./measure.ts";
import type { Nearness } from "./nearness.ts";
import type { GradedPair, LikenessSets, Shelf } from "./pairs.ts";

/** Every figure of one nearness; `key` tells it from another of the same ear. */
export async function likenessFigures(near: Nearness, sets: LikenessSets, key: "near" | "averaged"): Promise<readonly Figure[]> {
  const how = key === "near" ? "" : ", averaged with words in common";
  return [
    await graded(near, sets.jddc, `sts.jddc.${key}`, "JDDC pairs, no sentence of the intent data", how),
    await graded(near, sets.jddcAll, `sts.jddcAll.${key}`, "JDDC pairs, all", how),
    await graded(near, sets.taobao, `sts.taobao.${key}`, "Taobao pairs", how),
    ...(await found(near, sets.jddcShelf, `shelf.jddc.${key}`, "held-out JDDC messages among each other", how)),
    ...(await found(near, sets.taobaoShelf, `shelf.taobao.${key}`, "unread Taobao messages among all", how)),
  ];
}

async function graded(near: Nearness, pairs: readonly GradedPair[], id: string, set: string, how: string): Promise<Figure> {
  const nearness = await near(pairs.flatMap(({ a, b }) => [a, b]));
  const value = spearmanOf(
    pairs.map(({ a, b }) => nearness(a, b)),
    pairs.map(({ grade }) => grade),
  );
  return { id, set, figure: `similarity, Spearman${how}`, n: pairs.length, value };
}

/** How often one of the nearest 1, and one of the nearest 5, is of the same group. Texts alone in their group are not asked. */
async function found(near: Nearness, shelf: Shelf, id: string, set: string, how: string): Promise<readonly Figure[]> {
  const nearness = await near(shelf.texts.map(({ text }) => text));
  const asked = shelf.texts.filter((one) => one.asked && shelf.texts.some((other) => other !== one && other.group === one.group));
  const places = asked.map((one) => placeOf(one, shelf, nearness));
  const recall = (most: number): number => places.filter((place) => place < most).length / asked.length;
  const row = (most: number): Figure => ({
    id: `${id}.${most}`,
    set,
    figure: `retrieval, recall@${most}${how}`,
    n: asked.length,
    value: recall(most),
  });
  return [row(1), row(5)];
}

/** How many texts of other groups are nearer than the nearest of its own. */
function placeOf(one: Shelf["texts"][number], shelf: Shelf, nearness: (a: string, b: string) => number): number {
  const others = shelf.texts
    .filter((other) => other.text !== one.text)
    .map((other) => ({ near: nearness(one.text, other.text), own: other.group === one.group }));
  const best = others.reduce((most, other) => (other.own ? Math.max(most, other.near) : most), Number.NEGATIVE_INFINITY);
  return others.filter((other) => !other.own && other.near >= best).length;
}
