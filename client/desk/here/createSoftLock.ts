// The soft lock on a reply: who begins to write where a colleague writes already is asked once whether to write anyway. Never keeps anybody from it,
// never touches what is typed.
import { createMemo, createSignal, type Accessor } from "solid-js";
import type { MemberId } from "../../../shared/core/ids.ts";

export interface SoftLockPorts {
  /** Colleagues who write a reply to this ticket now. */
  readonly writers: Accessor<readonly MemberId[]>;
  /** False: what I type cannot be sent as things are, so I am not said to write a reply, and asked nothing. */
  readonly mayReply: () => boolean;
  /** Tells the room that I write, or no more. */
  readonly onWriting: (writing: boolean) => void;
}

export interface SoftLock {
  /** Of whom the question is, while it waits for an answer; empty: there is none. */
  readonly asking: Accessor<readonly MemberId[]>;
  /** Was the question about sending? Then the answer has the keys. */
  readonly isUrgent: Accessor<boolean>;
  /** I said yes once: what sending would do else was said with it. */
  readonly agreed: Accessor<boolean>;
  readonly wrote: (writing: boolean) => void;
  /** False: it is asked first, and `send` follows a yes. */
  readonly maySend: (send: () => void) => boolean;
  readonly writeAnyway: () => void;
  readonly notNow: () => void;
}

/** Lives as long as the ticket is open. */
export function createSoftLock({ writers, mayReply, onWriting }: SoftLockPorts): SoftLock {
  const [allowed, setAllowed] = createSignal<ReadonlySet<MemberId>>(new Set());
  const [asked, setAsked] = createSignal<"no" | "begin" | "send">("no");
  let mine = false; // I write, and the room knows: who comes after me is asked, not I
  let declined = false;
  let then: (() => void) | undefined;
  const inWay = createMemo(() => writers().filter((one) => !allowed().has(one)));
  const asking = createMemo(() => (asked() === "no" ? [] : inWay()));
  const takePen = (): void => {
    mine = true;
    setAsked("no");
    onWriting(true);
  };
  return {
    asking,
    isUrgent: () => asked() === "send",
    agreed: () => allowed().size > 0,
    wrote(writing) {
      if (!writing || !mayReply()) {
        mine = false;
        if (!writing) setAsked("no");
        return onWriting(false);
      }
      if (mine || inWay().length === 0) takePen();
      else if (!declined && asked() === "no") setAsked("begin");
    },
    maySend(send) {
      if (mine || inWay().length === 0 || !mayReply()) return true;
      then = send;
      setAsked("send");
      return false;
    },
    writeAnyway() {
      setAllowed(new Set([...allowed(), ...inWay()]));
      const next = asked() === "send" ? then : undefined;
      then = undefined;
      takePen();
      next?.();
    },
    notNow() {
      declined = true; // to sending it is still asked
      then = undefined;
      setAsked("no");
    },
  };
}
