// Stock y-websocket clients for an hour: their own timers and clock (ours to turn), the real room on Node behind them. Both stay on the line that long, and one
// that may not come in is told by a close code and dials seldom. The same over real sockets, for seconds: test/edge/stockClients.test.ts.
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { WebsocketProvider as Current } from "y-websocket";
import { WebsocketProvider as Old } from "y-websocket-2";
import * as Y from "yjs";
import { noteOf } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { HOUR, MINUTE, SECOND } from "../../shared/core/time.ts";
import { askForPerson } from "./ask.ts";
import { openDesk, signIn, value } from "./deskClient.ts";
import { makeNodeRoom } from "./makeNodeRoom.ts";
import { AMY, BEN, SMALL_SHOP } from "./smallShop.ts";
import type { TestRoom } from "./testRoom.ts";

vi.hoisted(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] })); // before lib0 is loaded: it takes Date.now once

const TOLD_AFTER = 10 * SECOND; // edge/host/refusedLine.ts
const PROVIDERS = { "2.1": Old as unknown as typeof Current, "3.1": Current } as const;

let room: TestRoom;

beforeAll(async () => {
  room = await makeNodeRoom({ seed: SMALL_SHOP });
});
afterAll(async () => {
  await room.close();
  vi.useRealTimers();
});

/** Time passes for clients and room alike. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= SECOND) {
    await vi.advanceTimersByTimeAsync(SECOND);
    await room.advance?.(SECOND);
  }
}

/** A WebSocket that dials the room as the edge would, and counts. `mute`: what the room says after the first second is lost. */
function dialler(mute = false) {
  const count = { dials: 0, closes: 0 };
  class Line {
    readonly OPEN = 1;
    binaryType = "";
    readyState = 0;
    onopen: (() => void) | null = null;
    onmessage: ((event: { readonly data: ArrayBuffer }) => void) | null = null;
    onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null = null;
    onerror: (() => void) | null = null;
    #send: ((data: Uint8Array<ArrayBuffer>) => void) | undefined;
    #hangUp = (): void => undefined;
    constructor(url: string) {
      count.dials++;
      void this.#dial(new URL(url));
    }
    async #dial({ pathname, searchParams }: URL): Promise<void> {
      const ask = { door: "y", ticket: searchParams.get("ticket") ?? "", doc: decodeURIComponent(pathname.slice("/y/".length)) } as const;
      const end = await room.connect(ask);
      this.readyState = 1;
      if (end.ok) this.#send = end.value.send;
      this.onopen?.();
      if (!end.ok) {
        const timer = setTimeout(() => this.#end(end.error.kind === "signed-out" ? 4401 : 4404, end.error.words), TOLD_AFTER);
        this.#hangUp = () => clearTimeout(timer);
        return;
      }
      const deafFrom = Date.now() + SECOND;
      this.#hangUp = end.value.close;
      end.value.onMessage((data) => {
        if (typeof data !== "string" && !(mute && Date.now() > deafFrom)) this.onmessage?.({ data: data.slice().buffer });
      });
      end.value.onClose((code, reason) => this.#end(code, reason));
    }
    #end(code: number, reason: string): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      count.closes++;
      this.onclose?.({ code, reason });
    }
    send(data: Uint8Array<ArrayBuffer>): void {
      this.#send?.(data.slice());
    }
    close(): void {
      this.#hangUp();
      this.#end(1005, "");
    }
  }
  return { count, WebSocketPolyfill: Line as unknown as typeof WebSocket };
}

async function join(version: "2.1" | "3.1", member: typeof AMY, doc: string, mute = false) {
  const { ticket } = value(await room.door.socketTicket(await signIn(room, member)));
  return start(version, doc, ticket, mute);
}

function start(version: "2.1" | "3.1", name: string, ticket: string, mute = false) {
  const doc = new Y.Doc();
  const { count, WebSocketPolyfill } = dialler(mute);
  const provider = new PROVIDERS[version]("ws://room/y", name, doc, { WebSocketPolyfill, disableBc: true, params: { ticket } });
  return { doc, provider, count };
}

describe("stock y-websocket clients of both versions", () => {
  it("[R74] stay on one line for an hour, see each other and what is written in it, and end with the same document as the desk", async () => {
    const { ticket } = await askForPerson(room);
    const name = ticketDocName(ticket);
    const desk = await openDesk(room, AMY);
    const both = [await join("2.1", AMY, name), await join("3.1", BEN, name)] as const;
    const [old, current] = both;
    await pass(2 * SECOND);
    for (let quarter = 0; quarter < 4; quarter++) {
      const { doc } = quarter % 2 === 0 ? old : current;
      noteOf(doc).insert(0, `第${quarter}刻 `);
      await pass(HOUR / 4);
    }
    for (const { count, provider } of both) expect([count, provider.wsconnected]).toEqual([{ dials: 1, closes: 0 }, true]);
    expect(old.provider.awareness.getStates().get(current.doc.clientID)).toMatchObject({ user: { name: "ben号", member: BEN } });
    expect(current.provider.awareness.getStates().get(old.doc.clientID)).toMatchObject({ user: { name: "amy号", member: AMY } });
    expect(noteOf(old.doc).toString()).toBe("第3刻 第2刻 第1刻 第0刻 ");
    expect(noteOf(current.doc).toString()).toBe(noteOf(old.doc).toString());
    expect(desk.ticket(ticket).note).toBe(noteOf(old.doc).toString());
    for (const { provider } of both) provider.destroy();
    desk.close();
  });

  it("would not, were their own awareness not said back to them: a line that is silent is dropped within a minute", async () => {
    const { ticket } = await askForPerson(room);
    for (const version of ["2.1", "3.1"] as const) {
      const { provider, count } = await join(version, AMY, ticketDocName(ticket), true);
      await pass(MINUTE);
      expect([version, count.closes > 0]).toEqual([version, true]);
      provider.destroy();
    }
  });

  it("[R73] dial at most seven times a minute where they may not go, and 3.1 once for good; the room writes nothing for it", async () => {
    const { ticket } = await askForPerson(room);
    const name = ticketDocName(ticket);
    const used = value(await room.door.socketTicket(await signIn(room, AMY))).ticket;
    value(await room.connect({ door: "y", ticket: used, doc: name })).close();
    for (const [why, doc, key] of [
      ["no ticket", name, ""],
      ["a used ticket", name, used],
      ["a made-up one", name, "x".repeat(32)],
    ] as const)
      for (const version of ["2.1", "3.1"] as const) {
        const { provider, count } = start(version, doc, key);
        await pass(MINUTE); // the alarms of tickets made above come due in it
        const [dials, rows] = [count.dials, room.rowsWritten?.()];
        await pass(SECOND);
        expect([why, version, version === "3.1" ? dials === 1 : dials >= 2 && dials <= 7]).toEqual([why, version, true]);
        expect(provider.shouldConnect).toBe(version === "2.1");
        expect(room.rowsWritten?.()).toBe(rows);
        provider.destroy();
      }
  });
});
