// One reply on its way out: it waits its seconds and can be taken back, or it is sent. Its words stay in the draft until it is. Draws nothing.
import { createSignal, type Accessor } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import { SECOND } from "../../../shared/core/time.ts";
import type { Attached } from "../../store/sentFiles.ts";
import { nowLeaving, type Leaving } from "./leaving.ts";

export interface LeavingReply {
  readonly text: string;
  readonly files: readonly Attached[];
  /** When it leaves, in ms of the device's clock. */
  readonly until: number;
  readonly seconds: number;
}

interface LeavingOf {
  readonly id: TicketId;
  /** Sends it; gives whether it was taken. */
  readonly send: (text: string, files: readonly Attached[]) => Promise<boolean>;
  /** It was taken back, or refused: the words are the draft's again. */
  readonly onBack: (text: string, why: "undone" | "refused") => void;
  /** It is gone, one way or the other. */
  readonly onGone: () => void;
}

export interface LeavingOne extends Leaving {
  readonly reply: Accessor<LeavingReply | undefined>;
  /** Lets a reply wait. The one before has left. */
  readonly wait: (text: string, seconds: number, files?: readonly Attached[]) => void;
}

/** Lives as long as the reply does, which may be a moment longer than its page. */
export function createLeaving({ id, send, onBack, onGone }: LeavingOf): LeavingOne {
  const [reply, setReply] = createSignal<LeavingReply>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let going: Promise<boolean> | undefined;
  let letGo: () => void = () => undefined;
  const over = (back?: { readonly text: string; readonly why: "undone" | "refused" }): void => {
    clearTimeout(timer);
    setReply(undefined);
    if (back !== undefined) onBack(back.text, back.why);
    onGone();
    letGo();
  };
  const go = async ({ text, files }: LeavingReply): Promise<boolean> => {
    clearTimeout(timer);
    let taken = false;
    try {
      taken = await send(text, files);
    } finally {
      going = undefined;
      over(taken ? undefined : { text, why: "refused" });
    }
    return taken;
  };
  const now = (): Promise<boolean> => {
    const one = reply();
    return one === undefined ? Promise.resolve(true) : (going ??= go(one));
  };
  const undo = (): boolean => {
    const one = reply();
    if (one === undefined || going !== undefined) return false;
    over({ text: one.text, why: "undone" });
    return true;
  };
  return {
    reply,
    now,
    undo,
    wait(text, seconds, files = []) {
      setReply({ text, files, seconds, until: Date.now() + seconds * SECOND });
      letGo = nowLeaving(id, { now, undo });
      timer = setTimeout(() => void now(), seconds * SECOND);
    },
  };
}
