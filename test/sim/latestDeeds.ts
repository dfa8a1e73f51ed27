// Deeds of members that came last: what is said of a judgement, by those who may and by those who may not, the shop's own rules of inspection, what is
// kept of a shopper, saved views. Refusals are part of the trade.
import { asId, type MessageId, type TagId, type ViewId } from "../../shared/core/ids.ts";
import type { Result } from "../../shared/core/result.ts";
import { isErased } from "../../shared/domain/erased.ts";
import { knownOf } from "../../shared/domain/aboutShopper.ts";
import type { Found } from "../../shared/domain/inspection/judgement.ts";
import { namedBy } from "../../shared/domain/inspection/mayReview.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import type { TicketRow } from "../../shared/domain/ticketRow.ts";
import type { Unsigned } from "../../client/actions/qualityActions.ts";
import { createQueries } from "../../client/store/queries.ts";
import type { Seat } from "./laterDeeds.ts";
import type { LatestDeed, Step } from "./plan.ts";

type Outcome = Result<unknown> | undefined;

const pick = <T>(all: readonly T[], draw: number): T | undefined => all[Math.floor(draw * all.length)];
const CHEATS = 0.3; // of all words on a judgement: from an app that takes its person for a supervisor
const LATELY = 6; // of those that are judged

const VIP = { id: asId<TagId>("tag-vip"), name: "vip" };
const OWN_RULE: Unsigned = {
  ...{ id: "Ssim", on: true, deduction: 5, cap: 10, redLine: false, add: { words: ["您好"] } },
  own: { name: { zh: "只说您好", en: "Only a greeting" }, why: { zh: "要答", en: "Answer" }, gravity: "mid", from: "agent" },
};

/** Does one of them on a tab; undefined where there is nothing to do it to. */
export async function latestDeed(step: Step, deed: Exclude<LatestDeed, "rate">, seat: Seat): Promise<Outcome> {
  const { desk, tab, tap } = seat;
  const { later } = tab;
  if (deed === "rule")
    return later.putRule(OWN_RULE.id, "规则", step.b < 0.6 ? { ...OWN_RULE, deduction: Math.floor(step.c * 20) } : undefined);
  if (deed === "view") return changeView(step, seat);
  if (deed === "review" || deed === "appeal" || deed === "read-all") return judge(step, deed, seat);
  const row = pick(seat.rows, step.b);
  if (row === undefined) return undefined;
  if (deed === "slip") return tab.tickets.reply(row.id, tap.mark("r", row.id, "加我微信聊")); // what a rule looks for
  const known = knownOf(rowsOf(desk).flatMap((one) => (one.shopper === row.shopper ? [one.about] : [])));
  if (step.c < 0.4) return later.tagShopper(row.id, VIP, step.c < 0.3, known);
  return later.keepNote(row.id, step.c < 0.5 ? "" : tap.mark("n", row.id, "老顾客"), known);
}

const rowsOf = (desk: Seat["desk"]): readonly TicketRow[] => [...desk.disk.tables.tickets.rows.values()] as unknown as TicketRow[]; // written by commit

/** A word on one of the conversations judged lately: a review, an appeal of whom it names (or of somebody else), or that all of it was read. */
async function judge(step: Step, deed: "review" | "appeal" | "read-all", { desk, tab, tap }: Seat): Promise<Outcome> {
  const judged = rowsOf(desk)
    .filter((one) => one.quality !== undefined && !isErased(one.shopper))
    .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
    .slice(0, LATELY);
  const row = pick(judged, step.b);
  const page = row === undefined ? undefined : await createQueries(tab.shelf).ticket(row.id);
  if (row === undefined || page === undefined) return undefined;
  const { later } = tab;
  const door = (step.a * 29) % 1 < CHEATS ? later.asReviewer : later;
  if (deed === "read-all") return door.read(row.id, step.c < 0.8 ? { sample: step.c < 0.4 } : { off: true });
  const of = findingOf(page.ticket, deed === "appeal" && step.c < 0.8 ? desk.me : undefined, (step.c * 17) % 1);
  const words = tap.mark("w", row.id, "因为");
  if (of === undefined) return deed === "review" ? missed(step, page.ticket, door, words) : undefined;
  if (deed === "review") return door.review(row.id, of, pick(["right", "wrong", "none"], step.c) ?? "right", { note: words });
  return (step.c * 7) % 1 < 0.2 ? later.withdraw(row.id, of) : later.appeal(row.id, of, words);
}

/** One of them, of those that name `whom`. */
function findingOf(ticket: Ticket, whom: string | undefined, draw: number): Pick<Found, "rule" | "message"> | undefined {
  const all = ticket.judged?.found ?? [];
  return pick(
    all.filter((one) => whom === undefined || namedBy(ticket, one) === whom),
    draw,
  );
}

function missed(step: Step, ticket: Ticket, door: Seat["tab"]["later"]["asReviewer"], note: string): Promise<Outcome> {
  const line = pick(
    ticket.messages.filter((one) => one.kind === "agent"),
    step.c,
  );
  const message: MessageId | undefined = line?.id;
  return message === undefined
    ? Promise.resolve(undefined)
    : door.review(ticket.head.id, { rule: "Q18", message }, "missed", { note, takes: 5 });
}

/** One of one's own, the shop's, or a colleague's. */
function changeView(step: Step, { desk, tab: { later } }: Seat): Promise<Outcome> {
  const of = pick([desk.me, undefined, "amy"], step.c);
  const id = asId<ViewId>(`view-${of ?? "shop"}`);
  if (step.b < 0.3) return later.removeView({ id, name: "视图" });
  const mine = of === undefined ? {} : { of: asId<typeof desk.me>(of) };
  return later.putView({ id, name: `视图 ${Math.floor(step.b * 10)}`, filter: { phases: ["queued"] }, order: "priority", ...mine });
}
