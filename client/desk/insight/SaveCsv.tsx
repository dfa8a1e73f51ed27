// Saves what stands in a part of the page as a CSV file, made when it is pressed; its writer is fetched then.
import type { JSX } from "solid-js";
import { saveFile } from "../../ui/saveFile.ts";
import { Icon } from "../../ui/icons.tsx";
import { tell } from "../../ui/kit/Toasts.tsx";
import { say } from "../../ui/words.ts";
import { harmlessly, type Lines } from "./csvTables.ts";
import { CSV } from "./csvWords.ts";

const MARK = "\uFEFF"; // Chinese spreadsheets take a file without it for GBK

export function SaveCsv(props: { readonly name: string; readonly lines: () => Lines }): JSX.Element {
  const save = async (): Promise<void> => {
    const csv = await import("../sheet/csv.ts").catch(() => undefined);
    if (csv === undefined) return void tell({ icon: "alert", words: say(CSV.noScript) });
    saveFile(`${props.name}.csv`, new Blob([MARK, csv.csvOf(harmlessly(props.lines()))], { type: "text/csv" }));
  };
  return (
    <button type="button" class="btn quiet s ins-save" title={say(CSV.save)} onClick={() => void save()}>
      <Icon name="doc" />
      CSV
    </button>
  );
}
