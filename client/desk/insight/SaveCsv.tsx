// Saves what stands in a part of the page as a CSV file, made when it is pressed; its writer is fetched then.
import type { JSX } from "solid-js";
import { saveFile } from "../../ui/saveFile.ts";
import { Icon } from "../../ui/icons.tsx";
import { tell } from "../../ui/kit/Toasts.tsx";
import { say, type Phrase } from "../../ui/words.ts";
import { harmlessly, type Lines } from "./csvTables.ts";
import { CSV } from "./csvWords.ts";

const MARK = "\uFEFF"; // Chinese spreadsheets take a file without it for GBK

interface SaveCsvProps {
  readonly name: string;
  /** What is said on hover, where it is not a part alone. */
  readonly title?: Phrase;
  readonly lines: () => Lines;
}

export function SaveCsv(props: SaveCsvProps): JSX.Element {
  const save = async (): Promise<void> => {
    const csv = await import("../sheet/csv.ts").catch(() => undefined);
    if (csv === undefined) return void tell({ icon: "alert", words: say(CSV.noScript) });
    saveFile(`${props.name}.csv`, new Blob([MARK, csv.csvOf(harmlessly(props.lines()))], { type: "text/csv" }));
  };
  return (
    <button type="button" class="btn quiet s ins-save" title={say(props.title ?? CSV.save)} onClick={() => void save()}>
      <Icon name="doc" />
      CSV
    </button>
  );
}
