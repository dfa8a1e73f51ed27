// The cheat sheet behind `?`: every key the desk knows.
import { For, type JSX } from "solid-js";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { say, type Phrase } from "../../ui/words.ts";
import { KEYS } from "./keyWords.ts";
import { SHELL } from "./words.ts";

const command = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "") ? "⌘" : "Ctrl";

interface Part {
  readonly title: Phrase;
  readonly keys: readonly (readonly [readonly string[], Phrase])[];
}

const PARTS: readonly Part[] = [
  {
    title: KEYS.keysList,
    keys: [
      [["J", "K"], KEYS.keyNext],
      [["M", "U", "A", "D"], KEYS.keyTabs],
      [["P"], KEYS.keyPull],
      [["↑", "↓", "↵"], KEYS.keyWalk],
      [["X", "⇧ X"], KEYS.keyChoose],
    ],
  },
  {
    title: KEYS.keysTalk,
    keys: [
      [["R"], KEYS.keyReply],
      [["N"], KEYS.keyNote],
      [["Q"], KEYS.keyMacro],
      [[`${command} ↵`], KEYS.keySend],
      [["1", "2", "3"], KEYS.keySuggest],
      [["0"], KEYS.keyAsk],
      [["H"], KEYS.keyStep],
      [["!"], KEYS.keyLamp],
      [["Y"], KEYS.keySummary],
      [["W"], KEYS.keyWrong],
      [["C"], KEYS.keyClaim],
      [["E"], KEYS.keyResolve],
      [["S"], KEYS.keySnooze],
      [["T"], KEYS.keyTransfer],
      [["L"], KEYS.keyTag],
      [["V"], KEYS.keyLife],
      [["F"], KEYS.keyFollow],
      [["O"], KEYS.keyFollowUp],
      [["I"], KEYS.keyFields],
      [["G"], KEYS.keyShopperNote],
      [["⇧ G"], KEYS.keyShopperTag],
      [["1", "…", "9", "↵"], KEYS.keyWrapUp],
    ],
  },
  {
    title: KEYS.keysBoard,
    keys: [
      [["←", "→"], KEYS.keyLanes],
      [["M"], KEYS.keyMove],
    ],
  },
  {
    title: KEYS.keysAll,
    keys: [
      [[`${command} K`], KEYS.keyPalette],
      [["Z"], KEYS.keyUndo],
      [["/"], KEYS.keySearch],
      [["B"], KEYS.keyBoard],
      [["Esc"], KEYS.keyBack],
      [["?"], KEYS.keyHelp],
    ],
  },
];

export function Shortcuts(props: { readonly onClose: () => void }): JSX.Element {
  return (
    <Sheet title={say(SHELL.shortcuts)} close={say(SHELL.close)} onClose={() => props.onClose()}>
      <div class="keys">
        <For each={PARTS}>
          {(part) => (
            <section>
              <h3>{say(part.title)}</h3>
              <dl>
                <For each={part.keys}>
                  {([keys, words]) => (
                    <>
                      <dt>
                        <For each={keys}>{(key) => <kbd class="kbd">{key}</kbd>}</For>
                      </dt>
                      <dd>{say(words)}</dd>
                    </>
                  )}
                </For>
              </dl>
            </section>
          )}
        </For>
      </div>
    </Sheet>
  );
}
