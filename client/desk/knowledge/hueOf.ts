// Which of the few colours a colleague's caret has: the same on every device, by their id. Pure.

const HUES = 5; // tokens.css: --who-0 …

export function hueOf(member: string): number {
  let sum = 0;
  for (const letter of member) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973;
  return sum % HUES;
}
