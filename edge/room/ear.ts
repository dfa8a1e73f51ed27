// The room's own ear: the light model over the words of a conversation. Labels what nobody has labelled yet; never trusts a device's label.
import { loadLight } from "../../models/light/light.ts";
import { setLabel } from "../../shared/doc/ticketDoc.ts";
import type { Message, Ticket } from "../../shared/domain/ticket.ts";
import type { Turn as Said, Understanding } from "../../shared/domain/understanding.ts";
import type { Doc } from "yjs";

export interface Ear {
  readonly understand: (text: string, context: readonly Said[]) => Understanding | undefined;
}

const CONTEXT_TURNS = 6; // what a short message may lean on

/** Reads the weights when first needed. Without usable weights it hears nothing, says so once, and the room goes on. */
export function createEar(weights: () => Uint8Array, log: (line: Readonly<Record<string, string>>) => void): Ear {
  let ear: Ear | undefined;
  return {
    understand(text, context) {
      ear ??= open(weights, log);
      return ear.understand(text, context);
    },
  };
}

function open(weights: () => Uint8Array, log: (line: Readonly<Record<string, string>>) => void): Ear {
  const light = loadLight(weights());
  if (light.ok) return light.value;
  log({ event: "ear", words: light.error.words });
  return { understand: () => undefined };
}

/** Writes a label beside every shopper's message that has none. */
export function labelNew(doc: Doc, ticket: Ticket, ear: Ear): void {
  ticket.messages.forEach((one, i) => {
    if (one.kind !== "shopper" || ticket.labels[one.id] !== undefined) return;
    const label = ear.understand(one.text, ticket.messages.slice(0, i).flatMap(saidIn).slice(-CONTEXT_TURNS));
    if (label !== undefined) setLabel(doc, one.id, label);
  });
}

function saidIn(message: Message): readonly Said[] {
  return message.kind === "event" ? [] : [{ from: message.kind, text: message.text }];
}
