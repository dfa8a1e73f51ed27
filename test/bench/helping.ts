// What help with a ticket costs each time its conversation goes on: what to say next (with the answers of many conversations to look through), the lamp, what is missing, the summary. Written lines alone.
import { readdirSync, readFileSync } from "node:fs";
import { indexPack } from "../../shared/domain/packIndex.ts";
import { asId, type MemberId, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import { createAnswered } from "../../shared/domain/help/answered.ts";
import { lampOf } from "../../shared/domain/help/lamp.ts";
import { missingOf } from "../../shared/domain/help/missing.ts";
import { nextBest } from "../../shared/domain/help/nextBest.ts";
import { summaryOf } from "../../shared/domain/help/summary.ts";
import { suggestReason } from "../../shared/domain/help/suggestReason.ts";
import { retrieve } from "../../shared/domain/retrieve.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import { buildPack, PACK_AT } from "../kit/buildPack.ts";
import { agentWrites, ANNA, buildTicket, MORNING, shopperWrites, wishes } from "../kit/buildTicket.ts";
import { theLight } from "../kit/shopper.ts";
import { figure, type Figure } from "./figures.ts";

const LINES = new URL("../../shared/domain/inspection/lines/", import.meta.url);
const ASKED = [
  "这件大了想换小一码怎么弄",
  "退款五天了还没到",
  "什么时候发货，急用",
  "收到是坏的，怎么办",
  "发票能开公司抬头吗",
  "这个会缩水吗",
];
const TALKS = 600; // conversations a desk looks through
const ROUNDS = 60;
const TURNS = 30; // of the open conversation: a long one

/** Rows: a conversation taken in, the answers found among many, each other help, all of it together. */
export function helpCost(): readonly Figure[] {
  const agents = readdirSync(LINES).flatMap((file) =>
    readFileSync(new URL(file, LINES), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("- ") && !line.includes("‖"))
      .map((line) => line.slice(2)),
  );
  const light = theLight();
  const talk = (id: string, turns: number): Ticket => {
    let ticket = buildTicket({
      head: { id: asId<TicketId>(id), shopper: { id: asId<ShopperId>(`s-${id}`), name: "王若溪", tier: "none" } },
    });
    for (let i = 0; i < turns; i += 2) {
      const said = ASKED[(i + Number(id.slice(1))) % ASKED.length] ?? "";
      const { intents } = light.understand(said);
      ticket = shopperWrites(ticket, said, { intents: Object.fromEntries(intents.map((one) => [one.id, one.p])) });
      ticket = agentWrites(ticket, ANNA, agents[(i * 7 + Number(id.slice(1))) % agents.length] ?? "好的");
    }
    return ticket;
  };
  const over = Array.from({ length: TALKS }, (_, i) => wishes(talk(`t${i}`, 6), "resolved", asId<MemberId>("anna")));
  const pool = createAnswered();
  const millis = (work: () => unknown, rounds = ROUNDS): readonly number[] =>
    Array.from({ length: rounds }, () => {
      const from = performance.now();
      work();
      return performance.now() - from;
    });
  const json = JSON.stringify(over[0]);
  const parsed = figure(
    "JSON.parse of one conversation",
    "ms",
    millis(() => JSON.parse(json)),
  );
  const taken = over.map((one) => {
    const from = performance.now();
    pool.take(one, MORNING);
    return performance.now() - from;
  });
  const open = shopperWrites(talk("t9999", TURNS), "这件大了想换小一码，还来得及吗", { intents: ["return_exchange"], mood: "negative" });
  const index = indexPack(buildPack());
  const text = "这件大了想换小一码，还来得及吗";
  const query = {
    ticket: open.head.id,
    text,
    intents: ["return_exchange"] as const,
    language: "zh" as const,
    agents: ["周敏"],
    zone: "Asia/Shanghai",
  };
  let now = PACK_AT;
  const next = (): unknown => {
    now += 1; // else retrieval remembers
    const found = retrieve({ text, intents: [{ id: "return_exchange", p: 0.9 }], aspects: [], language: "zh" }, index, now);
    return nextBest({ text, intents: query.intents, language: "zh", found, macros: [], similar: pool.find(query, 3) });
  };
  const summary = (): unknown =>
    summaryOf(open, { now: MORNING, zone: "Asia/Shanghai", products: [], titleOf: (id) => id, language: "zh" });
  const rest = {
    lamp: () => lampOf(open, MORNING),
    missing: () => missingOf(open, { zone: "Asia/Shanghai" }),
    summary,
    reason: () => suggestReason(open, ["solved", "exchanged"], MORNING),
  };
  return [
    parsed,
    figure(`a conversation of 6 lines taken in (${TALKS} of them, in slices)`, "ms", taken, parsed),
    figure(`what to say next, over ${pool.size()} conversations and the articles (target 50 ms)`, "ms", millis(next), parsed),
    ...Object.entries(rest).map(([name, work]) => figure(`  ${name} of ${TURNS + 1} lines`, "ms", millis(work), parsed)),
    figure(
      "all of it, as a line arrives (target 50 ms)",
      "ms",
      millis(() => [next(), ...Object.values(rest).map((work) => work())]),
      parsed,
    ),
  ];
}
