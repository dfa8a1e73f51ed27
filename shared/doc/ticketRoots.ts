// The root names of a ticket document, for the files that name its keys. Never read by anything else.

export const WISHES = "ticket"; // people's intentions, keys by ticketDoc.ts and tiesDoc.ts
export const EDGE = "edge"; // verdicts, which only the edge writes
export const LABELS = "labels"; // by message id
export const NOTE = "note";
export const MESSAGES = "messages";
