// The shopper's way in: turns posted by a device that holds the conversation's capability. A shopper never speaks Yjs.
import type { Doc } from "yjs";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import type { TicketId } from "../../shared/core/ids.ts";
import { same } from "../../shared/core/same.ts";
import { appendMessage, bindShopper, createTicket } from "../../shared/doc/ticketDoc.ts";
import { isErased } from "../../shared/domain/erased.ts";
import { isSignedShopper, type Claims } from "../../shared/domain/identity.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { plainName } from "../../shared/domain/plainName.ts";
import type { SentFile } from "../../shared/domain/sentFile.ts";
import type { Ticket, TicketHead } from "../../shared/domain/ticket.ts";
import type { Shown, Turns, WidgetTurn } from "../../shared/wire/widgetApi.ts";
import { handOver, writeBotTurn } from "./botMoves.ts";
import { weightOf } from "./compact.ts";
import { DOC_BYTES, type Docs, type LiveDoc } from "./docs.ts";
import { labelNew, type Ear } from "./ear.ts";
import { ticketIn } from "./events.ts";
import type { Files } from "./files.ts";
import { filesHere } from "./filesThere.ts";
import type { Identities } from "./identities.ts";
import type { Limiter } from "./limits.ts";
import { lineTime } from "./line.ts";
import type { Opening } from "./opening.ts";
import { isOrderOwner } from "./orders.ts";
import { isOfWhole, isRated, isWelcome, writeRating, type RateTurn } from "./rating.ts";
import { decidesAlone, secondThought, type RoomBotPorts } from "./roomBot.ts";
import { showJoined, showSplit, showTicket, type ShownPorts } from "./shown.ts";
import type { Turn } from "./turn.ts";
import { answeredIn, everHeard, heardIn, pathOf, splitsAlong, splitsOf, voicesOf, type Heard } from "./voices.ts";

export interface ShopperPorts extends RoomBotPorts, ShownPorts {
  readonly docs: Docs;
  readonly ear: Ear;
  readonly opening: Opening;
  readonly hash: (text: string) => string;
  readonly files: Pick<Files, "has">;
  readonly identities: Identities;
  readonly limiter: Limiter;
  readonly run: <T>(cause: (turn: Turn) => T) => T;
  readonly hasProduct: (product: string) => boolean;
  /** Counts one more conversation begun from that network address; "" where nobody can say it. */
  readonly mayBegin: (address: string) => Result<true>;
}

export interface Shoppers {
  readonly turns: (capability: string, post: Turns, address: string) => Result<Shown>;
  readonly shown: (capability: string, ticket: TicketId) => Result<Shown>;
  /** The conversation as its shopper sees it now; for lines already admitted. */
  readonly show: (ticket: TicketId) => Shown;
  /** Is this the capability of that conversation? A stranger's and a missing one are refused in the same words. */
  readonly admit: (capability: string, ticket: TicketId) => Result<LiveDoc>;
}

const stranger = refuse("unknown", "there is no such conversation");
const notOurs = refuse("malformed", "only an answer of the bot in this conversation can be rated, and the whole of it once it is over");
const erased = refuse("erased", "这次对话已被删除。 This conversation was erased.");

export function createShoppers(ports: ShopperPorts): Shoppers {
  const { docs, hash, clock } = ports;
  const open = (ticket: TicketId): LiveDoc => docs.open(ticketDocName(ticket), "ticket");
  const admit = (capability: string, ticket: TicketId): Result<LiveDoc> => {
    const live = open(ticket);
    if (live.row.id === undefined || live.row.cap === "" || live.row.cap !== hash(capability)) return stranger;
    return live.row.erased ? erased : ok(live);
  };
  /** As it stands, with what was said since where it goes on. */
  const showOf = (live: LiveDoc, handled: readonly WidgetTurn[]): Shown => {
    const now = clock();
    const path = pathOf(docs, live);
    const own = showTicket(ticketIn(live.doc), now, idsOf(handled), ports);
    const shown = (one: Heard): Shown => showTicket(ticketIn(one.live.doc), now, [], ports);
    const chat = path.slice(1).reduce((before, one) => showJoined(before, shown(one), one.since), own);
    const answered = answeredIn(live, voicesOf(docs, live));
    return splitsAlong(docs, path).reduce((before, one) => showSplit(before, shown(one), one.since, one.live === answered), chat);
  };
  const show = (ticket: TicketId): Shown => showOf(open(ticket), []);
  return {
    admit,
    show,
    shown(capability, ticket) {
      const live = admit(capability, ticket);
      return live.ok ? ok(show(ticket)) : live;
    },
    turns(capability, post, address) {
      const live = open(post.ticket);
      const isNew = live.row.id === undefined;
      const known = isNew ? undefined : admit(capability, post.ticket);
      if (known?.ok === false) return known;
      if (isNew && !post.turns.some((one) => one.kind === "say" || one.kind === "person"))
        return refuse("malformed", "a conversation begins with something said");
      if (isNew && isErased(post.start.shopper)) return refuse("malformed", "nobody is called so");
      if (isNew && (isSignedShopper(post.start.shopper) || isOrderOwner(post.start.shopper)))
        return refuse("malformed", "that shopper's id is given by a signature alone");
      const was = isNew ? undefined : ticketIn(live.doc).head.shopper;
      const { verdict, claims, shopper } = readSignature(post, was, ports.identities);
      if (shopper !== undefined && was !== undefined && isSignedShopper(was.id) && was.id !== shopper.id) return stranger;
      const binds = shopper !== undefined && !same(was, shopper);
      const voices = isNew || binds ? ([live] as const) : voicesOf(docs, live); // who is somebody else by now goes on by themself
      const home = isNew || binds ? live : answeredIn(live, voices);
      const all = isNew ? [] : [...new Set([...heardIn(docs, live).map((one) => one.live), ...voices])];
      const heard = (): ((turn: WidgetTurn) => boolean) => {
        const here = [...new Set([live, ...all])].map((one) => hereIn(ticketIn(one.doc)));
        const once = everHeard(docs, live).map((one) => hereIn(ticketIn(one.doc)));
        return (turn) => (turn.kind === "rate" ? here : [...here, ...once]).some((isIn) => isIn(turn)); // a rating is of what speaks here now
      };
      const fits = (one: RateTurn, there: LiveDoc): boolean => isWelcome(ticketIn(there.doc), one, clock());
      /** A rating stands with its answer; one of the whole, where it goes on. */
      const placeOf = (one: WidgetTurn): LiveDoc =>
        (one.kind === "rate" && !isOfWhole(one) ? all.find((there) => fits(one, there)) : undefined) ?? home;
      const isHere = isNew ? hereIn(undefined) : heard();
      const fresh = post.turns.filter((one) => !isHere(one));
      const answer = (handled: readonly WidgetTurn[]): Result<Shown> => {
        const shown = showOf(live, handled);
        return ok(verdict === undefined ? shown : { ...shown, identity: verdict });
      };
      if (fresh.length === 0 && !binds) return answer(post.turns);
      if (!isNew && !binds && fresh.every((one) => one.kind === "rate" && !fits(one, placeOf(one)))) return notOurs;
      if (weightOf(home.row) > DOC_BYTES) return refuse("full", "this conversation is too long; please begin a new one");
      const begins = isNew ? ports.mayBegin(address) : ok(true);
      if (!begins.ok) return begins;
      const taken = withinLimit(post.ticket, fresh, ports.limiter);
      if (fresh.length > 0 && taken.length === 0) return tooFast(ports.limiter.waitMs(post.ticket));
      ports.run((turn) => {
        const hasFile = (file: SentFile): boolean => ports.files.has(post.ticket, file, isNew ? capability : undefined);
        if (isNew) begin(turn, live, capability, post, shopper, ports);
        else if (binds) for (const one of [live, ...splitsOf(docs, live)]) turn.edit(one, (doc) => bindShopper(doc, shopper));
        if (claims !== undefined) turn.also(() => ports.identities.remember(claims));
        const elsewhere = taken.filter((one) => placeOf(one) !== home);
        for (const one of elsewhere) turn.edit(placeOf(one), (doc) => write(doc, one, turn.now, address, { ...ports, hasFile }));
        turn.edit(home, (doc) => {
          const alone = decidesAlone(ticketIn(doc), ports);
          for (const one of taken.filter((it) => !elsewhere.includes(it))) {
            if (!alone || one.kind !== "bot") write(doc, one, turn.now, address, { ...ports, hasFile });
            if (alone) secondThought(doc, [one], turn.now, ports);
          }
          if (!alone) secondThought(doc, taken, turn.now, ports);
        });
      });
      const isKept = heard();
      return answer(post.turns.filter((one) => (one.kind === "rate" ? isKept(one) : isHere(one) || taken.includes(one))));
    },
  };
}

/** Tells whether a turn is in the conversation. A rating leaves no line: it is there once it, or a later one, is kept. */
function hereIn(ticket: Ticket | undefined): (turn: WidgetTurn) => boolean {
  const lines = new Set<string>(ticket?.messages.map((one) => one.id));
  return (turn) => (turn.kind === "rate" ? ticket !== undefined && isRated(ticket, turn) : lines.has(turn.id));
}

const idsOf = (turns: readonly WidgetTurn[]): Shown["accepted"] => turns.map((one) => one.id);

interface Signature {
  /** For the shop's developer; nothing of it is shown to the shopper. */
  readonly verdict?: NonNullable<Shown["identity"]>;
  readonly claims?: Claims;
  readonly shopper?: TicketHead["shopper"];
}

/** Who the post says the shopper is, where the shop's server signed it. What it did not sign is as if it were not there. */
function readSignature(post: Turns, was: TicketHead["shopper"] | undefined, identities: Identities): Signature {
  if (post.identity === undefined) return {};
  const judged = identities.judge(post.identity);
  if (!judged.ok) return { verdict: judged.error };
  const claims = judged.value;
  return { verdict: { state: "signed", words: "" }, claims, shopper: identities.shopperOf(claims, (was ?? post.start).name) };
}

/** The turns up to the first message, or rating, that comes too fast. What is left out is not accepted, and the device sends it again. */
function withinLimit(ticket: string, fresh: readonly WidgetTurn[], limiter: Limiter): readonly WidgetTurn[] {
  const said = fresh.filter((one) => one.kind === "say" || one.kind === "rate");
  const taken = said.length === 0 ? 0 : limiter.take(ticket, said.length);
  const cut = said[taken];
  return cut === undefined ? fresh : fresh.slice(0, fresh.indexOf(cut));
}

function tooFast(waitMs: number): Result<never> {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  return { ok: false, error: { kind: "rate", words: `too many messages at once; please try again in ${seconds} s`, retryAfterMs: waitMs } };
}

/** Of a shopper nobody signed for the tier is none: it is the shop's to say, never the device's. */
function begin(
  turn: Turn,
  live: LiveDoc,
  capability: string,
  post: Turns,
  signed: TicketHead["shopper"] | undefined,
  ports: ShopperPorts,
): void {
  const { shopper: id, name, language, product, createdAt } = post.start;
  const shopper = signed ?? { id, name: plainName(name), tier: "none" as const };
  const onPage = product !== undefined && ports.hasProduct(product) ? { product } : {};
  const head = { id: post.ticket, shopper, channel: "widget" as const, language, ...onPage };
  turn.edit(live, (doc) => createTicket(doc, { ...head, createdAt: Math.min(createdAt, turn.now) }));
  turn.note(live, { cap: ports.hash(capability) });
}

type WritePorts = ShopperPorts & { readonly hasFile: (file: SentFile) => boolean };

function write(doc: Doc, turn: WidgetTurn, now: number, address: string, ports: WritePorts): void {
  switch (turn.kind) {
    case "say":
      appendMessage(doc, {
        ...{ kind: "shopper", id: turn.id, at: lineTime(ticketIn(doc).messages, now, turn.at), text: turn.text },
        ...filesHere(turn.files, ports.hasFile),
      });
      ports.opening.hear(doc, turn.id, address);
      labelNew(doc, ticketIn(doc), ports.ear); // a hand-off in this very post packs what was heard
      return;
    case "bot":
      return writeBotTurn(doc, turn, now, ports);
    case "rate":
      return writeRating(doc, turn, now);
    case "person":
      return handOver(doc, "button", "", turn.id, now, ports);
  }
}
