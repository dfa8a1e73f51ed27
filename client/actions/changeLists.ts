// One change of the shop's lists. Knows no particular list.
import { ok, type Result } from "../../shared/core/result.ts";
import { listsIn } from "../../shared/doc/shopDoc.ts";
import type { ShopLists } from "../../shared/domain/shopLists.ts";
import type { Summary } from "../store/db.ts";
import { changeShop, type ShopDoc } from "./changeShop.ts";
import type { ActionPorts } from "./changeTicket.ts";

export type ListsVerb = (doc: ShopDoc, before: ShopLists) => Result<void> | void;

/** As changeShop: what the verb writes, and nothing where it refuses. */
export function changeLists(ports: ActionPorts, what: Summary["what"], text: string, verb: ListsVerb): Promise<Result<void>> {
  return changeShop(ports, what, text, (doc, before) => {
    const done = verb(doc, before.lists) ?? ok(undefined);
    return done.ok ? ok({ ...before, lists: listsIn(doc) }) : done;
  });
}
