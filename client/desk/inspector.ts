// The inspection rules of this shop made ready, once for all pages that hold something against them; fetched with the first of these. Follows what the shop changes.
import { createEffect, createSignal } from "solid-js";
import { createShopInspector } from "../../shared/domain/inspection/shopRules.ts";
import type { Queries } from "../store/queries.ts";
import { live } from "../ui/live.ts";

const inspectorOf = createShopInspector();
const [now, setNow] = createSignal(inspectorOf(undefined));

/** By the shop's rules as this device knows them; by those every shop begins with until they are read. */
export const inspector = now;

type Rules = Pick<Queries, "ruleChanges">;

/** Reads the shop's rules once, for who cannot wait for `followRules`. */
export async function readRules({ ruleChanges }: Rules): Promise<void> {
  const changes = await ruleChanges();
  setNow(() => inspectorOf(changes));
}

/** Keeps up with the shop's rules while the calling component lives. */
export function followRules({ ruleChanges }: Rules): void {
  const unread = Symbol("unread");
  const changes = live<unknown>(ruleChanges, unread);
  createEffect(() => {
    const its = changes();
    if (its !== unread) setNow(() => inspectorOf(its));
  });
}
