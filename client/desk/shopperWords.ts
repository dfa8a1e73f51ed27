// What to call a shopper on the desk: the name given, else "visitor" with the ticket's number, so that two of them can be told apart.
import { say } from "../ui/words.ts";
import { SHELL } from "./shell/words.ts";

const UNNAMED: ReadonlySet<string> = new Set(["", "访客", "Visitor"]); // what the chat sends for somebody who gave no name
const DIGITS = 4;

/** 「王若溪」, 「访客 0417」. `number`: the ticket's; 0 while the room has given none. */
export function shopperWords(name: string, number: number): string {
  if (!UNNAMED.has(name.trim())) return name;
  return number > 0 ? say(SHELL.visitorNo, { n: String(number).padStart(DIGITS, "0") }) : say(SHELL.visitor);
}
