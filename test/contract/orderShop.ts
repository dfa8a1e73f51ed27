// A shop with orders, as the contract's rules use it: keys, two orders of two people, customers signed by the shop's server, and what a shopper is shown.
import { expect } from "vitest";
import { hmacSha256 } from "../../edge/host/mac.ts";
import type { MemberId } from "../../shared/core/ids.ts";
import { HOUR, SECOND } from "../../shared/core/time.ts";
import { readOrderCard } from "../../shared/domain/orders/order.ts";
import type { RowVerdict } from "../../shared/wire/ordersApi.ts";
import type { Shown } from "../../shared/wire/widgetApi.ts";
import { givenOrder } from "../kit/buildOrder.ts";
import type { RoomOf } from "./ask.ts";
import { signIn, value } from "./deskClient.ts";
import type { ShopperClient } from "./shopperClient.ts";
import { OWN } from "./smallShop.ts";

export const OTHERS = "202611010777"; // an order of somebody else
export const TRACK = "我的快递到哪了";

type OrderScope = "orders:write" | "orders:read" | "tickets:read";

export interface OrderShop {
  readonly tokenOf: (member: MemberId) => Promise<string>;
  readonly keyTo: (...scopes: readonly OrderScope[]) => Promise<string>;
  readonly give: (...orders: readonly Record<string, unknown>[]) => Promise<readonly RowVerdict[]>;
  /** The order of u-1029, and one of somebody else. */
  readonly open: () => Promise<void>;
  /** A token for that customer. */
  readonly sign: (id: string) => Promise<string>;
}

export function orderShop(roomOf: RoomOf): OrderShop {
  const tokenOf = (member: MemberId): Promise<string> => signIn(roomOf(), member);
  const keyTo: OrderShop["keyTo"] = async (...scopes) => value(await roomOf().door.makeKey(await tokenOf(OWN), "ERP", scopes)).secret;
  const give: OrderShop["give"] = async (...orders) => value(await roomOf().door.putOrders(await keyTo("orders:write"), orders)).rows;
  return {
    tokenOf,
    keyTo,
    give,
    async open() {
      const rows = await give(
        givenOrder({ placedAt: roomOf().now() - HOUR, updatedAt: roomOf().now() - HOUR }),
        givenOrder({ number: OTHERS, customer: "u-2", name: "李雷", phone: "13800009999", placedAt: 1, updatedAt: 1 }),
      );
      expect(rows.map((one) => one.did)).toEqual(["made", "made"]);
    },
    async sign(id) {
      const secret = value(await roomOf().door.identitySecret(await tokenOf(OWN))).secret;
      const exp = Math.floor((roomOf().now() + HOUR) / SECOND);
      const head = Buffer.from(JSON.stringify({ shop: "shop", id, exp })).toString("base64url");
      return `${head}.${hmacSha256(secret, head)}`;
    },
  };
}

export const numbersIn = (shown: Shown): readonly string[] => (shown.orders ?? []).flatMap((one) => readOrderCard(one)?.number ?? []);
export const last = (shown: Shown) => shown.messages.findLast((one) => one.from === "bot" || one.from === "event");
export const ask = async (shopper: ShopperClient, text: string): Promise<Shown> => value(await shopper.post(shopper.say(text)));
