// English words cut to stems by a few rules of our own: plural, -ing, -ed, -ly, -er, a last e or y. Rough on purpose: a stem is only ever compared with another.

const VOWEL = /[aeiouy]/;
const DOUBLED = /([bdfgmnprt])\1$/;

/** The stem of a lower-case word: «shrinking», «shrinks» and «shrink» have the same. */
export function stemOf(word: string): string {
  const plain = withoutEnding(singular(word));
  const bare = plain.length > 3 && plain.endsWith("e") ? plain.slice(0, -1) : plain;
  return bare.length > 2 && bare.endsWith("y") ? `${bare.slice(0, -1)}i` : bare;
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The least length a word has with its ending, so that «ring», «red» and «her» stay whole. */
const ENDINGS: readonly (readonly [ending: string, length: number])[] = [
  ["ing", 6],
  ["ed", 5],
  ["ly", 5],
  ["ment", 7],
  ["able", 7],
  ["ness", 7],
  ["er", 6],
];

function withoutEnding(word: string): string {
  for (const [ending, length] of ENDINGS) {
    if (word.length < length || !word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (VOWEL.test(rest)) return DOUBLED.test(rest) ? rest.slice(0, -1) : rest;
  }
  return word;
}
