// Lines that must not open: sockets asked for without a right to them, from elsewhere, twice, or for what is not there.
import { describe, expect, it } from "vitest";
import { encodeStep1 } from "../../edge/room/yFrames.ts";
import { createWriter } from "../../shared/core/bytes.ts";
import { encodeDeskFrame } from "../../shared/wire/codec.ts";
import { CLOSE } from "../../shared/wire/frame.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import { openDesk, signIn, value } from "../contract/deskClient.ts";
import { openClientEnd } from "../kit/clientEnd.ts";
import { COOKIE, knock } from "./publicRoom.ts";
import { AGENT, SUPERVISOR, type ShopAtWork } from "./shopAtWork.ts";

const SIGN_IN = "please sign in, and ask for a fresh ticket";
const NO_KIND = "there are no documents of that name";
const NO_DOC = "there is no such document";
const EVIL = { origin: "https://evil.example" };

export function badLines(shopOf: () => ShopAtWork): void {
  const ticketFor = async (): Promise<string> => value(await shopOf().room.door.socketTicket(shopOf().token)).ticket;
  const shut = async (path: string, status: number, kind: string, headers: Record<string, string> = {}): Promise<string> => {
    const answer = await knock(shopOf().url, path, headers);
    expect(answer).toMatchObject({ status, kind });
    expect(answer.words).not.toBe("");
    return answer.words;
  };
  const y = (doc: string, ticket: string): string => `/y/${encodeURIComponent(doc)}?ticket=${ticket}`;
  /** The line of a document is told why, in a stock client's own protocol, and nothing else; the code comes later (test/edge/stockClients.test.ts). */
  const shownOut = async (doc: string, ticket: string, words: string): Promise<void> => {
    const opened = await openClientEnd(shopOf().url.replace("http", "ws") + y(doc, ticket), []);
    opened?.end.send(encodeStep1(Uint8Array.of(0)));
    expect(await opened?.first).toEqual(createWriter().uint(2).uint(0).text(words).done());
    opened?.end.close();
  };

  describe("the desk's line", () => {
    for (const [name, ticket] of [
      ["no ticket", ""],
      ["a made-up ticket", "x".repeat(32)],
      ["SQL for a ticket", encodeURIComponent("' OR 1=1 --")],
      ["a ticket that is a book", "x".repeat(8_000)],
    ] as const)
      it(`stays shut for ${name}`, () =>
        shopOf().unnoticed(async () => {
          await shut(`/s?ticket=${ticket}`, 401, "signed-out");
          await shownOut(`ticket:${shopOf().served.ticket}`, ticket, SIGN_IN);
        }));

    it("stays shut for a session's token in the place of a ticket, and for a cookie alone", () =>
      shopOf().unnoticed(async () => {
        await shut(`/s?ticket=${shopOf().token}`, 401, "signed-out");
        await shut("/s", 401, "signed-out", { cookie: `${COOKIE}=${shopOf().token}` });
      }));

    it("opens once for a ticket, by whichever door", () =>
      shopOf().unnoticed(async () => {
        const ticket = await ticketFor();
        expect(await knock(shopOf().url, `/s?ticket=${ticket}`)).toMatchObject({ status: 101 });
        await shut(`/s?ticket=${ticket}`, 401, "signed-out");
        await shownOut(`ticket:${shopOf().served.ticket}`, ticket, SIGN_IN);
      }));

    it("stays shut for a ticket whose session has ended", () =>
      shopOf().unnoticed(async () => {
        const { room } = shopOf();
        const token = await signIn(room, AGENT);
        const { ticket } = value(await room.door.socketTicket(token));
        await room.door.signOut(token);
        await shut(`/s?ticket=${ticket}`, 401, "signed-out");
      }));

    it("is not opened by another site, which does not spend the ticket by trying", () =>
      shopOf().unnoticed(async () => {
        const ticket = await ticketFor();
        await shut(`/s?ticket=${ticket}`, 403, "forbidden", EVIL);
        await shut(`/s?ticket=${ticket}`, 403, "forbidden", { origin: "null" });
        await shut(`/s?ticket=${ticket}`, 403, "forbidden", { ...EVIL, "x-forwarded-host": "evil.example" });
        await shut(y(`ticket:${shopOf().served.ticket}`, ticket), 403, "forbidden", EVIL);
        expect(await knock(shopOf().url, `/s?ticket=${ticket}`, { origin: shopOf().url })).toMatchObject({ status: 101 });
      }));

    it("is none at a shop that does not exist", () =>
      shopOf().unnoticed(async () => {
        await shut(`/s?shop=nowhere&ticket=${await ticketFor()}`, 404, "unknown");
      }));

    it("takes nothing from a header that only the Worker may write", () =>
      shopOf().unnoticed(async () => {
        const ask = JSON.stringify({ door: "widget", ticket: shopOf().served.ticket, capability: shopOf().served.capability });
        await shut("/s?ticket=x", 401, "signed-out", { "x-zhanggui-ask": ask });
      }));

    it("ends when its session does, and no colleague's does", async () => {
      const { room } = shopOf();
      const token = await signIn(room, SUPERVISOR);
      const mine = value(await room.connect({ door: "desk", ticket: value(await room.door.socketTicket(token)).ticket }));
      const ended = new Promise<number>((done) => mine.onClose(done));
      await new Promise<void>((done) => {
        mine.onMessage(() => done());
        mine.send(encodeDeskFrame({ kind: "hello", protocol: PROTOCOL, epoch: "", cursor: "", device: "d-ends" }));
      });
      const colleague = await openDesk(room, AGENT);
      await room.door.signOut(token);
      expect(await ended).toBe(CLOSE.signedOut);
      expect(colleague.closed()).toBeUndefined();
      colleague.close();
    });
  });

  describe("a document's line", () => {
    for (const [doc, words] of [
      ["order:1", NO_KIND],
      ["ticket:..", NO_KIND],
      ["ticket:", NO_KIND],
      ["ticket:../../shop", NO_KIND],
      ["ticket:constructor", NO_KIND],
      ["ticket:T-0001", NO_KIND],
      ["__proto__", NO_KIND],
      ["team", NO_KIND],
      ["ticket:t-nobody", NO_DOC],
      ["article:no-such", NO_DOC],
      ["x".repeat(5_000), NO_KIND],
    ] as const)
      it(`is none for ${doc.slice(0, 30)}`, () => shopOf().unnoticed(async () => shownOut(doc, await ticketFor(), words)));
  });

  describe("a shopper's line", () => {
    const line = (ticket: string): string => `/w/demo/socket/${ticket}`;
    const protocols = (...all: readonly string[]) => ({ "sec-websocket-protocol": all.join(", ") });

    it("stays shut for everybody but the shopper, in the same words whether there is a conversation or not", () =>
      shopOf().unnoticed(async () => {
        const { served } = shopOf();
        const wrong = protocols("zg1", "m".repeat(22));
        const words = await shut(line("t-nobody"), 404, "unknown", wrong);
        for (const headers of [wrong, {}, protocols("zg1"), protocols("zg2", served.capability), protocols(served.capability, "zg1")])
          expect(await shut(line(served.ticket), 404, "unknown", headers)).toBe(words);
        expect(await shut(line("constructor"), 404, "unknown", wrong)).toBe(words);
        await shut(`/w/nowhere/socket/${served.ticket}`, 404, "unknown", protocols("zg1", served.capability));
      }));

    it("is not opened by another site", () =>
      shopOf().unnoticed(async () => {
        const { served } = shopOf();
        await shut(line(served.ticket), 403, "forbidden", { ...protocols("zg1", served.capability), ...EVIL });
      }));

    it("ends when something is said on it, and only for who said it", () =>
      shopOf().unnoticed(async () => {
        const { room, served } = shopOf();
        for (const said of ["hello", '{"kind":"say"}', Uint8Array.from([3, 1, 2])]) {
          const mine = value(await room.connect({ door: "widget", ticket: served.ticket, capability: served.capability }));
          const ended = new Promise<number>((done) => mine.onClose(done));
          mine.send(said);
          expect(await ended).toBe(4422);
        }
      }));
  });
}
