// The stock y-websocket protocol as bytes: `0 sync (0 step1 · 1 step2 · 2 update) | 1 awareness | 3 who is there`. Our own reader: y-protocols
// swallows what it cannot decode. The numbers are those of y-protocols/sync and y-websocket.
import { createReader, createWriter } from "../../shared/core/bytes.ts";
import { isPlain } from "../../shared/core/check.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { depthOf } from "./decodeUpdate.ts";

const SYNC = 0;
const AWARENESS = 1;
const QUERY_AWARENESS = 3;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;

type Bytes = Uint8Array<ArrayBuffer>;

/** One client's awareness: null when it left. */
export interface AwarenessState {
  readonly client: number;
  readonly clock: number;
  readonly state: Readonly<Record<string, unknown>> | null;
}

export type YFrame =
  | { readonly kind: "step1"; readonly stateVector: Bytes }
  | { readonly kind: "update"; readonly bytes: Bytes } // step2 and update mean the same to us
  | { readonly kind: "awareness"; readonly states: readonly AwarenessState[] }
  | { readonly kind: "who" };

const AWARENESS_CLIENTS = 16; // of one socket; an editor has one
const STATE_DEPTH = 8; // a cursor has 4; what nests by the thousand can be read, but no longer written

export function decodeYFrame(input: Uint8Array): Result<YFrame> {
  const r = createReader(input);
  const type = r.uint();
  if (type === QUERY_AWARENESS && r.atEnd()) return ok({ kind: "who" });
  if (type === SYNC) {
    const step = r.uint();
    const bytes = r.bytes();
    if (r.broken() || !r.atEnd()) return unreadable;
    if (step === STEP_1) return isStateVector(bytes) ? ok({ kind: "step1", stateVector: bytes }) : unreadable;
    return step === STEP_2 || step === UPDATE ? ok({ kind: "update", bytes }) : unreadable;
  }
  if (type !== AWARENESS) return refuse("unknown-kind", "a message of an unknown kind");
  const states = readAwareness(r.bytes());
  return r.broken() || !r.atEnd() || states === undefined ? unreadable : ok({ kind: "awareness", states });
}

const unreadable = refuse("malformed", "a message that cannot be read");

function isStateVector(bytes: Uint8Array): boolean {
  const r = createReader(bytes);
  const count = r.uint();
  for (let i = 0; i < count && !r.broken(); i++) {
    r.uint();
    r.uint();
  }
  return !r.broken() && r.atEnd();
}

function readAwareness(bytes: Uint8Array): readonly AwarenessState[] | undefined {
  const r = createReader(bytes);
  const count = r.uint();
  if (count > AWARENESS_CLIENTS) return undefined;
  const states: AwarenessState[] = [];
  for (let i = 0; i < count && !r.broken(); i++) {
    const client = r.uint();
    const clock = r.uint();
    const state = readState(r.text());
    if (state === undefined) return undefined;
    states.push({ client, clock, state });
  }
  return r.broken() || !r.atEnd() ? undefined : states;
}

function readState(json: string): Readonly<Record<string, unknown>> | null | undefined {
  try {
    const raw: unknown = JSON.parse(json);
    return raw === null || (isPlain(raw) && depthOf(raw, STATE_DEPTH) <= STATE_DEPTH) ? raw : undefined;
  } catch {
    return undefined;
  }
}

export function encodeStep1(stateVector: Uint8Array): Bytes {
  return createWriter().uint(SYNC).uint(STEP_1).bytes(stateVector).done();
}

export function encodeStep2(update: Uint8Array): Bytes {
  return createWriter().uint(SYNC).uint(STEP_2).bytes(update).done();
}

export function encodeUpdate(update: Uint8Array): Bytes {
  return createWriter().uint(SYNC).uint(UPDATE).bytes(update).done();
}

export function encodeAwareness(states: readonly AwarenessState[]): Bytes {
  const w = createWriter().uint(states.length);
  for (const { client, clock, state } of states) w.uint(client).uint(clock).text(JSON.stringify(state));
  return createWriter().uint(AWARENESS).bytes(w.done()).done();
}
