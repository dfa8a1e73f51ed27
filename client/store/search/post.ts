// What crosses between a desk's page and its search worker: two scripts of the same build, and nobody else can reach either. Types only.
import type { MemberId, ShopId } from "../../../shared/core/ids.ts";
import type { Asked } from "./finder.ts";
import type { Found } from "./found.ts";
import type { SearchState } from "./searching.ts";

/** `n` pairs answers with questions. */
export type ToSearch =
  | { readonly kind: "open"; readonly shop: ShopId; readonly member: MemberId; readonly key: Uint8Array }
  | { readonly kind: "lead" }
  | { readonly kind: "find"; readonly n: number; readonly asked: Asked }
  | { readonly kind: "recent"; readonly n: number }
  | { readonly kind: "remember"; readonly typed: string }
  | { readonly kind: "forget-recent" };

export type FromSearch =
  | { readonly kind: "state"; readonly state: SearchState }
  | { readonly kind: "found"; readonly n: number; readonly found: Found }
  | { readonly kind: "recent"; readonly n: number; readonly recent: readonly string[] }
  | { readonly kind: "failed"; readonly n: number };
