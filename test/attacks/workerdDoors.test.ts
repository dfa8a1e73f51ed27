// Attacks on the built app in a real workerd that need a bare connection: slow, packed, oversized, or against the protocol. One shop for all of them.
import { deflateRawSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeDeskFrame } from "../../shared/wire/codec.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import { decodeYFrame, encodeAwareness, type AwarenessState } from "../../edge/room/yFrames.ts";
import { signIn, value } from "../contract/deskClient.ts";
import { createNews } from "../contract/news.ts";
import { createShopper } from "../contract/shopperClient.ts";
import { COOKIE } from "../edge/publicRoom.ts";
import { openShopAtWork, SUPERVISOR, type ShopAtWork } from "../edge/shopAtWork.ts";
import { closesIn, drip, frameOf, openMute, sayFrames, speak, status, type Heard } from "./raw.ts";

let shop: ShopAtWork;
beforeAll(async () => {
  shop = await openShopAtWork();
});
afterAll(() => shop.close());

const host = (): string => new URL(shop.url).host;
const HELLO = encodeDeskFrame({ kind: "hello", protocol: PROTOCOL, epoch: "", cursor: "", device: "d-raw" });
const ticket = async (): Promise<string> => value(await shop.room.door.socketTicket(shop.token)).ticket;
const isWell = async (): Promise<void> => {
  expect(await (await fetch(`${shop.url}/health`)).json()).toMatchObject({ ok: true });
};

describe("who is slow", () => {
  it("[R147] with a head, a body, or a handshake is cut off though bytes keep coming, at every door; others are served meanwhile", () =>
    shop.unnoticed(async () => {
      const post = (path: string, more = ""): string => `POST ${path} HTTP/1.1\r\nhost: ${host()}\r\ncontent-length: 60000\r\n${more}\r\n{`;
      const bearer = `authorization: Bearer ${"m".repeat(22)}\r\n`;
      const slow = [
        drip(shop.url, post("/api/session"), " ", 300),
        drip(shop.url, post("/w/demo/turns", bearer), " ", 300),
        drip(shop.url, post("/no/such/door"), " ", 300),
        drip(shop.url, post("/api/socket-ticket"), " ", 300),
        drip(shop.url, `POST /api/session HTTP/1.1\r\nhost: ${host()}\r\ntransfer-encoding: chunked\r\n\r\n`, "1\r\n \r\n", 300),
        drip(shop.url, `GET /s?ticket=x HTTP/1.1\r\nhost: ${host()}\r\nupgrade: websocket\r\n`, "x-a: b\r\n", 300),
        drip(shop.url, "GET /w/demo/socket/t-1 HTTP/1.1\r\n", "x-a: b\r\n", 300),
        drip(shop.url, "G", "E", 300),
      ];
      for (let i = 0; i < 10; i++) await isWell();
      const ends = (await Promise.all(slow)).map(status);
      expect(ends.slice(0, 2)).toEqual([408, 408]);
      expect(ends.every((one) => one === 0 || one >= 400)).toBe(true);
      await isWell();
    }));

  it("[R144] on a line that only says why not is shown out at its time, whatever is said on it", () =>
    shop.unnoticed(async () => {
      const chatter = frameOf({ opcode: 2, payload: HELLO });
      const heard = await sayFrames(shop.url, `/y/ticket%3A${shop.served.ticket}?ticket=x`, "", [chatter], 200);
      expect(closesIn(heard)).toEqual([4401]);
    }));
});

describe("who never says goodbye", () => {
  it("[R149] is gone for everybody as soon as the room ends the line, and nothing said on it afterwards is heard", async () => {
    const { room } = shop;
    const doc = `ticket:${shop.served.ticket}`;
    const token = await signIn(room, SUPERVISOR);
    const line = value(await room.connect({ door: "y", ticket: value(await room.door.socketTicket(shop.token)).ticket, doc }));
    const { came, until } = createNews();
    const seen: AwarenessState[] = [];
    line.onMessage((data) => {
      const frame = typeof data === "string" ? undefined : decodeYFrame(data);
      if (frame?.ok === true && frame.value.kind === "awareness") seen.push(...frame.value.states);
      came();
    });
    const cursor = (clock: number): Buffer => frameOf({ opcode: 2, payload: encodeAwareness([{ client: 77, clock, state: {} }]) });
    const path = `/y/${encodeURIComponent(doc)}?ticket=${value(await room.door.socketTicket(token)).ticket}`;
    const mute = await openMute(shop.url, path, cursor(1));
    await until(() => seen.some((one) => one.client === 77 && one.state !== null));
    await room.door.signOut(token);
    await until(() => seen.some((one) => one.client === 77 && one.state === null));
    mute.say(cursor(9));
    line.send(encodeAwareness([{ client: 5, clock: 1, state: {} }]));
    await until(() => seen.some((one) => one.client === 5));
    expect(seen.filter((one) => one.client === 77 && one.clock === 9)).toEqual([]);
    mute.drop();
    line.close();
  });
});

describe("what is packed", () => {
  it("in a body is not unpacked, however it calls itself: a bomb of fifty megabytes is fifty kilobytes that mean nothing", () =>
    shop.unnoticed(async () => {
      const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20));
      const good = gzipSync(JSON.stringify(shop.served.turnsOf([shop.served.say("包起来")])));
      for (const body of [bomb, good])
        for (const encoding of ["gzip", "deflate", "br", "x-gzip", "gzip, gzip"]) {
          const headers = { authorization: `Bearer ${shop.served.capability}`, "content-encoding": encoding };
          const answer = await fetch(`${shop.url}/w/demo/turns`, { method: "POST", headers, body });
          expect([encoding, answer.status]).toEqual([encoding, 400]);
        }
    }));

  it("in a frame ends its line when it grows too large, and nobody else notices", () =>
    shop.unnoticed(async () => {
      const bomb = deflateRawSync(Buffer.alloc(100_000_000), { finishFlush: 2 }).subarray(0, -4); // RFC 7692 §7.2.1
      expect(bomb.length).toBeLessThan(110_000);
      const extension = "sec-websocket-extensions: permessage-deflate\r\n";
      for (const frames of [
        [frameOf({ opcode: 2, payload: bomb, packed: true })],
        Array.from({ length: 5 }, () => frameOf({ opcode: 2, payload: bomb, packed: true })),
      ]) {
        const heard = await sayFrames(shop.url, `/s?ticket=${await ticket()}`, extension, frames);
        expect(status(heard)).toBe(101);
        await isWell();
      }
    }));
});

describe("frames against the protocol", () => {
  const wrong: readonly (readonly [name: string, frames: readonly Buffer[]])[] = [
    ["of a reserved kind", [frameOf({ opcode: 5, payload: HELLO })]],
    ["of a reserved kind of control", [frameOf({ opcode: 11, payload: Buffer.alloc(2) })]],
    ["that go on with what never began", [frameOf({ opcode: 0, payload: HELLO })]],
    ["that begin twice", [frameOf({ opcode: 2, payload: HELLO, fin: false }), frameOf({ opcode: 2, payload: HELLO })]],
    ["of text that is none", [frameOf({ opcode: 1, payload: Buffer.from([0xc3, 0x28]) })]],
    ["packed where nothing was agreed", [frameOf({ opcode: 2, payload: deflateRawSync(HELLO), packed: true })]],
    ["of a length beyond all numbers", [frameOf({ opcode: 2, payload: HELLO, claims: 2n ** 63n })]],
    ["of a length beyond a message", [frameOf({ opcode: 2, payload: HELLO, claims: 2n ** 40n })]],
    [
      "in pieces without end",
      Array.from({ length: 60 }, (_, i) => frameOf({ opcode: i === 0 ? 2 : 0, payload: Buffer.alloc(1_000_000), fin: false })),
    ],
    ["that close with a code nobody may send", [frameOf({ opcode: 8, payload: Buffer.from([0x03, 0xed]) })]],
    ["that close with half a code", [frameOf({ opcode: 8, payload: Buffer.from([3]) })]],
  ];
  for (const [name, frames] of wrong)
    it(`${name} end their own line`, () =>
      shop.unnoticed(async () => {
        const heard = await sayFrames(shop.url, `/s?ticket=${await ticket()}`, "", frames);
        expect(status(heard)).toBe(101);
        await isWell();
      }));
});

describe("a request", () => {
  const get = (path: string, headers = ""): Promise<Heard> =>
    speak(shop.url, `GET ${path} HTTP/1.1\r\nhost: ${host()}\r\nconnection: close\r\n${headers}\r\n`);

  it("whose head is a book is refused, and the next one answered", () =>
    shop.unnoticed(async () => {
      const book = "x".repeat(1_000_000);
      for (const heard of [
        await get(`/${book}`),
        await get(`/api/session?${book}`),
        await get("/api/session", `cookie: ${COOKIE}=${book}\r\n`),
        await get("/api/session", `x-book: ${book}\r\n`),
        await get("/api/session", "x-a: b\r\n".repeat(50_000)),
        await get("/api/session", `cookie: ${"a=b; ".repeat(20_000)}\r\n`),
      ])
        expect([0, 400, 401, 404, 413, 414, 431]).toContain(status(heard));
      await isWell();
    }));

  it("with a header twice, or one that hides another, is refused or counted as nobody's", () =>
    shop.unnoticed(async () => {
      const signIn = (headers: string): Promise<Heard> =>
        speak(
          shop.url,
          `POST /api/session HTTP/1.1\r\nhost: ${host()}\r\nconnection: close\r\n${headers}content-length: 20\r\n\r\n{"member":"m-linxi"}`,
        );
      expect((await signIn(`origin: ${shop.url}\r\n`)).text).toMatch(/^HTTP\/1.1 200 [\s\S]*set-cookie/i); // so the words are right
      for (const headers of [
        `origin: ${shop.url}\r\norigin: https://evil.example\r\n`,
        `origin: https://evil.example\r\norigin: ${shop.url}\r\n`,
        `origin: ${shop.url}, ${shop.url}\r\n`,
        `Origin : ${shop.url}\r\norigin: https://evil.example\r\n`,
        `origin: ${shop.url}\r\nsec-fetch-site: cross-site\r\n`,
        `origin: ${shop.url}\r\nhost: evil.example\r\n`,
      ])
        expect([headers, (await signIn(headers)).text.toLowerCase().includes("set-cookie")]).toEqual([headers, false]);
      for (const smuggled of [
        "transfer-encoding: chunked\r\n",
        "transfer-encoding: xchunked\r\n",
        "content-length: 5\r\n",
        "transfer-encoding: chunked\r\ntransfer-encoding: identity\r\n",
      ]) {
        const heard = await signIn(`origin: ${shop.url}\r\n${smuggled}`);
        expect([smuggled, heard.text.toLowerCase().includes("set-cookie")]).toEqual([smuggled, false]);
      }
    }));

  it("for a path that is written otherwise opens no other door, and no file that is not a page's", () =>
    shop.unnoticed(async () => {
      for (const path of [
        ...[
          "/%2e%2e/",
          "/%2e%2e%2fwrangler.json",
          "/..%5c..%5cwrangler.json",
          "/desk/%2e%2e/%2e%2e/package.json",
          "/%252e%252e/%252e%252e/etc/passwd",
          "/....//....//etc/passwd",
        ],
        ...[
          "/wrangler.json",
          "/wrangler.toml",
          "/package.json",
          "/.env",
          "/.dev.vars",
          "/.git/config",
          "/.assetsignore",
          "/_headers",
          "/_redirects",
          "/_worker.js",
          "/zhanggui/index.js",
          "/index.js.map",
        ],
        ...[
          "/W/demo/pack",
          "/w//demo/pack",
          "/w/demo//pack",
          "/w/demo./pack",
          "/w/demo/pack/",
          "/w/demo;x=1/pack",
          "/w/demo%00/pack",
          "/w/DEMO/pack",
          "/w/ demo/pack",
          "/w/%64emo%2e/pack",
        ],
        ...[
          "/API/people",
          "/api//people",
          "/api/people/",
          "/api/people%00",
          "/api/people%2f",
          "/api/./me",
          "/api/%2e/me",
          "/%61pi/people/x",
          "/api/people;x",
          "/api\\people",
        ],
        ...["/assets/", "/desk/assets/../../zhanggui/index.js", "/icons/..;/", "/ear/", "/CON", "/desk/%00", "/desk/..%00/"],
      ]) {
        const heard = await get(path);
        expect([path, status(heard), /"members"|zg_session|password|BEGIN|root:|createApp/.test(heard.text)]).toEqual([
          path,
          expect.toSatisfy((one: number) => one !== 200),
          false,
        ]);
      }
    }));
});

describe("words that want to be more than words", () => {
  const WORDS = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "[退款](javascript:alert(1)) ![x](https://evil.example/x.png)",
    "data:text/html,<script>alert(1)</script>",
    '=HYPERLINK("https://evil.example","点我")',
    "+cmd|' /C calc'!A0",
    "</textarea></script><svg onload=alert(1)>",
    "{{constructor.constructor('alert(1)')()}} #{7*7} %0d%0aset-cookie:x=1",
    "\u202e}0)1(trela\u2066",
    "'; DROP TABLE docs; --",
  ];

  it("come back to shopper and desk as the same text, in an answer that no browser takes for a page", async () => {
    const shopper = createShopper(shop.room, { name: '<b>小雨</b>"><script>' });
    value(await shopper.post(...WORDS.map((one) => shopper.say(one)), shopper.person()));
    const answer = await fetch(`${shop.url}/w/demo/conversation/${shopper.ticket}`, {
      headers: { authorization: `Bearer ${shopper.capability}` },
    });
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
    const shown = value(await shopper.shown());
    expect(shown.messages.filter((one) => one.from === "shopper").map((one) => one.text)).toEqual(WORDS);
    expect(JSON.stringify(await shop.see())).toContain("<b>小雨</b>");
  });
});
