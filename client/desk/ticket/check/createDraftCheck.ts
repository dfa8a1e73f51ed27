// A draft held against the inspection rules while it is written: a red line stops it, the rest warns. Asks the rules; draws nothing.
import { createEffect, createMemo, createSignal, getOwner, type Accessor } from "solid-js";
import type { DraftCheck as Found } from "../../../../shared/domain/inspection/beforeSend.ts";
import { spokenIn } from "../../../../shared/domain/inspection/inspectTicket.ts";
import type { Ticket } from "../../../../shared/domain/ticket.ts";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { say } from "../../../ui/words.ts";
import type { Queries } from "../../../store/queries.ts";
import type { Reply } from "../createReply.ts";
import { CHECK } from "./checkWords.ts";
import { softened } from "./instead.ts";

interface CheckOf {
  readonly ticket: Accessor<Ticket>;
  readonly reply: Pick<Reply, "draft" | "write">;
  readonly toReply: () => void;
  readonly queries: Pick<Queries, "ruleChanges">;
}

export interface DraftCheck {
  /** What was found in the draft as it stands; undefined: nothing, or there are no rules here. */
  readonly found: Accessor<Found | undefined>;
  readonly isStopped: Accessor<boolean>;
  /** May it go out? Waits for the rules where they are just coming; without them nobody is held up. */
  readonly maySend: () => Promise<boolean>;
  /** Puts better words in the place of what stops it. */
  readonly soften: () => void;
}

export function createDraftCheck({ ticket, reply, toReply, queries }: CheckOf): DraftCheck {
  type Rules = typeof import("./draftRules.ts");
  const [rules, setRules] = createSignal<Rules>();
  let coming: Promise<Rules | undefined> | undefined;
  const owner = getOwner();
  const fetchRules = (): Promise<Rules | undefined> =>
    (coming ??= import("./draftRules.ts").then(
      (its) => {
        its.followShop(queries, owner);
        return setRules(() => its);
      },
      () => (coming = undefined), // asked for again with the next letter
    ));
  const isWritten = createMemo(() => reply.draft().trim() !== "");
  createEffect(() => void (isWritten() && fetchRules()));
  const before = createMemo(() => (isWritten() ? spokenIn(ticket()) : []));
  const found = createMemo(() => {
    const all = isWritten() ? rules()?.checked(reply.draft(), before()) : undefined;
    return all === undefined || all.stops.length + all.warns.length === 0 ? undefined : all;
  });
  const isStopped = (): boolean => (found()?.stops.length ?? 0) > 0;
  return {
    found,
    isStopped,
    maySend: async () => {
      if (rules() === undefined && isWritten()) await fetchRules();
      return !isStopped();
    },
    soften: () => {
      const [stop] = found()?.stops ?? [];
      const its = rules();
      if (stop?.instead === undefined || its === undefined) return;
      const was = reply.draft();
      const now = softened(was, stop.instead[ticket().head.language], (text) => its.checked(text, before()).stops.length > 0);
      reply.write(now);
      toReply();
      const back = (): void => (reply.draft() === now ? reply.write(was) : undefined);
      tell({ icon: "done", words: say(CHECK.changed), action: { words: say(CHECK.undo), run: back } });
    },
  };
}
