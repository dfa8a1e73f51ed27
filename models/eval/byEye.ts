// What `--verbose` shows beside the table: every class, what is taken for what, and our own sentences that were misheard. Words only; public texts are never printed.
import { judgedOf, SURE, type Heard } from "./hearing.ts";
import { confusionsOf, perLabel } from "./measure.ts";

const MOST_CONFUSIONS = 25;
const OURS = ["unseen", "talks", "test"];

/** In Markdown, set by set. */
export function byEye(column: string, sets: Readonly<Record<string, readonly Heard[]>>): string {
  return Object.entries(sets)
    .map(([name, heard]) =>
      [`### ${column}: ${name}`, classes(heard), confusions(heard), ...(OURS.includes(name) ? [wrong(heard)] : [])].join("\n\n"),
    )
    .join("\n\n");
}

function classes(heard: readonly Heard[]): string {
  const rows = perLabel(judgedOf(heard)).map(({ id, n, right, f1 }) => `| ${id} | ${n} | ${right.toFixed(2)} | ${f1.toFixed(2)} |`);
  return ["| intent | n | accuracy | F1 |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function confusions(heard: readonly Heard[]): string {
  const rows = confusionsOf(judgedOf(heard))
    .slice(0, MOST_CONFUSIONS)
    .map((one) => `| ${one.truth} | ${one.heard} | ${one.n} |`);
  return ["| truth | heard | times |", "| --- | --- | --- |", ...rows].join("\n");
}

function wrong(heard: readonly Heard[]): string {
  return heard
    .flatMap(({ item, said }) => {
      const top = said.intents[0];
      const fine = item.intents?.length === 0 ? (top?.p ?? 0) < SURE : item.intents?.some((id) => id === top?.id) === true;
      const moodFine = item.mood === undefined || item.mood === said.mood.label;
      if (fine && moodFine) return [];
      const guesses = said.intents.map(({ id, p }) => `${id} ${p.toFixed(2)}`).join(", ");
      const truth = `${item.intents?.join("+") || "none"} ${item.mood ?? ""}`;
      const before = (item.context ?? []).map((one) => `${one.from}: ${one.text} ‖ `).join("");
      return [`- ${before}${item.text} [${truth}] heard ${guesses}; ${said.mood.label} ${said.mood.p[said.mood.label].toFixed(2)}`];
    })
    .join("\n");
}
