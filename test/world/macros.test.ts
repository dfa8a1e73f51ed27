// Macros on real desks over the real room: what two do offline on one ticket is there once both are back, each counted once, and the shopper is answered once.
import { openWorld, type Desk, type World } from "../kit/world.ts";
import { offline, online, sent } from "../kit/deskLine.ts";
import { seededRandom } from "../kit/random.ts";
import { until } from "../kit/until.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { signIn, value } from "../contract/deskClient.ts";
import { AMY } from "../contract/smallShop.ts";
import { createMacroActions } from "../../client/actions/macroActions.ts";
import { asId, type TagId, type TicketId } from "../../shared/core/ids.ts";
import type { Macro, MacroAction } from "../../shared/domain/macro.ts";
import { tagsOn } from "../../shared/domain/tagMark.ts";
import type { Role } from "../../shared/domain/team.ts";
import { awaitsAuthor } from "../../shared/domain/ticket.ts";

let world: World;
let amy: Desk;
let sue: Desk; // a supervisor: may take what a colleague has

beforeEach(async () => {
  world = await openWorld();
  amy = await world.desk("amy");
  sue = await world.desk("sue");
  await Promise.all([online(amy), online(sue)]);
});
afterEach(() => world.close());

const macrosOf = (desk: Desk, role: Role) =>
  createMacroActions({
    shelf: desk.shelf,
    actor: { kind: "member", id: desk.me, role },
    clock: Date.now,
    random: seededRandom(role.length),
  });
const ticketOn = async (desk: Desk, id: TicketId) => {
  const page = await desk.queries.ticket(id);
  if (page === undefined) throw new Error("no such ticket here");
  return page.ticket;
};
const tag = (id: string): MacroAction => ({ do: "tag", tag: asId<TagId>(id) });
const usesOf = async () =>
  Object.fromEntries(value(await world.room.door.macroUses(await signIn(world.room, AMY))).uses.map((one) => [one.macro, one.n]));

describe("macros of two who are offline", () => {
  it("both hold where they may: tags, notes, uses; of two replies the shopper gets the first, the other comes back to its author", async () => {
    const shopper = world.shopper();
    value(await shopper.post(shopper.say("我要退货"), shopper.person()));
    const { ticket } = shopper;
    for (const desk of [amy, sue]) await until(`${desk.me} has it`, async () => (await desk.queries.ticket(ticket)) !== undefined);
    value(await amy.actions.claim(ticket));
    for (const desk of [amy, sue]) await until("amy has it in hand", async () => (await ticketOn(desk, ticket)).assignment.to === AMY);
    const macro: Macro = value(
      await macrosOf(sue, "supervisor").putMacro({ name: "退货", text: { zh: "您好", en: "" }, actions: [], intents: [], place: 1 }),
    );
    await sent(sue);
    await until("amy has the macro", async () => (await amy.queries.macros()).known.length === 1);
    await offline(amy, sue);
    const run = async (desk: Desk, role: Role, text: string, actions: readonly MacroAction[]) =>
      value(await macrosOf(desk, role).runMacro(ticket, { macro, text, actions }));
    await run(amy, "agent", "请寄回来", [tag("gift"), { do: "note", text: "已核对" }]);
    await run(sue, "supervisor", "我来处理", [tag("late"), { do: "level", level: "P0" }]);
    expect(await usesOf()).toEqual({});
    amy.mend();
    await sent(amy);
    sue.mend();
    await sent(sue);
    await until(
      "amy hears what came of sue's, and what the room says of it",
      async () => (await ticketOn(amy, ticket)).priority?.level === "P0",
    );
    const now = await ticketOn(amy, ticket);
    expect([tagsOn(now.tags ?? {}).toSorted(), now.note, now.priority?.level]).toEqual([["gift", "late"], "已核对", "P0"]);
    expect(now.messages.flatMap((one) => (one.kind === "agent" ? [[one.text, awaitsAuthor(now, one.id)]] : []))).toEqual([
      ["请寄回来", false],
      ["我来处理", true],
    ]);
    expect(value(await shopper.shown()).messages.flatMap((one) => (one.from === "agent" ? [one.text] : []))).toEqual(["请寄回来"]);
    expect(await usesOf()).toEqual({ [macro.id]: 2 });
  });
});
