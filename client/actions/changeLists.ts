// One change of the shop's lists through the shelf's door: reads them, writes, asks whether this member may. Knows no particular list.
import { mintId, type MessageId } from "../../shared/core/ids.ts";
import { refuse, type Result } from "../../shared/core/result.ts";
import { listsIn } from "../../shared/doc/shopDoc.ts";
import { mayChange } from "../../shared/domain/mayChange.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import type { ShopLists } from "../../shared/domain/shopLists.ts";
import type { LocalChange } from "../store/change.ts";
import { commit } from "../store/commit.ts";
import type { Summary } from "../store/db.ts";
import type { ActionPorts } from "./changeTicket.ts";

export type ListsVerb = (doc: Parameters<LocalChange["change"]>[0], before: ShopLists) => Result<void>;

/** Saved on the device when its promise gives ok. Refuses "unknown" where the shop is not here yet, and what the gate would refuse anyhow. */
export function changeLists(ports: ActionPorts, what: Summary["what"], text: string, verb: ListsVerb): Promise<Result<void>> {
  const { shelf, actor, clock, random } = ports;
  return commit(shelf, {
    kind: "local",
    doc: SHOP_DOC,
    id: mintId<MessageId>(clock, random),
    summary: { what, by: actor.id, at: clock(), text },
    change(doc, before) {
      if (before?.kind !== "shop") return notHere;
      const done = verb(doc, before.lists);
      if (!done.ok) return done;
      const allowed = mayChange(actor, "shop", before, { ...before, lists: listsIn(doc) });
      return allowed.ok ? done : allowed;
    },
  });
}

const notHere = refuse("unknown", "店铺设置还没到这台设备。 The shop's settings are not on this device yet.");
