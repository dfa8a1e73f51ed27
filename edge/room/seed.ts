// A shop's beginning: policy, members, articles, products, written once into an empty room, through documents like everything else.
import type { Article, Product } from "../../shared/domain/knowledge.ts";
import { articleDocName, productDocName, SHOP_DOC } from "../../shared/domain/names.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Member } from "../../shared/domain/team.ts";
import { writeArticle } from "../../shared/doc/writeArticle.ts";
import { writeProduct } from "../../shared/doc/productDoc.ts";
import { writeShop } from "../../shared/doc/shopDoc.ts";
import type { Sql } from "../host/ports.ts";
import type { Docs } from "./docs.ts";
import { readMeta, writeMeta } from "./schema.ts";
import type { Members } from "./members.ts";
import type { Orders } from "./orders.ts";
import type { Turn } from "./turn.ts";

export interface ShopSeed {
  /** The shop's id, as its doors name it; absent: "shop". */
  readonly id?: string;
  readonly policy: Policy;
  readonly members: readonly Member[];
  readonly articles: readonly Article[];
  readonly products: readonly Product[];
  /** Orders as a shop's system would give them, at the moment (ms) the shop is opened. */
  readonly orders?: (now: number) => readonly unknown[];
}

export interface SeedPorts {
  readonly sql: Sql;
  readonly docs: Docs;
  readonly members: Members;
  readonly head: { value: number };
  readonly orders: Pick<Orders, "put">;
  readonly now: number;
  readonly run: (cause: (turn: Turn) => void) => void;
}

/** Writes the seed if none was ever written here; whole or not at all. */
export function seedOnce(seed: ShopSeed, ports: SeedPorts): void {
  if (readMeta(ports.sql, "seeded") !== undefined) return;
  ports.head.value += 1; // the team's own number
  const teamSeq = ports.head.value;
  ports.run((turn) => {
    writeSeed(turn, ports.docs, seed);
    turn.also(() => {
      writeMeta(ports.sql, "shop_id", seed.id ?? "shop"); // first: whose an order is hangs on it
      ports.members.replace(seed.members, teamSeq);
      for (const one of seed.orders?.(ports.now) ?? []) {
        const { did, words } = ports.orders.put(one, "", false);
        if (did === "refused") throw new Error(`an order of the seed: ${words?.en ?? ""}`);
      }
      writeMeta(ports.sql, "seeded", "1");
    });
  });
}

function writeSeed(turn: Turn, docs: Docs, seed: ShopSeed): void {
  turn.edit(docs.open(SHOP_DOC, "shop"), (doc) => writeShop(doc, seed.policy));
  for (const one of seed.products) turn.edit(docs.open(productDocName(one.id), "product"), (doc) => writeProduct(doc, one));
  for (const one of seed.articles) turn.edit(docs.open(articleDocName(one.id), "article"), (doc) => writeArticle(doc, one));
}
