// Bringing a file of orders in: chosen, looked through with every bad line named, then imported. Draws; createImport does.
import { createUniqueId, For, Show, type JSX } from "solid-js";
import { SHEET_COLUMNS, SHEET_NEEDS, type SheetColumn } from "../../../../shared/domain/orders/fromSheet.ts";
import { Icon } from "../../../ui/icons.tsx";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { saveFile } from "../../../ui/saveFile.ts";
import { inLanguage, say } from "../../../ui/words.ts";
import { BadLines } from "../../sheet/BadLines.tsx";
import { Refused } from "../../session/Refused.tsx";
import { Part } from "../Part.tsx";
import { createImport, type Importing } from "./createImport.ts";
import { SAMPLE_SHEET } from "./ordersSnippet.ts";
import { COLUMN_WORDS, ORDERS } from "./ordersWords.ts";
import type { Sheet } from "./readSheet.ts";

export function FromFile(props: { readonly zone: string; readonly onDone: () => void }): JSX.Element {
  const importing = createImport();
  const id = createUniqueId();
  const write = async (): Promise<void> => {
    const done = await importing.write();
    if (done) tell({ icon: "check", words: say(ORDERS.imported), more: say(ORDERS.importedMore) });
    props.onDone(); // some parts may be in, though not all
  };
  return (
    <Part
      title={say(ORDERS.file)}
      lead={say(ORDERS.fileLead)}
      aside={
        <button
          type="button"
          class="btn quiet s"
          onClick={() => saveFile("orders.csv", new Blob([SAMPLE_SHEET[inLanguage()]], { type: "text/csv" }))}
        >
          {say(ORDERS.template)}
        </button>
      }
    >
      <div class="acts sheet-choose">
        <label class="btn" for={id}>
          <Icon name="doc" />
          {say(importing.sheet() === undefined ? ORDERS.choose : ORDERS.another)}
        </label>
        <input
          id={id}
          class="sr"
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) void importing.choose(file, props.zone);
            event.currentTarget.value = ""; // the same file, mended, may be chosen again
          }}
        />
        <Show when={importing.sheet()}>{(sheet) => <span class="mid cut">{sheet().name}</span>}</Show>
      </div>
      <Show when={troubleWords(importing)}>
        {(words) => (
          <p class="refused-line" role="alert">
            <Icon name="alert" />
            {words()}
          </p>
        )}
      </Show>
      <Show when={importing.sheet()}>{(sheet) => <Looked sheet={sheet()} importing={importing} onWrite={() => void write()} />}</Show>
      <details class="rest">
        <summary>{say(ORDERS.columns)}</summary>
        <dl class="sheet-columns t12">
          <For each={Object.keys(SHEET_COLUMNS) as readonly SheetColumn[]}>
            {(column) => (
              <>
                <dt>
                  {say(COLUMN_WORDS[column])}
                  <Show when={SHEET_NEEDS.includes(column)}>
                    {" "}
                    <span class="tag">{say(ORDERS.needed)}</span>
                  </Show>
                </dt>
                <dd class="mid">{SHEET_COLUMNS[column].join(" · ")}</dd>
              </>
            )}
          </For>
        </dl>
      </details>
    </Part>
  );
}

/** What is in the file, what the edge would make of it, and the button. */
function Looked(props: { readonly sheet: Sheet; readonly importing: Importing; readonly onWrite: () => void }): JSX.Element {
  const { looking, writing, counts, written, look, drop } = props.importing; // one import as long as the page is in view
  const good = (): number => props.sheet.good.length;
  return (
    <>
      <p role="status" class="sheet-sum">
        <Show
          when={counts()}
          fallback={looking.busy() ? say(ORDERS.looking) : good() === 0 ? say(ORDERS.nothing) : say(ORDERS.good, { n: good() })}
        >
          {(sum) => say(ORDERS.would, { made: sum().made, changed: sum().changed, same: sum().same })}
        </Show>
      </p>
      <Show when={props.sheet.bad.length > 0}>
        <BadLines bad={props.sheet.bad} about={say(ORDERS.number)} />
      </Show>
      <Refused problem={looking.problem() ?? writing.problem()} wait={Math.max(looking.wait(), writing.wait())} />
      <div class="acts">
        <Show
          when={counts()}
          fallback={
            <Show when={good() > 0}>
              <button type="button" class="btn" disabled={looking.held()} onClick={() => void look()}>
                {say(looking.busy() ? ORDERS.looking : ORDERS.lookAgain)}
              </button>
            </Show>
          }
        >
          {(sum) => (
            <button
              type="button"
              class="btn primary"
              disabled={writing.held() || sum().made + sum().changed === 0}
              onClick={() => props.onWrite()}
            >
              {writing.busy() ? say(ORDERS.going, { done: written(), total: good() }) : say(ORDERS.go, { n: sum().made + sum().changed })}
            </button>
          )}
        </Show>
        <button type="button" class="btn quiet" disabled={writing.busy()} onClick={drop}>
          {say(ORDERS.drop)}
        </button>
      </div>
    </>
  );
}

function troubleWords({ trouble }: Importing): string | undefined {
  const one = trouble();
  switch (one?.why) {
    case undefined:
      return undefined;
    case "empty":
      return say(ORDERS.empty);
    case "too-long":
      return say(ORDERS.tooLong);
    case "unreadable":
      return say(ORDERS.unreadable);
    case "columns": {
      const names = one.missing.map((column) => say(COLUMN_WORDS[column])).join(inLanguage() === "zh" ? "、" : ", ");
      return say(ORDERS.missing, { columns: names });
    }
  }
}
