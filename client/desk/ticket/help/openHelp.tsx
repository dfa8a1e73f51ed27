// Help with the open ticket as one thing for its page to hold: keys at once, what is worked out and drawn once its script has come. Draws by its parts.
import { createSignal, getOwner, onCleanup, runWithOwner, Show, type Accessor, type JSX } from "solid-js";
import { isErased } from "../../../../shared/domain/erased.ts";
import type { SuggestedReason } from "../../../../shared/domain/help/suggestReason.ts";
import { whenIdle } from "../../../understanding/fullWish.ts";
import type { KeyAction } from "../../shell/keymap.ts";
import type { HelpOf } from "./createHelp.ts";
import type { HelpParts } from "./HelpParts.tsx";

export interface Help {
  readonly keys: Partial<Record<KeyAction, () => void>>;
  /** How many answers are offered. */
  readonly offered: Accessor<number>;
  readonly reason: Accessor<SuggestedReason | undefined>;
  /** `instead`: what stands there until it has come. */
  readonly Lamp: (props: { readonly instead: JSX.Element }) => JSX.Element;
  readonly Beside: (props: { readonly onUsed: () => void }) => JSX.Element;
  readonly AtEnd: () => JSX.Element;
}

let isFetched = false; // from then on it is there at once

/** Of an erased person nothing is offered. `onAside`: brings the shopper's side into view where there is one column. */
export function openHelp({ onAside, ...of }: HelpOf & { readonly onAside: () => void }): Help {
  const owner = getOwner();
  const [parts, setParts] = createSignal<HelpParts>();
  let isOver = false;
  onCleanup(() => (isOver = true));
  const begin = async (): Promise<void> => {
    if (!isFetched) await whenIdle();
    const { createParts } = await import("./HelpParts.tsx");
    isFetched = true;
    if (!isOver) runWithOwner(owner, () => setParts(createParts(of)));
  };
  const erased = isErased(of.page().row.shopper);
  if (!erased) void begin().catch(() => undefined); // its script cannot be had now: nothing is offered
  const use = (at: number) => (): void => parts()?.model.use(at);
  return {
    keys: {
      suggest1: use(0),
      suggest2: use(1),
      suggest3: use(2),
      ask: () => parts()?.model.ask(),
      step: () => parts()?.model.tickNext(),
      lamp: () => parts()?.model.look(),
      summary: () => {
        onAside();
        parts()?.edit();
      },
    },
    offered: () => parts()?.model.offers().length ?? 0,
    reason: () => parts()?.model.reason(),
    Lamp: (props) => (
      <Show when={parts()} fallback={props.instead}>
        {(its) => its().Lamp()}
      </Show>
    ),
    Beside: (props) => (
      <Show when={parts()} fallback={<Show when={!erased}>{<div class="asked" aria-busy="true" />}</Show>}>
        {(its) => its().Beside(props)}
      </Show>
    ),
    AtEnd: () => <Show when={parts()}>{(its) => its().AtEnd()}</Show>,
  };
}
