// Merging tickets: when it holds, who may, and which a ticket has absorbed; what settles, counts and is seen of one that was merged.
import { describe, expect, it } from "vitest";
import {
  agentWrites,
  ANNA,
  assignedTo,
  BOB,
  buildLabel,
  buildTicket,
  happens,
  MORNING,
  shopperWrites,
  wishes,
} from "../../../test/kit/buildTicket.ts";
import { asId, type TicketId } from "../../core/ids.ts";
import { lifeOf } from "../life.ts";
import { mayChangeTicket } from "../mayChangeTicket.ts";
import { outcomeOf } from "../outcome.ts";
import { DEFAULT_POLICY } from "../policy.ts";
import { settle, type Ticket } from "../ticket.ts";
import { foldTicketRow } from "../ticketRow.ts";
import { absorbedIn } from "./merge.ts";
import { mayMerge, UNMERGE_MS, type MergeAsk } from "./mayMerge.ts";

const HOME = asId<TicketId>("t2");
const merged = (seen: number): Pick<Ticket, "merged"> => ({ merged: { into: HOME, by: ANNA, at: MORNING, seen } });
const ticket = shopperWrites(assignedTo(buildTicket(), ANNA), "在吗");

describe("a merged ticket", () => {
  it("[R362] is closed, until its shopper writes in it once more", () => {
    expect(settle({ ...ticket, ...merged(1) }, MORNING)).toMatchObject({ phase: "closed", reopened: false });
    expect(settle({ ...ticket, ...merged(0) }, MORNING).phase).toBe("assigned");
    expect(settle({ ...wishes(ticket, "waiting", ANNA), ...merged(1) }, MORNING).phase).toBe("closed");
  });
  it("[R362] says on its row where it goes on", () => {
    expect(foldTicketRow({ ...ticket, ...merged(1) })).toMatchObject({ open: 0, mergedInto: HOME });
    expect(foldTicketRow({ ...ticket, ...merged(0) }).mergedInto).toBeUndefined();
  });
  it("[R362] counts for nobody as solved", () => {
    const answered = agentWrites(ticket, ANNA, "在的");
    const [first] = ticket.messages;
    const labelled = { ...answered, labels: { [first?.id ?? ""]: buildLabel(["refund_progress"]) } };
    expect(outcomeOf(labelled, wishes(labelled, "closed", ANNA), MORNING)).toMatchObject({ solved: 1 });
    expect(outcomeOf(labelled, { ...labelled, ...merged(1) }, MORNING)).toBeUndefined();
  });
  it("[R362] ends its life with the line that says so, and goes on where that was taken back", () => {
    const told = happens({ ...ticket, ...merged(1) }, "merged", { by: ANNA, at: MORNING + 5_000 });
    const life = lifeOf(told, DEFAULT_POLICY, MORNING + 60_000);
    expect([life.isOver, life.marks.at(-1)?.what]).toEqual([true, "merged"]);
    const { merged: _over, ...alone } = happens(told, "unmerged", { by: ANNA, at: MORNING + 9_000 });
    expect(lifeOf(alone, DEFAULT_POLICY, MORNING + 60_000).isOver).toBe(false);
  });
  it("[R362] the verdict is the edge's, the wish is signed", () => {
    const may = (after: Partial<Ticket>) => mayChangeTicket(ANNA, ticket, { ...ticket, ...after }).ok;
    expect(may(merged(1))).toBe(false);
    expect(may({ mergeWish: { into: HOME, by: ANNA, at: 1, seen: 1 } })).toBe(true);
    expect(may({ mergeWish: { into: HOME, by: BOB, at: 1, seen: 1 } })).toBe(false);
  });
});

describe("who may merge what", () => {
  const ask: MergeAsk = {
    actor: { id: ANNA, role: "agent" },
    ticket: { id: asId("t1"), shopper: "s1", isErased: false, shopperMessages: 1, assignee: ANNA, merged: undefined },
    wish: { into: HOME, seen: 1 },
    into: { shopper: "s1", isErased: false, isMerged: false },
    now: MORNING,
  };
  const is = { into: HOME, by: ANNA, at: MORNING, seen: 1 };
  const off = { into: HOME, seen: 1, off: true };
  it.each<[string, Partial<MergeAsk>, string]>([
    ["their own, into the shopper's other one", {}, "ok"],
    ["what nobody has", { ticket: { ...ask.ticket, assignee: undefined } }, "ok"],
    ["not a colleague's", { ticket: { ...ask.ticket, assignee: BOB } }, "forbidden"],
    ["a colleague's, by a supervisor", { ticket: { ...ask.ticket, assignee: BOB }, actor: { id: ANNA, role: "supervisor" } }, "ok"],
    ["not into another shopper's", { into: { shopper: "s2", isErased: false, isMerged: false } }, "forbidden"],
    ["not into one that is nowhere", { into: undefined }, "unknown"],
    ["not into itself", { wish: { into: asId("t1"), seen: 1 } }, "malformed"],
    ["not into one that was merged", { into: { shopper: "s1", isErased: false, isMerged: true } }, "conflict"],
    ["not what was merged", { ticket: { ...ask.ticket, merged: is } }, "conflict"],
    [
      "not into one of who was erased, and nobody is called erased here",
      { into: { shopper: "s1", isErased: true, isMerged: false } },
      "unknown",
    ],
    ["not of who was erased", { ticket: { ...ask.ticket, isErased: true } }, "erased"],
    ["not past words they have not seen", { wish: { into: HOME, seen: 0 } }, "conflict"],
    ["and take it back", { ticket: { ...ask.ticket, merged: is }, wish: off }, "ok"],
    ["and not a colleague's merge", { ticket: { ...ask.ticket, merged: { ...is, by: BOB } }, wish: off }, "forbidden"],
    ["and not what stands for itself", { wish: off }, "conflict"],
    ["and not after a day", { ticket: { ...ask.ticket, merged: is }, wish: off, now: MORNING + UNMERGE_MS + 1 }, "conflict"],
  ])("[R362] %s", (_name, change, wanted) => {
    const may = mayMerge({ ...ask, ...change });
    expect(may.ok ? "ok" : may.error.kind).toBe(wanted);
  });
});

it("[R362] a ticket has absorbed those its lines say, but those that parted", () => {
  const event = (what: string, reason: string) => ({ kind: "event", what, reason });
  expect(absorbedIn([event("absorbed", "t5"), event("absorbed", "t6"), event("parted", "t5"), event("merged", "t9")])).toEqual(["t6"]);
});
