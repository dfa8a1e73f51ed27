// A shop that is broken about tickets tied to each other: what is said in one that speaks in a chat is not told there.
import { decodeDeskFrame } from "../../shared/wire/codec.ts";
import type { Defect } from "./defects.ts";
import type { LineFacts } from "./wire.ts";

/** A chat is told the replies of its own ticket alone: none of the one it goes on in, none of those split off it. */
export function deafChat(): Defect {
  const homes = new Map<string, string>(); // by a reply's words: where it was written
  const ownAlone = (line: LineFacts, text: string): string => {
    if (!text.startsWith(`{"ticket"`)) return text;
    const shown = JSON.parse(text) as { readonly messages: readonly { readonly text: string }[] }; // as the room made it
    const messages = shown.messages.filter((one) => (homes.get(one.text) ?? line.of) === line.of);
    return JSON.stringify({ ...shown, messages });
  };
  return {
    up(line, data) {
      const frame = line.door === "desk" && typeof data !== "string" ? decodeDeskFrame(data) : undefined;
      if (frame?.ok !== true || frame.value.kind !== "update") return data;
      const ticket = frame.value.doc.slice("ticket:".length);
      for (const [reply] of Buffer.from(frame.value.bytes)
        .toString()
        .matchAll(/您好#r\d+#/g))
        homes.set(reply, ticket);
      return data;
    },
    down: (line, data) => [line.door === "widget" && typeof data === "string" ? ownAlone(line, data) : data],
    answer: ownAlone,
  };
}
