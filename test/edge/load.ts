// Load for a power cut: shoppers who write without pause and an agent who answers them, each remembering what was acknowledged, and trying
// again with the same bytes where the answer was lost with the light.
import type { MemberId, TicketId } from "../../shared/core/ids.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { WidgetTurn } from "../../shared/wire/widgetApi.ts";
import type * as Y from "yjs";
import { openDesk, value, type DeskClient } from "../contract/deskClient.ts";
import type { ShopperClient } from "../contract/shopperClient.ts";
import type { TestRoom } from "../contract/testRoom.ts";

export interface Writer {
  readonly ticket: TicketId;
  /** Writes until it is dark. What was not answered before is sent again first, as it was. */
  readonly write: (count: () => void, dark: () => boolean) => Promise<void>;
  /** Sends what is still unanswered. */
  readonly finish: () => Promise<void>;
  /** Texts the room has acknowledged, in the order they were written. */
  readonly acknowledged: () => readonly string[];
  /** The shopper's own lines as the room shows them now. Anything beyond what was acknowledged is the one that was in flight. */
  readonly seen: () => Promise<readonly string[]>;
  /** The agents' lines as the shopper sees them now. */
  readonly answersSeen: () => Promise<readonly string[]>;
}

type Say = Extract<WidgetTurn, { kind: "say" }>;

/** `padding` makes each message heavy, so that the document is compacted again and again. */
export function openWriter(shopper: ShopperClient, padding = ""): Writer {
  const acknowledged: string[] = [];
  let inFlight: Say | undefined;
  let said = 0;
  /** False: in too much of a hurry, and told to wait; it has waited. */
  const sendOne = async (): Promise<boolean> => {
    inFlight ??= shopper.say(`${shopper.ticket} 第 ${++said} 句${padding}`);
    const answer = await shopper.post(inFlight);
    if (!answer.ok && answer.error.kind === "rate") {
      await new Promise((done) => setTimeout(done, answer.error.retryAfterMs ?? 0));
      return false;
    }
    const shown = value(answer);
    if (!shown.accepted.includes(inFlight.id)) throw new Error("answered, but not accepted");
    acknowledged.push(inFlight.text);
    inFlight = undefined;
    return true;
  };
  const linesFrom = async (who: "shopper" | "agent"): Promise<readonly string[]> => {
    if (said === 0) return [];
    const shown = value(await shopper.shown());
    return shown.messages.filter((one) => one.from === who).map((one) => one.text);
  };
  return {
    ticket: shopper.ticket,
    async write(count, dark) {
      for (;;) {
        let sent = false;
        try {
          sent = await sendOne();
        } catch (lost) {
          if (await gone(dark)) return;
          throw lost; // refused while the light was on: no power cut explains that
        }
        if (sent) count();
      }
    },
    async finish() {
      while (inFlight !== undefined) await sendOne();
    },
    acknowledged: () => acknowledged,
    async seen() {
      const lines = await linesFrom("shopper");
      return inFlight !== undefined && lines.at(-1) === inFlight.text ? lines.slice(0, -1) : lines;
    },
    answersSeen: () => linesFrom("agent"),
  };
}

export interface AnsweringDesk {
  /** Comes back to the desk and answers one ticket after another until it is dark. */
  readonly answer: (tickets: readonly TicketId[], count: () => void, dark: () => boolean) => Promise<void>;
  readonly finish: () => Promise<void>;
  readonly acknowledged: (ticket: TicketId) => readonly string[];
  readonly count: () => number;
  readonly close: () => void;
}

interface Reply {
  readonly ticket: TicketId;
  readonly text: string;
  readonly bytes: Uint8Array;
}

export function openAnsweringDesk(room: TestRoom, member: MemberId): AnsweringDesk {
  const docs = new Map<string, Y.Doc>(); // the device's disk: it outlives every line
  const done: Reply[] = [];
  let inFlight: Reply | undefined;
  let desk: DeskClient | undefined;
  let written = 0;
  const comeBack = async (): Promise<DeskClient> => {
    desk = await openDesk(room, member, desk === undefined ? undefined : { epoch: desk.epoch(), cursor: desk.cursor() }, docs);
    if (inFlight !== undefined) await send(desk);
    return desk;
  };
  /** True once acknowledged, false when the line broke before the answer. */
  const send = async (to: DeskClient): Promise<boolean> => {
    if (inFlight === undefined) return true;
    const answer = await Promise.race([
      to.push(ticketDocName(inFlight.ticket), inFlight.bytes),
      to.until(() => to.closed()).then(() => undefined),
    ]);
    if (answer === undefined) return false;
    if (answer.kind === "refused") throw new Error(`${inFlight.text} was refused: ${answer.why}, ${answer.words}`);
    done.push(inFlight);
    inFlight = undefined;
    return true;
  };
  return {
    async answer(tickets, count, dark) {
      const here = await comeBack();
      for (let turn = 0; ; turn++) {
        const ticket = tickets[turn % tickets.length];
        if (ticket === undefined) return;
        await here.until(() => here.closed() !== undefined || here.doc(ticketDocName(ticket)).store.clients.size > 0);
        if (here.closed() !== undefined) break;
        const text = `回复 ${++written}`;
        inFlight = { ticket, text, bytes: here.replyBytes(ticket, text) };
        if (!(await send(here))) break;
        count();
      }
      if (!(await gone(dark))) throw new Error("the agent's line broke while the light was on");
    },
    async finish() {
      await comeBack();
    },
    acknowledged: (ticket) => done.filter((one) => one.ticket === ticket).map((one) => one.text),
    count: () => done.length,
    close: () => desk?.close(),
  };
}

const SOON_MS = 30_000; // at most, between the process' end and its being noticed here

/** Is it dark, or about to be known to be? */
async function gone(dark: () => boolean): Promise<boolean> {
  for (const late = Date.now() + SOON_MS; !dark() && Date.now() < late; ) await new Promise((done) => setTimeout(done, 5));
  return dark();
}
