// The mood over a conversation, like following like. Reads labels only; never the words.
import type { Ticket } from "./ticket.ts";
import type { Mood } from "./understanding.ts";

export interface MoodRun {
  readonly mood: Mood;
  /** So many of the shopper's messages in a row. */
  readonly n: number;
}

/** From the first message that was heard to the newest; nothing heard: empty. */
export function moodRuns({ messages, labels }: Pick<Ticket, "messages" | "labels">): readonly MoodRun[] {
  const runs: MoodRun[] = [];
  for (const one of messages) {
    const mood = one.kind === "shopper" ? labels[one.id]?.mood.label : undefined;
    if (mood === undefined) continue;
    const last = runs.at(-1);
    if (last?.mood === mood) runs[runs.length - 1] = { mood, n: last.n + 1 };
    else runs.push({ mood, n: 1 });
  }
  return runs;
}
