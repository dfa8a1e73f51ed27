// A room's door over one call: every method by its name, for RPC. The one place that lists them; the types see that none is missing.
import type { RoomDoor } from "./ports.ts";

const METHODS = {
  face: true,
  signIn: true,
  session: true,
  signOut: true,
  socketTicket: true,
  feed: true,
  pack: true,
  packAfter: true,
  sites: true,
  identitySecret: true,
  newIdentitySecret: true,
  turns: true,
  shown: true,
  setUp: true,
  passkeyChallenge: true,
  passkeyToCheck: true,
  signInByPasskey: true,
  passkeyRefused: true,
  passwordToTry: true,
  signInByPassword: true,
  signInByRecovery: true,
  signInByInvite: true,
  me: true,
  newPasskeyChallenge: true,
  addPasskey: true,
  removePasskey: true,
  passwordToChange: true,
  setPassword: true,
  makeRecovery: true,
  sessions: true,
  endSession: true,
  shelfHalf: true,
  people: true,
  addPerson: true,
  changePerson: true,
  inviteAgain: true,
  keys: true,
  makeKey: true,
  endKey: true,
  dayBudget: true,
  ticketsForKey: true,
  audit: true,
  auditLines: true,
  findPeople: true,
  searchTickets: true,
  macroUses: true,
  ruleSet: true,
  figures: true,
  figuresBehind: true,
  surges: true,
  exportPart: true,
  erasePeople: true,
  erasures: true,
  putOrders: true,
  orderForKey: true,
  orders: true,
  importOrders: true,
  undoImport: true,
  ticketOrders: true,
  demoCustomer: true,
  wholePack: true,
  articleVersions: true,
  articleVersion: true,
  goldens: true,
  putGolden: true,
  dropGolden: true,
  putPicture: true,
  picture: true,
  putFile: true,
  file: true,
  alerts: true,
  putAlertRules: true,
  putChannel: true,
  dropChannel: true,
  testChannel: true,
  alertLog: true,
  alertAgain: true,
  push: true,
  putPush: true,
  dropPush: true,
  testPush: true,
} as const satisfies Readonly<Record<keyof RoomDoor, true>>;

/** Asks a room by a method's name; plain data in, plain data out. */
export type Ask = (method: string, args: readonly unknown[]) => Promise<unknown>;

/** The far side: the room's own methods, those of the list and no others. */
export function answerAsk(room: RoomDoor): Ask {
  return async (method, args) => {
    if (!Object.hasOwn(METHODS, method)) throw new Error(`no such method of a room: ${method.slice(0, 40)}`);
    const answer = room[method as keyof RoomDoor] as (...args: readonly unknown[]) => Promise<unknown>; // the near side's types hold on both
    return answer(...args);
  };
}

/** The near side: a door whose every method asks. */
export function doorOver(ask: Ask): RoomDoor {
  const methods = Object.keys(METHODS).map((method) => [method, (...args: readonly unknown[]) => ask(method, args)]);
  return Object.fromEntries(methods) as unknown as RoomDoor; // every method of the list, and the list holds every method
}
