// Which conversation this device is in at a shop: ticket id, capability and shopper id, minted here, kept on the shelf, the same in every tab.
import { shape, string, type Check, type Checked } from "../../shared/core/check.ts";
import { mintId, readId, type Clock, type Random, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import { CAPABILITY } from "../../shared/wire/widgetApi.ts";
import type { Shelf } from "./shelf.ts";

const ticketId: Check<TicketId> = (v) => readId<TicketId>(v);
const shopperId: Check<ShopperId> = (v) => readId<ShopperId>(v);
const capability: Check<string> = (v) => (typeof v === "string" && CAPABILITY.test(v) ? v : undefined);

export const readSession = shape({ ticket: ticketId, capability, shopper: shopperId, name: string(60) });
export type Session = Checked<typeof readSession>;

export interface Minting {
  readonly clock: Clock;
  readonly random: Random;
  /** A new capability: 128 bits nobody can guess, base64url. */
  readonly secret: () => string;
  /** How the shopper is called until they say. */
  readonly name: string;
}

const keyOf = (shop: string): string => `session ${shop}`;

/** The conversation going on at this shop, or a new one. Two tabs opening at once get the same. */
export async function openSession(shelf: Shelf, shop: string, minting: Minting): Promise<Session> {
  return checked(await shelf.change(keyOf(shop), (old) => readSession(old) ?? mint(minting, undefined)));
}

/** A new conversation after `ended`, by the same shopper; the one another tab already began, if it did. */
export async function renewSession(shelf: Shelf, shop: string, minting: Minting, ended: TicketId): Promise<Session> {
  return checked(
    await shelf.change(keyOf(shop), (old) => {
      const session = readSession(old);
      return session !== undefined && session.ticket !== ended ? session : mint(minting, session?.shopper);
    }),
  );
}

/** 128 random bits as 22 characters of base64url. */
export function mintCapability(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .slice(0, 22);
}

function mint({ clock, random, secret, name }: Minting, shopper: ShopperId | undefined): Session {
  return {
    ticket: mintId<TicketId>(clock, random),
    capability: secret(),
    shopper: shopper ?? mintId<ShopperId>(clock, random),
    name,
  };
}

function checked(value: unknown): Session {
  const session = readSession(value);
  if (session === undefined) throw new Error("the shelf gave back another session than was put on it");
  return session;
}
