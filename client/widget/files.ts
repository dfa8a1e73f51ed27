// The files of a conversation on the shopper's device: kept beside the message that names them, brought to the shop before it, and gone once the shop has
// both. Fetched when somebody sends one; draws nothing.
import { shape, type Check } from "../../shared/core/check.ts";
import type { TicketId } from "../../shared/core/ids.ts";
import { wordsWith } from "../../shared/domain/onlyFiles.ts";
import { readSentFile, type SentFile } from "../../shared/domain/sentFile.ts";
import { FILE_MS, widgetFilePath } from "../../shared/wire/fileApi.ts";
import type { Ready } from "../files/readChosen.ts";
import type { Said } from "./keeping.ts";
import type { Link, NoAnswer } from "./link.ts"; // types alone: a script that imports one of the first screen's would tear that one apart
import type { Kept } from "./outbox.ts";
import type { Session } from "./session.ts";
import type { Shelf } from "./shelf.ts";

const bytes: Check<Uint8Array<ArrayBuffer>> = (v) => (v instanceof Uint8Array ? new Uint8Array(v) : undefined);
const readKept: Check<Ready> = shape({ file: readSentFile, bytes });

const keyOf = (ticket: TicketId, { id }: SentFile): string => `file ${ticket} ${id}`;

/** The files a line names, as far as they can be read. */
export const filesNamed = (rows: readonly unknown[] | undefined): readonly SentFile[] =>
  (rows ?? []).flatMap((one) => readSentFile(one) ?? []);

const filesIn = (act: Kept): readonly SentFile[] => act.turns.flatMap((turn) => (turn.kind === "say" ? filesNamed(turn.files) : []));

/** Puts them down; resolves when they are safe, with what is said then. Rejects where there is no room for them. */
export async function keepFiles(shelf: Shelf, ticket: TicketId, words: string, files: readonly Ready[]): Promise<Said> {
  for (const { file, bytes: own } of files) await shelf.change(keyOf(ticket, file), () => ({ file, bytes: own }));
  const named = files.map((one) => one.file);
  return { text: wordsWith(words, named), files: named };
}

/** Those of these that are here. */
export async function keptFiles(shelf: Shelf, ticket: TicketId, rows: readonly unknown[] | undefined): Promise<readonly Ready[]> {
  const found = await Promise.all(filesNamed(rows).map((one) => shelf.get(keyOf(ticket, one))));
  return found.flatMap((one) => readKept(one) ?? []);
}

/** The room has what these acts name, or nobody wants it any more. */
export async function dropFilesOf(shelf: Shelf, ticket: TicketId, acts: readonly Kept[]): Promise<void> {
  for (const file of acts.flatMap(filesIn)) await shelf.change(keyOf(ticket, file), () => undefined).catch(() => undefined); // a full disk: it goes with the page's data
}

/** Why a message was set aside: a file of it was not taken. */
export const NO_FILE = "file";

export interface Bringing {
  readonly shelf: Shelf;
  readonly link: Pick<Link, "request">;
  readonly session: Session;
  /** Those the room has taken from this page. */
  readonly brought: Set<string>;
  /** As link.ts reads them. */
  readonly refusedBy: (answer: Response, text: string) => NoAnswer;
  readonly isGone: (kind: string) => boolean;
}

/** Gives the room what an act names and is still here. Gives why not, as the answer to its post: `file`, where the room takes it not, today or ever. */
export async function bringFiles(act: Kept, { shelf, link, session, brought, refusedBy, isGone }: Bringing): Promise<NoAnswer | undefined> {
  const { ticket, capability } = session;
  for (const { file, bytes: body } of await keptFiles(shelf, ticket, filesIn(act))) {
    if (brought.has(file.id)) continue;
    const answer = await link.request(widgetFilePath(ticket), capability, { method: "PUT", body }, FILE_MS, async (response) => {
      const text = await response.text();
      return response.ok ? "kept" : refusedBy(response, text);
    });
    if (answer === undefined) return { came: "nothing" };
    if (answer !== "kept") return answer.came === "refusal" && isRefused(answer, isGone) ? { ...answer, kind: NO_FILE } : answer;
    brought.add(file.id);
  }
  return undefined;
}

/** Not this file, or none today (and not just: slower, later, by another page): its words stay, to be sent without it. */
function isRefused({ kind, reason = "" }: Extract<NoAnswer, { came: "refusal" }>, isGone: Bringing["isGone"]): boolean {
  if (kind === "full") return reason === "files-full" || reason === "day-spent";
  return kind !== "rate" && kind !== "old-protocol" && !isGone(kind);
}

/** A file the conversation holds; undefined: not to be had now. */
export async function fetchFile(
  link: Pick<Link, "request">,
  { ticket, capability }: Session,
  file: SentFile,
): Promise<ArrayBuffer | undefined> {
  return link.request(widgetFilePath(ticket, file.id), capability, {}, FILE_MS, async (answer) =>
    answer.ok ? await answer.arrayBuffer() : undefined,
  );
}
