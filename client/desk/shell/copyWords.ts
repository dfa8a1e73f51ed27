// Copies words for the person, and says so.
import { tell } from "../../ui/kit/Toasts.tsx";
import { say } from "../../ui/words.ts";
import { SHELL } from "./words.ts";

export async function copyWords(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  tell({ icon: "copy", words: say(SHELL.copied) });
}
