// For tests only: a room in memory behind the widget's real link (its fetch and its sockets), a test clock, and a small shop. Keeps the ids it is given.
import { readJson } from "../../shared/core/check.ts";
import { asId, type ArticleId, type MessageId, type ProductId } from "../../shared/core/ids.ts";
import type { AnswerPack } from "../../shared/domain/knowledge.ts";
import { sayMove } from "../../shared/domain/sayMove.ts";
import type { Understanding } from "../../shared/domain/understanding.ts";
import { readTurns, type Shown, type ShownMessage, type Turns, type WidgetTurn } from "../../shared/wire/widgetApi.ts";
import type { After } from "../../shared/core/after.ts";

export const SHIRT = asId<ProductId>("p-linen-shirt");
export const START = Date.UTC(2026, 5, 18, 6);

export const PACK: AnswerPack = {
  version: "1",
  shop: { name: { zh: "小店", en: "Small shop" }, hours: { zh: "9:00–21:00", en: "9:00–21:00" } },
  articles: [
    {
      id: asId<ArticleId>("a-linen-shrink"),
      intent: "product_info",
      aspect: "缩水",
      scope: { at: "attribute", name: "面料", value: "棉麻" },
      status: "published",
      version: 3,
      title: { zh: "棉麻衣物洗护", en: "Washing linen" },
      answer: { zh: "会缩一点。", en: "A little." },
      questions: { zh: ["洗了会缩水吗"], en: ["Will it shrink"] },
      updatedAt: 0,
    },
  ],
  products: [
    {
      id: SHIRT,
      category: "衬衫",
      title: { zh: "亚麻衬衫", en: "Linen shirt" },
      price: 268,
      attributes: { 面料: { zh: "棉麻", en: "linen-cotton" } },
      variants: [],
      updatedAt: 0,
    },
  ],
};

/** What the tests' ear hears: a sure question about the product, or a person asked for. */
export function hears(text: string): Understanding {
  const wantsHuman = text.includes("人工") ? 0.9 : 0;
  return {
    intents: [{ id: wantsHuman > 0 ? "human" : "product_info", p: 0.9 }],
    mood: { label: "neutral", p: { negative: 0, neutral: 1, positive: 0 } },
    abuse: 0,
    wantsHuman,
    model: "light@test",
  };
}

export interface TestClock {
  readonly now: () => number;
  readonly after: After;
  /** Moves time, runs what falls due, and lets everything settle. */
  readonly pass: (ms: number) => Promise<void>;
}

export function createTestClock(start = START): TestClock {
  let now = start;
  let timers: { readonly at: number; readonly work: () => void }[] = [];
  return {
    now: () => now,
    after(ms, work) {
      const timer = { at: now + ms, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    async pass(ms) {
      const end = now + ms;
      for (;;) {
        await settle();
        const next = timers.filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        now = Math.max(now, next.at);
        timers = timers.filter((one) => one !== next);
        next.work();
      }
      now = end;
      await settle();
    },
  };
}

/** Lets promises and IndexedDB come to rest. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
}

export function createTestRoom(clock: TestClock) {
  const taken: WidgetTurn[] = [];
  const posts: Turns[] = [];
  const files: number[] = [];
  const answers: { status: number; body: unknown }[] = [];
  const sockets = new Set<RoomSocket>();
  const heard: string[] = [];
  const extra: ShownMessage[] = [];
  let patch: Partial<Shown> = {};
  const room = {
    /** No network at all. */
    down: false,
    /** Of the next post it takes so many turns, as a room does when they come too fast. */
    takesOnly: undefined as number | undefined,
    /** Sockets neither open nor end by themselves. */
    swallows: false,
    /** Sockets asked for so far. */
    dialled: 0,
    /** Takes this many posts and loses the answer on the way back. */
    loseAnswers: 0,
    taken,
    posts,
    /** The sizes of the files it was given. */
    files,
    /** What was said on sockets, but for signs of life. */
    heard,
    /** Answers the next request so. */
    refuseNext: (status: number, kind: string, more: object = {}) =>
      answers.push({ status, body: { error: { kind, words: kind, ...more } } }),
    /** The room decided something by itself: tells the sockets. */
    tell(change: Partial<Shown>, ...messages: readonly ShownMessage[]) {
      patch = { ...patch, ...change };
      extra.push(...messages);
      for (const one of sockets) one.show();
    },
    /** Lines go from the room: by an erasure, or, with another epoch, because it came back from a backup. Tells the sockets. */
    forget(from: number, change: Partial<Shown> = {}) {
      taken.splice(from);
      room.tell(change);
    },
    shown(): Shown {
      return {
        ticket: posts[0]?.ticket ?? asId("none"),
        phase: "new",
        withPerson: taken.some((turn) => turn.kind === "person" || (turn.kind === "bot" && turn.move.did === "handoff")) ? "queued" : "no",
        accepted: taken.map((turn) => turn.id),
        messages: [...taken.flatMap(shownOf), ...extra].map((one) => ({ ...one, ...ratedBy(taken, one.id) })),
        now: clock.now(),
        ...patch,
      };
    },
    fetch: async (_url: string | URL | Request, init?: RequestInit): Promise<Response> => {
      if (room.down) throw new TypeError("no network");
      const canned = answers.shift();
      if (canned !== undefined) return Response.json(canned.body, { status: canned.status });
      if (init?.method === "PUT") {
        files.push(init.body instanceof Uint8Array ? init.body.length : 0);
        return Response.json({});
      }
      if (init?.method === "POST") {
        const turns = readJson(readTurns, String(init.body), "turns");
        if (!turns.ok) return Response.json({ error: turns.error }, { status: 400 });
        posts.push(turns.value);
        for (const turn of turns.value.turns.slice(0, room.takesOnly)) if (!taken.some((one) => one.id === turn.id)) taken.push(turn);
        room.takesOnly = undefined;
      }
      if (room.loseAnswers > 0) {
        room.loseAnswers--;
        throw new TypeError("lost on the way back");
      }
      return Response.json(room.shown());
    },
    WebSocket: undefined as unknown as typeof WebSocket,
    sockets,
  };

  class RoomSocket extends EventTarget {
    readonly OPEN = 1;
    readyState = 0;
    onopen: (() => void) | null = null;
    onmessage: ((event: { data: string }) => void) | null = null;
    onclose: (() => void) | null = null;
    constructor() {
      super();
      room.dialled++;
      queueMicrotask(() => {
        if (room.swallows || this.readyState === 3) return;
        if (room.down) return this.close();
        this.readyState = 1;
        sockets.add(this);
        this.onopen?.();
        this.show();
      });
    }
    show(): void {
      this.say(room.shown());
    }
    say(frame: unknown): void {
      this.onmessage?.({ data: JSON.stringify(frame) });
    }
    send(text: string): void {
      if (text !== "ping") heard.push(text);
      else if (!room.down) this.onmessage?.({ data: "pong" });
    }
    close(): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      sockets.delete(this);
      queueMicrotask(() => this.onclose?.());
    }
  }
  room.WebSocket = RoomSocket as unknown as typeof WebSocket;
  return room;
}

function ratedBy(taken: readonly WidgetTurn[], message: MessageId): Pick<ShownMessage, "rated"> {
  const last = taken.findLast((one) => one.kind === "rate" && one.message === message);
  return last?.kind === "rate" && last.is !== undefined ? { rated: last.is } : {};
}

function shownOf(turn: WidgetTurn): readonly ShownMessage[] {
  switch (turn.kind) {
    case "say":
      return [{ id: turn.id, at: turn.at, from: "shopper", text: turn.text, ...(turn.files === undefined ? {} : { files: turn.files }) }];
    case "bot": {
      const said = sayMove(turn.move, PACK, "zh");
      return said.ok ? [{ id: turn.id, at: turn.at, from: "bot", ...said.value }] : [];
    }
    case "rate":
      return [];
    case "person":
      return [{ id: `${turn.id}-e` as MessageId, at: turn.at, from: "event", text: "转人工" }];
  }
}
