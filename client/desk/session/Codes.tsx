// Ten recovery codes, shown once: to copy, to print, to save as a text. Keeps none of them.
import { createUniqueId, For, type JSX } from "solid-js";
import { Icon } from "../../ui/icons.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import { say } from "../../ui/words.ts";
import { copyWords } from "../shell/copyWords.ts";
import { DOOR } from "./doorWords.ts";

/** `head`: whose they are, for the paper. */
export function Codes(props: { readonly codes: readonly string[]; readonly head: string; readonly onKept: () => void }): JSX.Element {
  const id = createUniqueId();
  const text = (): string => [props.head, "", ...props.codes, "", say(DOOR.codesFoot), ""].join("\n");
  return (
    <div class="form codes-sheet" aria-describedby={id}>
      <p class="only-print">{props.head}</p>
      <ol class="codes mono" id={id}>
        <For each={props.codes}>{(code) => <li>{code}</li>}</For>
      </ol>
      <p class="t12 dim">{say(DOOR.codesFoot)}</p>
      <div class="acts no-print">
        <button type="button" class="btn" onClick={() => void copyWords(text())}>
          <Icon name="copy" />
          {say(DOOR.copyAll)}
        </button>
        <button type="button" class="btn" onClick={() => print()}>
          <Icon name="print" />
          {say(DOOR.print)}
        </button>
        <button type="button" class="btn" onClick={() => saveText(`${say(DOOR.codesFile)}.txt`, text())}>
          <Icon name="fetch" />
          {say(DOOR.download)}
        </button>
        <button type="button" class="btn primary push" onClick={() => props.onKept()}>
          {say(DOOR.keptThem)}
        </button>
      </div>
    </div>
  );
}

function saveText(name: string, text: string): void {
  saveFile(name, new Blob([text], { type: "text/plain;charset=utf-8" }));
}
