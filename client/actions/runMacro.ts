// Running a macro on a ticket: its reply and all its actions are ONE change, kept or refused whole, and one way back. Knows no screen and no list of macros.
import { mintId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { same } from "../../shared/core/same.ts";
import { HOUR } from "../../shared/core/time.ts";
import { markMacro, noteOf, setTag, wishAssign, wishLevel, wishStatus } from "../../shared/doc/ticketDoc.ts";
import { decideWish } from "../../shared/domain/assign.ts";
import type { Macro, MacroAction } from "../../shared/domain/macro.ts";
import { whyNotMacro, wishOf, type WhyNotMacro } from "../../shared/domain/mayRunMacro.ts";
import { DEFAULT_POLICY } from "../../shared/domain/policy.ts";
import { seenNow, settle, type AssignWish, type StatusWish, type Ticket } from "../../shared/domain/ticket.ts";
import type { LocalChange } from "../store/change.ts";
import { ask } from "../store/ask.ts";
import { createQueries } from "../store/queries.ts";
import type { Attached } from "../store/sentFiles.ts";
import { changeTicket, type ActionPorts } from "./changeTicket.ts";
import { createEnding } from "./ending.ts";
import { replyWords, writeReply } from "./writeReply.ts";

/** What is to be done: those of the macro's actions that the agent left in, and the reply as it is to be sent. */
export interface MacroUse {
  readonly macro: Pick<Macro, "id" | "name">;
  readonly actions: readonly MacroAction[];
  /** Absent: no reply goes with it. */
  readonly text?: string;
  /** What then stays in the draft. */
  readonly left?: string;
  /** Files that go with the reply. */
  readonly files?: readonly Attached[];
}

/** What was done, for the way back. */
export interface MacroDone {
  readonly before: Ticket;
  readonly use: MacroUse;
  readonly at: number;
}

export interface RunMacro {
  /** Refuses what the room would refuse anyhow, and then does nothing at all. */
  readonly runMacro: (ticket: TicketId, use: MacroUse) => Promise<Result<MacroDone>>;
  /** Puts back what its actions changed and nobody changed since. A reply that was sent stays sent. */
  readonly takeMacroBack: (ticket: TicketId, done: MacroDone) => Promise<Result<void>>;
}

type Doc = Parameters<LocalChange["change"]>[0];
type Me = ActionPorts["actor"];

export function createRunMacro(ports: ActionPorts): RunMacro {
  const { shelf, actor, clock } = ports;
  return {
    async runMacro(ticket, use) {
      const files = use.files ?? [];
      const words =
        use.text === undefined
          ? ok(undefined)
          : replyWords(
              use.text,
              files.map((one) => one.file),
            );
      if (!words.ok) return words;
      const text = words.value;
      const policy = (await ask(shelf, () => createQueries(shelf).policy())) ?? DEFAULT_POLICY;
      const ending = use.actions.some((one) => one.do === "resolved") ? await createEnding(shelf, undefined, clock()) : undefined;
      const message = text === undefined ? undefined : mintId<MessageId>(clock, ports.random);
      const at = clock();
      let was: Ticket | undefined;
      const summary = {
        what: "macro",
        by: actor.id,
        at,
        text: text ?? use.macro.name,
        ...(message === undefined ? {} : { message }),
      } as const;
      const done = await changeTicket(
        ports,
        ticket,
        summary,
        (doc, before) => {
          const { teams } = policy.dispatch;
          const why = whyNotMacro({ actions: use.actions, replies: text !== undefined, ticket: before, actor, teams, now: at });
          if (why !== undefined) return WHY[why];
          const end = ending?.(before) ?? ok({});
          if (!end.ok) return end; // what the shop wants said first, a macro does not say
          was = before;
          const wish = wishOf(use.actions, before, actor.id, at);
          const decided = wish === undefined ? undefined : decideWish({ ticket: before, wish, actor, nameOf: (id) => id, now: at });
          if (wish !== undefined && decided?.ok === true && decided.value !== before.assignment) wishAssign(doc, wish);
          if (message !== undefined && text !== undefined) {
            const written = writeReply(doc, before, { id: message, words: text, files: files.map((one) => one.file), by: actor.id, at });
            if (!written.ok) return written;
          }
          for (const one of use.actions) act(doc, before, one, { me: actor, at, ...end.value });
          markMacro(doc, use.macro.id, { by: actor.id, at });
          return ok(undefined);
        },
        use.left,
        files.map((one) => one.key),
      );
      if (!done.ok) return done;
      return was === undefined ? notHere : ok({ before: was, use, at });
    },
    takeMacroBack: (ticket, done) =>
      changeTicket(ports, ticket, { what: "macro", by: actor.id, at: clock(), text: done.use.macro.name }, (doc, now) => {
        for (const one of done.use.actions) undo(doc, now, one, { done, me: actor, at: clock() });
        const mark = now.macros?.[done.use.macro.id];
        if (mark?.by === actor.id && mark.at === done.at) markMacro(doc, done.use.macro.id, { by: actor.id, at: clock(), off: true });
        return ok(undefined);
      }),
  };
}

function statusWish(ticket: Ticket, me: Me, at: number, want: StatusWish["want"], until?: number): StatusWish {
  return { want, by: me.id, at, seenShopper: seenNow(ticket).shopper, ...(until === undefined ? {} : { until }) };
}

interface Doing extends Pick<StatusWish, "wrapUp"> {
  readonly me: Me;
  readonly at: number;
}

function act(doc: Doc, before: Ticket, action: MacroAction, { me, at, wrapUp }: Doing): void {
  switch (action.do) {
    case "tag": {
      const off = action.off === true;
      if (isOn(before, action.tag) === off) setTag(doc, action.tag, { by: me.id, at, ...(off ? { off } : {}) });
      return;
    }
    case "waiting":
      return wishStatus(doc, statusWish(before, me, at, action.do));
    case "resolved":
      return wishStatus(doc, { ...statusWish(before, me, at, action.do), ...(wrapUp === undefined ? {} : { wrapUp }) });
    case "snooze":
      return wishStatus(doc, statusWish(before, me, at, "snoozed", at + action.hours * HOUR));
    case "level":
      return wishLevel(doc, { by: me.id, at, level: action.level });
    case "note": {
      const note = noteOf(doc);
      return note.insert(note.length, lineOf(before.note, action.text));
    }
    case "claim":
    case "team":
      return; // one wish of the assignment, written before
  }
}

const isOn = (ticket: Ticket, tag: string): boolean => {
  const mark = ticket.tags?.[tag];
  return mark !== undefined && mark.off !== true;
};

const lineOf = (note: string, text: string): string => (note === "" ? text : `\n${text}`);

function undo(
  doc: Doc,
  now: Ticket,
  action: MacroAction,
  { done, me, at }: { readonly done: MacroDone; readonly me: Me; readonly at: number },
): void {
  const { before } = done;
  const isMine = (one: { readonly by: string; readonly at: number } | undefined): boolean => one?.by === me.id && one.at === done.at;
  switch (action.do) {
    case "tag":
      if (isMine(now.tags?.[action.tag])) setTag(doc, action.tag, { by: me.id, at, ...(isOn(before, action.tag) ? {} : { off: true }) });
      return;
    case "waiting":
    case "resolved":
    case "snooze":
      if (isMine(now.statusWish)) wishStatus(doc, stateBefore(before, now, me, at));
      return;
    case "level":
      if (isMine(now.levelWish))
        wishLevel(doc, { by: me.id, at, ...(before.levelWish?.level === undefined ? {} : { level: before.levelWish.level }) });
      return;
    case "note": {
      const line = lineOf(before.note, action.text);
      const from = now.note.lastIndexOf(line);
      if (from >= 0) noteOf(doc).delete(from, line.length);
      return;
    }
    case "claim":
    case "team": {
      const wish = wishBack(before, now, me, at);
      if (isMine(now.assignWish) && wish !== undefined) wishAssign(doc, wish);
    }
  }
}

function stateBefore(before: Ticket, now: Ticket, me: Me, at: number): StatusWish {
  const { phase } = settle(before, at);
  switch (phase) {
    case "waiting":
    case "resolved":
    case "closed": {
      const wrapUp = before.statusWish?.wrapUp;
      return { ...statusWish(now, me, at, phase), ...(wrapUp === undefined ? {} : { wrapUp }) };
    }
    case "snoozed":
      return statusWish(now, me, at, "snoozed", before.statusWish?.until);
    default:
      return statusWish(now, me, at, "open");
  }
}

/** Whose it was; undefined: it is so already. What the room has not heard yet is taken back all the same: it hears both, one after the other. */
function wishBack(before: Ticket, now: Ticket, { id: by }: Me, at: number): AssignWish | undefined {
  const { to, team } = before.assignment;
  const seen = now.assignment.version;
  if (to === by) return { want: "claim", by, at, seen };
  if (to !== undefined) return { want: "transfer", to, by, at, seen };
  return same(now.assignment, before.assignment) && now.assignWish?.want === "release" && team === now.assignWish.team
    ? undefined
    : { want: "release", by, at, seen, ...(team === undefined ? {} : { team }) };
}

const notHere = refuse("unknown", "此设备上没有这个工单。 This ticket is not on this device.");

const WHY: Readonly<Record<WhyNotMacro, Result<never>>> = {
  erased: refuse("erased", "此人已被删除，不能再写。 This person was erased: nothing more can be written here."),
  theirs: refuse("conflict", "同事在接这一单，宏没有执行。 A colleague has this ticket; the macro was not run."),
  takeFirst: refuse("forbidden", "先接单，才能用这个宏。 Take the ticket first, then this macro can be run."),
  noTeam: refuse("unknown", "宏里的小组已经没有了。 The macro's team is no more."),
  role: refuse("forbidden", "您的角色不能这样做。 Your role may not do this."),
};
