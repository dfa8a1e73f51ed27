// The parts of the ticket page that are about its ties, each fetched when it is first shown: what hangs above the talk, beside it, in the composer's place, over
// the page. Wiring only.
import { createSignal, lazy, Show, type JSX } from "solid-js";
import { isErased } from "../../../shared/domain/erased.ts";
import type { TicketId } from "../../../shared/core/ids.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { Later } from "../shell/Later.tsx";
import { createTies, type Ties, type TiesOf } from "./createTies.ts";

const TiesPanel = lazy(() => import("./TiesPanel.tsx").then((its) => ({ default: its.TiesPanel })));
const Merging = lazy(() => import("./Merging.tsx").then((its) => ({ default: its.Merging })));
const AbsorbedTalks = lazy(() => import("./Joined.tsx").then((its) => ({ default: its.AbsorbedTalks })));
const OriginTalk = lazy(() => import("./Joined.tsx").then((its) => ({ default: its.OriginTalk })));
const Splitting = lazy(() => import("./Splitting.tsx").then((its) => ({ default: its.Splitting })));
const GoesOn = lazy(() => import("./Joined.tsx").then((its) => ({ default: its.GoesOn })));
const MergeWaits = lazy(() => import("./Joined.tsx").then((its) => ({ default: its.MergeWaits })));

export interface TieParts extends Ties {
  readonly link: () => void;
  readonly merge: () => void;
  readonly split: () => void;
  /** The same, for the keys and the palette. */
  readonly keys: Readonly<Record<"follow" | "link" | "merge" | "split", () => void>>;
  /** What goes on in this ticket, above its talk. */
  readonly Above: () => JSX.Element;
  /** Where it goes on itself, in the place of the composer. */
  readonly Instead: () => JSX.Element;
  readonly Panel: () => JSX.Element;
  readonly Sheets: () => JSX.Element;
}

export function createTieParts(of: TiesOf & { readonly onTicket: (ticket: TicketId) => void }): TieParts {
  const { id, desk, shop, page, shopper, onTicket } = of;
  const ties = createTies(of);
  const [linking, setLinking] = createSignal(false);
  const [merging, setMerging] = createSignal(false);
  const [splitting, setSplitting] = createSignal(false);
  const row = (): TicketRow => page().row;
  const erased = (): boolean => isErased(row().shopper);
  const joined = { desk, nameOf: shop.nameOf, onTicket };
  const waits = (): boolean => page().pending.some((one) => ["merge", "unmerge", "split"].includes(one.what));
  const isHere = (): boolean => !erased() && row().mergedInto === undefined;
  const keys: TieParts["keys"] = {
    link: () => !erased() && setLinking(true),
    merge: () => isHere() && setMerging(true),
    split: () => isHere() && setSplitting(true),
    follow: () => !erased() && ties.follow(),
  };
  return {
    ...ties,
    ...keys,
    keys,
    Above: () => (
      <>
        <Show when={ties.origin()}>
          {(origin) => (
            <Later>
              <OriginTalk {...joined} shopper={shopper()} id={origin()} />
            </Later>
          )}
        </Show>
        <Show when={ties.absorbed().length > 0}>
          <Later>
            <AbsorbedTalks {...joined} shopper={shopper()} absorbed={ties.absorbed()} />
          </Later>
        </Show>
        <Show when={waits()}>
          <Later>
            <MergeWaits waits={waits()} />
          </Later>
        </Show>
      </>
    ),
    Instead: () => (
      <Show when={row().mergedInto}>
        {(into) => (
          <Later>
            <GoesOn {...joined} shopper={shopper()} id={id} into={into()} />
          </Later>
        )}
      </Show>
    ),
    Panel: () => (
      <Show when={!erased()}>
        <Later>
          <TiesPanel {...joined} row={row()} follows={ties.follows()} onFollow={ties.follow} linking={linking()} onLinking={setLinking} />
        </Later>
      </Show>
    ),
    Sheets: () => (
      <>
        <Show when={merging()}>
          <Later>
            <Merging desk={desk} row={row()} ticket={page().ticket} onClose={() => setMerging(false)} />
          </Later>
        </Show>
        <Show when={splitting()}>
          <Later>
            <Splitting desk={desk} ticket={page().ticket} onTicket={onTicket} onClose={() => setSplitting(false)} />
          </Later>
        </Show>
      </>
    ),
  };
}
