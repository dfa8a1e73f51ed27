// Decoders that can change something: the gate alone, and the room by its lines and its posts. Whatever they refuse, no row is written.
import * as Y from "yjs";
import { createDocs, docOf, viewOf, type LiveDoc } from "../../../edge/room/docs.ts";
import { passGate } from "../../../edge/room/gate.ts";
import { encodeAwareness, encodeStep1, encodeUpdate } from "../../../edge/room/yFrames.ts";
import { asId, type MessageId, type Random } from "../../../shared/core/ids.ts";
import { articleDocName, SHOP_DOC, ticketDocName, type DocName } from "../../../shared/domain/names.ts";
import type { Role } from "../../../shared/domain/team.ts";
import { writeArticle } from "../../../shared/doc/writeArticle.ts";
import type { CrdtKind } from "../../../shared/doc/readDoc.ts";
import { writeShop } from "../../../shared/doc/shopDoc.ts";
import { appendMessage, markHold, setRemark, setVerdicts, wishAssign, wishStatus } from "../../../shared/doc/ticketDoc.ts";
import { decodeRoomFrame, encodeDeskFrame } from "../../../shared/wire/codec.ts";
import type { ClientEnd } from "../../../edge/host/nodeHost.ts";
import { AMY, article, BEN, OWN, SMALL_SHOP, SUE } from "../../contract/smallShop.ts";
import { bentTexts, madeOrBent, textOf, type Decoder } from "./decoder.ts";
import { CAPABILITY, HELLO, openFuzzRoom, TICKET, type FuzzRoom } from "./fuzzRoom.ts";
import { deskFrames } from "./plainDecoders.ts";
import { strangeChange } from "./strangeChange.ts";

const EDGE = 1;
const NAME = ticketDocName(TICKET);

/** Changes a device may send to a document in that state: what AMY may do, and what she may not. */
export function changesOf(kind: CrdtKind, state: Uint8Array): readonly Uint8Array[] {
  const works: Readonly<Record<CrdtKind, readonly ((doc: Y.Doc) => void)[]>> = {
    ticket: TICKET_WORKS,
    article: [
      (doc) => writeArticle(doc, { ...article("delivery"), updatedAt: 5 }),
      (doc) => writeArticle(doc, article("delivery", { status: "draft" })),
      (doc) => doc.getText("zh").insert(0, "新"),
    ],
    product: [],
    shop: [(doc) => writeShop(doc, { ...SMALL_SHOP.policy, color: "#fff" })],
  };
  return works[kind].map((work, i) => {
    const doc = docOf(kind, [state], 4_000 + i);
    const before = Y.encodeStateVector(doc);
    doc.transact(() => work(doc));
    return Y.encodeStateAsUpdate(doc, before);
  });
}

const reply = (id: string, by = AMY, text = "您好,已为您登记😀") =>
  ({ kind: "agent", id: asId<MessageId>(id), at: 5, text, by, seen: { shopper: 1, shop: 0, assignment: 0 } }) as const;
const TICKET_WORKS: readonly ((doc: Y.Doc) => void)[] = [
  (doc) => appendMessage(doc, reply("r-1")),
  (doc) => appendMessage(doc, reply("r-2", BEN)),
  (doc) => appendMessage(doc, { kind: "shopper", id: asId<MessageId>("r-3"), at: 1, text: "我同意" }),
  (doc) => doc.getText("note").insert(0, "备注,很长的备注".repeat(4)),
  (doc) => {
    doc.getText("note").insert(0, "先写");
    doc.getText("note").delete(0, 1);
    doc.getText("note").insert(0, "再写", { bold: true });
    doc.getText("note").insertEmbed(0, { image: "x" });
  },
  (doc) => wishStatus(doc, { want: "resolved", by: AMY, at: 5, seenShopper: 1, reason: "好了" }),
  (doc) => wishAssign(doc, { want: "claim", by: AMY, at: 5, seen: 0 }),
  (doc) => wishAssign(doc, { want: "transfer", by: AMY, to: BEN, at: 5, seen: 0 }),
  (doc) => markHold(doc, "r-1", { by: AMY, at: 5, did: "sent" }),
  (doc) => setRemark(doc, { message: asId<MessageId>("m-1"), by: AMY, at: 5, is: "wrong", note: "七天" }),
  (doc) => doc.getMap("ticket").set("r:m-1:amy", { is: "wrong" }),
  (doc) => setVerdicts(doc, { number: 7, type: "invoice" }),
  (doc) => doc.getMap("ticket").set("mine", { a: [1, 2.5, null, true, { b: "x" }], big: 2 ** 40, not: undefined, neg: -7 }),
  (doc) => doc.getMap("ticket").set("mine", 10n),
  (doc) => doc.getMap("labels").set("m-1", { text: "x" }),
  (doc) => doc.getArray("messages").delete(0, 1),
  (doc) => doc.getMap("extra").set("a", 1),
];

// ---- the gate alone --------------------------------------------------------------------------------------------------------

/** The gate over documents in memory, which stay as they are whatever it answers. */
export function gateDecoders(ticket: Uint8Array, published: Uint8Array, shop: Uint8Array): readonly Decoder[] {
  const kinds: readonly (readonly [name: DocName, kind: CrdtKind, id: string, state: Uint8Array, weight: number])[] = [
    [NAME, "ticket", TICKET, ticket, 14],
    [articleDocName(asId("delivery")), "article", "delivery", published, 4],
    [SHOP_DOC, "shop", "shop", shop, 3],
  ];
  return kinds.map(([name, kind, id, state, weight]): Decoder => {
    const live = liveOf(name, kind, state);
    const before = viewOf(live);
    const was = Buffer.from(Y.encodeStateAsUpdate(live.doc));
    const by: readonly (readonly [Role, typeof AMY])[] = [
      ["agent", AMY],
      ["supervisor", SUE],
      ["owner", OWN],
    ];
    return {
      name: `gate of a ${kind}`,
      weight,
      frame: madeOrBent((random) => strangeChange(kind, state, random), changesOf(kind, state)),
      ask(bytes) {
        const [role, member] = by[bytes.length % by.length] ?? by[0] ?? (["agent", AMY] as const);
        const passed = passGate({ actor: { kind: "member", id: member, role }, live, id, bytes, before, edgeClient: EDGE });
        return passed.ok ? (passed.value.known ? "known" : "let in") : passed.error.kind;
      },
      rest: async () => {
        if (!was.equals(Y.encodeStateAsUpdate(live.doc))) throw new Error(`${name} is another document than before`);
      },
    };
  });
}

function liveOf(name: DocName, kind: CrdtKind, state: Uint8Array): LiveDoc {
  const live = createDocs({ run: () => undefined, all: () => [], transaction: (work) => work() }, EDGE).open(name, kind);
  live.doc = docOf(kind, [state], EDGE);
  return live;
}

// ---- the room by its doors -------------------------------------------------------------------------------------------------

/** The room by a desk's line, an editor's line, and the shopper's post. */
export async function roomDecoders(): Promise<readonly Decoder[]> {
  const first = await openFuzzRoom();
  const state = await first.stateOf(NAME);
  first.host.close();
  const changes = changesOf("ticket", state);
  const awareness = encodeAwareness([{ client: 7, clock: 1, state: { user: { name: "a" } } }]);
  const editor = [...changes.map((one) => encodeUpdate(one)), encodeStep1(Uint8Array.of(0)), awareness, Uint8Array.of(3)];
  const strange = (random: Random): Uint8Array => strangeChange("ticket", state, random);
  const desk = (random: Random): Uint8Array => encodeDeskFrame({ kind: "update", id: "u-1", doc: NAME, bytes: strange(random) });
  return [
    lineDecoder("room, desk's line", 9, undefined, madeOrBent(desk, deskFrames(changes, NAME))),
    lineDecoder(
      "room, editor's line",
      7,
      NAME,
      madeOrBent((random) => encodeUpdate(strange(random)), editor),
    ),
    postDecoder(),
    askDecoder(),
  ];
}

/** An editor's line for that document, or a desk's. */
function lineDecoder(name: string, weight: number, doc: string | undefined, frame: Decoder["frame"]): Decoder {
  let room: FuzzRoom | undefined;
  let line: (ClientEnd & { readonly heard: string[] }) | undefined;
  const open = async (): Promise<ClientEnd & { readonly heard: string[] }> => {
    if (room === undefined) throw new Error("no room");
    const heard: string[] = [];
    const end = await room.connect(doc);
    end.onMessage((data) => void heard.push(typeof data === "string" ? "text" : doc === undefined ? frameName(data) : "y"));
    end.onClose((code) => void heard.push(`closed ${code}`));
    if (doc === undefined) end.send(HELLO);
    return { ...end, heard };
  };
  return {
    name,
    weight,
    frame,
    async ask(frame) {
      line ??= await open();
      const before = room?.writes() ?? 0;
      line.heard.length = 0;
      line.send(frame);
      const { heard } = line;
      const wrote = (room?.writes() ?? 0) - before;
      room?.noBug();
      const closed = heard.find((one) => one.startsWith("closed"));
      const refused = heard.find((one) => one.startsWith("refused"));
      if (closed !== undefined) line = undefined;
      if (closed === "closed 1011") throw new Error("the line ended with a bug");
      if ((closed ?? refused) !== undefined && wrote > 0) throw new Error(`refused (${closed ?? refused}), and ${wrote} rows were written`);
      return closed ?? refused ?? heard[0] ?? "nothing";
    },
    async afresh() {
      room?.host.close();
      line = undefined;
      room = await openFuzzRoom();
    },
    rest: async () => room?.isWhole(),
    close: () => room?.host.close(),
  };
}

function frameName(data: Uint8Array): string {
  const frame = decodeRoomFrame(data);
  if (!frame.ok) throw new Error("the room said what no desk can read");
  return frame.value.kind === "refused" ? `refused ${frame.value.why}` : frame.value.kind;
}

/** The shopper's post through the whole HTTP face. */
function postDecoder(): Decoder {
  const start = { shopper: "s-1", name: "小雨", language: "zh", createdAt: 1 };
  const post = (turns: readonly object[], more: object = {}): string =>
    JSON.stringify({ protocol: 2, ticket: TICKET, start, turns, ...more });
  const seeds = [
    post([{ kind: "say", id: "m-5", at: 1, text: "几天能到" }]),
    post([{ kind: "bot", id: "m-6", at: 2, replyTo: "m-1", move: { did: "ask", about: "intent", choices: ["a"], reason: "r" } }]),
    post([{ kind: "person", id: "m-7", at: 3 }], { identity: "a.b" }),
    post([]),
  ];
  const authorization = `Bearer ${CAPABILITY}`;
  return httpDecoder("post of a shopper", 3, bentTexts(seeds), (frame) => ({
    path: "/w/SHOP/turns",
    init: { method: "POST", headers: { authorization }, body: frame },
  }));
}

/** Cookies, tickets, capabilities, cursors and paths, as anybody may write them. */
function askDecoder(): Decoder {
  const seeds = [
    '"zg_session=abc; zg_session=def"',
    '"e.1"',
    '"t-1"',
    '"/api/sessions/abc"',
    '"/y/ticket%3At-1?ticket=abc"',
    `"${CAPABILITY}"`,
    '"%2e%2e%2f"',
  ];
  return httpDecoder("cookie, cursor, path", 3, bentTexts(seeds), (frame) => {
    const text = textOf(frame).replace(/^"|"$/g, "");
    const header = text.replace(/[^\t\u0020-\u007e\u0080-\u00ff]/g, "?").trim();
    const asked = encodeURIComponent(text.toWellFormed());
    const paths = [
      "/api/session",
      `/feed?since=${asked}&upTo=${asked}`,
      `/w/SHOP/conversation/${asked}`,
      `/api/people/${asked}`,
      `/${text.toWellFormed()}`,
      `/api/v1/tickets?since=${asked}`,
    ];
    const path = paths[frame.length % paths.length] ?? "/";
    return {
      path,
      init: { method: frame.length % 5 === 0 ? "DELETE" : "GET", headers: { cookie: header, authorization: `Bearer ${header}` } },
    };
  });
}

function httpDecoder(
  name: string,
  weight: number,
  frame: Decoder["frame"],
  make: (frame: Uint8Array<ArrayBuffer>) => { readonly path: string; readonly init: RequestInit },
): Decoder {
  let room: FuzzRoom | undefined;
  return {
    name,
    weight,
    frame,
    async ask(bytes) {
      if (room === undefined) throw new Error("no room");
      const { path, init } = make(bytes);
      const address = `http://desk.test${path.replace("SHOP", room.shop)}`;
      if (!URL.canParse(address)) return "no address";
      const before = room.writes();
      const answer = await room.app.fetch(new Request(address, init));
      await answer.body?.cancel();
      room.noBug();
      if (answer.status >= 500 && answer.status !== 507) throw new Error(`answered ${answer.status}`);
      if (answer.status >= 400 && room.writes() !== before) throw new Error(`refused with ${answer.status}, and rows were written`);
      return String(answer.status);
    },
    async afresh() {
      room?.host.close();
      room = await openFuzzRoom();
    },
    rest: async () => room?.isWhole(),
    close: () => room?.host.close(),
  };
}
