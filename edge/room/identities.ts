// Signed identities of shoppers: the shop's secret, what a token is worth here, and which customer of the shop stands behind a shopper's id.
// The secret leaves the room by `secret` and `rotate` alone; a token never leaves it, and is never kept.
import type { Result } from "../../shared/core/result.ts";
import type { Clock, ShopperId } from "../../shared/core/ids.ts";
import { judgeIdentity, readCustomer, signedShopper, type Claims, type Customer, type Disbelief } from "../../shared/domain/identity.ts";
import { plainName } from "../../shared/domain/plainName.ts";
import type { TicketHead } from "../../shared/domain/ticket.ts";
import { readJson } from "../../shared/core/check.ts";
import type { Sql } from "../host/ports.ts";
import { textOf } from "./columns.ts";
import { readMeta, writeMeta } from "./schema.ts";

const SECRET = "identity_secret";
const ID_CHARS = 32; // 128 bits of the hash

export interface IdentityPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly shop: () => string;
  readonly secret: () => string;
  readonly hash: (text: string) => string;
  readonly mac: (secret: string, text: string) => string;
}

export interface Identities {
  /** The secret the shop's server signs with; made the first time somebody asks for it. For the owner's eyes. */
  readonly secret: () => string;
  /** A new secret; what the old one signed counts no more. */
  readonly rotate: () => string;
  readonly judge: (token: string) => Result<Claims, Disbelief>;
  /** How the shopper stands in a ticket's head: an id nobody can claim without the signature, and only the tier that was signed. */
  readonly shopperOf: (claims: Claims, name: string) => TicketHead["shopper"];
  /** The shopper that a customer of that id is, whether they ever came or not. */
  readonly shopperFor: (customer: string) => ShopperId;
  /** Keeps who that is. Call in a turn's transaction; writes only what changed. */
  readonly remember: (claims: Claims) => void;
  readonly customerOf: (shopper: ShopperId) => Customer | undefined;
  /** Erases who that was; the id in old tickets then leads nowhere. */
  readonly forget: (shopper: ShopperId) => void;
}

export function createIdentities(ports: IdentityPorts): Identities {
  const { sql } = ports;
  const rotate = (): string => {
    const made = `zgi_${ports.secret()}`;
    writeMeta(sql, SECRET, made);
    return made;
  };
  const idOf = ({ id }: Pick<Claims, "id">): ShopperId => signedShopper(ports.hash(`${ports.shop()}\n${id}`).slice(0, ID_CHARS));
  const rowOf = (shopper: ShopperId): string | undefined => {
    const row = sql.all("SELECT json FROM signed_shoppers WHERE shopper = ?", shopper)[0];
    return row === undefined ? undefined : textOf(row, "json");
  };
  return {
    secret: () => readMeta(sql, SECRET) ?? rotate(),
    rotate,
    judge(token) {
      const secret = readMeta(sql, SECRET);
      if (secret === undefined) return { ok: false, error: { state: "refused", words: "this shop has no identity secret yet" } };
      return judgeIdentity(token, { shop: ports.shop(), now: ports.clock(), mac: (text) => ports.mac(secret, text) });
    },
    shopperOf: (claims, name) => ({ id: idOf(claims), name: plainName(claims.name ?? name), tier: claims.tier ?? "none" }),
    shopperFor: (id) => idOf({ id }),
    remember(claims) {
      const { exp: _exp, shop: _shop, ...customer } = claims;
      const json = JSON.stringify(customer);
      const shopper = idOf(claims);
      if (rowOf(shopper) === json) return;
      sql.run(
        "INSERT INTO signed_shoppers (shopper, json) VALUES (?, ?) ON CONFLICT (shopper) DO UPDATE SET json = excluded.json",
        shopper,
        json,
      );
    },
    customerOf(shopper) {
      const json = rowOf(shopper);
      const read = json === undefined ? undefined : readJson(readCustomer, json, "a customer's row");
      return read?.ok === true ? read.value : undefined;
    },
    forget: (shopper) => sql.run("DELETE FROM signed_shoppers WHERE shopper = ?", shopper),
  };
}
