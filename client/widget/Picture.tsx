// The drawing of a product, from the sheet of pictures beside this file. Decorative: the product's name stands beside it.
import type { JSX } from "solid-js";
import type { Product } from "../../shared/domain/knowledge.ts";
import { pictureOf } from "./pictureOf.ts";
import sheet from "./pictures.svg?url";

export function Picture(props: { readonly product: Pick<Product, "category" | "title">; readonly small?: boolean }): JSX.Element {
  return (
    <span class="w-thumb" classList={{ "is-s": props.small === true }}>
      <svg viewBox="0 0 240 280" aria-hidden="true">
        <use href={`${sheet}#${pictureOf(props.product)}`} />
      </svg>
    </span>
  );
}
