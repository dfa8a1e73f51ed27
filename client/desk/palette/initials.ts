// The pinyin initials of Chinese words (解决 → jj), without a table: the platform sorts by pinyin, and each letter has a first character. Pure.

const LETTERS = "abcdefghjklmnopqrstwxyz";
const FIRST = "阿八嚓哒妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀"; // the first character of each of these letters
const order = new Intl.Collator("zh-Hans-CN-u-co-pinyin");
const sortsByPinyin = order.compare("阿", "八") < 0 && order.compare("八", "座") < 0 && order.compare("一", "丁") > 0; // by strokes 一 would come first

/** Letters and digits stay as they are, signs go. Of a character with several readings the commonest counts. "" where the platform cannot. */
export function initialsOf(words: string): string {
  return sortsByPinyin ? [...words].map(initialOf).join("") : "";
}

function initialOf(char: string): string {
  if (!/\p{Script=Han}/u.test(char)) return /[\p{L}\p{N}]/u.test(char) ? char.toLowerCase() : "";
  let found = "";
  for (let i = 0; i < LETTERS.length && order.compare(FIRST.charAt(i), char) <= 0; i++) found = LETTERS.charAt(i);
  return found;
}
