// Where the desk stands, in the address: `#t=<ticket>`. Ids only; nothing personal is ever in an address.
import { createSignal, onCleanup, type Accessor } from "solid-js";
import { readId, type TicketId } from "../../shared/core/ids.ts";

export interface Route {
  readonly ticket: Accessor<TicketId | undefined>;
  readonly open: (ticket: TicketId) => void;
  readonly toList: () => void;
}

function read(): TicketId | undefined {
  return readId<TicketId>(new URLSearchParams(location.hash.slice(1)).get("t"));
}

/** Follows the address; back and forward (and a phone's back swipe) work by themselves. */
export function createRoute(): Route {
  const [ticket, setTicket] = createSignal(read());
  let opened = 0; // entries made since the list was in view: back may leave through them
  const follow = (): void => void setTicket(read());
  addEventListener("hashchange", follow);
  onCleanup(() => removeEventListener("hashchange", follow));
  return {
    ticket,
    open: (to) => {
      if (read() === undefined) {
        opened++;
        location.hash = `t=${to}`;
      } else history.replaceState(history.state, "", `#t=${to}`);
      follow();
    },
    toList: () => {
      if (opened > 0) {
        opened--;
        history.back();
      } else history.replaceState(history.state, "", location.pathname);
      setTicket(undefined);
    },
  };
}
