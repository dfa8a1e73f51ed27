// The reply being written: kept per ticket on this device, told to colleagues as "writing", sent through the actions.
import { createSignal, onCleanup } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import { SECOND } from "../../../shared/core/time.ts";
import type { TicketActions } from "../../actions/ticketActions.ts";
import { did } from "./createDeeds.ts";
import { draftOf, keepDraft } from "./drafts.ts";
import type { Sending } from "./sending.ts";

const WRITING_MS = 5 * SECOND; // so long after the last key one still counts as writing

interface ReplyOf {
  readonly id: TicketId;
  readonly actions: TicketActions;
  readonly onWriting: (writing: boolean) => void;
}

export interface Reply {
  readonly draft: () => string;
  readonly write: (text: string) => void;
  readonly insert: (text: string) => void;
  readonly send: (sending: Sending) => Promise<void>;
  readonly focus: () => void;
  readonly ref: (field: HTMLTextAreaElement) => void;
}

/** Lives as long as the ticket is open. */
export function createReply({ id, actions, onWriting }: ReplyOf): Reply {
  const [draft, setDraft] = createSignal(draftOf(id));
  let field: HTMLTextAreaElement | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const rest = (): void => {
    clearTimeout(quiet);
    onWriting(false);
  };
  const write = (text: string): void => {
    setDraft(text);
    keepDraft(id, text);
    clearTimeout(quiet);
    onWriting(text !== "");
    if (text !== "") quiet = setTimeout(rest, WRITING_MS);
  };
  onCleanup(rest);
  return {
    draft,
    write,
    insert: (text) => {
      const at = field?.selectionStart ?? draft().length;
      const end = field?.selectionEnd ?? at;
      write(draft().slice(0, at) + text + draft().slice(end));
      field?.focus();
      field?.setSelectionRange(at + text.length, at + text.length);
    },
    send: async (sending) => {
      const text = draft().trim();
      if (text === "") return;
      if (sending.kind === "theirs") return;
      if (sending.kind !== "plain" && !(await did(actions.claim(id)))) return;
      if (await did(actions.reply(id, text))) write("");
    },
    focus: () => field?.focus(),
    ref: (el) => (field = el),
  };
}
