// A customer of the shop who comes with a token of the shop's server, as the attacks use them.
import { hmacSha256 } from "../../edge/host/mac.ts";
import { toBase64url } from "../../shared/core/base64url.ts";
import type { MemberId } from "../../shared/core/ids.ts";
import { HOUR } from "../../shared/core/time.ts";
import { signIn, value } from "../contract/deskClient.ts";
import type { ShopperClient } from "../contract/shopperClient.ts";
import type { TestRoom } from "../contract/testRoom.ts";

/** What a server with that secret would sign; `payload` may be any text. */
export function signWith(secret: string, payload: string): string {
  const body = toBase64url(new TextEncoder().encode(payload));
  return `${body}.${hmacSha256(secret, body)}`;
}

/** The identity secret of the room's shop, as its owner sees it. */
export async function secretOf(room: TestRoom, owner: MemberId): Promise<string> {
  return value(await room.door.identitySecret(await signIn(room, owner))).secret;
}

/** Claims of a customer that hold for an hour. */
export async function claimsFor(room: TestRoom, more: object = {}): Promise<Record<string, unknown>> {
  return { shop: (await room.door.face()).id, id: "c-1", exp: Math.floor((room.now() + HOUR) / 1_000), ...more };
}

/** Posts with such a token; gives what the room made of it. */
export async function readIdentityState(room: TestRoom, owner: MemberId, shopper: ShopperClient, claims: object): Promise<string> {
  const token = signWith(await secretOf(room, owner), JSON.stringify(await claimsFor(room, claims)));
  return value(await shopper.postAs(token, shopper.say("是我"))).identity?.state ?? "none";
}
