// The door for people, as the HTTP app asks it: plain data in, plain data out. A token is a session cookie's value.
import type { MemberId, ShopperId } from "../../shared/core/ids.ts";
import type { Result } from "../../shared/core/result.ts";
import type { AlertSettings } from "../../shared/domain/alerts/alertRules.ts";
import type { WrittenDialogue } from "../../shared/domain/dialogues/written.ts";
import type { AlertsFace, AlertPage, Channel, ChannelAsk, PushAsk, PushFace, Tried } from "../../shared/wire/alertsApi.ts";
import type { DayBudget, Session } from "../../shared/wire/deskApi.ts";
import type { Goldens } from "../../shared/wire/goldenApi.ts";
import type {
  ApiKey,
  AuditEntry,
  AuditPage,
  DeviceSession,
  Me,
  Person,
  PersonAsk,
  PersonChange,
  Scope,
  SetupAsk,
  ShelfHalf,
  TicketPage,
} from "../../shared/wire/peopleApi.ts";
import type { OrderCard } from "../../shared/domain/orders/order.ts";
import type { ImportAsk, OrdersFace, RowVerdict, Undone } from "../../shared/wire/ordersApi.ts";
import type {
  EraseAsk,
  Erasure,
  ExportConversation,
  ExportIdentity,
  ExportOrder,
  FindAsk,
  FoundPage,
} from "../../shared/wire/privacyApi.ts";

/** Who knocks, as far as the Worker can say. */
export interface Visitor {
  /** As the browser calls itself, shortened. */
  readonly device: string;
  /** The network address; "" where nobody can say it: then only limits by login hold. */
  readonly address: string;
}

export interface SignedIn {
  readonly session: Session;
  readonly token: string;
}

/** How a password is made into a key: the salt (hex) and scrypt's cost. */
export interface ScryptCost {
  readonly salt: string;
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** What deriving costs today; a login nobody has costs the same. */
export const SCRYPT_NOW = { n: 2 ** 15, r: 8, p: 1 } as const;

/** A password as it is kept: never itself. */
export interface ScryptKey extends ScryptCost {
  readonly key: string;
}

/** A passkey as the room keeps it. */
export interface KnownPasskey {
  readonly id: string;
  readonly member: MemberId;
  /** COSE public key, base64url. */
  readonly key: string;
  readonly counter: number;
}

export interface NewPasskey extends Omit<KnownPasskey, "member"> {
  readonly label: string;
}

export interface Invitation {
  readonly token: string;
  readonly until: number;
}

/** The ways in, for who is not signed in yet. Every refusal of a wrong secret uses the same words. */
export interface WaysIn {
  readonly setUp: (ask: SetupAsk, from: Visitor) => Promise<Result<SignedIn>>;
  readonly passkeyChallenge: (from: Visitor) => Promise<Result<{ readonly challenge: string }>>;
  /** Spends the challenge; gives the passkey whose signature the Worker then checks. */
  readonly passkeyToCheck: (challenge: string, passkey: string, from: Visitor) => Promise<Result<KnownPasskey>>;
  /** After the check; refuses a counter that does not rise. */
  readonly signInByPasskey: (passkey: string, counter: number, from: Visitor) => Promise<Result<SignedIn>>;
  /** The check failed: a line of the audit log. */
  readonly passkeyRefused: (passkey: string) => Promise<void>;
  /** Counts the try; gives how to derive the key, for a login nobody has as well. */
  readonly passwordToTry: (login: string, from: Visitor) => Promise<Result<ScryptCost>>;
  readonly signInByPassword: (login: string, key: string, from: Visitor) => Promise<Result<SignedIn>>;
  readonly signInByRecovery: (login: string, code: string, from: Visitor) => Promise<Result<SignedIn>>;
  readonly signInByInvite: (token: string, from: Visitor) => Promise<Result<SignedIn>>;
}

/** One's own ways in and sessions; a supervisor's and an owner's also those of whom they manage. */
export interface OwnDoor {
  readonly me: (token: string) => Promise<Result<Me>>;
  readonly newPasskeyChallenge: (token: string) => Promise<Result<{ readonly challenge: string; readonly me: Me }>>;
  /** Spends the challenge, which must have been this member's. */
  readonly addPasskey: (token: string, challenge: string, passkey: NewPasskey) => Promise<Result<Me>>;
  readonly removePasskey: (token: string, passkey: string) => Promise<Result<Me>>;
  /** What the Worker needs to judge a new password: the login, and how the old one was made, where there is one. Counts as a try. */
  readonly passwordToChange: (token: string) => Promise<Result<{ readonly login: string; readonly current?: ScryptCost }>>;
  /** `current`: the old one's key, "" where there is none. `login` "": as it is. Ends the member's other sessions. */
  readonly setPassword: (token: string, made: ScryptKey, current: string, login: string) => Promise<Result<Me>>;
  readonly makeRecovery: (token: string) => Promise<Result<{ readonly codes: readonly string[] }>>;
  /** `member` "": one's own. */
  readonly sessions: (token: string, member: string) => Promise<Result<{ readonly sessions: readonly DeviceSession[] }>>;
  readonly endSession: (token: string, session: string) => Promise<Result<true>>;
  /** What opens, with what lies on the device, the key of its shelf; and until when this session holds. */
  readonly shelfHalf: (token: string, lock: string) => Promise<Result<ShelfHalf>>;
}

/** Who is in the shop: for those who manage people. */
export interface ManageDoor {
  readonly people: (token: string) => Promise<Result<{ readonly people: readonly Person[] }>>;
  readonly addPerson: (token: string, ask: PersonAsk) => Promise<Result<{ readonly person: Person; readonly invite: Invitation }>>;
  readonly changePerson: (token: string, member: string, change: PersonChange) => Promise<Result<{ readonly person: Person }>>;
  readonly inviteAgain: (token: string, member: string) => Promise<Result<{ readonly invite: Invitation }>>;
}

/** Keys of programs, the audit log, and what stands behind a key. */
export interface OwnersDoor {
  readonly keys: (token: string) => Promise<Result<{ readonly keys: readonly ApiKey[] }>>;
  readonly makeKey: (
    token: string,
    name: string,
    scopes: readonly Scope[],
  ) => Promise<Result<{ readonly key: ApiKey; readonly secret: string }>>;
  readonly endKey: (token: string, key: string) => Promise<Result<true>>;
  /** How much of the day's rows is written. */
  readonly dayBudget: (token: string) => Promise<Result<DayBudget>>;
  /** What the shop's server signs shoppers' identities with. */
  readonly identitySecret: (token: string) => Promise<Result<{ readonly secret: string }>>;
  /** Another one; every identity signed with the one before counts no more. */
  readonly newIdentitySecret: (token: string) => Promise<Result<{ readonly secret: string }>>;
  readonly ticketsForKey: (secret: string, since: string) => Promise<Result<TicketPage>>;
  /** `before` 0: the newest. `q` "": all. */
  readonly audit: (token: string, before: number, q: string) => Promise<Result<AuditPage>>;
  /** The log from the oldest on, after entry `after`; the first page of an export is itself an entry. */
  readonly auditLines: (token: string, after: number) => Promise<Result<readonly AuditEntry[]>>;
}

/** A part of a person's file, small enough for memory and for one answer over RPC. */
export interface ExportPart {
  /** With the first part, as the orders. */
  readonly identities: readonly ExportIdentity[];
  readonly orders: readonly ExportOrder[];
  readonly conversations: readonly ExportConversation[];
  /** Row of the last conversation in it; undefined: that was all. */
  readonly next: number | undefined;
}

/** One person's data: for those who answer for it. */
export interface PrivacyDoor {
  readonly findPeople: (token: string, ask: FindAsk) => Promise<Result<FoundPage>>;
  /** The file in parts, after row `after`; 0 begins, counts, and is itself written in the log. */
  readonly exportPart: (token: string, shoppers: readonly ShopperId[], after: number) => Promise<Result<ExportPart>>;
  readonly erasePeople: (token: string, ask: EraseAsk) => Promise<Result<Erasure>>;
  readonly erasures: (token: string) => Promise<Result<{ readonly erasures: readonly Erasure[] }>>;
}

/** Golden conversations: read by the desk, written by those who publish. */
export interface GoldenDoor {
  readonly goldens: (token: string) => Promise<Result<Goldens>>;
  readonly putGolden: (token: string, dialogue: WrittenDialogue) => Promise<Result<true>>;
  readonly dropGolden: (token: string, id: string) => Promise<Result<true>>;
}

/** The shop's orders: given by programs and files, shown to whom they belong. Rows come unread and are judged one by one. */
export interface OrdersDoor {
  readonly putOrders: (secret: string, rows: readonly unknown[]) => Promise<Result<{ readonly rows: readonly RowVerdict[] }>>;
  readonly orderForKey: (secret: string, number: string) => Promise<Result<{ readonly order: OrderCard }>>;
  readonly orders: (token: string) => Promise<Result<OrdersFace>>;
  readonly importOrders: (
    token: string,
    ask: Omit<ImportAsk, "orders">,
    rows: readonly unknown[],
  ) => Promise<Result<{ readonly rows: readonly RowVerdict[] }>>;
  readonly undoImport: (token: string, batch: string) => Promise<Result<Undone>>;
  readonly ticketOrders: (token: string, ticket: string) => Promise<Result<{ readonly orders: readonly OrderCard[] }>>;
  /** What the demo's own server would sign for a customer; a shop of one's own has none. */
  readonly demoCustomer: () => Promise<Result<{ readonly token: string }>>;
}

/** Alerts outside the desk. `home`: where the page is that asks; links in alerts lead there. */
export interface AlertDoor {
  readonly alerts: (token: string) => Promise<Result<AlertsFace>>;
  readonly putAlertRules: (token: string, settings: AlertSettings) => Promise<Result<true>>;
  readonly putChannel: (token: string, ask: ChannelAsk, home: string) => Promise<Result<{ readonly channel: Channel }>>;
  readonly dropChannel: (token: string, id: string) => Promise<Result<true>>;
  readonly testChannel: (token: string, id: string) => Promise<Result<Tried>>;
  readonly alertLog: (token: string, before: number) => Promise<Result<AlertPage>>;
  readonly alertAgain: (token: string, id: number) => Promise<Result<true>>;
  readonly push: (token: string) => Promise<Result<PushFace>>;
  readonly putPush: (token: string, ask: PushAsk, home: string) => Promise<Result<true>>;
  readonly dropPush: (token: string, endpoint: string) => Promise<Result<true>>;
  readonly testPush: (token: string) => Promise<Result<Tried>>;
}

export type PeopleDoor = WaysIn & OwnDoor & ManageDoor & OwnersDoor & PrivacyDoor & GoldenDoor & OrdersDoor & AlertDoor;
