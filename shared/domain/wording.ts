// Finding words of a list in a text, with innocent twins: longer words that contain one and mean something else (跳楼价, press the button).
// Only finds; what a word means stands beside its list.

/** Words and their innocent twins. Chinese words match anywhere, Latin ones as whole words, digits not within a longer number. */
export interface WordList {
  readonly words: readonly string[];
  readonly innocent: readonly string[];
}

/** Finds the first word of the list in a text; undefined when there is none but inside an innocent twin. */
export type FindWord = (text: string) => string | undefined;

/** Makes a finder once for many texts. Case, full-width forms, curly quotes and runs of space do not matter. */
export function createFinder(list: WordList): FindWord {
  const words = patternOf(list.words, "u");
  const innocent = list.innocent.length === 0 ? undefined : patternOf(list.innocent, "gu");
  return (text) => {
    const said = fold(text);
    return words.exec(innocent === undefined ? said : said.replace(innocent, "\n"))?.[0];
  };
}

/** The text as word lists are written: lower case, plain forms, single spaces. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, " ");
}

function patternOf(words: readonly string[], flags: "u" | "gu"): RegExp {
  const longestFirst = words.map(fold).sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(wholeWord).join("|"), flags);
}

function wholeWord(word: string): string {
  const head = /^[a-z0-9]/.test(word) ? "(?<![a-z0-9])" : "";
  const tail = /[a-z0-9]$/.test(word) ? "(?![a-z0-9])" : "";
  return head + word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&") + tail;
}
