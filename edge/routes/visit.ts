// What every door of people shares: which shop is meant, whose cookie came, who knocks, and the answers all of them give.
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Check } from "../../shared/core/check.ts";
import type { Result } from "../../shared/core/result.ts";
import { nameDevice } from "../../shared/domain/deviceName.ts";
import type { RoomDoor } from "../host/ports.ts";
import type { SignedIn, Visitor } from "../room/peopleDoor.ts";
import type { AppPorts } from "./appPorts.ts";
import { isOurOrigin, readBody } from "./body.ts";
import { refusal } from "./refusal.ts";

const COOKIE = "zg_session";
const SESSION_SECONDS = 30 * 24 * 3600; // a tablet that is away for weeks still signs in
const SMALL_BYTES = 2_000;
export const PERSON_BYTES = 16_000; // a person with forty skills
export const PASSKEY_BYTES = 32_000;

/** One request to one shop. */
export interface Visit {
  readonly shop: string;
  readonly room: RoomDoor;
  /** The session cookie's value; "" where none came. */
  readonly token: string;
  readonly from: Visitor;
}

export const noShop = (): Response => refusal({ kind: "unknown", words: "no such shop", reason: "no-shop" });
const foreign = (): Response => refusal({ kind: "forbidden", words: "this door opens from our own pages only", reason: "foreign-page" });

export const shopOf = (c: Context, ports: AppPorts): string => c.req.query("shop") ?? ports.home;

/** Reads: for anybody who may, from anywhere the cookie goes. */
export async function reading(c: Context, ports: AppPorts, work: (visit: Visit) => Promise<Response>): Promise<Response> {
  const room = ports.locate(shopOf(c, ports));
  return room === undefined ? noShop() : work({ shop: shopOf(c, ports), room, token: tokenOf(c), from: visitorOf(c) });
}

/** Changes: from our own pages only. */
export async function changing(c: Context, ports: AppPorts, work: (visit: Visit) => Promise<Response>): Promise<Response> {
  return reading(c, ports, async (visit) => (isOurOrigin(c.req.raw) ? work(visit) : foreign()));
}

/** Changes that say something: the body is read, up to `most` bytes of it, and checked first. */
export async function saying<T>(
  c: Context,
  ports: AppPorts,
  check: Check<T>,
  work: (visit: Visit, said: T) => Promise<Response>,
  most = SMALL_BYTES,
): Promise<Response> {
  return changing(c, ports, async (visit) => {
    const body = await readBody(c.req.raw, most, check, "the request");
    return body.ok ? work(visit, body.value) : refusal(body.error);
  });
}

/** The value as JSON, or the refusal. */
export function answered(result: Result<object>): Response {
  return result.ok ? Response.json(result.value) : refusal(result.error);
}

/** Nothing more to say, or the refusal. */
export function done(result: Result<unknown>): Response {
  return result.ok ? new Response(null, { status: 204 }) : refusal(result.error);
}

/** The session and its cookie, or the refusal. */
export function entered(c: Context, shop: string, signed: Result<SignedIn>): Response {
  if (!signed.ok) return refusal(signed.error);
  const headers = { "set-cookie": cookieFor(c, signed.value.token, SESSION_SECONDS) };
  return Response.json({ ...signed.value.session, shop }, { headers });
}

/** The cookie that ends the one there is. */
export function noCookie(c: Context): string {
  return cookieFor(c, "", 0);
}

/** Where the page is that asks: what its browser says, once it is known to be ours. */
export function pageOf(c: Context): string {
  const { protocol, host } = new URL(c.req.url);
  return c.req.header("origin") ?? `${protocol}//${c.req.header("host") ?? host}`;
}

/** Who knocks: the browser as it calls itself, and the network address where the platform says one. */
export function visitorOf(c: Context): Visitor {
  const address = c.req.header("cf-connecting-ip") ?? "";
  return { device: nameDevice(c.req.header("user-agent") ?? ""), address: isOwnMachine(address) ? "" : address };
}

/** A tool that stands between (the local development server) speaks for everybody: one of them must not lock out the rest. */
function isOwnMachine(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127\./.test(address);
}

function isSecure(c: Context): boolean {
  return new URL(c.req.url).protocol === "https:";
}

function tokenOf(c: Context): string {
  return getCookie(c, isSecure(c) ? `__Host-${COOKIE}` : COOKIE) ?? "";
}

/** `__Host-` where the page is https; plain http (one machine, a shop's own network) cannot carry that prefix. */
function cookieFor(c: Context, token: string, seconds: number): string {
  const base = `Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}`;
  return isSecure(c) ? `__Host-${COOKIE}=${token}; Secure; ${base}` : `${COOKIE}=${token}; ${base}`;
}
