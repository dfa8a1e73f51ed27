// The inbox bound to the desk's list: rows, tabs and views, what is chosen and what can be done with it.
import { lazy, type JSX } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import type { Desk } from "../desk.ts";
import type { KeyAction } from "../shell/keymap.ts";
import { Later } from "../shell/Later.tsx";
import { Faces } from "../here/Faces.tsx";
import type { WhoIsHere } from "../here/createWhoIsHere.ts";
import type { ShopNow } from "../shopNow.ts";
import type { DeskList } from "./createDeskList.ts";
import { Inbox } from "./Inbox.tsx";
import { unreadOf } from "./read.ts";

const BulkBar = lazy(() => import("./bulk/BulkBar.tsx").then((its) => ({ default: its.BulkBar })));

export function InboxPane(props: {
  readonly desk: Desk;
  readonly shop: ShopNow;
  readonly list: DeskList;
  readonly online: boolean;
  readonly open: TicketId | undefined;
  readonly here: WhoIsHere;
  readonly isPending: (row: TicketRow) => boolean;
  readonly onOpen: (ticket: TicketId) => void;
  /** Takes the keys meant for tickets while something is chosen, and gives them back. */
  readonly takeKeys: (handle: ((action: KeyAction) => void) | undefined) => void;
}): JSX.Element {
  const list = props.list; // one per desk
  return (
    <Inbox
      me={props.desk.me}
      rows={list.rows()}
      ready={list.ready()}
      online={props.online}
      counts={list.counts()}
      tab={list.tab()}
      views={list.views()}
      order={list.order()}
      open={props.open}
      promises={props.shop.policy()}
      unreadOf={unreadOf}
      tagsOf={list.tagsOf}
      choice={list.choice}
      bulk={() => (
        <Later>
          <BulkBar desk={props.desk} shop={props.shop} choice={list.choice} takeKeys={props.takeKeys} />
        </Later>
      )}
      isPending={props.isPending}
      faces={(row) => <Faces others={props.here.others(row.id)} nameOf={props.shop.nameOf} most={2} />}
      onTab={list.toTab}
      onOrder={list.setOrder}
      onOpen={props.onOpen}
      onMore={list.more}
    />
  );
}
