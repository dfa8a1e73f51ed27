// What a room needs from the machine it runs on, and nothing more. workerd's Durable Object and plain Node both give these.
import type { Clock, MemberId, Random, TicketId } from "../../shared/core/ids.ts";
import type { Result } from "../../shared/core/result.ts";
import type { AnswerPack } from "../../shared/domain/knowledge.ts";
import type { Session, ShopFace } from "../../shared/wire/deskApi.ts";
import type { Shown, Turns } from "../../shared/wire/widgetApi.ts";
import type { ShopperLimits } from "../room/limits.ts";

export type SqlValue = string | number | null | Uint8Array<ArrayBuffer>;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** The three-method door to SQLite. Synchronous on both hosts, so a room's turn is never interleaved. */
export interface Sql {
  readonly run: (statement: string, ...values: readonly SqlValue[]) => void;
  readonly all: (statement: string, ...values: readonly SqlValue[]) => readonly SqlRow[];
  /** All of it or none: a throw rolls back and is thrown on. */
  readonly transaction: <T>(work: () => T) => T;
}

/** What is known of a socket; survives hibernation beside it (workerd: the attachment, at most 2 KB of JSON). */
export type SocketFacts =
  | {
      readonly door: "desk";
      readonly member: MemberId;
      readonly session: string;
      readonly hello: boolean;
      readonly live: boolean;
      readonly device: string;
      readonly viewing?: string;
      readonly writing?: boolean;
    }
  | { readonly door: "y"; readonly member: MemberId; readonly session: string; readonly doc: string; readonly awareness: readonly number[] }
  | { readonly door: "widget"; readonly ticket: TicketId };

/** One open WebSocket, as the room sees it. `send` on a socket that has gone is a no-op. */
export interface Socket {
  readonly id: string;
  readonly facts: () => SocketFacts;
  readonly setFacts: (facts: SocketFacts) => void;
  readonly send: (data: Uint8Array<ArrayBuffer> | string) => void;
  readonly close: (code: number, reason: string) => void;
}

export interface RoomPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly random: Random;
  /** 128 bits or more from a cryptographic source, base64url. */
  readonly secret: () => string;
  /** SHA-256, hex. Synchronous (both hosts have one). */
  readonly hash: (text: string) => string;
  /** All sockets open now, those that slept through a hibernation included. */
  readonly sockets: () => readonly Socket[];
  /** Asks for one wake at `at` (ms); replaces the last ask; undefined takes it back. */
  readonly setAlarm: (at: number | undefined) => void;
  /** The light ear's weights, read once. */
  readonly weights: () => Uint8Array;
  readonly log: (line: Readonly<Record<string, string | number>>) => void;
  /** How fast a shopper may write; absent: the house's limits. */
  readonly limits?: ShopperLimits;
}

/** How a request proves who it is: the session cookie's value, or a capability. */
export type SocketAsk =
  | { readonly door: "desk"; readonly ticket: string }
  | { readonly door: "y"; readonly ticket: string; readonly doc: string }
  | { readonly door: "widget"; readonly ticket: TicketId; readonly capability: string };

/** One shop's room, as the HTTP app sees it: plain data in, plain data out, so that it works over RPC as well as in one process. */
export interface RoomDoor {
  readonly face: () => Promise<ShopFace>;
  readonly signIn: (member: string) => Promise<Result<{ readonly session: Session; readonly token: string }>>;
  readonly session: (token: string) => Promise<Result<Session>>;
  readonly signOut: (token: string) => Promise<void>;
  readonly socketTicket: (token: string) => Promise<Result<{ readonly ticket: string }>>;
  /** One page of the feed, already encoded as a frame. */
  readonly feed: (token: string, since: string, upTo: string, after: string) => Promise<Result<Uint8Array<ArrayBuffer>>>;
  readonly pack: () => Promise<AnswerPack>;
  readonly turns: (capability: string, turns: Turns) => Promise<Result<Shown>>;
  readonly shown: (capability: string, ticket: TicketId) => Promise<Result<Shown>>;
}

/** What a host calls on a room it holds: the door, and the life of sockets and alarms. */
export interface Room extends RoomDoor {
  /** Checks the ask BEFORE the socket is accepted; gives the facts to keep beside it. Single-use tickets are spent here. */
  readonly admitSocket: (ask: SocketAsk) => Result<SocketFacts>;
  readonly opened: (socket: Socket) => void;
  /** A frame. Never throws: what cannot be read is refused or the socket closed. */
  readonly received: (socket: Socket, data: Uint8Array | string) => void;
  readonly closed: (socket: Socket) => void;
  /** Due times have come. Never throws, always re-arms. */
  readonly alarm: () => void;
  /** Every wake (start, hibernation's end): checks for a missed alarm. */
  readonly woke: () => void;
}
