// The way from a ticket to a golden conversation: fetched when somebody asks for it. Says so where the bot said nothing worth keeping.
import type { JSX } from "solid-js";
import type { Ticket } from "../../../shared/domain/ticket.ts";
import { tell } from "../../ui/kit/Toasts.tsx";
import { say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { GOLD } from "../knowledge/goldens/goldenWords.ts";
import { goldenFrom } from "../knowledge/goldens/keepGolden.ts";
import { KeepSheet } from "../knowledge/goldens/KeepSheet.tsx";
import type { ShopNow } from "../shopNow.ts";

export function KeepGolden(props: {
  readonly ticket: Ticket;
  readonly desk: Desk;
  readonly shop: ShopNow;
  readonly onClose: () => void;
}): JSX.Element {
  const golden = goldenFrom(props.ticket, crypto.randomUUID()); // as it stands now: what is said meanwhile is another
  if (golden !== undefined) return <KeepSheet golden={golden} desk={props.desk} shop={props.shop} onClose={props.onClose} />;
  tell({ icon: "bot", words: say(GOLD.nothingToKeep) });
  queueMicrotask(props.onClose);
  return null;
}
