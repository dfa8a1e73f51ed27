// What an agent does with the open ticket: each deed through its action, then said in words, with undo where there is one.
import type { TicketId } from "../../../shared/core/ids.ts";
import type { Result } from "../../../shared/core/result.ts";
import type { TicketActions } from "../../actions/ticketActions.ts";
import { tell, type Toast } from "../../ui/kit/Toasts.tsx";
import { inLanguage, say } from "../../ui/words.ts";
import { momentOf } from "../inbox/clockWords.ts";
import { ownWords } from "../session/ownWords.ts";
import type { TicketDeeds } from "./Header.tsx";
import type { OnRemark } from "./Judge.tsx";
import { TICKET } from "./words.ts";

interface DeedsOf {
  readonly id: TicketId;
  readonly actions: TicketActions;
  readonly shopper: () => string;
  readonly nameOf: (member: string) => string;
}

/** Waits for the deed and says how it went. Gives whether it was taken. */
export async function did(deed: Promise<Result<unknown>>, news?: Toast): Promise<boolean> {
  const done = await deed;
  if (!done.ok) tell({ icon: "alert", words: say(TICKET.failed, { words: ownWords(done.error, inLanguage()) }) });
  else if (news !== undefined) tell(news);
  return done.ok;
}

export interface OpenDeeds extends Omit<TicketDeeds, "resolve" | "close" | "followUp"> {
  readonly remark: OnRemark;
  /** Resolves or closes it, with the reason where there is one; gives whether it was taken. */
  readonly end: (how: "resolve" | "close", wrapUp?: string) => Promise<boolean>;
}

export function createDeeds({ id, actions, shopper, nameOf }: DeedsOf): OpenDeeds {
  const undo = { words: say(TICKET.undo), run: (): void => void did(actions.reopen(id, "")) };
  return {
    claim: () => void did(actions.claim(id)),
    end: (how, wrapUp) =>
      did(actions[how](id, "", wrapUp), {
        icon: "done",
        words: say(how === "resolve" ? TICKET.didResolve : TICKET.didClose, { name: shopper() }),
        action: undo,
      }),
    reopen: () => void did(actions.reopen(id, "")),
    waiting: () => void did(actions.waiting(id), { icon: "clock", words: say(TICKET.didWaiting), action: undo }),
    release: () => void did(actions.release(id), { icon: "undo", words: say(TICKET.didRelease) }),
    snooze: (until) =>
      void did(actions.snooze(id, until), {
        icon: "snooze",
        words: say(TICKET.didSnooze, { time: momentOf(until, Date.now()) }),
        action: undo,
      }),
    remark(message, is, note, before) {
      const back = (): void => void did(actions.remark(id, message, before?.is ?? "fine", before?.note));
      const words = say(is === "fine" ? TICKET.unjudged : TICKET.judged);
      void did(actions.remark(id, message, is, note), { icon: "done", words, action: { words: say(TICKET.undo), run: back } });
    },
    transfer: (to, reason) =>
      void did(actions.transfer(id, to, reason), { icon: "move", words: say(TICKET.didTransfer, { name: nameOf(to) }) }),
  };
}
