// Decoders that keep nothing: frames, tokens, JSON, documents, weights. What they refuse they refuse as a value.
import * as Y from "yjs";
import { decodeUpdate } from "../../../edge/room/decodeUpdate.ts";
import { decodeYFrame, encodeAwareness, encodeStep1, encodeStep2, encodeUpdate } from "../../../edge/room/yFrames.ts";
import { checkNew, checkSignIn, passkeyIn } from "../../../edge/auth/passkeys.ts";
import { hmacSha256 } from "../../../edge/host/mac.ts";
import { readCard, type EarCard } from "../../../models/full/card.ts";
import { COMPANION } from "../../../models/full/earFiles.ts";
import { companionOf } from "../../../models/full/companion.ts";
import { headsLength, readWeights, writeWeights } from "../../../models/light/weights.ts";
import { fromBase64url, toBase64url } from "../../../shared/core/base64url.ts";
import { isPlain, readJson, type Check } from "../../../shared/core/check.ts";
import { asId, type Random } from "../../../shared/core/ids.ts";
import { readDoc, declareRoots, type CrdtKind } from "../../../shared/doc/readDoc.ts";
import { claimsIn, judgeIdentity } from "../../../shared/domain/identity.ts";
import { readComment } from "../../../shared/domain/comment.ts";
import { readArticle, readProduct } from "../../../shared/domain/knowledge.ts";
import { readDocName } from "../../../shared/domain/names.ts";
import { judgeOrder } from "../../../shared/domain/orders/judgeOrder.ts";
import { readPicture } from "../../../shared/domain/picture.ts";
import { DEFAULT_POLICY, readPolicy } from "../../../shared/domain/policy.ts";
import { readMessage } from "../../../shared/domain/ticket.ts";
import { ancestorsOf } from "../../../shared/wire/ancestors.ts";
import { decodeDeskFrame, decodeRoomFrame, encodeDeskFrame, encodeRoomFrame } from "../../../shared/wire/codec.ts";
import * as deskApi from "../../../shared/wire/deskApi.ts";
import * as ordersApi from "../../../shared/wire/ordersApi.ts";
import * as peopleApi from "../../../shared/wire/peopleApi.ts";
import { bucketsOf } from "../../../shared/wire/tally.ts";
import { PROTOCOL } from "../../../shared/wire/version.ts";
import * as widgetApi from "../../../shared/wire/widgetApi.ts";
import { buildJpeg, buildPng, buildWebp } from "../../kit/buildPicture.ts";
import { givenOrder, ORDERED_AT } from "../../kit/buildOrder.ts";
import { createAuthenticator } from "../../kit/authenticator.ts";
import { article, SHIRT } from "../../contract/smallShop.ts";
import { bentBytes, bentTexts, bytesOf, madeOrBent, said, textOf, type Decoder } from "./decoder.ts";
import { bendText, pick } from "./mutate.ts";
import { strangeChange } from "./strangeChange.ts";

const PLACE = { origin: "https://desk.shop.test", id: "desk.shop.test" };
const PICTURES = [buildWebp(320, 200), buildJpeg(320, 200, [[0xe2, "ICC_PROFILE\0x"]]), buildPng(320, 200, [["tRNS", "x"]])];
const CHALLENGE = "Y2hhbGxlbmdlLWNoYWxsZW5nZQ";

/** All of them; `updates` are changes as devices send them to a document in the state `ticket`. */
export async function plainDecoders(updates: readonly Uint8Array[], ticket: Uint8Array): Promise<readonly Decoder[]> {
  return [...frameDecoders(updates, ticket), ...textDecoders(), ...tokenDecoders(), ...earDecoders(), await passkeyDecoder()];
}

function frameDecoders(updates: readonly Uint8Array[], ticket: Uint8Array): readonly Decoder[] {
  const strange = (random: Random): Uint8Array => strangeChange("ticket", ticket, random);
  const update = updates[0] ?? new Uint8Array(0);
  const entry = { doc: "ticket:t-1", seq: 7, from: 6, format: "yjs", bytes: update } as const;
  const anew = { ...entry, from: 0, format: "anew" } as const;
  const people = [{ member: asId<never>("amy"), presence: "online", since: 1, viewing: "ticket:t-1", writing: true }] as const;
  const room = [
    encodeRoomFrame({ kind: "welcome", protocol: PROTOCOL, epoch: "e", member: "amy", now: 1_700_000_000_000 }),
    encodeRoomFrame({ kind: "page", since: "e.1", upTo: "e.9", after: "e.3", done: true, live: true, total: 2, entries: [entry, entry] }),
    encodeRoomFrame({ kind: "change", cursor: "e.9", entry }),
    encodeRoomFrame({ kind: "change", cursor: "e.9", entry: anew }),
    encodeRoomFrame({ kind: "ack", id: "u-1", cursor: "e.9", from: 8, seq: 9 }),
    encodeRoomFrame({ kind: "tally", tally: { a: 2 ** 32 - 1, b: 7 } }),
    encodeRoomFrame({ kind: "listing", buckets: [0, 255], docs: [{ name: "ticket:t-1", seq: 9 }] }),
    encodeRoomFrame({ kind: "copies", done: true, entries: [entry, anew] }),
    encodeRoomFrame({ kind: "refused", id: "u-1", doc: "ticket:t-1", why: "forbidden", words: "no" }),
    encodeRoomFrame({ kind: "presence", people }),
  ];
  const states = [
    { client: 7, clock: 3, state: { user: { name: "a", color: "#123456" }, cursor: { anchor: { type: null }, head: 2 } } },
    { client: 8, clock: 1, state: null },
  ];
  const y = [encodeStep1(Y.encodeStateVector(new Y.Doc())), encodeStep2(update), encodeUpdate(update), Uint8Array.of(3)];
  return [
    { name: "desk frame", weight: 10, frame: bentBytes(deskFrames(updates)), ask: (frame) => said(decodeDeskFrame(frame)) },
    { name: "room frame", weight: 8, frame: bentBytes(room), ask: (frame) => said(decodeRoomFrame(frame)) },
    { name: "y frame", weight: 8, frame: bentBytes([...y, encodeAwareness(states)]), ask: (frame) => said(decodeYFrame(frame)) },
    { name: "awareness", weight: 6, frame: bentBytes([encodeAwareness(states)]), ask: (frame) => said(decodeYFrame(frame)) },
    { name: "picture", weight: 4, frame: bentBytes(PICTURES), ask: (frame) => readPicture(frame)?.kind ?? "no picture" },
    { name: "update", weight: 12, frame: madeOrBent(strange, updates), ask: (frame) => said(decodeUpdate(frame)) },
  ];
}

/** Whole frames of a desk. */
export function deskFrames(updates: readonly Uint8Array[], doc = "ticket:t-1"): readonly Uint8Array[] {
  return [
    encodeDeskFrame({ kind: "hello", protocol: PROTOCOL, epoch: "", cursor: "", device: "d-1" }),
    encodeDeskFrame({ kind: "pull", since: "", upTo: "", after: "" }),
    encodeDeskFrame({ kind: "presence", presence: "busy", viewing: doc, writing: true }),
    encodeDeskFrame({ kind: "doubt", sums: bucketsOf([{ name: doc, seq: 7 }]) }),
    encodeDeskFrame({ kind: "fetch", docs: [doc, "shop"] }),
    ...updates.map((bytes, i) => encodeDeskFrame({ kind: "update", id: `u-${i}`, doc, bytes })),
  ];
}

// ---- JSON and what is made of it -------------------------------------------------------------------------------------------

const isCheck = (one: readonly [string, unknown]): one is readonly [string, Check<unknown>] =>
  one[0].startsWith("read") && typeof one[1] === "function";

function textDecoders(): readonly Decoder[] {
  const readers = [deskApi, ordersApi, peopleApi, widgetApi].flatMap((api) => Object.entries(api).filter(isCheck));
  const domain: readonly (readonly [string, Check<unknown>])[] = [
    ["article", readArticle],
    ["product", readProduct],
    ["policy", readPolicy],
    ["message", readMessage],
    ["comment", readComment],
    ["order", (v) => (judgeOrder(v, ORDERED_AT).ok ? true : undefined)],
  ];
  const all = [...readers, ...domain].map(([, check]) => check);
  return [
    {
      name: "JSON of the wire",
      weight: 14,
      frame: bentTexts(JSONS),
      ask(frame) {
        const value = readJson((v) => v, textOf(frame), "it");
        if (!value.ok) return "no JSON";
        return all.some((check) => check(value.value) !== undefined) ? "taken by some" : "taken by none";
      },
    },
    {
      name: "document of plain values",
      weight: 6,
      frame: bentTexts(JSONS),
      ask: (frame) => {
        const value = readJson((v) => v, textOf(frame), "it");
        return value.ok ? KINDS.map((kind) => readValue(kind, value.value)).join(" ") : "no JSON";
      },
    },
    {
      name: "names and sites",
      weight: 4,
      frame: bentTexts(['"ticket:t-1"', '"article:a-1"', '"https://shop.example"', '"http://localhost:3000/"', '"shop"']),
      ask: (frame) => {
        const text = textOf(frame).replace(/^"|"$/g, "");
        const sites = ancestorsOf([text]);
        if (/[;,\n]|\*|'(?!self')/.test(sites.replace("'self'", ""))) throw new Error(`a site that ends a directive: ${sites}`);
        return `${readDocName(text) === undefined ? "no" : "a"} name, ${sites === "'self'" ? "no" : "a"} site`;
      },
    },
  ];
}

const KINDS: readonly CrdtKind[] = ["ticket", "article", "product", "shop"];

/** What a reader makes of a document that holds this value wherever it looks. */
function readValue(kind: CrdtKind, value: unknown): string {
  if (isPlain(value) && Object.hasOwn(value, "constructor")) return "not written"; // Yjs asks a value for its constructor
  const doc = new Y.Doc();
  declareRoots(kind, doc);
  for (const [root, type] of doc.share) {
    if (type instanceof Y.Map)
      for (const key of ["card", "policy", "head", "status", "assign", "h:m-1", "sla", "d:m-1"])
        if (root !== "edge" || key !== "card") type.set(key, value);
    if (type instanceof Y.Array) type.push([value]);
  }
  return said(readDoc(kind, doc));
}

const START = { shopper: "s-1", name: "小雨", language: "zh", product: "shirt", createdAt: 1 };
const TURNS = [
  {
    kind: "say",
    id: "m-1",
    at: 1,
    text: "几天能到",
    hint: {
      intents: [{ id: "delivery_time", p: 0.5 }],
      mood: { label: "neutral", p: { negative: 0, neutral: 1, positive: 0 } },
      abuse: 0,
      wantsHuman: 0,
      model: "light@1",
    },
  },
  {
    kind: "bot",
    id: "m-2",
    at: 2,
    replyTo: "m-1",
    move: { did: "answer", intent: "delivery_time", article: "a-1", version: 1, reason: "r" },
  },
  { kind: "person", id: "m-3", at: 3 },
  { kind: "rate", id: "m-4", at: 4, message: "m-2", is: "down" },
];
const MEMBER = {
  id: "amy",
  name: { zh: "阿美", en: "Amy" },
  role: "agent",
  skills: { aftersale: 3 },
  languages: ["zh"],
  capacity: 5,
  record: {},
  active: true,
};
const JSONS: readonly string[] = [
  givenOrder({ refund: { state: "refunding", amount: 9 }, invoice: { state: "issued", url: "https://shop.example/i" } }),
  { protocol: 2, ticket: "t-1", start: START, turns: TURNS, identity: "a.b" },
  {
    ticket: "t-1",
    phase: "open",
    withPerson: "yes",
    agent: { name: "a" },
    accepted: ["m-1"],
    messages: [{ id: "m-1", at: 1, from: "shopper", text: "x" }],
    now: 1,
  },
  { error: { kind: "rate", words: "wait", retryAfterMs: 5 } },
  { id: "shop", name: { zh: "店", en: "Shop" }, demo: true, members: [MEMBER], awaitsSetup: true },
  { member: MEMBER, login: "amy", passkeys: [{ id: "pk", label: "l", made: 1 }], password: true, recovery: 3 },
  { login: "linxi", password: "linen in the rain", code: "0000-0000", token: "t", current: "c" },
  { token: "t", shop: { zh: "店", en: "Shop" }, name: { zh: "林", en: "Lin" }, language: "zh", login: "linxi" },
  { name: { zh: "周", en: "Z" }, role: "agent", skills: { aftersale: 1 }, languages: ["zh"], capacity: 5, login: "zhou" },
  { entries: [{ n: 1, at: 1, who: "amy", what: "signed in", about: "demo", chain: "0".repeat(64) }], more: false, whole: true },
  { key: { id: "k", name: "k", scopes: ["tickets:read"], by: "amy", made: 1 }, secret: "zgk_x" },
  { tickets: [{ id: "t-1" }], since: "e.1", more: false },
  article("a-1"),
  SHIRT,
  DEFAULT_POLICY,
  TURNS,
].map((one) => JSON.stringify(one));

// ---- tokens and passkeys ---------------------------------------------------------------------------------------------------

function tokenDecoders(): readonly Decoder[] {
  const ports = { shop: "shop", now: 1_700_000_000_000, mac: (text: string) => hmacSha256("secret", text) };
  const claims = JSON.stringify({ shop: "shop", id: "c-1", name: "小雨", tier: "gold", phone: "1", email: "a@b", exp: 1_700_000_100 });
  const sign = (payload: string): string => {
    const body = toBase64url(bytesOf(payload));
    return `${body}.${ports.mac(body)}`;
  };
  const judged = (token: string): string => {
    const verdict = judgeIdentity(token, ports);
    claimsIn(token);
    fromBase64url(token);
    return verdict.ok ? "signed" : verdict.error.state;
  };
  return [
    { name: "token", weight: 6, frame: bentTexts([sign(claims), sign("{}"), "a.b", ""]), ask: (frame) => judged(textOf(frame)) },
    {
      name: "token that is signed",
      weight: 4,
      frame: (random) => bytesOf(sign(bendText(claims, claims, random).slice(0, 2_000))),
      ask: (frame) => judged(textOf(frame)),
    },
  ];
}

async function passkeyDecoder(): Promise<Decoder> {
  const device = await createAuthenticator(PLACE.origin);
  const ask = { challenge: CHALLENGE, options: { challenge: CHALLENGE, user: { id: "YW15" } } };
  const [made, signed] = [await device.make(ask), await device.sign(ask)];
  const fresh = await checkNew(PLACE, CHALLENGE, "l", made);
  if (!fresh.ok) throw new Error("a right passkey must pass");
  const known = { ...fresh.value, member: asId<never>("amy") };
  const seeds = [JSON.stringify(made), JSON.stringify(signed)];
  return {
    name: "passkey's answer",
    weight: 2,
    frame: (random) => {
      const whole: unknown = JSON.parse(pick(random, seeds));
      return bytesOf(bendText(JSON.stringify(whole), pick(random, seeds), random));
    },
    ask: async (frame) => {
      const read = readJson((v) => v, textOf(frame), "it");
      if (!read.ok) return "no JSON";
      passkeyIn(read.value);
      const [one, two] = [await checkNew(PLACE, CHALLENGE, "l", read.value), await checkSignIn(PLACE, CHALLENGE, known, read.value)];
      return `${said(one)} ${said(two)}`;
    },
  };
}

// ---- the ears' files -------------------------------------------------------------------------------------------------------

function earDecoders(): readonly Decoder[] {
  const heads = Float32Array.from({ length: headsLength(4) }, () => 0.5);
  const weights = writeWeights({ dim: 4, keys: [1, 5, 900], packed: new Uint8Array(6), scales: new Uint8Array(3), heads });
  if (!readWeights(weights).ok) throw new Error("right weights must pass");
  const platt = { scale: 1, shift: 0 };
  const card: EarCard = {
    model: "m",
    temperature: { intents: 1, mood: 1, foreign: 1, talk: 1 },
    several: platt,
    abuse: platt,
    human: { ...platt, talk: 0 },
    mix: { intents: 0.5, foreign: 0.5, talk: 0.5, mood: 0.5, abuse: 0.5, human: 0.5 },
  };
  return [
    { name: "light weights", weight: 3, frame: bentBytes([weights]), ask: (frame) => said(readWeights(frame)) },
    { name: "ear's companion", weight: 1, frame: bentBytes([weights]), ask: (frame) => said(companionOf(new Map([[COMPANION, frame]]))) },
    {
      name: "ear's card",
      weight: 2,
      frame: bentTexts([JSON.stringify(card)]),
      ask: (frame) => said(readJson(readCard, textOf(frame), "the card")),
    },
  ];
}
