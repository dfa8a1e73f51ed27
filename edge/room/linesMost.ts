// How many lines one conversation or one session may hold open at once. The oldest gives way: it may be one that nobody has missed yet.
import { CLOSE } from "../../shared/wire/frame.ts";
import type { Socket, SocketFacts } from "../host/ports.ts";

/** A browser holds one for all its tabs, an editor one a document; the rest is for lines that died unnoticed. */
export const LINES_MOST = { desk: 10, y: 50, widget: 10 } as const;

/** Ends the oldest lines of that conversation or session, so that one more is within bounds. */
export function makePlace(sockets: readonly Socket[], facts: SocketFacts): void {
  const same = sockets.filter((one) => ownerOf(one.facts()) === ownerOf(facts)).toSorted((a, b) => a.facts().at - b.facts().at);
  for (const one of same.slice(0, Math.max(0, same.length + 1 - LINES_MOST[facts.door])))
    one.close(CLOSE.rate, "too many lines at once; the newer ones stay");
}

function ownerOf(facts: SocketFacts): string {
  return `${facts.door} ${facts.door === "widget" ? facts.ticket : facts.session}`;
}
