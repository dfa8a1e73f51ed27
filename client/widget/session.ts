// Which conversation this device is in at a shop: ticket id, capability and shopper id, minted here, kept on the shelf, the same in every tab.
import { optional, shape, string, type Check, type Checked } from "../../shared/core/check.ts";
import { mintId, readId, type Clock, type Random, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import { CAPABILITY } from "../../shared/wire/widgetApi.ts";
import type { Shelf } from "./shelf.ts";

const CUSTOMER_CHARS = 128;
const ticketId: Check<TicketId> = (v) => readId<TicketId>(v);
const shopperId: Check<ShopperId> = (v) => readId<ShopperId>(v);
const capability: Check<string> = (v) => (typeof v === "string" && CAPABILITY.test(v) ? v : undefined);

export const readSession = shape({
  ticket: ticketId,
  capability,
  shopper: shopperId,
  name: string(60),
  /** The shop's id of the customer whose conversation it is; absent: nobody was signed in. */
  customer: optional(string(CUSTOMER_CHARS, 1)),
});
export type Session = Checked<typeof readSession>;

export interface Minting {
  readonly clock: Clock;
  readonly random: Random;
  /** A new capability: 128 bits nobody can guess, base64url. */
  readonly secret: () => string;
  /** How the shopper is called until they say. */
  readonly name: string;
  /** Who is signed in at the shop, if anybody: each customer has a conversation of their own on a device. */
  readonly customer?: string | undefined;
}

const keyOf = (shop: string, customer: string | undefined): string =>
  customer === undefined ? `session ${shop}` : `session ${shop} ${customer}`;

/** Where the shelf keeps what the room last showed of it. */
export const shownKey = (session: Session): string => `shown ${session.ticket}`;

/** The conversation going on at this shop, or a new one. Two tabs opening at once get the same. */
export async function openSession(shelf: Shelf, shop: string, minting: Minting): Promise<Session> {
  return checked(await shelf.change(keyOf(shop, minting.customer), (old) => readSession(old) ?? mint(minting, undefined)));
}

/**
 * The conversation of whoever is here now (`minting.customer`), after `was`. What a visitor had begun goes on as the customer's own.
 * `over`: the conversation that is at an end on this device by it; what it never sent belongs to the one that goes on.
 */
export async function sessionOf(
  shelf: Shelf,
  shop: string,
  minting: Minting,
  was: Session,
  isBegun: boolean,
): Promise<{ readonly session: Session; readonly over: Session | undefined }> {
  const { customer } = minting;
  if (customer === undefined || was.customer !== undefined || !isBegun) {
    const session = await openSession(shelf, shop, minting);
    return { session, over: was.customer === undefined ? was : undefined };
  }
  let over: Session | undefined;
  const session = await shelf.change(keyOf(shop, customer), (old) => {
    const before = readSession(old);
    over = before?.ticket === was.ticket ? undefined : before;
    return { ...was, customer };
  });
  await shelf.change(keyOf(shop, undefined), (old) => (readSession(old)?.ticket === was.ticket ? undefined : old));
  return { session: checked(session), over };
}

/** A new conversation after `ended`, by the same shopper; the one another tab already began, if it did. */
export async function renewSession(shelf: Shelf, shop: string, minting: Minting, ended: TicketId): Promise<Session> {
  return checked(
    await shelf.change(keyOf(shop, minting.customer), (old) => {
      const session = readSession(old);
      return session !== undefined && session.ticket !== ended ? session : mint(minting, session?.shopper);
    }),
  );
}

/** Forgets the conversation, and the shopper's id with it. */
export async function endSession(shelf: Shelf, shop: string, ended: Session): Promise<void> {
  await shelf.change(keyOf(shop, ended.customer), (old) => (readSession(old)?.ticket === ended.ticket ? undefined : old));
}

/** 128 random bits as 22 characters of base64url. */
export function mintCapability(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .slice(0, 22);
}

function mint({ clock, random, secret, name, customer }: Minting, shopper: ShopperId | undefined): Session {
  return {
    ticket: mintId<TicketId>(clock, random),
    capability: secret(),
    shopper: shopper ?? mintId<ShopperId>(clock, random),
    name,
    ...(customer === undefined ? {} : { customer }),
  };
}

function checked(value: unknown): Session {
  const session = readSession(value);
  if (session === undefined) throw new Error("the shelf gave back another session than was put on it");
  return session;
}
