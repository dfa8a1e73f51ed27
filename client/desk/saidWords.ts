// What stands where the words of somebody erased stood, or where there were files alone, in the reader's language.
import { ERASED_TEXT } from "../../shared/domain/erased.ts";
import { ONLY_FILES } from "../../shared/domain/onlyFiles.ts";
import { say } from "../ui/words.ts";
import { SHELL } from "./shell/words.ts";

/** What somebody said, as it is read. */
export function saidWords(text: string): string {
  if (text === ONLY_FILES.picture) return say(SHELL.picture);
  if (text === ONLY_FILES.file) return say(SHELL.file);
  return text === ERASED_TEXT ? say(SHELL.erased) : text;
}
