// A shop that hosts itself: a backup by the real command while it works, and put back by the real command. What was in it is there, whoever
// was connected finds back by themselves, and what came after it is given back where a device still keeps it, or refused in words.
import { spawn } from "node:child_process";
import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clearAway } from "../kit/clearAway.ts";
import { openAgent, whenStatus, type Agent } from "../kit/agent.ts"; // before anything else that opens a shelf
import { fetchPack, openShopper, whenShown, type Shopper } from "../kit/shopper.ts";
import { until, whenThere } from "../kit/until.ts";
import type { Edge } from "../../edge/host/hostProcess.ts";
import { startEdge } from "../../edge/host/workerdHost.ts";
import type { TicketId } from "../../shared/core/ids.ts";
import { openDesk } from "../contract/deskClient.ts";
import { createShopper } from "../contract/shopperClient.ts";
import { openAnsweringDesk, openWriter } from "./load.ts";
import { publicRoom, SHOP } from "./publicRoom.ts";
import { AGENT, SUPERVISOR } from "./shopAtWork.ts";

const top = mkdtempSync(join(tmpdir(), "zhanggui-backup-"));
const COMMAND = resolve(import.meta.dirname, "../../edge/host/backup.ts");
let edge: Edge;
const room = publicRoom(() => edge.url);
const open = async (data: string, port = 0): Promise<void> => {
  edge = await startEdge({ port, host: "127.0.0.1", data: join(top, data), quiet: true });
};
afterAll(async () => {
  await edge.close();
  clearAway(top);
});

/** Runs the command as a person would. Gives what it printed, and whether it said yes. */
function command(data: string, ...words: readonly string[]): Promise<{ readonly fine: boolean; readonly printed: string }> {
  const child = spawn(process.execPath, [COMMAND, ...words], {
    cwd: top,
    env: { ...process.env, INIT_CWD: top, ZHANGGUI_DATA: join(top, data) },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => void (printed += chunk.toString()));
  return new Promise((done) => child.once("close", (code) => done({ fine: code === 0, printed })));
}

describe("a backup taken under load", () => {
  it("holds everything acknowledged before it was asked for, and of each conversation a beginning without holes", async () => {
    await open("busy");
    const writers = Array.from({ length: 4 }, () => openWriter(createShopper(room)));
    const desk = openAnsweringDesk(room, AGENT);
    let dark = false;
    let answers = 0;
    const work = [
      ...writers.map((one) =>
        one.write(
          () => undefined,
          () => dark,
        ),
      ),
      desk.answer(
        writers.map((one) => one.ticket),
        () => answers++,
        () => dark,
      ),
    ];
    await until("everybody is at work", () => answers > 0 && writers.every((one) => one.acknowledged().length > 0));
    const before = writers.map((one) => one.acknowledged().length);
    const from = performance.now();
    expect(await command("busy", "backup", "busy.backup")).toMatchObject({ fine: true });
    const ms = performance.now() - from;
    const during = writers.map((one, i) => one.acknowledged().length - (before[i] ?? 0));
    await edge.kill();
    dark = true;
    await Promise.all(work);

    expect(await command("copy", "restore", "busy.backup")).toMatchObject({ fine: true });
    await open("copy");
    for (const [i, one] of writers.entries()) {
      const seen = await one.seen();
      expect(seen.length).toBeGreaterThanOrEqual(before[i] ?? 0);
      expect(seen).toEqual(one.acknowledged().slice(0, seen.length));
    }
    await edge.close();
    const size = (statSync(join(top, "busy.backup")).size / 1e6).toFixed(1);
    console.log(
      `a backup of ${size} MB in ${ms.toFixed(0)} ms by its command; ${during.reduce((a, b) => a + b)} messages acknowledged meanwhile`,
    );
  });
});

describe("a shop put back from a backup", () => {
  let agent: Agent;
  let phone: Shopper;
  let late: Shopper;
  let changed: TicketId;
  let quiet: TicketId;
  const supervisor = (): Promise<Agent> => openAgent({ url: edge.url, shop: SHOP, member: SUPERVISOR, device: "d-backup" });
  const saidOn = async (ticket: TicketId): Promise<readonly string[]> =>
    (await agent.queries.ticket(ticket))?.ticket.messages.flatMap((one) =>
      one.kind === "shopper" || one.kind === "agent" ? [one.text] : [],
    ) ?? [];
  const reply = async (ticket: TicketId, text: string): Promise<void> => {
    await whenThere(`${ticket} at the desk`, async () => ((await saidOn(ticket)).length > 0 ? true : undefined));
    expect(await agent.actions.reply(ticket, text)).toMatchObject({ ok: true });
  };
  const allSent = (): Promise<void> => until("everything is sent", () => agent.sync.status().unsent === 0);

  beforeAll(async () => {
    await open("shop");
    const pack = await fetchPack(edge.url, SHOP);
    const shopper = (): Promise<Shopper> => openShopper({ url: edge.url, shop: SHOP, pack });
    phone = await shopper();
    const other = await shopper();
    agent = await supervisor();
    await phone.conversation.say("备份之前说的");
    await other.conversation.say("我的单一直没变");
    for (const one of [phone, other]) {
      await one.conversation.person();
      await one.conversation.idle();
    }
    [changed, quiet] = [phone.conversation.session().ticket, other.conversation.session().ticket];
    await reply(changed, "备份之前的回复");
    await allSent();
    await whenShown(phone.conversation, "the reply", (view) => view.lines.some((one) => one.text === "备份之前的回复"));

    expect(await command("shop", "backup", "shop.backup")).toMatchObject({ fine: true });

    await phone.conversation.say("备份之后说的");
    await phone.conversation.idle();
    await reply(changed, "备份之后的回复");
    late = await shopper();
    await late.conversation.say("备份之后才来的");
    await late.conversation.idle();
    await allSent();
    expect(await command("shop", "restore", "shop.backup", "--replace")).toMatchObject({ fine: false }); // it is open
    await edge.close();
    await until("the desk is offline", () => agent.sync.status().state === "offline");
    await reply(changed, "断网时写的,接在丢了的话后面");
    await reply(quiet, "断网时写的,单没有变");
    expect(await command("shop", "restore", "shop.backup")).toMatchObject({ fine: false }); // there is data
    const restored = await command("shop", "restore", "shop.backup", "--replace");
    expect(restored.fine, restored.printed).toBe(true);
    await open("shop", edge.port);
  });

  it("[R92] signs everybody out, and their devices keep what is unsent", async () => {
    await whenStatus(agent, "signed-out");
    expect(agent.sync.status().unsent).toBe(2);
    await agent.close();
    agent = await supervisor();
    await whenStatus(agent, "online");
  });

  it("[R93] takes what does not build on lost words; the rest lies in the drawer with its words, and nothing waits", async () => {
    await allSent();
    const drawer = await agent.queries.refused();
    expect(drawer).toMatchObject([{ words: expect.stringContaining("builds on"), summary: { text: "断网时写的,接在丢了的话后面" } }]);
    expect(await saidOn(quiet)).toEqual(["我的单一直没变", "断网时写的,单没有变"]);
  });

  it("[R94] [R206] is given back by phone and desk what it accepted after the backup, once, in its place, without anybody touching them", async () => {
    const all = ["备份之前说的", "备份之前的回复", "备份之后说的", "备份之后的回复"];
    await whenShown(phone.conversation, "what each side said", ({ lines }) =>
      all.every((text) =>
        lines.some((one) => one.text === text && (one.from === "agent" || one.mark === "delivered" || one.mark === "read")),
      ),
    );
    const lines = phone.conversation.view().lines.filter((one) => one.from === "shopper" || one.from === "agent");
    const inPlace = expect.toBeOneOf([all, [...all.slice(0, 2), "备份之后的回复", "备份之后说的"]]); // which device is first nobody says
    expect(lines.map((one) => one.text)).toEqual(inPlace);
    await whenThere("the same on the desk", async () => ((await saidOn(changed)).length === all.length ? true : undefined));
    expect(await saidOn(changed)).toEqual(inPlace);
  });

  it("says to who came after the backup that their conversation is not there; numbers go on without gaps", async () => {
    await whenShown(late.conversation, "that it is gone", (view) => view.stage === "gone");
    await late.conversation.restart();
    await late.conversation.say("再说一次");
    await late.conversation.idle();
    const desk = await openDesk(room, SUPERVISOR);
    const numbers = [changed, quiet, late.conversation.session().ticket].map((one) => desk.ticket(one).number);
    expect(numbers.slice(0, 2).sort()).toEqual([1, 2]); // who was first is theirs
    expect(numbers[2]).toBe(3);
    desk.close();
    await agent.close();
    for (const one of [phone, late]) one.conversation.close();
  });
});
