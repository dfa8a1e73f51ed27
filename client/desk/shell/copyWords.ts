// Copies words for the person, and says so.
import { tell } from "../../ui/kit/Toasts.tsx";
import { say } from "../../ui/words.ts";
import { SHELL } from "./words.ts";

/** Where the browser forbids it (plain http, or the person said no), it says that too. */
export async function copyWords(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell({ icon: "copy", words: say(SHELL.copied) });
  } catch {
    tell({ icon: "alert", words: say(SHELL.cannotCopy) });
  }
}
