// What one conversation of eight messages costs on the wire: the widget's own code and a real desk on the built edge, counted on their lines.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openAgent, whenStatus, type Agent } from "../kit/agent.ts";
import { ensureBuilt } from "../kit/built.ts";
import { fetchPack, openShopper, whenShown } from "../kit/shopper.ts";
import { until } from "../kit/until.ts";
import { startEdge } from "../../edge/host/workerdHost.ts";
import type { Conversation } from "../../client/widget/conversation.ts";
import { figure, type Figure } from "./figures.ts";
import { openNarrowLine, type Passed } from "./narrowLine.ts";

const SHOP = "demo";
const AGENT = "m-zhoumin";
const KB_MOST = 25; // promised, for both sides together
const REQUESTS_MOST = 10; // promised
const MESSAGES_A_REQUEST = 20; // incoming WebSocket messages, as the platform bills a Durable Object

/** Requests the room answered and bytes on both lines, against what is promised. The pack and the desk's own start come before. */
export async function conversationCost(): Promise<readonly (Figure | string)[]> {
  ensureBuilt();
  const data = mkdtempSync(join(tmpdir(), "zhanggui-talk-"));
  const edge = await startEdge({ port: 0, host: "127.0.0.1", data, quiet: true });
  const [phone, office] = [await openNarrowLine({ to: edge, plainSockets: true }), await openNarrowLine({ to: edge, plainSockets: true })];
  const agent = await openAgent({ url: office.url, shop: SHOP, member: AGENT });
  try {
    await whenStatus(agent, "online");
    agent.sync.setHere({ presence: "online" });
    const pack = await fetchPack(phone.url, SHOP);
    const packed = phone.passed();
    const { conversation } = await openShopper({ url: phone.url, shop: SHOP, pack });
    for (const line of [phone, office]) line.reset();
    await talk(conversation, agent);
    const [ofPhone, ofOffice] = [phone.passed(), office.passed()];
    conversation.close();
    return rows(ofPhone, ofOffice, packed);
  } finally {
    await agent.close();
    await Promise.all([phone.close(), office.close()]);
    await edge.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** A question the bot answers, a person asked for, three replies and three lines between: eight messages of people and bot, then closed. */
async function talk(conversation: Conversation, agent: Agent): Promise<void> {
  const shown = (text: string): Promise<void> =>
    whenShown(conversation, text, ({ lines }) => lines.some((one) => one.from === "agent" && one.text === text));
  await conversation.say("几天能到");
  await conversation.idle();
  await conversation.say("转人工");
  await conversation.idle();
  const mine = async () => (await agent.queries.mine())[0];
  await until("the agent has it", async () => (await mine()) !== undefined);
  const ticket = (await mine())?.id;
  if (ticket === undefined) throw new Error("no ticket");
  agent.sync.setHere({ presence: "online", viewing: ticket });
  const says = [undefined, "好的", "那我等着"];
  for (const [i, reply] of ["您好,我看一下", "明天就能到", "不客气,祝您愉快"].entries()) {
    const line = says[i];
    if (line !== undefined) {
      await conversation.say(line);
      await conversation.idle();
    }
    await agent.actions.reply(ticket, reply);
    await shown(reply);
  }
  await agent.actions.close(ticket);
  await whenShown(conversation, "the close", ({ stage }) => stage === "closed");
  await until("the agent sees it", async () => (await agent.queries.ticket(ticket))?.row.phase === "closed");
}

function rows(phone: Passed, office: Passed, pack: Passed): readonly (Figure | string)[] {
  const bytes = (one: Passed): number => (one.down + one.up) / 1_000;
  const budget = figure("promised", "KB", [KB_MOST]);
  const asked = figure("promised requests", "requests", [REQUESTS_MOST]);
  return [
    figure("one conversation of eight messages, both lines, uncompressed", "KB", [bytes(phone) + bytes(office)], budget),
    figure("  of the shopper's device, headers included", "KB", [bytes(phone)]),
    figure("  of the agent's", "KB", [bytes(office)]),
    figure("requests the room answered for it", "requests", [phone.requests.length + office.requests.length], asked),
    `  the shopper's: ${phone.requests.map((one) => one.replace(/\/t?[0-9a-z]{20,}/, "/…")).join(", ")}`,
    `  the agent's: none but some ten frames on the open line, which the platform counts ${MESSAGES_A_REQUEST} to a request`,
    figure("the answer pack, once a visit, before it", "KB", [bytes(pack)]),
  ];
}
