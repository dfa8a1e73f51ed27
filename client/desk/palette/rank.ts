// How well something with several names fits what was typed: whole words first, then pieces, then letters in their order. Pure.

/** What a thing is called, in lower case: names in both languages, initials. */
export type Names = readonly string[];

const WHOLE = 1_000;
const BEGINS = 800;
const WORD_BEGINS = 700;
const WITHIN = 500;
const SCATTERED = 100; // less the letters between
const SCATTERED_LEAST = 2; // letters typed: one alone is in nearly everything

/** Undefined: it does not fit. Nothing typed fits everything alike. */
export function fitOf(typed: string, names: Names): number | undefined {
  const wanted = folded(typed);
  if (wanted === "") return 0;
  const fits = names.flatMap((name) => fitOfOne(wanted, name) ?? []);
  return fits.length === 0 ? undefined : Math.max(...fits);
}

/** As names are compared: one width, lower case, single spaces. */
export function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

function fitOfOne(wanted: string, name: string): number | undefined {
  if (name === "") return undefined;
  if (name === wanted) return WHOLE;
  const longer = Math.min(99, name.length - wanted.length);
  if (name.startsWith(wanted)) return BEGINS - longer;
  if (name.includes(` ${wanted}`)) return WORD_BEGINS - longer;
  if (name.includes(wanted)) return WITHIN - longer;
  const gaps = wanted.length < SCATTERED_LEAST ? undefined : gapsOf(wanted.replaceAll(" ", ""), name);
  return gaps === undefined || gaps > wanted.length * 3 ? undefined : SCATTERED - gaps;
}

/** Letters between those wanted, which stand in that order; undefined where they do not. */
function gapsOf(wanted: string, name: string): number | undefined {
  let from = name.indexOf(wanted.charAt(0));
  if (from < 0) return undefined;
  let gaps = 0;
  for (const letter of wanted.slice(1)) {
    const at = name.indexOf(letter, from + 1);
    if (at < 0) return undefined;
    gaps += at - from - 1;
    from = at;
  }
  return gaps;
}
