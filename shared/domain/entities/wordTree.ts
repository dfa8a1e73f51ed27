// Known words as a tree of characters: the longest word at a place is found in as many steps as it has characters, however many words there are.

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  found?: { readonly is: T };
}

export interface WordTree<T> {
  readonly root: Branch<T>;
  /** Are spaces and hyphens skipped («i phone», «iphone»), or is a run of them one space? */
  readonly spaceless: boolean;
}

export interface FoundWord<T> {
  readonly to: number;
  readonly is: T;
}

const SPACE = /[\s\-_·]/;
const LATIN = /[a-z0-9]/;
/** «fades», «washing»: what may follow an English word. */
const ENDING = /(?:e?[sd]|ing)?(?![a-z0-9])/y;
const WIDEST = 8; // characters of one gap

/** Makes the tree; words are given folded. The first meaning given to a word stays. */
export function growWords<T>(words: Iterable<readonly [string, T]>, spaceless = false): WordTree<T> {
  const root: Branch<T> = { next: new Map() };
  for (const [word, is] of words) {
    let here = root;
    for (const char of spaceless ? word.replace(/[\s\-_·]+/g, "") : word.replace(/[\s\-_·]+/g, " ")) {
      let next = here.next.get(char);
      if (next === undefined) here.next.set(char, (next = { next: new Map() }));
      here = next;
    }
    if (here !== root) here.found ??= { is };
  }
  return { root, spaceless };
}

/** The longest word that begins at `at`; one that begins or ends in a Latin letter or digit is not cut out of a longer one. */
function longestAt<T>(tree: WordTree<T>, text: string, at: number): FoundWord<T> | undefined {
  let here = tree.root.next.get(text.charAt(at));
  if (here === undefined || (LATIN.test(text.charAt(at)) && LATIN.test(text.charAt(at - 1)))) return undefined;
  let best: FoundWord<T> | undefined;
  let i = at + 1;
  for (;;) {
    const to = here.found === undefined ? undefined : endOfWord(text, i);
    if (here.found !== undefined && to !== undefined) best = { to, is: here.found.is };
    const gap = gapAt(text, i);
    if (gap > 0 && tree.spaceless) i += gap;
    const next: Branch<T> | undefined = here.next.get(gap > 0 && !tree.spaceless ? " " : text.charAt(i));
    if (next === undefined) return best;
    here = next;
    i += gap > 0 && !tree.spaceless ? gap : 1;
  }
}

/** Every word of a text, from the left, the longest at each place; none overlaps another. */
export function* wordsIn<T>(tree: WordTree<T>, text: string): Generator<FoundWord<T> & { readonly from: number }> {
  for (let at = 0; at < text.length; ) {
    const found = longestAt(tree, text, at);
    if (found !== undefined) yield { from: at, ...found };
    at = found?.to ?? at + 1;
  }
}

function endOfWord(text: string, end: number): number | undefined {
  if (!LATIN.test(text.charAt(end - 1))) return end;
  ENDING.lastIndex = end;
  const ending = ENDING.exec(text);
  return ending === null ? undefined : end + ending[0].length;
}

function gapAt(text: string, at: number): number {
  let width = 0;
  while (width < WIDEST && SPACE.test(text.charAt(at + width))) width++;
  return width;
}
