// What a member can do with saved views of the inbox: keep one, change it, take it away. Never touches a table or a socket.
import { mintId, type MessageId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { listsIn, putView } from "../../shared/doc/shopDoc.ts";
import { mayChange } from "../../shared/domain/mayChange.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import { readView, VIEW_NAME_CHARS, type TicketView } from "../../shared/domain/ticketView.ts";
import type { LocalChange } from "../store/change.ts";
import { commit } from "../store/commit.ts";
import type { ActionPorts } from "./changeTicket.ts";

export interface ViewActions {
  /** Keeps it, new or in the place of the one with its id. Also the undo of taking one away. */
  readonly putView: (view: TicketView) => Promise<Result<void>>;
  readonly removeView: (view: Pick<TicketView, "id" | "name">) => Promise<Result<void>>;
}

type Doc = Parameters<LocalChange["change"]>[0];

/** Each is saved on the device when its promise gives ok; the room judges it again when there is a line. */
export function createViewActions({ shelf, actor, clock, random }: ActionPorts): ViewActions {
  const change = (text: string, write: (doc: Doc) => void): Promise<Result<void>> =>
    commit(shelf, {
      kind: "local",
      doc: SHOP_DOC,
      id: mintId<MessageId>(clock, random),
      summary: { what: "view", by: actor.id, at: clock(), text },
      change(doc, before) {
        if (before?.kind !== "shop") return notHere;
        write(doc);
        const allowed = mayChange(actor, "shop", before, { ...before, lists: listsIn(doc) });
        return allowed.ok ? ok(undefined) : allowed;
      },
    });
  return {
    async putView(given) {
      const view = readView({ ...given, name: given.name.trim() });
      return view === undefined ? unfit : change(view.name, (doc) => putView(doc, view.id, view));
    },
    removeView: ({ id, name }) => change(name, (doc) => putView(doc, id, undefined)),
  };
}

const notHere = refuse("unknown", "店铺设置还没到这台设备。 The shop's settings are not on this device yet.");
const unfit = refuse(
  "malformed",
  `视图要有名字，最多 ${VIEW_NAME_CHARS} 字。 A view needs a name of at most ${VIEW_NAME_CHARS} characters.`,
);
