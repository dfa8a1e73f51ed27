// One change of the shop's document through the shelf's door: reads it, writes, asks whether this member may. Knows no particular part of it.
import { mintId, type MessageId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import type { DocView } from "../../shared/doc/readDoc.ts";
import { mayChange, type ChangeView } from "../../shared/domain/mayChange.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import type { LocalChange } from "../store/change.ts";
import { commit } from "../store/commit.ts";
import type { Summary } from "../store/db.ts";
import type { ActionPorts } from "./changeTicket.ts";

export type ShopDoc = Parameters<LocalChange["change"]>[0];
type ShopView = Extract<DocView, { readonly kind: "shop" }>;

/** Changes the copy of the document, having read it, and gives how it reads then (`before` itself: nothing is to be changed); or refuses. */
export type ShopVerb = (doc: ShopDoc, before: ShopView) => Result<Extract<ChangeView, { readonly kind: "shop" }>>;

/** Saved on the device when its promise gives ok. Refuses "unknown" where the shop is not here yet, and what the gate would refuse anyhow. */
export function changeShop(ports: ActionPorts, what: Summary["what"], text: string, verb: ShopVerb): Promise<Result<void>> {
  const { shelf, actor, clock, random } = ports;
  return commit(shelf, {
    kind: "local",
    doc: SHOP_DOC,
    id: mintId<MessageId>(clock, random),
    summary: { what, by: actor.id, at: clock(), text },
    change(doc, before) {
      if (before?.kind !== "shop") return notHere;
      const after = verb(doc, before);
      if (!after.ok) return after;
      const allowed = after.value === before ? ok(true) : mayChange(actor, "shop", before, after.value);
      return allowed.ok ? ok(undefined) : allowed;
    },
  });
}

const notHere = refuse("unknown", "店铺设置还没到这台设备。 The shop's settings are not on this device yet.");
