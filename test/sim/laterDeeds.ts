// Deeds of members that came after the first: tags, the shop's own fields, planned returns, why it ended, macros, who follows, links, mentions: to a
// ticket in view, with words that carry a mark. Refusals are part of the trade.
import { asId, type FieldId, type MacroId, type MemberId, type TagId } from "../../shared/core/ids.ts";
import type { Result } from "../../shared/core/result.ts";
import { HOUR, SECOND } from "../../shared/core/time.ts";
import type { Field } from "../../shared/domain/field.ts";
import type { Macro } from "../../shared/domain/macro.ts";
import type { Tag } from "../../shared/domain/tag.ts";
import type { TicketRow } from "../../shared/domain/ticketRow.ts";
import { createQueries } from "../../client/store/queries.ts";
import type { Desk, Tab } from "./desk.ts";
import type { LaterDeed, Step } from "./plan.ts";
import type { Tap } from "./wireTap.ts";

type Outcome = Result<unknown> | undefined;

/** Who does it, and what is in view. */
export interface Seat {
  readonly desk: Desk;
  readonly tab: Tab;
  readonly rows: readonly TicketRow[];
  readonly tap: Tap;
  readonly now: number;
}

const pick = <T>(all: readonly T[], draw: number): T | undefined => all[Math.floor(draw * all.length)];

const VIP: Tag = { id: asId<TagId>("tag-vip"), name: "vip", colour: "blue" };
const GIFT: Tag = { id: asId<TagId>("tag-gift"), name: "gift", colour: "green" };
const WORDS: Field = { id: asId<FieldId>("field-words"), name: { zh: "说明", en: "Words" }, kind: "text", place: 1 };
const DAY: Field = { id: asId<FieldId>("field-day"), name: { zh: "日期", en: "Day" }, kind: "date", place: 2 };

/** Does one of them on a tab; undefined where there is nothing to do it to. */
export async function laterDeed(step: Step, deed: LaterDeed, { desk, tab, rows, tap, now }: Seat): Promise<Outcome> {
  const { later } = tab;
  const row = pick(rows, step.b);
  const mostly = (step.a * 13) % 1 < 0.7; // who does it is drawn by `a` too
  if (deed === "lists") return changeLists(step, tab);
  if (row === undefined) return undefined;
  switch (deed) {
    case "tag":
      return later.tag(row.id, step.c < 0.5 ? VIP : GIFT, mostly);
    case "field":
      if (step.c < 0.2) return later.fill(row.id, WORDS, undefined);
      return step.c < 0.7 ? later.fill(row.id, WORDS, tap.mark("n", row.id, "说明")) : later.fill(row.id, DAY, "2026-11-23");
    case "plan":
      if (step.c < 0.2) return later.callOff(row.id);
      return later.plan(row.id, now + desk.device.skew + 10 * SECOND + Math.floor(step.c ** 4 * HOUR), tap.mark("w", row.id, "回访"));
    case "wrap-up":
      return later.wrapUp(row.id, step.c < 0.5 ? "solved" : "");
    case "macro":
      return runMacro(step, tab, row, tap);
    case "macro-back":
      return later.ran === undefined ? undefined : later.takeMacroBack(later.ran.ticket, later.ran.done);
    case "follow":
      return later.follow(row.id, step.c < 0.7);
    case "link": {
      const other = pick(rows, step.c);
      return other === undefined ? undefined : later.link(row.id, other.id, mostly, "");
    }
    case "merge":
      return merge(tab, row, rows, step.c);
    case "unmerge": {
      const merged = rows.find((one) => one.mergedInto !== undefined);
      return merged?.mergedInto === undefined ? undefined : later.merge(merged.id, merged.mergedInto, false, "");
    }
    case "split":
      return split(tab, row, step.c);
    case "mention":
      return later.mention(row.id, asId<MemberId>(pick(["amy", "ben", "sue"], step.c) ?? "ben"), tap.mark("n", row.id, "请看"));
  }
}

const MACROS: readonly Macro[] = [
  {
    id: asId<MacroId>("macro-wait"),
    name: "等一下",
    text: { zh: "稍等。", en: "" },
    actions: [{ do: "claim" }, { do: "waiting" }],
    intents: [],
    place: 1,
  },
  {
    id: asId<MacroId>("macro-done"),
    name: "办完了",
    text: { zh: "", en: "" },
    actions: [{ do: "tag", tag: VIP.id }, { do: "level", level: "P1" }, { do: "resolved" }],
    intents: [],
    place: 2,
  },
  {
    id: asId<MacroId>("macro-later"),
    name: "明天再说",
    text: { zh: "明天回您。", en: "" },
    actions: [
      { do: "snooze", hours: 1 },
      { do: "note", text: "明天" },
    ],
    intents: [],
    place: 3,
  },
];

async function runMacro(step: Step, { later, shelf }: Tab, row: TicketRow, tap: Tap): Promise<Outcome> {
  const { known } = await createQueries(shelf).macros();
  const macro = pick(known.length > 0 ? known : MACROS, step.c); // one that was taken off the list may still be on somebody's screen
  if (macro === undefined) return undefined;
  const text = macro.text.zh === "" ? {} : { text: tap.mark("r", row.id, macro.text.zh) };
  const actions = macro.actions.map((one) => (one.do === "note" ? { ...one, text: tap.mark("n", row.id, one.text) } : one));
  const done = await later.runMacro(row.id, { macro, actions, ...text });
  if (done.ok) later.ran = { ticket: row.id, done: done.value };
  return done;
}

/** The shop's lists, which a supervisor may write and an agent may not. */
function changeLists(step: Step, { later }: Tab): Promise<Outcome> {
  const at = (step.c * 7) % 1;
  const keeps = step.b < 0.8;
  if (step.c < 0.3) return keeps ? later.putTag(at < 0.5 ? VIP : GIFT) : later.removeTag(VIP);
  if (step.c < 0.5) return later.putField({ ...(at < 0.5 ? WORDS : DAY), ...(keeps ? {} : { off: true }) });
  if (step.c < 0.6) return later.askFor(keeps ? "optional" : "never");
  const macro = pick(MACROS, at);
  if (macro === undefined) return Promise.resolve(undefined);
  return keeps ? later.putMacro(macro) : later.removeMacro(macro);
}

/** Into another one of its shopper, mostly; the room refuses another's. */
function merge({ later }: Tab, row: TicketRow, rows: readonly TicketRow[], draw: number): Promise<Outcome> {
  const theirs = rows.filter((one) => one.id !== row.id && (one.shopper === row.shopper || draw < STRANGER));
  const into = pick(theirs, (draw * 11) % 1);
  return into === undefined ? Promise.resolve(undefined) : later.merge(row.id, into.id, true, "");
}

const STRANGER = 0.1; // of all merges: somebody mixes up two shoppers

async function split({ later, shelf }: Tab, row: TicketRow, draw: number): Promise<Outcome> {
  const page = await createQueries(shelf).ticket(row.id);
  const line = pick(page?.ticket.messages.filter((one) => one.kind === "shopper") ?? [], draw);
  return line === undefined ? undefined : later.split(row.id, line.id);
}
