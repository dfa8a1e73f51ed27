// The cheat sheet behind `?`: every key the desk knows.
import { For, type JSX } from "solid-js";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { say, type Phrase } from "../../ui/words.ts";
import { SHELL } from "./words.ts";

const command = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "") ? "⌘" : "Ctrl";

interface Part {
  readonly title: Phrase;
  readonly keys: readonly (readonly [readonly string[], Phrase])[];
}

const PARTS: readonly Part[] = [
  {
    title: SHELL.keysList,
    keys: [
      [["J", "K"], SHELL.keyNext],
      [["M", "U", "A", "D"], SHELL.keyTabs],
      [["↑", "↓", "↵"], SHELL.keyWalk],
    ],
  },
  {
    title: SHELL.keysTalk,
    keys: [
      [["R"], SHELL.keyReply],
      [["N"], SHELL.keyNote],
      [[`${command} ↵`], SHELL.keySend],
      [["1", "2", "3"], SHELL.keySuggest],
      [["C"], SHELL.keyClaim],
      [["E"], SHELL.keyResolve],
      [["S"], SHELL.keySnooze],
      [["T"], SHELL.keyTransfer],
    ],
  },
  {
    title: SHELL.keysAll,
    keys: [
      [["Esc"], SHELL.keyBack],
      [["?"], SHELL.keyHelp],
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
