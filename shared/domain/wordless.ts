// What the bot does about files without words: it cannot see, says so, and asks; asked once, it gives the conversation to a person. Pure.
import type { BotMove } from "./ticket.ts";

/** `moves`: the bot's of this conversation so far. */
export function movesForFiles(moves: readonly BotMove[]): readonly BotMove[] {
  const asked = moves.some(asksWhatFilesShow);
  return asked
    ? [{ did: "handoff", cause: "unclear", reason: "files again, without words" }]
    : [{ did: "ask", about: "intent", choices: [], files: true, reason: "files without words" }];
}

/** It asked in words what a picture shows: no question about an answer, so the law knows nothing of it. */
export const asksWhatFilesShow = (move: BotMove): boolean => move.did === "ask" && move.files === true;
