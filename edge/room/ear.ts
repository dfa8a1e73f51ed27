// The room's own ear: the light model over the words of a conversation. Labels what nobody has labelled yet; never trusts a device's label.
import { loadLight } from "../../models/light/light.ts";
import { setLabel } from "../../shared/doc/ticketDoc.ts";
import { isWordless } from "../../shared/domain/onlyFiles.ts";
import type { Message, Ticket } from "../../shared/domain/ticket.ts";
import type { Turn as Said, Understanding } from "../../shared/domain/understanding.ts";
import type { Doc } from "yjs";

export interface Ear {
  readonly understand: (text: string, context: readonly Said[]) => Understanding | undefined;
}

const CONTEXT_TURNS = 6; // what a short message may lean on
const opened = new WeakMap<Uint8Array, Ear>(); // by weights: rooms of one process, and a room that wakes, share what was read

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
  const bytes = weights();
  const known = opened.get(bytes);
  if (known !== undefined) return known;
  const light = loadLight(bytes);
  if (light.ok) {
    opened.set(bytes, light.value);
    return light.value;
  }
  log({ event: "ear", words: light.error.words });
  return { understand: () => undefined };
}

/** Writes a label beside every shopper's message that has none. */
export function labelNew(doc: Doc, ticket: Ticket, ear: Ear): void {
  ticket.messages.forEach((one, i) => {
    if (one.kind !== "shopper" || ticket.labels[one.id] !== undefined || isWordless(one)) return;
    const label = ear.understand(one.text, ticket.messages.slice(0, i).flatMap(saidIn).slice(-CONTEXT_TURNS));
    if (label !== undefined) setLabel(doc, one.id, label);
  });
}

function saidIn(message: Message): readonly Said[] {
  return message.kind === "event" ? [] : [{ from: message.kind, text: message.text }];
}
