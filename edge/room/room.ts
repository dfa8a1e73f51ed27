// One shop's room: wiring only. What each part does, and must never do, is said in SPEC.md, rule by rule.
import { readId, type TicketId } from "../../shared/core/ids.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { Room, RoomPorts } from "../host/ports.ts";
import type { AdmitPorts } from "./admit.ts";
import { createAttendant } from "./attendant.ts";
import { createCatalogue } from "./catalogue.ts";
import { createDocs, viewOf } from "./docs.ts";
import { createEar } from "./ear.ts";
import { lastTicketNumber, readFacts } from "./facts.ts";
import { createFeed } from "./feed.ts";
import { createLimiter, SHOPPER_LIMITS } from "./limits.ts";
import { createLiveDoor } from "./liveDoor.ts";
import { createMembers } from "./members.ts";
import { createPresences } from "./presence.ts";
import { migrate, readMeta } from "./schema.ts";
import { seedOnce, type ShopSeed } from "./seed.ts";
import { createSessions } from "./sessions.ts";
import { createShelf } from "./shelf.ts";
import { createShoppers } from "./shopper.ts";
import { createSocketDoor } from "./socketDoor.ts";
import { createSigning } from "./signing.ts";
import { createShopperTeller, tellDesks } from "./tell.ts";
import { createTimetable } from "./timetable.ts";
import { createTurns, type Change, type Turn } from "./turn.ts";
import { createWatch } from "./watch.ts";

/** Opens the room over its database, makes or mends its tables, and, where it is empty, writes the seed. Call `woke` next. */
export function createRoom(ports: RoomPorts, seed?: ShopSeed): Room {
  const { sql, clock, hash } = ports;
  migrate(sql);
  const facts = readFacts(sql, ports.random, ports.secret);
  const docs = createDocs(sql, facts.edgeClient);
  const members = createMembers(sql);
  const catalogue = createCatalogue(sql, hash);
  const timetable = createTimetable(sql, ports.setAlarm);
  const presences = createPresences(sql, ports.sockets, timetable);
  const sessions = createSessions({ sql, clock, secret: ports.secret, hash, memberOf: members.of });
  const feed = createFeed({ sql, epoch: facts.epoch, head: facts.head, team: members.entry });
  const ear = createEar(ports.weights, ports.log);
  const readTicket = (name: string) => {
    const id = readId<TicketId>(name.slice("ticket:".length));
    const view = id === undefined ? undefined : viewOf(docs.open(ticketDocName(id), "ticket"));
    return view?.kind === "ticket" ? view.ticket : undefined;
  };
  const shelf = createShelf({ sql, clock, read: readTicket, categoryOf: catalogue.categoryOf });

  const shared = { ...ports, memberOf: members.of, policy: catalogue.policy, pack: catalogue.pack, index: catalogue.index, docs, ear };
  const attendant = createAttendant({
    ...shared,
    shelf,
    timetable,
    members: members.all,
    present: presences.now,
    lastNumber: () => lastTicketNumber(sql),
    writeServed: (shopper, member) => sql.run("INSERT OR IGNORE INTO served (shopper, member) VALUES (?, ?)", shopper, member),
    writeAlert: (key, at, member) => sql.run("INSERT OR IGNORE INTO alerts (key, at, member) VALUES (?, ?, ?)", key, at, member),
  });

  const runTurn = createTurns({
    sql,
    clock,
    docs,
    head: facts.head,
    decide: attendant.decide,
    tell: (changes) => tell(changes),
    forgotten() {
      for (const part of [catalogue.forget, timetable.reload, presences.reload, attendant.forget, shelf.forget]) part();
    },
  });
  const run = <T>(cause: (turn: Turn) => T): T => {
    try {
      return runTurn(cause);
    } finally {
      timetable.arm();
    }
  };

  const shoppers = createShoppers({
    ...shared,
    run,
    limiter: createLimiter(clock, ports.limits ?? SHOPPER_LIMITS),
    positionOf: shelf.positionOf,
    hasProduct: (product) => catalogue.categoryOf(product) !== undefined,
  });
  const admitting: AdmitPorts = { docs, edgeClient: facts.edgeClient, run, alive: attendant.alive };
  const isSignedIn = (session: string): boolean => sessions.ofHash(session).ok;
  const liveDoor = createLiveDoor({ ...admitting, sockets: ports.sockets, memberOf: members.of, isSignedIn });
  const tellShoppers = createShopperTeller({ sockets: ports.sockets, show: shoppers.show });
  const tell = (changes: readonly Change[]): void => {
    catalogue.noticed(changes);
    tellDesks(changes, { sockets: ports.sockets, feed });
    liveDoor.tell(changes);
    tellShoppers(changes);
  };
  const door = createSocketDoor({
    ...admitting,
    ...facts,
    feed,
    presences,
    sessions,
    shoppers,
    liveDoor,
    isSignedIn,
    memberOf: members.of,
    clock,
    away: attendant.away,
    sockets: ports.sockets,
    policy: catalogue.policy,
    log: ports.log,
  });
  const watch = createWatch({
    timetable,
    attendant,
    presences,
    policy: catalogue.policy,
    clock,
    run,
    tellPresence: door.tellPresence,
    log: ports.log,
  });
  const shopId = (): string => readMeta(sql, "shop_id") ?? "shop";
  const signing = createSigning({ shopId, policy: catalogue.policy, members, sessions, feed, sockets: ports.sockets });

  if (seed !== undefined) seedOnce(seed, { sql, docs, members, head: facts.head, run });
  return {
    ...signing,
    ...door,
    ...watch,
    pack: async () => catalogue.pack(),
    turns: async (capability, post) => shoppers.turns(capability, post),
    shown: async (capability, ticket) => shoppers.shown(capability, ticket),
  };
}
