// The reply being written: kept per ticket on this device, told to colleagues as "writing", sent through the actions, at once or after the
// seconds in which it can be taken back.
import { createSignal, onCleanup, type Accessor } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import type { Result } from "../../../shared/core/result.ts";
import { SECOND } from "../../../shared/core/time.ts";
import type { TicketActions } from "../../actions/ticketActions.ts";
import type { Asked } from "../../store/asked.ts";
import type { Going } from "../macros/staging.ts";
import type { Attached } from "../../store/sentFiles.ts";
import { createLeaving, type LeavingReply } from "./createLeaving.ts";
import { createDrafts, unkeptDraft } from "./drafts.ts";
import { noneElsewhere, sentNow } from "./leaving.ts";
import type { Sending } from "./sending.ts";
import { undoSeconds } from "./undoSend.ts";

const WRITING_MS = 30 * SECOND; // so long after the last key one still counts as writing: people think between sentences

interface ReplyOf {
  readonly id: TicketId;
  readonly actions: Pick<TicketActions, "claim" | "reply" | "keepDraft">;
  readonly asked: Pick<Asked, "draft">;
  readonly onWriting: (writing: boolean) => void;
  /** Waits for a deed and says how it went. Gives whether it was taken. */
  readonly did: (deed: Promise<Result<unknown>>) => Promise<boolean>;
  /** What goes with the reply that is sent now; absent: nothing ever does. */
  readonly goesWith?: () => Going | undefined;
  /** Files chosen under the ticket; absent: none ever. */
  readonly chosen?: Accessor<readonly Attached[]>;
  /** A reply was taken back: its field comes into view. */
  readonly onUndone: () => void;
}

export interface Reply {
  readonly draft: () => string;
  /** The files that go with the next reply. */
  readonly attached: () => readonly Attached[];
  readonly write: (text: string) => void;
  readonly insert: (text: string) => void;
  readonly send: (sending: Sending) => Promise<void>;
  /** The one that can still be taken back. */
  readonly leaving: Accessor<LeavingReply | undefined>;
  readonly undo: () => void;
  /** Sends it without waiting longer. */
  readonly sendNow: () => void;
  readonly focus: () => void;
  /** Selects a stretch of what is written. */
  readonly select: (from: number, to: number) => void;
  readonly ref: (field: HTMLTextAreaElement) => void;
}

/** Lives as long as the ticket is open; what waits to leave then leaves at once. */
export function createReply({ id, actions, asked, onWriting, did, goesWith, onUndone, chosen = () => [] }: ReplyOf): Reply {
  let before: Promise<unknown> | undefined = sentNow(id); // of this page, opened a moment ago
  const unkept = before === undefined ? unkeptDraft(id) : undefined;
  const [draft, setDraft] = createSignal(unkept ?? "");
  const drafts = createDrafts(id, actions.keepDraft);
  let isTouched = unkept !== undefined;
  let isLeft = false;
  let isSending = false;
  let field: HTMLTextAreaElement | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let going: Going | undefined; // with the reply that waits to leave
  const leaving = createLeaving({
    id,
    send: (text, files) => did(going?.send(text.trim(), draft(), files) ?? actions.reply(id, text.trim(), draft(), files)),
    onBack: (text, why) => {
      going?.back();
      isTouched = true;
      setDraft(joined(text, draft()));
      if (why === "undone") {
        onUndone();
        queueMicrotask(() => caretAt(text.length));
      }
    },
    onGone: () => {
      going = undefined;
      keep();
      if (!isLeft) mark();
    },
  });
  const attached = (): readonly Attached[] => {
    const going = new Set(leaving.reply()?.files.map((one) => one.key));
    return chosen().filter((one) => !going.has(one.key));
  };
  /** What waits to leave is kept with what was typed after it: a crash loses neither. */
  const keep = (): void => {
    if (before === undefined) drafts.keep(joined(leaving.reply()?.text ?? "", draft()));
  };
  const rest = (): void => onWriting(leaving.reply() !== undefined);
  const mark = (): void => {
    clearTimeout(quiet);
    onWriting(draft().trim() !== "" || leaving.reply() !== undefined);
    if (draft() !== "") quiet = setTimeout(rest, WRITING_MS);
  };
  const write = (text: string): void => {
    isTouched = true;
    setDraft(text);
    keep();
    mark();
  };
  const select = (from: number, to: number): void => {
    field?.focus();
    field?.setSelectionRange(from, to);
  };
  const caretAt = (at: number): void => select(at, at);
  const read = async (): Promise<void> => {
    if (before === undefined) await noneElsewhere(id);
    else await before.catch(() => undefined);
    const kept = unkeptDraft(id) ?? (await asked.draft(id));
    if (!isTouched) setDraft(kept);
    else if (before !== undefined) setDraft(joined(kept, draft())); // typed while the one before was refused: both
    before = undefined;
    if (isTouched) keep();
  };
  if (unkept !== undefined) keep(); // there may be room for it by now
  void read().catch(() => undefined); // a shelf that cannot be read says so elsewhere
  onCleanup(() => {
    isLeft = true;
    clearTimeout(quiet);
    onWriting(false);
    void leaving.now();
  });
  return {
    draft,
    attached,
    write,
    insert: (text) => {
      const at = field?.selectionStart ?? draft().length;
      const end = field?.selectionEnd ?? at;
      write(draft().slice(0, at) + text + draft().slice(end));
      field?.focus();
      field?.setSelectionRange(at + text.length, at + text.length);
    },
    send: async (sending) => {
      const sent = draft();
      const text = sent.trim();
      const files = attached();
      if ((text === "" && files.length === 0) || isSending || sending.kind === "theirs") return;
      isSending = true; // a key held down is one wish
      try {
        if (leaving.reply() !== undefined && !(await leaving.now())) return; // it is back in the field
        if (sending.kind !== "plain" && !(await did(actions.claim(id)))) return;
        const left = (): string => (draft().startsWith(sent) ? draft().slice(sent.length) : draft()); // typed meanwhile: stays
        const use = goesWith?.();
        if (undoSeconds() > 0 && !isLeft) {
          going = use;
          leaving.wait(sent, undoSeconds(), files);
          write(left());
        } else if (await did(use?.send(text, left(), files) ?? actions.reply(id, text, left(), files))) write(left());
        else use?.back();
      } finally {
        isSending = false;
      }
    },
    leaving: leaving.reply,
    undo: () => void leaving.undo(),
    sendNow: () => void leaving.now(),
    focus: () => field?.focus(),
    select,
    ref: (el) => (field = el),
  };
}

function joined(first: string, then: string): string {
  return first === "" || then === "" ? first + then : `${first}\n${then}`;
}
