// One shop's room: wiring only. What each part does, and must never do, is said in SPEC.md, rule by rule.
import { asId, readId, type ProductId, type TicketId } from "../../shared/core/ids.ts";
import { isErased } from "../../shared/domain/erased.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { Room, RoomPorts } from "../host/ports.ts";
import type { AdmitPorts } from "./admit.ts";
import { createAlerts, type Alerts } from "./alerts.ts";
import { createApiKeys } from "./apiKeys.ts";
import { createArticleDoor } from "./articleDoor.ts";
import { createAttempts } from "./attempts.ts";
import { createAttendant } from "./attendant.ts";
import { createAudit } from "./audit.ts";
import { createBudget, whileRowsLast } from "./budget.ts";
import { withinBudget } from "./budgetDoor.ts";
import { createCatalogue } from "./catalogue.ts";
import { createChallenges } from "./challenges.ts";
import { createChores } from "./chores.ts";
import { createCredentials } from "./credentials.ts";
import { createDocs, viewOf } from "./docs.ts";
import { createEar } from "./ear.ts";
import { createEnter } from "./enter.ts";
import { lastTicketNumber, readFacts } from "./facts.ts";
import { eraseAgain } from "./eraseAgain.ts";
import { createErasing } from "./erasing.ts";
import { createFeed } from "./feed.ts";
import { createFiles } from "./files.ts";
import { createFigures, type Figures } from "./figures.ts";
import { createFrozen } from "./frozen.ts";
import { createHalves } from "./halves.ts";
import { createIdentities } from "./identities.ts";
import { createInspecting, createRulesDoor, type Inspecting } from "./inspecting.ts";
import { createIdentityDoor } from "./identityDoor.ts";
import { createInvites } from "./invites.ts";
import { createKeeping } from "./keeping.ts";
import { createLimiter, SHOPPER_LIMITS } from "./limits.ts";
import { createLiveDoor } from "./liveDoor.ts";
import { createLogins } from "./logins.ts";
import { createLookDoors } from "./lookDoors.ts";
import { followMacros } from "./macroUses.ts";
import { createMembers } from "./members.ts";
import { createOpening } from "./opening.ts";
import { createOrders } from "./orders.ts";
import { createOrdersDoor } from "./ordersDoor.ts";
import { createOwn } from "./own.ts";
import { createPace, type Pace } from "./pace.ts";
import { createPackDoor } from "./packDoor.ts";
import { createPeople, type ChangeTeam } from "./people.ts";
import { createPrivacyDoor } from "./privacyDoor.ts";
import { createPictures } from "./pictures.ts";
import { createSweeping } from "./sweeping.ts";
import { createPresences } from "./presence.ts";
import { followPromises } from "./promises.ts";
import { followArticles } from "./publishing.ts";
import { beginAnew } from "./restored.ts";
import { migrate, readMeta } from "./schema.ts";
import { seedOnce, type ShopSeed } from "./seed.ts";
import { ownSecret } from "./secrets.ts";
import { createSessions } from "./sessions.ts";
import { createSetup } from "./setup.ts";
import { createRecords } from "./records.ts";
import { createShelf } from "./shelf.ts";
import { createShoppers } from "./shopper.ts";
import { createSocketDoor } from "./socketDoor.ts";
import { createSignals } from "./signals.ts";
import { createSigning } from "./signing.ts";
import { createTallies } from "./tallies.ts";
import { createShopperTeller, createTeamTeller, tellDesks, tellPack } from "./tell.ts";
import { createTimetable } from "./timetable.ts";
import { createTurns, type Change, type Turn } from "./turn.ts";
import { createWatch } from "./watch.ts";
import { createWaysIn } from "./waysIn.ts";

/** Opens the room over its database, makes or mends its tables, and, where it is empty, writes the seed. Call `woke` next. */
export function createRoom(given: RoomPorts, seed?: ShopSeed): Room {
  migrate(given.sql, given.hash);
  const budget = createBudget(given);
  const ports = { ...given, sql: budget.sql, budget };
  const { sql, clock, hash } = ports;
  beginAnew(ports);
  const facts = readFacts(sql, ports.random, ports.secret);
  const docs = createDocs(sql, facts.edgeClient, budget.carried);
  const members = createMembers(sql);
  const frozen = createFrozen(sql);
  const audit = createAudit(sql, clock, hash);
  const catalogue = createCatalogue(sql, hash, frozen);
  const timetable = createTimetable(sql, ports.setAlarm);
  const presences = createPresences(sql, ports.sockets, timetable);
  const sessions = createSessions({ ...ports, memberOf: members.of });
  const feed = createFeed({ sql, epoch: facts.epoch, head: facts.head, team: members.entry });
  const ear = createEar(ports.weights, ports.log);
  const readTicket = (name: string) => {
    const id = readId<TicketId>(name.slice("ticket:".length));
    const view = id === undefined ? undefined : viewOf(docs.open(ticketDocName(id), "ticket"));
    return view?.kind === "ticket" ? view.ticket : undefined;
  };
  const signals = createSignals({ ...ports, docs, read: (id) => readTicket(ticketDocName(id)), policy: catalogue.policy });
  const shelf = createShelf({ sql, clock, read: readTicket, categoryOf: catalogue.categoryOf, policy: catalogue.policy });
  const records = createRecords(sql);
  const shared = {
    ...ports,
    memberOf: members.of,
    policy: catalogue.policy,
    pack: catalogue.pack,
    openPack: catalogue.openPack,
    index: catalogue.index,
    docs,
    ear,
    epoch: facts.epoch,
    signals,
  };
  const attendant = createAttendant({
    read: readTicket,
    ...shared,
    judge: (turn, ticket) => inspecting.judge(turn, ticket),
    shelf,
    records,
    timetable,
    members: members.all,
    present: presences.now,
    noticed: (ticket) => pace.noticed(ticket),
    lastNumber: () => lastTicketNumber(sql),
    writeServed: (shopper, member) => sql.run("INSERT OR IGNORE INTO served (shopper, member) VALUES (?, ?)", shopper, member),
    writeAlert: (key, at, member) => sql.run("INSERT OR IGNORE INTO alerts (key, at, member) VALUES (?, ?, ?)", key, at, member),
  });
  const pace: Pace = createPace({ sql, clock, read: readTicket, team: attendant.team, policy: catalogue.policy });
  const runTurn = createTurns({
    sql,
    clock,
    docs,
    head: facts.head,
    tally: facts.tally,
    decide(turn) {
      attendant.decide(turn);
      signals.note(turn);
      followArticles(turn, { frozen, audit });
      followMacros(turn, { sql, docs, budget });
      alerts.follow(turn);
      followPromises(turn, { sql, timetable });
      figures.follow(turn);
    },
    tell: (changes) => tell(changes),
    forgotten() {
      for (const part of [catalogue, members, attendant, shelf, records, pace, alerts, inspecting]) part.forget();
      timetable.reload();
      presences.reload();
    },
  });
  const run = <T>(cause: (turn: Turn) => T): T => {
    try {
      return runTurn(cause);
    } finally {
      timetable.arm();
    }
  };
  const shopId = (): string => readMeta(sql, "shop_id") ?? "shop";
  const identities = createIdentities({ ...ports, shop: shopId });
  const attempts = createAttempts(sql, clock, hash);
  const pepper = ownSecret(sql, ports.secret);
  const seal = (text: string): string => hash(ports.mac(pepper, text));
  const orders = createOrders({ sql, clock, seal, shopperOf: identities.shopperFor, flipped: catalogue.forget });
  const files = createFiles({ ...ports, docs, sessions, attempts, given: () => sweeping.arrange() });
  const opening = createOpening({
    ...{ sql, clock, hash, seal, orders },
    titleOf: (product, language) => catalogue.index().products.get(asId<ProductId>(product))?.title[language],
    mayTry: (address) => attempts.byAddress("order", address),
  });
  const shoppers = createShoppers({
    ...shared,
    run,
    identities,
    opening,
    files,
    limiter: createLimiter(clock, ports.limits ?? SHOPPER_LIMITS),
    positionOf: shelf.positionOf,
    expected: pace.expected,
    mayBegin: (address) => attempts.byAddress("conversation", address),
    hasProduct: (product) => catalogue.categoryOf(product) !== undefined,
  });
  const admitting = { ...ports, ...facts, docs, files, run, alive: attendant.alive } satisfies AdmitPorts;
  const isSignedIn = (session: string): boolean => sessions.ofHash(session).ok;
  const liveDoor = createLiveDoor({ ...admitting, memberOf: members.of, isSignedIn });
  const inLine = (): readonly TicketId[] => shelf.queue().map((one) => one.id);
  const tellShoppers = createShopperTeller({ docs, sockets: ports.sockets, show: shoppers.show, inLine });
  const tellTeam = createTeamTeller({ sockets: ports.sockets, feed, team: members.entry, seq: members.seq });
  const erasing = createErasing({ ...ports, policy: catalogue.policy, docs, identities, orders, audit, timetable, run });
  const keeping = createKeeping({ ...ports, policy: catalogue.policy, docs, identities, audit, timetable, erasing, run });
  const inspecting: Inspecting = createInspecting({ ...ports, policy: catalogue.policy, docs, orders, timetable, run });
  const sweeping = createSweeping({ sql, docs, audit, timetable, run });
  /** Rules and members are read from what is written, so what waits is given by them in a turn after theirs. */
  const drainAnew = (): void => run(() => undefined);
  const tell = (changes: readonly Change[]): void => {
    tellTeam();
    const isOtherPack = catalogue.noticed(changes);
    tellDesks(changes, { sockets: ports.sockets, feed });
    liveDoor.tell(changes);
    tellShoppers(changes);
    if (isOtherPack) tellPack(feed.cursorAt(facts.head.value), ports.sockets());
    if (!changes.some((one) => one.view.kind === "shop")) return;
    keeping.arrange();
    shelf.forget(); // what a ticket weighs may be another
    drainAnew();
  };
  const door = createSocketDoor({
    ...admitting,
    ...facts,
    ...{ feed, presences, sessions, shoppers, signals, liveDoor, isSignedIn, clock, lookAgain: timetable.lookAgain },
    tallies: createTallies({ ...ports, tally: facts.tally }),
    tellShopper: (ticket) => tellShoppers([], ticket),
    memberOf: members.of,
    ...(ports.deflate === undefined ? {} : { deflate: ports.deflate }),
    away: attendant.away,
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
    work: createChores({ budget, timetable, alerts: () => alerts, figures: () => figures, keeping, sweeping, inspecting, erasing }),
    log: ports.log,
  });
  const changeTeam: ChangeTeam = (work) => {
    facts.head.value += 1; // the team's own number
    const seq = facts.head.value;
    run((turn) => work(turn, (member) => members.put(member, seq)));
    drainAnew();
  };
  const forPeople = {
    ...ports,
    shopId,
    policy: catalogue.policy,
    docs,
    feed,
    members,
    sessions,
    audit,
    changeTeam,
    credentials: createCredentials(ports),
    logins: createLogins(sql),
    challenges: createChallenges(ports),
    invites: createInvites(ports),
    attempts,
    setup: createSetup(sql, hash, ports.setup),
    pepper,
    ...createEnter({ shopId, policy: catalogue.policy, sessions, audit }),
  };

  const alerts: Alerts = createAlerts({ ...forPeople, timetable, members: members.all, memberOf: members.of, readTicket, run });
  const figures: Figures = createFigures({ ...forPeople, timetable, run, catalogue, alert: alerts.raise });
  const { keyFor, ...apiKeys } = createApiKeys(forPeople);
  const ticketOf = (id: TicketId) => {
    const found = readTicket(ticketDocName(id));
    return found === undefined || isErased(found.head.shopper.id) ? undefined : found;
  };
  eraseAgain(sql, erasing);
  if (seed !== undefined) seedOnce(seed, { sql, docs, members, orders, head: facts.head, now: clock(), run });
  const isDemo = (): boolean => catalogue.policy().demo;
  const doors = {
    ...createPeople(forPeople),
    ...apiKeys,
    ...createPrivacyDoor({ ...forPeople, erasing, orders, customerOf: identities.customerOf, shopperFor: identities.shopperFor }),
    ...createOrdersDoor({ ...forPeople, orders, opening, keyFor, ticketOf, isDemo, identitySecret: identities.secret }),
  };
  const pictures = createPictures({ ...forPeople, given: sweeping.arrange });
  figures.arrange();
  sweeping.arrange(); // those of a shop from before there was a look
  inspecting.arrange();
  return {
    ...createSigning(forPeople),
    ...createWaysIn(forPeople),
    ...createOwn(forPeople),
    ...createHalves(forPeople),
    ...doors,
    ...withinBudget(budget, doors),
    ...createIdentityDoor({ ...forPeople, identities }),
    ...createArticleDoor({ sessions, frozen, catalogue }),
    ...createLookDoors(forPeople),
    ...alerts.door,
    ...createPackDoor({ sql, catalogue, feed, head: facts.head }),
    ...createRulesDoor(forPeople),
    ...figures.door,
    ...files,
    ...pictures,
    putPicture: whileRowsLast(budget, pictures.putPicture),
    ...door,
    ...watch,
    pack: async () => catalogue.openPack(),
    sites: async () => catalogue.policy().sites,
    turns: async (capability, post, from) => shoppers.turns(capability, post, from?.address ?? ""),
    shown: async (capability, ticket) => shoppers.shown(capability, ticket),
  };
}
