// The conversations that were inspected, those first that a supervisor should read first. Pure.
import type { MemberId, TicketId } from "../../../shared/core/ids.ts";
import type { QualityFact } from "../../../shared/domain/insight/ticketFact.ts";
import { EVIDENCE_CHARS, type Finding } from "../../../shared/domain/inspection/inspect.ts";
import type { Rule } from "../../../shared/domain/inspection/rule.ts";
import { qualityIn, qualityOf } from "../../../shared/domain/inspection/standing.ts";
import { settle, type Ticket } from "../../../shared/domain/ticket.ts";

export interface Inspected {
  readonly id: TicketId;
  /** When its last line was written. */
  readonly at: number;
  readonly agent: MemberId;
  readonly quality: QualityFact;
  readonly redLine: boolean;
  /** In the order of the conversation. */
  readonly findings: readonly Finding[];
  /** It still goes on, and may be mended. */
  readonly runs: boolean;
}

/** It takes points, or is a red line (which takes none once its rule's cap is reached); what gives some is no fault. */
export const isFault = (one: Finding): boolean => one.deduction > 0 || one.redLine;

/** Those in which something was found: red lines first, then what failed, then by score; of equals the newest. */
export function byRisk(all: readonly Inspected[]): readonly Inspected[] {
  const risk = (one: Inspected): number => (one.redLine ? 0 : one.quality.pass ? 2 : 1);
  return all
    .filter((one) => one.quality.rules.length > 0)
    .toSorted((a, b) => risk(a) - risk(b) || a.quality.score - b.quality.score || b.at - a.at || (a.id < b.id ? -1 : 1));
}

/** What tells most of it: a red line, else what takes most; of equals the first. Undefined: nothing takes anything. */
export function gravest({ findings }: Inspected): Finding | undefined {
  const weight = (one: Finding): number => (one.redLine ? 1_000 : 0) + one.deduction;
  return findings.filter(isFault).toSorted((a, b) => weight(b) - weight(a))[0];
}

/** By the room's judgement and what people said of it; undefined: it has none, or goes on again. Words as `rules` have them now. */
export function judgedIn(
  ticket: Ticket,
  now: number,
  rules: readonly Rule[],
): Pick<Inspected, "quality" | "redLine" | "findings"> | undefined {
  const [quality, stands] = [qualityOf(ticket), qualityIn(ticket)];
  const { phase } = settle(ticket, now);
  if (quality === undefined || stands === undefined || (phase !== "resolved" && phase !== "closed")) return undefined;
  const places = new Map(ticket.messages.map((one, i) => [one.id, { i, text: one.kind === "event" ? "" : one.text }]));
  const findings = stands.findings.flatMap((one): readonly Finding[] => {
    const place = places.get(one.message);
    if (one.is === "wrong" || place === undefined) return [];
    const why = rules.find((rule) => rule.id === one.rule)?.why ?? { zh: "", en: "" };
    const { rule, takes } = one;
    return [
      { rule, turn: place.i, text: place.text.slice(0, EVIDENCE_CHARS), deduction: takes, points: takes, redLine: one.red === true, why },
    ];
  });
  return { quality, redLine: stands.redLine, findings: findings.toSorted((a, b) => a.turn - b.turn) };
}
