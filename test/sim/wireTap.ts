// Listens to everything the room says and holds it against what its hearer may know. Words carry marks (#kind number#) that tell whose they are.
import { isPlain } from "../../shared/core/check.ts";
import { PONG } from "../../shared/wire/frame.ts";
import { readPackTold, readShown, readWidgetError, readWriting } from "../../shared/wire/widgetApi.ts";
import { Broken } from "./broken.ts";
import type { RoomDoc } from "./roomRows.ts";
import { SECRET_MARKS } from "./roomProcess.ts";
import { repliesTied } from "./tied.ts";
import type { LineFacts } from "./wire.ts";

/** s: a shopper's words; c: theirs on the whole of it; r: an agent's reply; n: a note; w: a reason between colleagues; a: an article; p: the shop's policy. */
export type MarkKind = "s" | "c" | "r" | "n" | "w" | "a" | "p";

export interface Tap {
  /** Words with a fresh mark. `of`: the phone that said them, or the conversation they belong to. */
  readonly mark: (kind: MarkKind, of: string, words: string) => string;
  readonly said: (line: LineFacts, data: Uint8Array | string) => void;
  /** From now on nothing may be said on lines of this session. */
  readonly revoke: (token: string) => void;
  /** Replies shown to shoppers, by conversation: none may turn out to be held. */
  readonly shownReplies: () => ReadonlyMap<string, ReadonlySet<string>>;
  /** Marks of words that belong to that conversation. */
  readonly marksOf: (ticket: string) => readonly string[];
  /** Their person was erased: from now on nobody may be told these. Asked again before anything is called broken: a phone that was not told yet may
   *  have carried what it never sent into a new conversation. */
  readonly forbid: (marks: () => ReadonlySet<string>) => void;
  /** The room came back from a backup with these documents: what else was shown in that epoch, or is still on its way, is gone. */
  readonly restored: (docs: ReadonlyMap<string, RoomDoc>, epoch: string) => void;
}

/** How a mark looks; its first letter is its kind. */
export const MARK = /#([scrnwap])(\d+)#/g;
// Names of what a conversation's document has beside its lines; the shopper's frames have none of them as a key.
const INNER = [
  "labels",
  "deliveries",
  "note",
  "reasons",
  "priority",
  "score",
  "sla",
  "handoff",
  "hint",
  "holdMarks",
  "assignment",
  "statusWish",
  "shopper",
];

export function createTap(told: {
  readonly accepted: (ids: readonly string[]) => void;
  readonly trace: (line: LineFacts, data: Uint8Array | string) => void;
  /** Does that mark stand in any version of an article that was ever published? */
  readonly isPublished: (mark: string) => boolean;
  /** Conversations whose words may be heard in that one, itself among them. */
  readonly tiedTo: (ticket: string) => readonly string[];
}): Tap {
  const owners = new Map<string, string>();
  const revoked = new Set<string>();
  const over = new Set<unknown>();
  const replies = new Map<string, Set<string>>();
  let forbidden: ReadonlySet<string> = new Set();
  let stillForbidden: () => ReadonlySet<string> = () => forbidden;
  let marks = 0;
  const lookForErased = (line: LineFacts, data: Uint8Array | string): void => {
    if (forbidden.size === 0) return;
    const text = typeof data === "string" ? data : Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("latin1");
    for (const [mark] of text.matchAll(MARK))
      if (forbidden.has(mark) && (forbidden = stillForbidden()).has(mark))
        throw new Broken("erased", `${line.device} was told ${mark} of somebody erased`);
  };
  const toShopper = (line: LineFacts, text: string): void => {
    const body: unknown = JSON.parse(text);
    if ([readShown, readPackTold, readWriting, readWidgetError].every((read) => read(body) === undefined))
      throw new Broken("readable", `a shopper of ${line.of} was told what no chat can read`);
    const isOver = isPlain(body) && over.has(body["epoch"]);
    for (const [mark, kind = ""] of text.matchAll(MARK)) {
      if (kind === "n" || kind === "w" || kind === "p") throw new Broken("wire", `a shopper of ${line.of} was told ${mark}`);
      if (kind === "a") {
        if (!isOver && !told.isPublished(mark))
          throw new Broken("wire", `a shopper of ${line.of} was told ${mark}, which nobody published`);
        continue;
      }
      const owner = owners.get(mark);
      const mayHear = kind === "s" ? owner === line.device : owner === line.of || told.tiedTo(line.of).some((one) => one === owner);
      if (!mayHear) throw new Broken("wire", `a shopper of ${line.of} was told ${mark} of ${owners.get(mark) ?? "nobody"}`);
      if (kind === "r" && !isOver) replies.set(line.of, (replies.get(line.of) ?? new Set()).add(mark));
    }
    for (const key of INNER) if (text.includes(`"${key}":`)) throw new Broken("wire", `a shopper of ${line.of} was told "${key}"`);
    const accepted = isPlain(body) ? body["accepted"] : undefined;
    if (Array.isArray(accepted)) told.accepted(accepted.map(String));
  };
  const toDesk = (line: LineFacts, data: Uint8Array): void => {
    if (revoked.has(line.of)) throw new Broken("wire", `${line.device} was told something after signing out`);
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    if (Object.values(SECRET_MARKS).some((mark) => bytes.includes(mark))) throw new Broken("wire", `${line.device} was told a secret`);
  };
  return {
    mark(kind, of, words) {
      const mark = `#${kind}${++marks}#`;
      owners.set(mark, of);
      return `${words}${mark}`;
    },
    said(line, data) {
      told.trace(line, data);
      if (data === PONG) return;
      lookForErased(line, data);
      if (line.door === "widget") toShopper(line, String(data));
      else if (typeof data !== "string") toDesk(line, data);
    },
    revoke: (token) => void revoked.add(token),
    shownReplies: () => replies,
    marksOf: (ticket) => [...owners].flatMap(([mark, of]) => (of === ticket ? [mark] : [])),
    forbid(marks) {
      stillForbidden = marks;
      forbidden = marks();
    },
    restored(docs, epoch) {
      over.add(epoch);
      for (const [ticket, marks] of replies) {
        const lines = repliesTied(docs, ticket).filter((one) => !one.held);
        const there = [...marks].filter((mark) => lines.some((one) => one.text.endsWith(mark)));
        if (there.length === 0) replies.delete(ticket);
        else replies.set(ticket, new Set(there));
      }
    },
  };
}
