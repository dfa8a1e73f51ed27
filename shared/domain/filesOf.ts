// The files a message brings. Pure.
import type { SentFile } from "./sentFile.ts";
import type { Message } from "./ticket.ts";

const NONE: readonly SentFile[] = [];

export const filesOf = (message: Message): readonly SentFile[] =>
  message.kind === "shopper" || message.kind === "agent" ? (message.files ?? NONE) : NONE;
