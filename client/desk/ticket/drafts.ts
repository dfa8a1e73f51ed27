// What an agent has typed and not sent, kept per ticket on this device. Comfort only: a full or forbidden storage is no error.

const DRAFT = "zg.draft.";

/** The draft of a ticket; empty when there is none. */
export function draftOf(ticket: string): string {
  try {
    return localStorage.getItem(DRAFT + ticket) ?? "";
  } catch {
    return ""; // storage is forbidden here: the draft lives with the page
  }
}

/** Keeps the draft; an empty one is forgotten. */
export function keepDraft(ticket: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(DRAFT + ticket);
    else localStorage.setItem(DRAFT + ticket, text);
  } catch {
    // full or forbidden: the draft lives with the page
  }
}
