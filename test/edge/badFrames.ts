// Bad frames on lines that are open: what cannot be read ends its line with a reason, what may not be done is refused and the line stays.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createWriter } from "../../shared/core/bytes.ts";
import { asId, type MessageId } from "../../shared/core/ids.ts";
import type { RefusalKind } from "../../shared/core/result.ts";
import { CLOSE, FRAME_IN_BYTES, UPDATE_BYTES } from "../../shared/wire/frame.ts";
import { encodeDeskFrame, encodeRoomFrame } from "../../shared/wire/codec.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import { readArticleDoc } from "../../shared/doc/articleDoc.ts";
import { writeArticle } from "../../shared/doc/writeArticle.ts";
import { readShopDoc, writeShop } from "../../shared/doc/shopDoc.ts";
import { appendMessage, declareTicket, setVerdicts, wishStatus } from "../../shared/doc/ticketDoc.ts";
import { encodeAwareness, encodeStep1, encodeUpdate } from "../../edge/room/yFrames.ts";
import { openDesk, value, type DeskClient } from "../contract/deskClient.ts";
import { step } from "../../shared/domain/review.ts";
import { AGENT, OWNER, type ShopAtWork } from "./shopAtWork.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const HELLO = encodeDeskFrame({ kind: "hello", protocol: PROTOCOL, epoch: "", cursor: "", device: "d-bad" });
const PULL = encodeDeskFrame({ kind: "pull", since: "", upTo: "", after: "" });
const bytes = (...all: readonly number[]): Bytes => Uint8Array.from(all);

export function badFrames(shopOf: () => ShopAtWork): void {
  /** A desk's line on which nothing was said yet: sends, waits for the end, gives the refusal it heard before. */
  const endsWith = async (frames: readonly (Bytes | string)[], code: number, why?: RefusalKind): Promise<void> => {
    const { room, token } = shopOf();
    const line = value(await room.connect({ door: "desk", ticket: value(await room.door.socketTicket(token)).ticket }));
    const heard: (Bytes | string)[] = [];
    line.onMessage((data) => void heard.push(data));
    const ended = new Promise<readonly [number, string]>((done) => line.onClose((...with_) => done(with_)));
    for (const one of frames) line.send(one);
    const [closed, words] = await ended;
    expect({ closed, told: words !== "" }).toEqual({ closed: code, told: true });
    if (why === undefined) return;
    expect(heard.at(-1)).toEqual(encodeRoomFrame({ kind: "refused", id: "", doc: "", why, words }));
  };

  describe("a desk's frame", () => {
    const cases: readonly (readonly [name: string, frames: readonly (Bytes | string)[], code: number, why?: RefusalKind])[] = [
      ["of no bytes", [bytes()], CLOSE.malformed, "unknown-kind"],
      ["of bytes that mean nothing", [bytes(255, 255, 255, 255)], CLOSE.malformed, "unknown-kind"],
      ["of a kind nobody knows", [HELLO, bytes(9, 1, 2, 3)], CLOSE.malformed, "unknown-kind"],
      [
        "of a kind only the room sends",
        [HELLO, encodeRoomFrame({ kind: "ack", id: "x", cursor: "y", from: 0, seq: 1 })],
        CLOSE.malformed,
        "unknown-kind",
      ],
      ["cut short", [HELLO.slice(0, HELLO.length - 3)], CLOSE.malformed, "malformed"],
      ["with bytes left over", [Uint8Array.from([...HELLO, 0])], CLOSE.malformed, "malformed"],
      ["whose length lies", [HELLO, bytes(2, 255, 255, 255, 255, 15)], CLOSE.malformed, "malformed"],
      ["whose number does not end", [bytes(1, ...Array.from({ length: 40 }, () => 255))], CLOSE.malformed, "malformed"],
      ["with text that is none", [HELLO, bytes(2, 2, 0xc3, 0x28, 0, 0)], CLOSE.malformed, "malformed"],
      ["with a presence there is not", [HELLO, bytes(4, 9, 0, 0)], CLOSE.malformed, "unknown-kind"],
      ["with more names than may be fetched", [HELLO, bytes(6, 201, 1)], CLOSE.malformed, "unknown-kind"],
      [
        "with sums no tally has",
        [HELLO, bytes(5, ...Array.from({ length: 512 }, () => [255, 255, 255, 255, 127]).flat())],
        CLOSE.malformed,
        "unknown-kind",
      ],
      ["with too few sums", [HELLO, bytes(5, 1, 1)], CLOSE.malformed, "malformed"],
      ["above 65 KB", [HELLO, new Uint8Array(FRAME_IN_BYTES + 1)], CLOSE.malformed, "too-large"],
      ["far above 65 KB", [HELLO, new Uint8Array(900_000).fill(3)], CLOSE.malformed, "too-large"],
      ["before the hello", [PULL], CLOSE.malformed, "malformed"],
      ["of an older protocol", [hello(0)], CLOSE.oldProtocol, "old-protocol"],
      ["of a newer protocol", [hello(PROTOCOL + 1)], CLOSE.oldProtocol, "old-protocol"],
      ["that is text", [HELLO, "hello"], CLOSE.malformed],
      ["that is JSON", [HELLO, '{"__proto__":{"kind":"hello"}}'], CLOSE.malformed],
    ];
    for (const [name, frames, code, why] of cases) it(`${name} ends its line`, () => shopOf().unnoticed(() => endsWith(frames, code, why)));
  });

  describe("a change that may not be made is refused, the line stays", () => {
    const refuses = (
      name: string,
      kind: RefusalKind,
      make: (desk: DeskClient, served: string) => readonly [doc: string, update: Bytes],
    ): void => {
      it(name, () =>
        shopOf().unnoticed(async () => {
          const desk = await openDesk(shopOf().room, AGENT);
          expect(await desk.push(...make(desk, `ticket:${shopOf().served.ticket}`))).toMatchObject({ kind: "refused", why: kind });
          expect(desk.closed()).toBeUndefined();
          desk.close();
        }),
      );
    };
    const note = (desk: DeskClient, name: string): Bytes => desk.change(name, (doc) => doc.getText("note").insert(0, "x"));
    refuses("in a document of a kind nobody knows", "unknown-kind", (desk, name) => ["order:1", note(desk, name)]);
    refuses("in a document with a bad name", "unknown-kind", (desk, name) => ["ticket:../shop", note(desk, name)]);
    refuses("in a document named as a part of every object", "unknown-kind", (desk, name) => ["ticket:constructor", note(desk, name)]);
    refuses("in the team", "forbidden", (desk, name) => ["team", note(desk, name)]);
    refuses("in a ticket that is not there", "schema", () => ["ticket:t-nobody", fromNothing((doc) => doc.getText("note").insert(0, "x"))]);
    refuses("above 64 KB", "too-large", (_desk, name) => [name, new Uint8Array(UPDATE_BYTES + 1)]);
    refuses("of bytes that mean nothing", "malformed", (_desk, name) => [name, bytes(255, 255, 255, 255, 255, 255)]);
    refuses("an agent publishes an article", "forbidden", (desk) => {
      const [name, article] = anArticle(desk);
      const said = { ...article, answer: { zh: "假的", en: "false" } };
      return [name, desk.change(name, (doc) => writeArticle(doc, value(step(said, { did: "publish", by: AGENT, at: 1 }))))];
    });
    refuses("an agent makes the shop theirs", "forbidden", (desk) => {
      const policy = value(readShopDoc(desk.doc("shop")));
      return ["shop", desk.change("shop", (doc) => writeShop(doc, { ...policy, demo: false }))];
    });
    refuses("an agent forges a verdict", "forbidden", (desk, name) => [
      name,
      desk.change(name, (doc) => setVerdicts(doc, { type: "invoice" })),
    ]);
    refuses("an agent writes as somebody else", "forbidden", (desk, name) => [
      name,
      desk.change(name, (doc) => appendMessage(doc, reply(OWNER, "m-forged"))),
    ]);
    refuses("an agent writes as the shopper", "forbidden", (desk, name) => {
      const message = { kind: "shopper", id: asId<MessageId>("m-forged"), at: 1, text: "我同意" } as const;
      return [name, desk.change(name, (doc) => appendMessage(doc, message))];
    });
    refuses("an agent closes as somebody else", "forbidden", (desk, name) => {
      return [name, desk.change(name, (doc) => wishStatus(doc, { want: "closed", by: OWNER, at: 1, seenShopper: 1 }))];
    });
    refuses("an agent takes back what was said", "forbidden", (desk, name) => [
      name,
      desk.change(name, (doc) => doc.getArray("messages").delete(0, 1)),
    ]);
  });

  describe("an editor's line", () => {
    const joined = async (doc: string) => {
      const { room, token } = shopOf();
      const line = value(await room.connect({ door: "y", ticket: value(await room.door.socketTicket(token)).ticket, doc }));
      const ended = new Promise<number>((done) => line.onClose((code) => done(code)));
      return { line, ended };
    };
    const cases: readonly (readonly [name: string, said: Bytes | string, code: number])[] = [
      ["bytes that mean nothing", bytes(255, 255, 255), CLOSE.malformed],
      ["no bytes", bytes(), CLOSE.malformed],
      ["a sync message cut short", encodeStep1(bytes(0)).slice(0, 2), CLOSE.malformed],
      ["a sync message with bytes left over", Uint8Array.from([...encodeStep1(bytes(0)), 7]), CLOSE.malformed],
      ["an update that is none", encodeUpdate(bytes(9, 9, 9, 9)), CLOSE.malformed],
      ["a state vector that lies", encodeStep1(bytes(255, 255, 3, 1)), CLOSE.malformed],
      [
        "a crowd for one editor",
        encodeAwareness(Array.from({ length: 17 }, (_, client) => ({ client, clock: 1, state: {} }))),
        CLOSE.malformed,
      ],
      [
        "awareness that is no JSON",
        createWriter().uint(1).bytes(createWriter().uint(1).uint(1).uint(1).text("{").done()).done(),
        CLOSE.malformed,
      ],
      ["a frame above 65 KB", new Uint8Array(FRAME_IN_BYTES + 1), CLOSE.malformed],
      ["text", "hello", CLOSE.malformed],
    ];
    for (const [name, said, code] of cases)
      it(`ends at ${name}`, () =>
        shopOf().unnoticed(async () => {
          const { line, ended } = await joined(`ticket:${shopOf().served.ticket}`);
          line.send(said);
          expect(await ended).toBe(code);
        }));

    it("ends at a forged verdict", () =>
      shopOf().unnoticed(async () => {
        const desk = await openDesk(shopOf().room, AGENT);
        const name = `ticket:${shopOf().served.ticket}`;
        const { line, ended } = await joined(name);
        line.send(encodeUpdate(desk.change(name, (doc) => setVerdicts(doc, { type: "invoice" }))));
        expect(await ended).toBe(CLOSE.forbidden);
        desk.close();
      }));

    it("ends at an agent's change of what is published", () =>
      shopOf().unnoticed(async () => {
        const desk = await openDesk(shopOf().room, AGENT);
        const [name, article] = anArticle(desk);
        const { line, ended } = await joined(name);
        line.send(encodeUpdate(desk.change(name, (doc) => writeArticle(doc, { ...article, status: "archived" }))));
        expect(await ended).toBe(CLOSE.forbidden);
        desk.close();
      }));
  });
}

function hello(protocol: number): Bytes {
  return encodeDeskFrame({ kind: "hello", protocol, epoch: "", cursor: "", device: "d-bad" });
}

function fromNothing(work: (doc: Y.Doc) => void): Bytes {
  const doc = new Y.Doc();
  declareTicket(doc);
  work(doc);
  return new Uint8Array(Y.encodeStateAsUpdate(doc));
}

function reply(by: typeof OWNER, id: string) {
  return { kind: "agent", id: asId<MessageId>(id), at: 1, text: "冒名", by, seen: { shopper: 0, shop: 0, assignment: 0 } } as const;
}

/** Any published article the desk has. */
function anArticle(desk: DeskClient) {
  for (const frame of desk.frames) {
    if (frame.kind !== "page") continue;
    for (const { doc } of frame.entries) {
      const article = doc.startsWith("article:") ? value(readArticleDoc(desk.doc(doc))) : undefined;
      if (article?.status === "published") return [doc, article] as const;
    }
  }
  throw new Error("the shop has no article");
}
