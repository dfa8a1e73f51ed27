// What a member can do with a product: write it, take it off sale, put it back. Never touches a table or a socket.
import { mintId, type MessageId, type ProductId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { same } from "../../shared/core/same.ts";
import { writeProduct } from "../../shared/doc/productDoc.ts";
import { PRODUCT_BYTES } from "../../shared/domain/importing/judgeProduct.ts";
import { readProduct, type Product } from "../../shared/domain/knowledge.ts";
import { mayChange } from "../../shared/domain/mayChange.ts";
import { productDocName } from "../../shared/domain/names.ts";
import type { LocalChange } from "../store/change.ts";
import { commit } from "../store/commit.ts";
import type { ActionPorts } from "./changeTicket.ts";

/** Fields of a product to change; undefined takes one away. */
export type ProductChange = { readonly [K in Exclude<keyof Product, "id" | "updatedAt">]?: Product[K] | undefined };

/** Each is saved on the device when its promise gives ok, and gives the product as it was, which `put` puts back. */
export interface ProductActions {
  /** A new one. Refused where one of that id is sold already. */
  readonly add: (product: Omit<Product, "updatedAt">) => Promise<Result<Product | undefined>>;
  /** A function gets it as it is when it comes to it. */
  readonly edit: (id: ProductId, fields: ProductChange | ((before: Product) => ProductChange)) => Promise<Result<Product | undefined>>;
  /** Shoppers and the bot know nothing of it any more. */
  readonly takeOff: (id: ProductId) => Promise<Result<Product | undefined>>;
  /** Exactly as given: the undo of all of these. */
  readonly put: (product: Product) => Promise<Result<Product | undefined>>;
}

export function createProductActions(ports: ActionPorts): ProductActions {
  const { clock } = ports;
  const change = async (id: ProductId, make: (before: Product | undefined) => Result<unknown>): Promise<Result<Product | undefined>> => {
    let was: Product | undefined;
    const local = productChange(ports, id, (before) => {
      was = before;
      return make(before);
    });
    const done = await commit(ports.shelf, local);
    return done.ok ? ok(was) : done;
  };
  const edit: ProductActions["edit"] = (id, fields) =>
    change(id, (before) => {
      if (before === undefined) return notHere;
      const changed = { ...before, ...(typeof fields === "function" ? fields(before) : fields) };
      return ok(same(before, changed) ? before : { ...changed, updatedAt: clock() });
    });
  return {
    add: (product) =>
      change(product.id, (before) => (before === undefined || before.off === true ? ok({ ...product, updatedAt: clock() }) : already)),
    edit,
    takeOff: (id) => edit(id, { off: true }),
    put: (product) => change(product.id, () => ok(product)),
  };
}

/** One change of a product's document; `make` gives what it is to be, still unchecked. */
export function productChange(ports: ActionPorts, id: ProductId, make: (before: Product | undefined) => Result<unknown>): LocalChange {
  return {
    kind: "local",
    doc: productDocName(id),
    id: mintId<MessageId>(ports.clock, ports.random),
    summary: { what: "product", by: ports.actor.id, at: ports.clock(), text: "" },
    change(doc, before) {
      const was = before?.kind === "product" ? before.product : undefined;
      const made = make(was);
      if (!made.ok) return made;
      if (made.value === was) return ok(undefined);
      const product = readProduct(withoutGone(made.value));
      if (product === undefined || JSON.stringify(product).length > PRODUCT_BYTES) return misshapen;
      const allowed = mayChange(ports.actor, "product", before, { kind: "product", product });
      if (!allowed.ok) return allowed;
      writeProduct(doc, product);
      return ok(undefined);
    },
  };
}

function withoutGone(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}

const misshapen = refuse("malformed", "这样写存不下来：太长，或者空着。 This cannot be kept: it is too long, or empty.");
const notHere = refuse("unknown", "没有这件商品。 There is no such product.");
const already = refuse("conflict", "已经有这个编号的商品。 There is a product of that id already.");
