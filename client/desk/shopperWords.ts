// What to call a shopper on the desk: the name given, else "visitor" with the ticket's number, so that two of them can be told apart.
import { isErased } from "../../shared/domain/erased.ts";
import { say } from "../ui/words.ts";
import { SHELL } from "./shell/words.ts";

const UNNAMED: ReadonlySet<string> = new Set(["", "访客", "Visitor"]); // what the chat sends for somebody who gave no name
const DIGITS = 4;

/** 「王若溪」, 「访客 0417」, 「已删除 0417」. `number`: the ticket's; 0 while the room has given none. `shopper`: their id. */
export function shopperWords(name: string, number: number, shopper: string): string {
  if (isErased(shopper)) return number > 0 ? say(SHELL.erasedNo, { n: String(number).padStart(DIGITS, "0") }) : say(SHELL.erased);
  if (!UNNAMED.has(name.trim())) return name;
  return number > 0 ? say(SHELL.visitorNo, { n: String(number).padStart(DIGITS, "0") }) : say(SHELL.visitor);
}
