// The contract of `/y/<doc>`: what the stock y-websocket provider says, said by hand.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createWriter } from "../../shared/core/bytes.ts";
import type { MemberId, TicketId } from "../../shared/core/ids.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { noteOf, setVerdicts } from "../../shared/doc/ticketDoc.ts";
import { CLOSE } from "../../shared/wire/frame.ts";
import { WebsocketProvider } from "y-websocket";
import type { ClientEnd } from "../../edge/host/nodeHost.ts";
import { encodeAwareness } from "../../edge/room/yFrames.ts";
import { askForPerson, hasTicket, type RoomOf } from "./ask.ts";
import { joinNote, type Editor } from "./editor.ts";
import { openDesk, signIn, value } from "./deskClient.ts";
import { createNews } from "./news.ts";
import { AMY, BEN } from "./smallShop.ts";

export function liveRules(roomOf: RoomOf): void {
  const join = (member: MemberId, name: string): Promise<Editor> => joinNote(roomOf(), member, name);
  const start = async (): Promise<{ readonly ticket: TicketId; readonly name: string }> => {
    const { ticket } = await askForPerson(roomOf());
    return { ticket, name: ticketDocName(ticket) };
  };

  describe("the live door", () => {
    it("[R73] lets two editors write one note together, and desks see it", async () => {
      const { ticket, name } = await start();
      const desk = await openDesk(roomOf(), AMY);
      const [amy, ben] = [await join(AMY, name), await join(BEN, name)];
      noteOf(amy.doc).insert(0, "先看");
      await ben.until(() => noteOf(ben.doc).toString() === "先看");
      noteOf(ben.doc).insert(2, "物流");
      await amy.until(() => noteOf(amy.doc).toString() === "先看物流");
      await desk.until(() => desk.ticket(ticket).note === "先看物流");
    });

    it("[R73] is understood by the stock y-websocket provider", async () => {
      const { ticket, name } = await start();
      const desk = await openDesk(roomOf(), AMY);
      const ben = await join(BEN, name);
      const { ticket: once } = value(await roomOf().door.socketTicket(await signIn(roomOf(), AMY)));
      const line = value(await roomOf().connect({ door: "y", ticket: once, doc: name }));
      const doc = new Y.Doc();
      const news = createNews(); // of this document: the desk's own may have nothing to tell any more
      doc.on("update", news.came);
      const provider = new WebsocketProvider("ws://room/y", name, doc, { WebSocketPolyfill: asWebSocket(line), disableBc: true });
      await new Promise<void>((done) => provider.on("sync", (synced: boolean) => synced && done()));
      noteOf(doc).insert(0, "从编辑器来");
      await ben.until(() => noteOf(ben.doc).toString() === "从编辑器来");
      noteOf(ben.doc).insert(0, "一起:");
      await desk.until(() => desk.ticket(ticket).note === "一起:从编辑器来");
      await news.until(() => noteOf(doc).toString() === "一起:从编辑器来");
      provider.awareness.setLocalStateField("user", { name: "谁" });
      await ben.until(() => ben.frames.some((one) => one.kind === "awareness" && JSON.stringify(one.states).includes("amy号")));
      provider.destroy();
    });

    it("[R73] ends the line of an editor that may not do what it does, and keeps the document", async () => {
      const { ticket, name } = await start();
      const amy = await join(AMY, name);
      setVerdicts(amy.doc, { type: "invoice" });
      expect(await amy.closed).toBe(CLOSE.forbidden);
      const desk = await openDesk(roomOf(), AMY);
      expect(desk.ticket(ticket).type).toBe("aftersale");
      const bad = await join(BEN, name);
      bad.end.send(createWriter().uint(0).uint(2).uint(99).done());
      expect(await bad.closed).toBe(CLOSE.malformed);
    });

    it("[R73] opens for known documents only", async () => {
      const tickets = [];
      for (let i = 0; i < 3; i++) tickets.push(value(await roomOf().door.socketTicket(await signIn(roomOf(), AMY))).ticket);
      expect(await roomOf().connect({ door: "y", ticket: tickets[0] ?? "", doc: "team" })).toMatchObject({
        ok: false,
        error: { kind: "unknown-kind" },
      });
      expect(await roomOf().connect({ door: "y", ticket: tickets[1] ?? "", doc: "order:1" })).toMatchObject({
        ok: false,
        error: { kind: "unknown-kind" },
      });
      expect(await roomOf().connect({ door: "y", ticket: tickets[2] ?? "", doc: "ticket:none" })).toMatchObject({
        ok: false,
        error: { kind: "unknown" },
      });
    });

    it("[R74] echoes awareness with the edge's own word for who it is, and passes no stolen client id on", async () => {
      const { ticket, name } = await start();
      const desk = await openDesk(roomOf(), AMY);
      await hasTicket(desk, ticket);
      const [amy, ben] = [await join(AMY, name), await join(BEN, name)];
      amy.end.send(encodeAwareness([{ client: 7, clock: 1, state: { user: { name: "老板", color: "#123456" }, cursor: 3 } }]));
      const seen = (editor: Editor) => editor.frames.flatMap((one) => (one.kind === "awareness" ? one.states : []));
      await amy.until(() => seen(amy).length > 0);
      expect(seen(amy)).toEqual([{ client: 7, clock: 1, state: { user: { name: "amy号", color: "#123456", member: AMY }, cursor: 3 } }]);
      await ben.until(() => seen(ben).length > 0);
      ben.end.send(encodeAwareness([{ client: 7, clock: 2, state: null }]));
      ben.end.send(encodeAwareness([{ client: 8, clock: 1, state: {} }]));
      await amy.until(() => seen(amy).some((one) => one.client === 8));
      expect(seen(amy).filter((one) => one.client === 7)).toHaveLength(1);
      amy.end.close();
      await ben.until(() => seen(ben).some((one) => one.client === 7 && one.state === null));
    });

    it("[R74] lets an editor who lost the line be seen again at once, though everybody echoed that they had gone", async () => {
      const { ticket, name } = await start();
      const desk = await openDesk(roomOf(), AMY);
      await hasTicket(desk, ticket);
      const seen = (editor: Editor) => editor.frames.flatMap((one) => (one.kind === "awareness" ? one.states : []));
      const [amy, ben] = [await join(AMY, name), await join(BEN, name)];
      ben.end.send(encodeAwareness([{ client: 8, clock: 1, state: {} }]));
      amy.end.send(encodeAwareness([{ client: 7, clock: 1, state: {} }]));
      await ben.until(() => seen(ben).some((one) => one.client === 7));
      amy.end.close();
      const gone = await ben.until(() => seen(ben).find((one) => one.client === 7 && one.state === null));
      ben.end.send(encodeAwareness([gone])); // a stock client repeats what it hears
      const back = await join(AMY, name);
      back.end.send(encodeAwareness([{ client: 7, clock: 2, state: {} }]));
      await ben.until(() => seen(ben).some((one) => one.client === 7 && one.clock === 2 && one.state !== null));
      expect(gone.clock).toBeLessThan(2); // what comes back with the next clock is newer than the farewell
    });

    it("[R74] gives a client id to the newer of two lines of one session: the older is a line nobody has missed yet", async () => {
      const { name } = await start();
      const token = await signIn(roomOf(), AMY);
      const line = async (): Promise<ClientEnd> => {
        const { ticket } = value(await roomOf().door.socketTicket(token));
        return value(await roomOf().connect({ door: "y", ticket, doc: name }));
      };
      const ben = await join(BEN, name);
      const seen = () => ben.frames.flatMap((one) => (one.kind === "awareness" ? one.states : [])).filter((one) => one.client === 7);
      const old = await line();
      old.send(encodeAwareness([{ client: 7, clock: 1, state: {} }]));
      await ben.until(() => seen().length === 1);
      const fresh = await line();
      fresh.send(encodeAwareness([{ client: 7, clock: 2, state: {} }]));
      await ben.until(() => seen().length === 2);
      old.close();
      fresh.send(encodeAwareness([{ client: 7, clock: 3, state: {} }]));
      await ben.until(() => seen().some((one) => one.clock === 3));
      expect(seen().every((one) => one.state !== null)).toBe(true);
    });

    it("[R142] lets nobody write, or show themself, under the client id that a colleague's open editor has announced", async () => {
      const { ticket, name } = await start();
      const seen = (editor: Editor) => editor.frames.flatMap((one) => (one.kind === "awareness" ? one.states : []));
      const [amy, ben] = [await join(AMY, name), await join(BEN, name)];
      const hers = amy.doc.clientID;
      amy.end.send(encodeAwareness([{ client: hers, clock: 1, state: {} }]));
      await ben.until(() => seen(ben).some((one) => one.client === hers));
      ben.doc.clientID = hers;
      noteOf(ben.doc).insert(0, "占了");
      expect(await ben.closed).toBe(CLOSE.forbidden);
      noteOf(amy.doc).insert(0, "我的");
      const desk = await openDesk(roomOf(), AMY);
      await desk.until(() => desk.ticket(ticket).note === "我的");
      amy.end.close();
      const again = await join(BEN, name);
      const witness = await join(AMY, name);
      again.end.send(encodeAwareness([{ client: hers, clock: 9, state: { user: { name: "阿美" } } }]));
      again.end.send(encodeAwareness([{ client: again.doc.clientID, clock: 1, state: {} }]));
      await witness.until(() => seen(witness).some((one) => one.client === again.doc.clientID));
      expect(seen(witness).filter((one) => one.client === hers && one.state !== null)).toEqual([]);
    });

    it("[R143] ends the line of an awareness that nests by the thousand, as one that cannot be read", async () => {
      const { name } = await start();
      const ben = await join(BEN, name);
      const state = `{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}`;
      ben.end.send(createWriter().uint(1).bytes(createWriter().uint(1).uint(7).uint(1).text(state).done()).done());
      expect(await ben.closed).toBe(CLOSE.malformed);
    });
  });
}

/** A socket that is open already, in the dress a stock client expects. */
function asWebSocket(line: ClientEnd): typeof WebSocket {
  class OpenLine {
    readonly OPEN = WebSocket.OPEN;
    binaryType = "";
    readyState: number = WebSocket.CONNECTING;
    onopen: (() => void) | undefined;
    onmessage: ((event: { readonly data: ArrayBuffer | string }) => void) | undefined;
    onclose: ((event: { readonly code: number }) => void) | undefined;
    constructor() {
      queueMicrotask(() => {
        this.readyState = WebSocket.OPEN;
        this.onopen?.();
        line.onMessage((data) => this.onmessage?.({ data: typeof data === "string" ? data : data.slice().buffer }));
        line.onClose((code) => this.onclose?.({ code }));
      });
    }
    send(data: Uint8Array<ArrayBuffer>): void {
      line.send(data);
    }
    close(): void {
      this.readyState = WebSocket.CLOSED;
      line.close();
    }
  }
  return OpenLine as unknown as typeof WebSocket; // as much of one as the provider uses
}
