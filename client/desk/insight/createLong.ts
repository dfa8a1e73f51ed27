// The room's answer about days this device does not hold: asked when they are wanted, the newest question's answer stands. Only reads.
import { createEffect, createSignal, on, onCleanup, type Accessor } from "solid-js";
import { SUMS_OF } from "../../../shared/domain/insight/sums.ts";
import type { ShareName } from "../../../shared/domain/insight/measures.ts";
import {
  readFiguresBehind,
  readFiguresFace,
  type FiguresAsk,
  type FiguresBehind,
  type FiguresFace,
} from "../../../shared/wire/figuresApi.ts";
import { ask, type Answer, type Turned } from "../session/ask.ts";

/** `asked`: what it is the answer to. */
export type Long =
  | { readonly is: "asking" }
  | { readonly is: "here"; readonly asked: FiguresAsk; readonly face: FiguresFace }
  | { readonly is: "older" } // the room counts otherwise than this app: it is to be loaded anew
  | { readonly is: "refused"; readonly why: Turned };

/** Asks anew whenever `wanted` is another, and when the network comes back after a refusal. Undefined: nothing is wanted. */
export function createLong(wanted: Accessor<FiguresAsk | undefined>): {
  readonly long: Accessor<Long | undefined>;
  readonly again: () => void;
} {
  const [long, setLong] = createSignal<Long>();
  let turn = 0;
  const asking = async (asked: FiguresAsk | undefined): Promise<void> => {
    const mine = ++turn;
    if (asked === undefined) return void setLong(undefined);
    setLong({ is: "asking" });
    const answer = await ask(readFiguresFace, `/api/figures?${queryOf(asked)}`);
    if (mine !== turn) return;
    if (!answer.ok) setLong({ is: "refused", why: answer.error });
    else setLong(answer.value.of === SUMS_OF ? { is: "here", asked, face: answer.value } : { is: "older" });
  };
  const again = (): void => void asking(wanted());
  createEffect(on(wanted, (now) => void asking(now)));
  const online = (): void => (long()?.is === "refused" ? again() : undefined);
  addEventListener("online", online);
  onCleanup(() => {
    turn++;
    removeEventListener("online", online);
  });
  return { long, again };
}

/** The newest conversations behind a share, those that missed it where there are any; without a share all of that slice. */
export function askBehind(asked: FiguresAsk, share?: ShareName): Promise<Answer<FiguresBehind>> {
  return ask(readFiguresBehind, `/api/figures/behind?${queryOf(asked)}${share === undefined ? "" : `&share=${share}`}`);
}

const queryOf = ({ from, to, slice }: FiguresAsk): string => `from=${from}&to=${to}&slice=${encodeURIComponent(slice)}`;
