// The lines of a file that will not be imported: which, what they are about, in which column and why. Draws only.
import { For, Show, type JSX } from "solid-js";
import type { BadLine } from "../../../shared/domain/sheet.ts";
import { Icon } from "../../ui/icons.tsx";
import { inLanguage, say } from "../../ui/words.ts";
import { SHEET } from "./sheetWords.ts";
import "./sheet.css";

const BAD_SEEN = 50; // more are counted; nobody mends a thousand lines from a list

export function BadLines(props: {
  readonly bad: readonly BadLine[];
  /** What a line is about: an order's number, a product. */
  readonly about: string;
  /** What a column is called; without it the column is not shown. */
  readonly columnOf?: (field: string) => string;
}): JSX.Element {
  return (
    <div class="sheet-bad">
      <h3>
        <Icon name="alert" class="is-warn" />
        {say(SHEET.bad, { n: props.bad.length })}
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(SHEET.line)}</th>
            <th scope="col">{props.about}</th>
            <Show when={props.columnOf}>
              <th scope="col">{say(SHEET.column)}</th>
            </Show>
            <th scope="col">{say(SHEET.what)}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.bad.slice(0, BAD_SEEN)}>
            {({ line, about, fault }) => (
              <tr>
                <td>{line}</td>
                <td class="mono">{about}</td>
                <Show when={props.columnOf}>{(columnOf) => <td>{columnOf()(fault.field)}</td>}</Show>
                <td>{fault.words[inLanguage()]}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={props.bad.length > BAD_SEEN}>
        <p class="t12 dim">{say(SHEET.moreBad, { n: props.bad.length - BAD_SEEN })}</p>
      </Show>
    </div>
  );
}
