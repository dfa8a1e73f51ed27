// The figures of the room over random histories: conversations end, open again, are rated late, come back within days, are merged, erased by person and by age. What
// was kept along the way is what counting everything anew gives, and days are the sums of facts. On plain Node, whose clock the test holds.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, it } from "vitest";
import { asId, type ShopperId } from "../../shared/core/ids.ts";
import { DAY, HOUR, MINUTE } from "../../shared/core/time.ts";
import { writeShop } from "../../shared/doc/shopDoc.ts";
import { wishMerge } from "../../shared/doc/tiesDoc.ts";
import { monthsOf, rowsOf } from "../../shared/domain/insight/dayRows.ts";
import { readTicketFact } from "../../shared/domain/insight/readFact.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { countShopper, type BotMove } from "../../shared/domain/ticket.ts";
import { seededRandom } from "../kit/random.ts";
import { openDesk, signIn, value, type DeskClient } from "./deskClient.ts";
import { makeNodeRoom } from "./makeNodeRoom.ts";
import { createShopper, type ShopperClient } from "./shopperClient.ts";
import { AMY, OWN, SMALL_SHOP } from "./smallShop.ts";
import type { TestRoom } from "./testRoom.ts";

const ANSWER: BotMove = { did: "answer", intent: "delivery_time", article: "delivery", version: 1, reason: "" };
const ASKED = ["几天能到", "我要退货,衣服破了", "退款到哪了", "能便宜点吗"];
const STEPS = 150;

/** What the histories must have had in them, or they show nothing. */
const met: Record<string, number> = {
  '"cameBack":true': 0,
  '"reopened":true': 0,
  '"csat":': 0,
  "erased-": 0,
  '"handed"': 0,
  '"returned":["damaged"]': 0,
};

let room: TestRoom | undefined;
afterEach(async () => {
  await room?.close();
  room = undefined;
});

interface Kept {
  readonly facts: readonly string[];
  readonly sums: readonly (readonly [string, string])[];
}

async function inFile<T>(its: TestRoom, work: (db: DatabaseSync) => T): Promise<T> {
  let found: { readonly is: T } | undefined;
  if (its.stopped === undefined) throw new Error("this room cannot be stopped");
  await its.stopped((folder) => {
    const db = new DatabaseSync(join(folder, "room.sqlite"));
    found = { is: work(db) };
    db.close();
  });
  if (found === undefined) throw new Error("nothing was read");
  return found.is;
}

const keptIn = (its: TestRoom): Promise<Kept> =>
  inFile(its, (db) => ({
    facts: db
      .prepare("SELECT json FROM ticket_facts ORDER BY ticket")
      .all()
      .map((row) => String(row["json"])),
    sums: db
      .prepare("SELECT period, json FROM period_sums ORDER BY period")
      .all()
      .map((row) => [String(row["period"]), String(row["json"])] as const),
  }));

/** As the room writes them. */
function folded(facts: readonly string[]): Kept["sums"] {
  const days = rowsOf(facts.flatMap((one) => readTicketFact(one) ?? []));
  const periods = new Map<string, unknown[]>();
  for (const { period, slice, sums } of [...days, ...monthsOf(days)])
    periods.set(period, [
      ...(periods.get(period) ?? []),
      [slice, sums.n, sums.shares, sums.times, ...(sums.returns === undefined ? [] : [sums.returns])],
    ]);
  return [...periods].sort(([a], [b]) => (a < b ? -1 : 1)).map(([period, rows]) => [period, JSON.stringify(rows)] as const);
}

async function live(its: TestRoom, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const people = Array.from({ length: 5 }, (_, i) => asId<ShopperId>(`person-${seed}-${i}`));
  const talks: { readonly shopper: ShopperClient; readonly who: ShopperId; person: boolean }[] = [];
  const amy = (): Promise<DeskClient> => openDesk(its, AMY);
  const onDesk = async (work: (desk: DeskClient) => Promise<unknown>): Promise<void> => {
    const desk = await amy();
    await work(desk).catch(() => undefined); // a wish that is too late is refused: that too is a history
    desk.close();
  };
  const begin = async (): Promise<void> => {
    const who = pick(people) ?? people[0];
    if (who === undefined) return;
    const shopper = createShopper(its, { shopper: who, createdAt: its.now() });
    const say = shopper.say(pick(ASKED) ?? "几天能到");
    const person = random() < 0.6;
    await shopper.post(say, shopper.bot(say.id, ANSWER), ...(person ? [shopper.person()] : []));
    talks.push({ shopper, who, person });
  };
  for (let step = 0; step < STEPS; step++) {
    await its.advance?.(Math.floor(random() ** 3 * 2 * DAY) + MINUTE);
    const talk = pick(talks);
    const at = random();
    if (talk === undefined || at < 0.3) await begin();
    else if (at < 0.42) await talk.shopper.post(talk.shopper.say(pick(ASKED) ?? "在吗"));
    else if (at < 0.54) await onDesk((desk) => desk.reply(talk.shopper.ticket, "好的"));
    else if (at < 0.74) await onDesk((desk) => desk.status(talk.shopper.ticket, random() < 0.7 ? "resolved" : "closed"));
    else if (at < 0.86) await talk.shopper.post(talk.shopper.stars(1 + Math.floor(random() * 5)));
    else if (at < 0.92) {
      const into = talks.find((one) => one !== talk && one.who === talk.who);
      if (into !== undefined)
        await onDesk((desk) => {
          const wish = { into: into.shopper.ticket, by: AMY, at: 1, seen: countShopper(desk.ticket(talk.shopper.ticket)) };
          return desk.push(
            ticketDocName(talk.shopper.ticket),
            desk.change(ticketDocName(talk.shopper.ticket), (doc) => wishMerge(doc, wish)),
          );
        });
    } else if (at < 0.94) {
      const conversations = talks.filter((one) => one.who === talk.who).length;
      await its.door.erasePeople(await signIn(its, OWN), { shoppers: [talk.who], conversations });
    } else await its.restart();
  }
  await its.advance?.(3 * DAY); // all that were silent are over by then, and the alarm has folded
}

describe.each([1, 2, 3, 4])("a history of seed %i", (seed) => {
  it("[R645, R647] is kept as counting everything anew gives it, and its days and months are the sums of its facts", async () => {
    room = await makeNodeRoom({ seed: SMALL_SHOP });
    await live(room, seed);
    const kept = await keptIn(room);
    expect(kept.facts.length).toBeGreaterThan(5);
    for (const name of Object.keys(met)) met[name] = (met[name] ?? 0) + kept.facts.filter((one) => one.includes(name)).length;
    expect(kept.sums).toEqual(folded(kept.facts));
    await inFile(room, (db) => {
      db.exec("DELETE FROM ticket_facts WHERE shopper NOT LIKE 'erased-%'");
      db.exec("DELETE FROM period_sums");
      db.exec("DELETE FROM stale_days");
      db.exec("DELETE FROM meta WHERE key = 'figures_day'");
      db.exec("UPDATE meta SET value = 'older' WHERE key = 'figures_version'");
    });
    await room.advance?.(2 * HOUR);
    const anew = await keptIn(room);
    expect(anew.facts).toEqual(kept.facts);
    expect(anew.sums).toEqual(kept.sums);
  });
});

it("those histories had all of it in them", () => {
  for (const [name, n] of Object.entries(met)) expect(n, name).toBeGreaterThan(0);
});

it("[R646] what went by age stays counted, and nothing of it says whose it was", async () => {
  room = await makeNodeRoom({ seed: SMALL_SHOP });
  await live(room, 9);
  const before = await keptIn(room);
  const owner = await openDesk(room, OWN);
  await owner.push(
    "shop",
    owner.change("shop", (doc) => writeShop(doc, { ...SMALL_SHOP.policy, retention: { wordsMonths: 1, auditYears: 0, rowsDays: 0 } })),
  );
  owner.close();
  await room.advance?.(120 * DAY);
  const after = await keptIn(room);
  const ended = (kept: Kept) =>
    kept.facts.flatMap((one) => readTicketFact(one) ?? []).map(({ id, day, to, csat }) => ({ id, day, to, csat }));
  expect(ended(after)).toEqual(ended(before));
  const words = after.facts.join("");
  for (const { shopper } of before.facts.flatMap((one) => readTicketFact(one) ?? []))
    if (!shopper.startsWith("erased-")) expect(words).not.toContain(shopper);
  expect(after.sums).toEqual(folded(after.facts));
});

it("an agent is told their own and the team's shape, a supervisor all", async () => {
  room = await makeNodeRoom({ seed: SMALL_SHOP });
  await live(room, 5);
  const today = Math.floor(room.now() / DAY) + 1;
  const ask = { from: today - 300, to: today, slice: "all" } as const;
  const all = value(await room.door.figures(await signIn(room, OWN), ask));
  const own = value(await room.door.figures(await signIn(room, AMY), ask));
  expect(own.sums).toEqual(all.sums);
  expect(all.sums.n).toBeGreaterThan(5);
  expect(own.team).toEqual(all.team);
  expect(own.slices.filter((one) => one.slice.startsWith("agent:")).map((one) => one.slice)).toEqual(["agent:amy"]);
  expect(await room.door.figures(await signIn(room, AMY), { ...ask, slice: "agent:ben" })).toMatchObject({
    ok: false,
    error: { kind: "forbidden" },
  });
  expect(await room.door.figures("nobody", ask)).toMatchObject({ ok: false, error: { kind: "signed-out" } });
  expect(await room.door.figures(await signIn(room, OWN), { ...ask, from: today - 401 })).toMatchObject({ ok: false });
  const behind = value(await room.door.figuresBehind(await signIn(room, OWN), { ...ask, from: today - 60 }, undefined));
  expect(behind.tickets.length).toBeGreaterThan(0);
});
