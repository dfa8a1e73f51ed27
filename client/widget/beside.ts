// What passes beside words: that a person writes a reply, that the shopper types, how far they have read. Said sparingly, kept nowhere, missed by nobody.
import type { MessageId } from "../../shared/core/ids.ts";
import type { After } from "../../shared/core/after.ts";
import type { Clock } from "../../shared/core/ids.ts";
import { WRITING_EVERY_MS, WRITING_SHOWN_MS, type Signal, type Writing } from "../../shared/wire/widgetApi.ts";
import type { View } from "./view.ts";

export interface BesidePorts {
  readonly view: () => View;
  /** Is the chat open, and its page in sight? */
  readonly isSeen: () => boolean;
  /** Says it, where the room hears such things; false: there is no line now. */
  readonly say: (signal: Signal) => boolean;
  readonly clock: Clock;
  readonly after: After;
  /** A person writes a reply, or no more. */
  readonly onWriting: (writing: boolean) => void;
}

export interface Beside {
  /** The field holds this now. */
  readonly typed: (text: string) => void;
  /** What is seen may have changed. */
  readonly look: () => void;
  /** "anew": another line is open; what was said on the last one may be forgotten. */
  readonly hear: (said: Writing | "anew") => void;
}

export function createBeside({ view, isSeen, say, clock, after, onWriting }: BesidePorts): Beside {
  let typedAt: number | undefined; // when it was last said that the shopper types
  let read: MessageId | undefined; // said to be read
  let shown: MessageId | undefined; // the newest reply in view
  let callOff = (): void => {};
  const isWithPeople = (): boolean => view().stage === "person" || view().stage === "queued";
  const rest = (): void => {
    callOff();
    onWriting(false);
  };
  const look = (): void => {
    const newest = view().lines.findLast((one) => one.from === "agent")?.id;
    if (newest !== shown) rest(); // here it is
    shown = newest;
    if (newest !== undefined && newest !== read && isSeen() && say({ read: newest })) read = newest;
  };
  return {
    look,
    typed(text) {
      if (text.trim() === "") {
        if (typedAt !== undefined) say({ typing: false });
        typedAt = undefined;
      } else if (isWithPeople() && clock() - (typedAt ?? 0) >= WRITING_EVERY_MS && say({ typing: true })) typedAt = clock();
    },
    hear(said) {
      if (said === "anew") {
        read = undefined;
        return look();
      }
      rest();
      if (!said.writing) return;
      onWriting(true);
      callOff = after(WRITING_SHOWN_MS, rest);
    },
  };
}
