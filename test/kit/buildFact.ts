// Facts of conversations for tests and benches: one as `parts` say, or many drawn from a seed as a shop's would be.
import { asId, type MemberId, type ProductId, type Random, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../../shared/core/time.ts";
import { localDay } from "../../shared/domain/calendar.ts";
import { MOODS } from "../../shared/domain/understanding.ts";
import type { TicketFact } from "../../shared/domain/insight/ticketFact.ts";
import { RETURN_REASONS } from "../../shared/domain/insight/returns.ts";
import { INTENT_IDS } from "../../shared/domain/intentIds.ts";
import { MORNING } from "./buildTicket.ts";

const ZONE = "Asia/Shanghai";

/** A conversation with the bot alone that went well, begun at MORNING and over after ten minutes, but for what `parts` say. */
export function buildFact(parts: Partial<TicketFact> = {}): TicketFact {
  const from = parts.from ?? MORNING;
  const to = parts.to ?? from + 10 * MINUTE;
  return {
    id: asId<TicketId>("t1"),
    shopper: asId<ShopperId>("shopper1"),
    from,
    to,
    day: localDay(ZONE, to),
    channel: "widget",
    intents: ["refund_progress"],
    wanted: false,
    waits: [],
    resolvedMs: to - from,
    resolvedWorkingMs: to - from,
    reopened: false,
    bot: "solved",
    shopperLines: 2,
    agentLines: 0,
    kept: {},
    proactive: false,
    ...parts,
  };
}

/** One that a person answered: first reply after `ms`. */
export function servedFact(by: MemberId, parts: Partial<TicketFact> = {}, ms = 30 * SECOND): TicketFact {
  return buildFact({
    agent: by,
    wanted: true,
    waits: [{ by, ms }],
    firstWorkingMs: ms,
    handledMs: 5 * MINUTE,
    bot: "handed",
    agentLines: 2,
    kept: { first: true, resolve: true },
    ...parts,
  });
}

export const MEMBERS: readonly MemberId[] = Array.from({ length: 20 }, (_, i) => asId<MemberId>(`m${i + 1}`));
const PRODUCTS: readonly ProductId[] = Array.from({ length: 200 }, (_, i) => asId<ProductId>(`p${i + 1}`));
const CAUSES = ["asked", "no-answer", "complaint", "button", "failed"] as const;

/** A day's conversation, as likely as in a shop where the bot settles half. `n` makes its id. */
export function drawFact(random: Random, n: number, day: number): TicketFact {
  const pick = <T>(list: readonly T[], skew = 1): T => list[Math.floor(random() ** skew * list.length)] ?? fail();
  const to = day * DAY + Math.floor(random() * 14 * HOUR); // 8 to 22 o'clock in Shanghai
  const from = to - Math.floor(5 * MINUTE + random() ** 4 * 20 * HOUR);
  const intents = random() < 0.2 ? [pick(INTENT_IDS, 2), pick(INTENT_IDS, 2)] : [pick(INTENT_IDS, 2)];
  const common: Partial<TicketFact> = {
    id: asId<TicketId>(`t${n}`),
    shopper: asId<ShopperId>(`s${Math.floor(random() * 50_000)}`),
    from,
    to,
    day,
    channel: random() < 0.9 ? "widget" : "api",
    intents: [...new Set(intents)],
    shopperLines: 1 + Math.floor(random() ** 2 * 12),
    moodEnd: pick(MOODS),
    ...(random() < 0.15 ? { returned: [pick(RETURN_REASONS, 3)] } : {}),
    ...(random() < 0.7 ? { product: pick(PRODUCTS, 3) } : {}),
  };
  if (random() < 0.5) return buildFact({ ...common, bot: random() < 0.9 ? "solved" : "unsolved" });
  const agent = pick(MEMBERS);
  const waits = Array.from({ length: 1 + Math.floor(random() * 5) }, (_, i) => ({
    by: random() < 0.9 ? agent : pick(MEMBERS),
    ms: Math.floor((i === 0 ? 20 : 45) * SECOND * Math.exp(2 * (random() + random() - 1))),
  }));
  return servedFact(agent, {
    ...common,
    waits,
    firstWorkingMs: waits[0]?.ms ?? 0,
    handledMs: Math.floor(random() * 20 * MINUTE),
    reopened: random() < 0.07,
    cameBack: random() < 0.08,
    handedOff: pick(CAUSES),
    bot: random() < 0.5 ? "unsolved" : "handed",
    agentLines: waits.length + 1,
    kept: { first: random() < 0.95, next: random() < 0.9, resolve: random() < 0.97 },
    proactive: random() < 0.2,
    ...(random() < 0.3 ? { csat: 1 + Math.floor(random() ** 0.4 * 5) } : {}),
    quality: { score: Math.floor(40 + random() * 60), pass: random() < 0.93, rules: random() < 0.2 ? ["Q08"] : [] },
    ...(random() < 0.1 ? { bought: random() < 0.4 } : {}),
  });
}

/** `perDay` of them on each of `days` days from `first` on. */
export function drawFacts(random: Random, first: number, days: number, perDay: number): readonly TicketFact[] {
  return Array.from({ length: days * perDay }, (_, i) => drawFact(random, i, first + Math.floor(i / perDay)));
}

function fail(): never {
  throw new Error("nothing to pick from");
}
