// What the room told of others for the moment only, as it lies on the shelf for all tabs: who is there, and what the shopper looked at does. A row of
// another version, or of a line long gone, claims nothing.
import { boolean, isPlain, number, shape, string } from "../../shared/core/check.ts";
import { SECOND } from "../../shared/core/time.ts";
import { PRESENCES, type PresenceNow } from "../../shared/domain/team.ts";
import { WRITING_SHOWN_MS } from "../../shared/wire/widgetApi.ts";

const WRITING_MS = 30 * SECOND; // no key for so long, or no word of one: they write no more

export interface PersonHere extends PresenceNow {
  /** Up to when (ms, this device's clock) they count as writing a reply where they look, unless more is heard of them. */
  readonly writesUntil?: number;
}

/** Of the shopper whose ticket is looked at. */
export interface ShopperSignals {
  readonly ticket: string;
  /** Up to when (ms, this device's clock) they count as typing; 0: they do not. */
  readonly typesUntil: number;
  /** The newest of our replies they have read; "": none that is not in the ticket itself. */
  readonly read: string;
}

/** They came off the wire checked (wire/codec), and are dated by this device. */
export function readHeardPeople(value: unknown): readonly PersonHere[] {
  const { people, at } = isPlain(value) ? value : {};
  return Array.isArray(people) && typeof at === "number" ? people.flatMap((one: unknown) => readPerson(one, at) ?? []) : [];
}

function readPerson(value: unknown, at: number): PersonHere | undefined {
  if (!isPerson(value)) return undefined;
  const { member, presence, since, viewing } = value;
  const quietMs = typeof value.quietMs === "number" ? value.quietMs : 0;
  return {
    ...{ member, presence, since },
    ...(typeof viewing === "string" ? { viewing } : {}),
    ...(value.writing === true ? { writesUntil: at + WRITING_MS - quietMs } : {}),
  };
}

function isPerson(value: unknown): value is PresenceNow & { readonly writing?: unknown; readonly quietMs?: unknown } {
  return (
    isPlain(value) &&
    typeof value["member"] === "string" &&
    PRESENCES.some((one) => one === value["presence"]) &&
    typeof value["since"] === "number"
  );
}

const checkSignals = shape({ ticket: string(80), typing: boolean, read: string(80), at: number() });

export function readHeardSignals(value: unknown): ShopperSignals | undefined {
  const found = checkSignals(value);
  if (found === undefined) return undefined;
  const { ticket, typing, read, at } = found;
  return { ticket, typesUntil: typing ? at + WRITING_SHOWN_MS : 0, read };
}
