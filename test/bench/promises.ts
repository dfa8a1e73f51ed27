// The benches of what sync.md promises, each alone: `npm run bench -- week gate dispatch sleep rows inspect help`. Names them and prints; measures nothing itself.
import { conversationCost } from "./conversation.ts";
import { dispatchCost } from "./dispatch.ts";
import { rowOf, type Figure } from "./figures.ts";
import { gateCost } from "./gate.ts";
import { helpCost } from "./helping.ts";
import { insightCost } from "./insight.ts";
import { inspectionCost } from "./inspecting.ts";
import { rowsWritten } from "./rows.ts";
import { sleepsAfter } from "./sleep.ts";
import { weekAway } from "./week.ts";

interface Promised {
  readonly name: string;
  readonly title: string;
  readonly measure: () => Promise<readonly (Figure | string)[]>;
}

export const PROMISED: readonly Promised[] = [
  { name: "gate", title: "the gate: one update let in", measure: async () => gateCost() },
  { name: "dispatch", title: "a ticket placed", measure: async () => dispatchCost() },
  { name: "rows", title: "rows written", measure: rowsWritten },
  { name: "rows", title: "a conversation on the wire", measure: conversationCost },
  { name: "sleep", title: "the room sleeps", measure: sleepsAfter },
  { name: "insight", title: "a year of figures, 2,000 conversations a day", measure: insightCost },
  { name: "inspect", title: "a conversation inspected", measure: async () => inspectionCost() },
  { name: "help", title: "help with a ticket", measure: async () => helpCost() },
  { name: "week", title: "back after a week", measure: weekAway },
];

export const print = (title: string, rows: readonly (Figure | string)[]): void =>
  console.log([`\n${title}`, ...rows.map((one) => `  ${typeof one === "string" ? one : rowOf(one)}`)].join("\n"));

/** Those of these names. */
export async function printPromised(names: readonly string[]): Promise<void> {
  for (const one of PROMISED) if (names.includes(one.name)) print(one.title, await one.measure());
}
