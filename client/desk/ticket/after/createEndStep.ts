// Ending the open ticket: at once where nothing is asked, else the question first (the shop insists) or after (it only asks). Draws nothing.
import { createMemo, createSignal, type Accessor } from "solid-js";
import type { TicketId } from "../../../../shared/core/ids.ts";
import { missingIn, type Field } from "../../../../shared/domain/field.ts";
import type { WrapUpReason } from "../../../../shared/domain/wrapUp.ts";
import { wrapUpOf } from "../../../../shared/domain/wrapUpMark.ts";
import { wrapUpAsk } from "../../../../shared/domain/wrapUpAsks.ts";
import type { Phase, Ticket } from "../../../../shared/domain/ticket.ts";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { live } from "../../../ui/live.ts";
import { say, told } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import type { ShopNow } from "../../shopNow.ts";
import { did } from "../createDeeds.ts";
import { AFTER } from "./afterWords.ts";

type End = "resolve" | "close";

interface StepOf {
  readonly id: TicketId;
  readonly desk: Desk;
  readonly shop: Pick<ShopNow, "policy">;
  readonly ticket: Accessor<Ticket>;
  readonly phase: Accessor<Phase>;
  /** Ends it, and says so with the way back; gives whether it was taken. */
  readonly end: (how: End, wrapUp?: string) => Promise<boolean>;
}

export interface EndStep {
  readonly resolve: () => void;
  readonly close: () => void;
  /** What is asked before it ends; undefined: nothing is. */
  readonly before: Accessor<End | undefined>;
  /** It ended just now and nobody said why; or somebody wants to say it anew. */
  readonly after: Accessor<boolean>;
  readonly missing: Accessor<readonly Field[]>;
  readonly insists: Accessor<boolean>;
  /** Those one chooses from. */
  readonly reasons: Accessor<readonly WrapUpReason[]>;
  /** The name of the reason it ended for, also of one put away; "" for none. */
  readonly said: Accessor<string>;
  readonly isOver: Accessor<boolean>;
  readonly isAsked: Accessor<boolean>;
  /** The reason, before the end or after it; "" after it: none. */
  readonly choose: (reason: string) => void;
  /** Ends it without a reason, where none is insisted on. */
  readonly goOn: () => void;
  readonly ask: () => void;
  readonly dismiss: () => void;
}

export function createEndStep({ id, desk, shop, ticket, phase, end }: StepOf): EndStep {
  const fields = live<readonly Field[]>(desk.queries.fields, []);
  const all = live<readonly WrapUpReason[]>(desk.queries.wrapUps, []);
  const actions = desk.wrapUpActions().catch(() => undefined); // fetched with the page: it may be wanted without a network
  const [before, setBefore] = createSignal<End>();
  const [asking, setAsking] = createSignal(false);
  const isOver = (): boolean => phase() === "resolved" || phase() === "closed";
  const wish = (): string => wrapUpAsk(shop.policy());
  const missing = createMemo(() => missingIn(fields(), ticket().fields));
  const reasons = createMemo(() => all().filter((one) => one.off !== true));
  const nameOf = (reason: string): string => {
    const found = all().find((one) => one.id === reason);
    return found === undefined ? "" : told(found.name);
  };
  const now = async (how: End, reason?: string): Promise<void> => {
    const first = !isOver();
    if (!(await end(how, reason))) return;
    setBefore(undefined);
    setAsking(first && reason === undefined && wish() === "optional" && reasons().length > 0);
  };
  const begin = (how: End): void => {
    if (!isOver() && (missing().length > 0 || wish() === "required")) setBefore(how);
    else void now(how);
  };
  const later = async (reason: string): Promise<void> => {
    const its = await actions;
    if (its === undefined) return;
    const done = await its.wrapUp(id, reason);
    const back = (): void => void its.wrapUp(id, done.ok ? done.value : "");
    const words = reason === "" ? say(AFTER.didNoReason) : say(AFTER.didWrapUp, { reason: nameOf(reason) });
    if (await did(Promise.resolve(done), { icon: "done", words, action: { words: say(AFTER.undo), run: back } })) setAsking(false);
  };
  return {
    resolve: () => begin("resolve"),
    close: () => begin("close"),
    before: () => (isOver() ? undefined : before()),
    after: () => asking() && isOver(),
    missing,
    insists: () => wish() === "required",
    reasons,
    said: () => nameOf(wrapUpOf(ticket())),
    isOver,
    isAsked: () => wish() !== "never",
    choose(reason) {
      const how = before();
      if (isOver()) void later(reason);
      else if (how !== undefined && missing().length === 0) void now(how, reason);
      else if (how !== undefined)
        tell({
          icon: "alert",
          words: `${say(AFTER.missing)} ${missing()
            .map((one) => told(one.name))
            .join(", ")}`,
        });
    },
    goOn() {
      const how = before();
      if (how !== undefined && missing().length === 0 && wish() !== "required") void now(how);
    },
    ask: () => void setAsking(true),
    dismiss() {
      setBefore(undefined);
      setAsking(false);
    },
  };
}
