// Ends the lines of sessions that are no more. Called after the session's row is gone, never before.
import { CLOSE } from "../../shared/wire/frame.ts";
import type { Socket } from "../host/ports.ts";

/** Closes every desk's and editor's socket of these sessions with 4401: the device signs itself out. */
export function endLines(sockets: readonly Socket[], sessions: readonly string[]): void {
  for (const socket of sockets) {
    const facts = socket.facts();
    if (facts.door !== "widget" && sessions.includes(facts.session)) socket.close(CLOSE.signedOut, "signed out");
  }
}
