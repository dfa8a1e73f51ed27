// A name as it may stand beside other people's: nothing in it that is not seen, and nothing that turns the letters around it.

// Controls, soft hyphen, zero-width and word joiners, line separators, direction marks and overrides, interlinear and tag characters. Not the
// joiners that spell words of some scripts and put emoji together (U+200C, U+200D).
const UNSEEN = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** The same name without what is unseen in it; "" where nothing is left. */
export function plainName(name: string): string {
  return name.toWellFormed().replace(UNSEEN, "").trim();
}
