// The shop document: the only file that names its Y key. One policy, a plain object.
import type * as Y from "yjs";
import { ok, refuse, type Result } from "../core/result.ts";
import { readPolicy, type Policy } from "../domain/policy.ts";

const ROOT = "shop"; // policy

export const SHOP_ROOTS: readonly string[] = [ROOT];

export function declareShop(doc: Y.Doc): void {
  doc.getMap(ROOT);
}

export function readShopDoc(doc: Y.Doc): Result<Policy> {
  const policy = readPolicy(doc.getMap(ROOT).get("policy"));
  return policy === undefined ? refuse("schema", "a shop of another shape") : ok(policy);
}

export function writeShop(doc: Y.Doc, policy: Policy): void {
  doc.getMap(ROOT).set("policy", policy);
}
