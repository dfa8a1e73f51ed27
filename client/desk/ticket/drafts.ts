// What an agent types and has not sent, kept per ticket on the shelf as it is typed: one write at a time, the newest text; by this page for as long
// as the device does not keep it. Comfort only: a full or forbidden device is no error. Knows no ticket's meaning.
import { asId, type TicketId } from "../../../shared/core/ids.ts";
import type { Result } from "../../../shared/core/result.ts";

type Keep = (ticket: TicketId, text: string) => Promise<Result<void>>;

const unkept = new Map<TicketId, string>(); // typed in this page and not on the shelf, an empty one too: what the shelf has is older

/** What this page knows better than the shelf; undefined: nothing. */
export function unkeptDraft(ticket: TicketId): string | undefined {
  return unkept.get(ticket);
}

/** Whom the drafts belong to has left. */
export function forgetDrafts(): void {
  unkept.clear();
}

export interface Drafts {
  readonly keep: (text: string) => void;
}

/** Keeps what is typed under one ticket; while one text is being written, only the newest of those that came since waits. */
export function createDrafts(ticket: TicketId, keep: Keep): Drafts {
  let next: string | undefined;
  let isWriting = false;
  const write = async (): Promise<void> => {
    isWriting = true;
    while (next !== undefined) {
      const text = next;
      next = undefined;
      const isKept = await keep(ticket, text).then(
        (kept) => kept.ok,
        () => false, // the draft lives with the page
      );
      if (isKept && unkept.get(ticket) === text) unkept.delete(ticket);
    }
    isWriting = false;
  };
  return {
    keep(text) {
      unkept.set(ticket, text);
      next = text;
      if (!isWriting) void write();
    },
  };
}

const PLAIN = "zg.draft.";

/** Drafts of an earlier version of the app lay beside the shelf, readable by anybody. */
export async function movePlainDrafts(keep: Keep): Promise<void> {
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(PLAIN))) {
    const kept = await keep(asId<TicketId>(key.slice(PLAIN.length)), localStorage.getItem(key) ?? "");
    if (kept.ok) localStorage.removeItem(key);
  }
}
