// How near two texts are without a network: by the words they share, plainly or weighed by rarity. Pure.
import { grams } from "../../shared/domain/grams.ts";
import { tokensOf } from "../light/tokens.ts";

/** How near two of these texts are: the nearer, the more. */
export type Nearness = (texts: readonly string[]) => Promise<(a: string, b: string) => number>;

/** Words in common: what the desk goes by where there is no full ear. Cosine of the sets of grams. */
export const wordsInCommon: Nearness = (texts) => {
  const known = new Map(texts.map((text) => [text, grams(text)]));
  return Promise.resolve((a, b) => {
    const [one, other] = [known.get(a), known.get(b)];
    if (one === undefined || other === undefined || one.size === 0 || other.size === 0) return 0;
    return [...one].filter((gram) => other.has(gram)).length / Math.sqrt(one.size * other.size);
  });
};

/** The linear reference: cosine of runs of one to three tokens, each weighed by (1 + log count) × (1 + log of its rarity among these texts). */
export const tfIdf: Nearness = (texts) => {
  const counted = new Map([...new Set(texts)].map((text) => [text, runsOf(text)]));
  const seen = new Map<string, number>();
  for (const runs of counted.values()) for (const run of runs.keys()) seen.set(run, (seen.get(run) ?? 0) + 1);
  const vectors = new Map([...counted].map(([text, runs]) => [text, weighed(runs, seen, counted.size)]));
  return Promise.resolve((a, b) => {
    let sum = 0;
    const other = vectors.get(b);
    for (const [run, weight] of vectors.get(a) ?? []) sum += weight * (other?.get(run) ?? 0);
    return sum;
  });
};

type Runs = ReadonlyMap<string, number>;
const LONGEST_RUN = 3;

function runsOf(text: string): Runs {
  const tokens = tokensOf(text);
  const counts = new Map<string, number>();
  for (let length = 1; length <= LONGEST_RUN; length++) {
    for (let at = 0; at + length <= tokens.length; at++) {
      const run = tokens.slice(at, at + length).join(" ");
      counts.set(run, (counts.get(run) ?? 0) + 1);
    }
  }
  return counts;
}

function weighed(runs: Runs, seen: Runs, all: number): Runs {
  const weights = [...runs].map(([run, n]) => [run, (1 + Math.log(n)) * (1 + Math.log((1 + all) / (1 + (seen.get(run) ?? 0))))] as const);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(weights.map(([run, weight]) => [run, weight / length]));
}

/** The mean of two nearnesses. */
export const between =
  (one: Nearness, other: Nearness): Nearness =>
  async (texts) => {
    const [first, second] = await Promise.all([one(texts), other(texts)]);
    return (a, b) => (first(a, b) + second(a, b)) / 2;
  };
