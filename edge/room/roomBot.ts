// The room's own bot: the same law as on the device, asked once more where it has authority. It answers for a device that could not decide
// (no ear, no articles), and calls a person where the device's move did not, though it should have. Never speaks once a person has it.
import type { Doc } from "yjs";
import { decide } from "../../shared/domain/answer.ts";
import type { Cause } from "../../shared/domain/cause.ts";
import type { AnswerPack } from "../../shared/domain/knowledge.ts";
import { linesOf } from "../../shared/domain/question.ts";
import { findRedFlags } from "../../shared/domain/redFlags.ts";
import type { PackIndex } from "../../shared/domain/packIndex.ts";
import { isWordless } from "../../shared/domain/onlyFiles.ts";
import { isWithPerson, type BotMove, type Ticket } from "../../shared/domain/ticket.ts";
import { movesForFiles } from "../../shared/domain/wordless.ts";
import { readId, type MessageId } from "../../shared/core/ids.ts";
import type { WidgetTurn } from "../../shared/wire/widgetApi.ts";
import { writeBotTurn, type BotPorts } from "./botMoves.ts";
import { ticketIn } from "./events.ts";

export interface RoomBotPorts extends BotPorts {
  /** What a device has of the pack. */
  readonly openPack: () => AnswerPack;
  readonly index: () => PackIndex;
}

/** What the room knows better than a shopper's device, which may be old, weak, or not the shopper's friend. */
const OVERRULES: ReadonlySet<string> = new Set<Cause>(["asked", "complaint", "threat", "abuse", "mood", "tier", "urgent", "severity"]);

/** A shopper of a tier, in a shop that has answers for such alone: their device does not know these, so its moves count for nothing. */
export function decidesAlone(ticket: Ticket, { pack, openPack }: RoomBotPorts): boolean {
  return ticket.head.shopper.tier !== "none" && openPack().articles.length < pack().articles.length;
}

/** Looks at the newest of the messages just posted. */
export function secondThought(doc: Doc, posted: readonly WidgetTurn[], now: number, ports: RoomBotPorts): void {
  const ticket = ticketIn(doc);
  const said = posted.findLast((one) => one.kind === "say");
  if (said === undefined || isWithPerson(ticket)) return;
  const moves = movesFor(ticket, said.id, now, ports);
  const decidedThere = posted.some((one) => one.kind === "bot" && one.replyTo === said.id);
  const due = decidedThere ? moves.filter((one) => one.did === "handoff" && OVERRULES.has(one.cause)) : moves;
  due.forEach((move, n) => {
    // the ids a device would give: should it decide after all, its turns are known already
    const id = readId<MessageId>(decidedThere ? `${said.id}-room` : `${said.id}-${n + 1}`);
    if (id !== undefined) writeBotTurn(doc, { kind: "bot", id, at: now, replyTo: said.id, move }, now, ports);
  });
}

/** What the law says to do at that message, whatever was said after it. */
function movesFor(ticket: Ticket, message: MessageId, now: number, ports: RoomBotPorts): readonly BotMove[] {
  const at = ticket.messages.findIndex((one) => one.id === message);
  const text = ticket.messages[at];
  if (text?.kind !== "shopper") return [];
  if (isWordless(text)) return movesForFiles(ticket.messages.flatMap((one) => (one.kind === "bot" ? [one.move] : [])));
  return decide({
    language: ticket.head.language,
    lines: linesOf({ ...ticket, messages: ticket.messages.slice(0, at + 1) }),
    product: ticket.head.product,
    index: ports.index(),
    bot: ports.policy().bot,
    tier: ticket.head.shopper.tier,
    channel: ticket.head.channel,
    now,
    redFlag: findRedFlags(text.text)[0]?.word,
    orders: ports.opening.here(ticket, message),
  });
}
