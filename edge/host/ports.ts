// What a room needs from the machine it runs on, and nothing more. workerd's Durable Object and plain Node both give these.
import type { Clock, MemberId, Random, TicketId } from "../../shared/core/ids.ts";
import type { FiguresAsk, FiguresBehind, FiguresFace, SurgesFace } from "../../shared/wire/figuresApi.ts";
import type { MacroUses } from "../../shared/wire/macroApi.ts";
import type { ShareName } from "../../shared/domain/insight/measures.ts";
import type { SearchAsk, SearchPage } from "../../shared/wire/searchApi.ts";
import type { Result } from "../../shared/core/result.ts";
import type { ReadMark } from "../../shared/domain/readMark.ts";
import type { AnswerPack } from "../../shared/domain/knowledge.ts";
import type { PackDelta } from "../../shared/domain/packDelta.ts";
import type { RuleSet } from "../../shared/domain/inspection/rule.ts";
import type { FileFacts, FileKind } from "../../shared/domain/sentFile.ts";
import type { ArticleVersion, ArticleVersions } from "../../shared/wire/articleApi.ts";
import type { Session, ShopFace } from "../../shared/wire/deskApi.ts";
import type { Shown, Turns } from "../../shared/wire/widgetApi.ts";
import type { Send } from "../alerts/outgoing.ts";
import type { ShopperLimits } from "../room/limits.ts";
import type { PeopleDoor, SignedIn, Visitor } from "../room/peopleDoor.ts";

export type SqlValue = string | number | null | Uint8Array<ArrayBuffer>;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** The three-method door to SQLite. Synchronous on both hosts, so a room's turn is never interleaved. */
export interface Sql {
  readonly run: (statement: string, ...values: readonly SqlValue[]) => void;
  readonly all: (statement: string, ...values: readonly SqlValue[]) => readonly SqlRow[];
  /** All of it or none: a throw rolls back and is thrown on. */
  readonly transaction: <T>(work: () => T) => T;
}

/** What is known of a socket; survives hibernation beside it (workerd: the attachment, at most 2 KB of JSON). `at`: when it was let in. */
export type SocketFacts =
  | {
      readonly door: "desk";
      readonly at: number;
      readonly member: MemberId;
      readonly session: string;
      readonly hello: boolean;
      /** How often this line doubted its copies. */
      readonly doubts: number;
      readonly live: boolean;
      readonly device: string;
      readonly viewing?: string;
      readonly writing?: boolean;
      /** When a key was last struck in a reply there, as far as this line said. */
      readonly wroteAt?: number;
      /** Its app takes frames about the shopper it looks at. */
      readonly hears?: boolean;
      /** The last sign of life on this line (ms, the room's clock): kept beside the socket, so that it costs no row and outlives sleep. */
      readonly signAt?: number;
    }
  | {
      readonly door: "y";
      readonly at: number;
      readonly member: MemberId;
      readonly session: string;
      readonly doc: string;
      readonly awareness: readonly number[];
    }
  | {
      readonly door: "widget";
      readonly at: number;
      readonly ticket: TicketId;
      /** Up to which of our lines this page's shopper has read, and since when; kept beside the socket, so that it costs no row and outlives sleep. */
      readonly read?: ReadMark;
    };

/** One open WebSocket, as the room sees it. `send` on a socket that has gone is a no-op. */
export interface Socket {
  readonly id: string;
  readonly facts: () => SocketFacts;
  readonly setFacts: (facts: SocketFacts) => void;
  /** When its other side was last answered a ping; undefined: it never sent one. Known without waking the room. */
  readonly pingedAt: () => number | undefined;
  readonly send: (data: Uint8Array<ArrayBuffer> | string) => void;
  readonly close: (code: number, reason: string) => void;
}

/** Where the host lets a room write only so many rows a day (days of UTC). */
export interface RowsBilled {
  readonly most: number;
  /** Rows written since this process began, as the host counts them: index entries and alarms included. Only grows. */
  readonly written: () => number;
}

export interface RoomPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly random: Random;
  /** 128 bits or more from a cryptographic source, base64url. */
  readonly secret: () => string;
  /** SHA-256, hex. Synchronous (both hosts have one). */
  readonly hash: (text: string) => string;
  /** HMAC-SHA256 of a text under a secret, base64url (host/mac.ts). */
  readonly mac: (secret: string | Uint8Array, text: string) => string;
  /** All sockets open now, those that slept through a hibernation included. */
  readonly sockets: () => readonly Socket[];
  /** Asks for one wake at `at` (ms); replaces the last ask; undefined takes it back. */
  readonly setAlarm: (at: number | undefined) => void;
  /** The light ear's weights, read once. */
  readonly weights: () => Uint8Array;
  /** Raw DEFLATE, at once; absent: frames travel as they are. */
  readonly deflate?: (bytes: Uint8Array) => Uint8Array;
  readonly log: (line: Readonly<Record<string, string | number>>) => void;
  /** How fast a shopper may write; absent: the house's limits. */
  readonly limits?: ShopperLimits;
  /** Hash of the set-up token this machine was given, if any. */
  readonly setup?: string;
  /** To the world outside; absent: nobody answers. */
  readonly send?: Send;
  /** Work that goes on after a turn: the host stays awake for it. */
  readonly stayFor: (work: Promise<void>) => void;
  /** Absent: as many rows as the disk holds. */
  readonly billed?: RowsBilled;
}

/** How a request proves who it is: the session cookie's value, or a capability. */
export type SocketAsk =
  | { readonly door: "desk"; readonly ticket: string }
  | { readonly door: "y"; readonly ticket: string; readonly doc: string }
  | { readonly door: "widget"; readonly ticket: TicketId; readonly capability: string };

/** What was published: for any member. */
export interface ArticleDoor {
  /** All that is said now, to whomever it is said. */
  readonly wholePack: (token: string) => Promise<Result<AnswerPack>>;
  readonly articleVersions: (token: string, article: string) => Promise<Result<ArticleVersions>>;
  readonly articleVersion: (token: string, article: string, version: number) => Promise<Result<ArticleVersion>>;
}

/** What a device is told of the answer pack. `at`: where the room stands, to be said with the next question. */
export type PackNews =
  | { readonly kind: "same"; readonly version: string }
  | { readonly kind: "whole"; readonly pack: AnswerPack; readonly at: string }
  | { readonly kind: "delta"; readonly delta: PackDelta; readonly at: string };

export interface PackDoor {
  /** For a device that has the pack of this version, given when the room stood at `at`; "" and "": for one that has none. */
  readonly packAfter: (version: string, at: string) => Promise<PackNews>;
}

/** Pictures of answers, by name (`shared/wire/pictureApi.ts`): a member gives one, anybody may be shown it. */
export interface PictureDoor {
  readonly putPicture: (token: string, name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<Result<true>>;
  readonly picture: (name: string) => Promise<Result<Uint8Array<ArrayBuffer>>>;
}

/** Who gives or asks for a file of a conversation: a member by session, its shopper by capability. */
export type FileAsker =
  | { readonly by: "member"; readonly token: string }
  | { readonly by: "shopper"; readonly capability: string; readonly address: string };

/** Files of conversations (`shared/wire/fileApi.ts`): for the team and for the conversation's own shopper, nobody else. */
export interface FileDoor {
  /** `id` and `facts` are what the bytes are. Nothing new where they are here already. */
  readonly putFile: (
    who: FileAsker,
    ticket: TicketId,
    id: string,
    facts: FileFacts,
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<true>>;
  readonly file: (
    who: FileAsker,
    ticket: TicketId,
    id: string,
  ) => Promise<Result<{ readonly kind: FileKind; readonly bytes: Uint8Array<ArrayBuffer> }>>;
}

/** One shop's room, as the HTTP app sees it: plain data in, plain data out, so that it works over RPC as well as in one process. */
/** Searching what a device does not hold. */
export interface SearchDoor {
  readonly searchTickets: (token: string, ask: SearchAsk) => Promise<Result<SearchPage>>;
}

/** How often macros were used. */
export interface MacroDoor {
  readonly macroUses: (token: string) => Promise<Result<MacroUses>>;
}

/** Sets of inspection rules that judged a conversation, by their version. */
export interface RulesDoor {
  readonly ruleSet: (token: string, version: string) => Promise<Result<RuleSet>>;
}

/** Surges of the last day, the newest first: for those who may see everybody's figures. */
export interface SurgeDoor {
  readonly surges: (token: string) => Promise<Result<SurgesFace>>;
}

/** Figures of long ranges. */
export interface FiguresDoor {
  readonly figures: (token: string, ask: FiguresAsk | undefined) => Promise<Result<FiguresFace>>;
  /** The conversations behind a share of it, those that missed it where there are any; `share` undefined: all of them. */
  readonly figuresBehind: (token: string, ask: FiguresAsk | undefined, share: ShareName | undefined) => Promise<Result<FiguresBehind>>;
}

export interface RoomDoor
  extends PeopleDoor,
    ArticleDoor,
    PackDoor,
    PictureDoor,
    FileDoor,
    SearchDoor,
    MacroDoor,
    RulesDoor,
    FiguresDoor,
    SurgeDoor {
  readonly face: () => Promise<ShopFace>;
  /** By name alone: in a demo. */
  readonly signIn: (member: string, from?: Visitor) => Promise<Result<SignedIn>>;
  readonly session: (token: string) => Promise<Result<Session>>;
  readonly signOut: (token: string) => Promise<void>;
  readonly socketTicket: (token: string) => Promise<Result<{ readonly ticket: string }>>;
  /** One page of the feed, already encoded as a frame. */
  readonly feed: (token: string, since: string, upTo: string, after: string) => Promise<Result<Uint8Array<ArrayBuffer>>>;
  /** The whole answer pack as any device may have it. */
  readonly pack: () => Promise<AnswerPack>;
  /** The shop's list of pages that may frame the chat, as the owner wrote it. */
  readonly sites: () => Promise<readonly string[]>;
  readonly turns: (capability: string, turns: Turns, from?: Visitor) => Promise<Result<Shown>>;
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
