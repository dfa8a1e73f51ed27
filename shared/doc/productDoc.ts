// The product document: the only file that names its Y key. One card, a plain object.
import type * as Y from "yjs";
import { ok, refuse, type Result } from "../core/result.ts";
import { readProduct, type Product } from "../domain/knowledge.ts";

const ROOT = "product"; // card

export const PRODUCT_ROOTS: readonly string[] = [ROOT];

export function declareProduct(doc: Y.Doc): void {
  doc.getMap(ROOT);
}

export function readProductDoc(doc: Y.Doc): Result<Product> {
  const product = readProduct(doc.getMap(ROOT).get("card"));
  return product === undefined ? refuse("schema", "a product of another shape") : ok(product);
}

export function writeProduct(doc: Y.Doc, product: Product): void {
  doc.getMap(ROOT).set("card", product);
}
