// Keeping a golden conversation in one press, said with the way to it. The edge decides who may.
import type { WrittenDialogue } from "../../../../shared/domain/dialogues/written.ts";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { inLanguage, say } from "../../../ui/words.ts";
import { articleAddress } from "../../route.ts";
import { createTry } from "../../session/createTry.ts";
import { refusalWords } from "../../session/refusalWords.ts";
import { putGolden } from "./doors.ts";
import { GOLD } from "./goldenWords.ts";

/** Gives what keeps one; a second press while the first is on its way keeps nothing twice. */
export function createKeep(): (golden: WrittenDialogue) => void {
  const keeping = createTry();
  return (golden) =>
    void keeping
      .run(() => putGolden(golden))
      .then((kept) => {
        const problem = keeping.problem();
        if (kept !== undefined) tellKept();
        else if (problem !== undefined) tell({ icon: "alert", words: refusalWords(problem, inLanguage()) });
      });
}

/** It is kept: says so, with the way to where it stands. */
export function tellKept(): void {
  tell({
    icon: "done",
    words: say(GOLD.kept),
    action: { words: say(GOLD.see), run: () => void (location.hash = articleAddress("goldens")) },
  });
}
