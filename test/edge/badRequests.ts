// Bad input through the HTTP doors: each is refused with a reason of its own, nothing changes, nobody notices.
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { readJson } from "../../shared/core/check.ts";
import { MESSAGE_CHARS } from "../../shared/domain/ticket.ts";
import { TURNS_BYTES, TURNS_MOST } from "../../shared/wire/widgetApi.ts";
import { createShopper } from "../contract/shopperClient.ts";
import { openDesk, signIn, value } from "../contract/deskClient.ts";
import { COOKIE, errorIn } from "./publicRoom.ts";
import { AGENT, type ShopAtWork } from "./shopAtWork.ts";

type Asked = readonly [name: string, status: number, kind: string, path: string, init?: RequestInit];

export function badRequests(shopOf: () => ShopAtWork): void {
  /** Asks, and checks that the answer is a refusal as all doors refuse, and tells nothing of our machine. */
  const refused = async (path: string, init: RequestInit, status: number, kind: string): Promise<string> => {
    const answer = await fetch(shopOf().url + path, { redirect: "manual", ...init });
    const text = await answer.text();
    const error = readJson(errorIn, text, "the refusal");
    expect({ status: answer.status, kind: error.ok ? error.value.kind : text }).toEqual({ status, kind });
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(text).not.toMatch(/\/work|node_modules|\.ts\b| at /);
    return error.ok ? error.value.words : "";
  };
  const refusesAll = (asks: readonly Asked[]): void => {
    for (const [name, status, kind, path, init = {}] of asks) {
      it(name, () => shopOf().unnoticed(async () => expect(await refused(path, init, status, kind)).not.toBe("")));
    }
  };
  const mine = { authorization: `Bearer ${"m".repeat(22)}` };
  const post = (body: BodyInit | null, headers: Record<string, string> = mine): RequestInit => ({ method: "POST", headers, body });
  const TURNS = "/w/demo/turns";

  describe("a shopper's post", () => {
    const turns = (more: object = {}, turn: object = {}): string =>
      JSON.stringify({
        protocol: 1,
        ticket: "t-bad",
        start: { shopper: "s-bad", name: "x", language: "zh", createdAt: 0 },
        turns: [{ kind: "say", id: "m-bad", at: 0, text: "hi", ...turn }],
        ...more,
      });
    const many = (count: number) => Array.from({ length: count }, (_, i) => ({ kind: "say", id: `m-${i}`, at: 0, text: "x" }));
    refusesAll([
      ["needs a capability", 401, "signed-out", TURNS, post(turns(), {})],
      ["needs a whole capability", 401, "signed-out", TURNS, post(turns(), { authorization: "Bearer short" })],
      ["needs it as a bearer", 401, "signed-out", TURNS, post(turns(), { authorization: `Basic ${"m".repeat(22)}` })],
      ["must be there", 400, "malformed", TURNS, post(null)],
      ["must be JSON", 400, "malformed", TURNS, post('{"protocol":1,')],
      ["must be text", 400, "malformed", TURNS, post(Uint8Array.from([0xff, 0xfe, 0x00, 0x80]))],
      ["must be of our shape", 400, "malformed", TURNS, post('{"protocol":1}')],
      ["must not be a list", 400, "malformed", TURNS, post("[]")],
      ["may nest as deep as it likes, and is refused", 400, "malformed", TURNS, post("[".repeat(30_000) + "]".repeat(30_000))],
      ["must say something", 400, "malformed", TURNS, post(turns({}, { text: "" }))],
      ["must not be a book", 400, "malformed", TURNS, post(turns({}, { text: "x".repeat(MESSAGE_CHARS + 1) }))],
      ["must not have too many turns", 400, "malformed", TURNS, post(turns({ turns: many(TURNS_MOST + 1) }))],
      ["must not have a thousand turns", 413, "too-large", TURNS, post(turns({ turns: many(2_000) }))],
      ["must not be too large", 413, "too-large", TURNS, post("x".repeat(TURNS_BYTES + 1))],
      ["must not be far too large", 413, "too-large", TURNS, post("x".repeat(5_000_000))],
      ["is told what it lacks, however large it is", 401, "signed-out", TURNS, post("x".repeat(5_000_000), {})],
      ["is told that its door is none, however large it is", 404, "unknown", "/w/demo/no-such-door", post("x".repeat(5_000_000))],
      ["must not come in an agent's or the edge's kind", 400, "malformed", TURNS, post(turns({}, { kind: "agent", by: "m-linxi" }))],
      ["must have honest ids", 400, "malformed", TURNS, post(turns({ ticket: "../shop" }))],
      ["must have times that are numbers", 400, "malformed", TURNS, post(turns({}, { at: "now" }))],
      ["of an older protocol is told so", 426, "old-protocol", TURNS, post(turns({ protocol: 0 }))],
      ["of a newer protocol is told so, whatever its shape", 426, "old-protocol", TURNS, post('{"protocol":99,"new":true}')],
      ["has no door at another shop", 404, "unknown", "/w/nowhere/turns", post(turns())],
      ["must not use a name every object has as a ticket's id", 400, "malformed", TURNS, post(turns({ ticket: "constructor" }))],
      ["must not use a name every object has as a message's id", 400, "malformed", TURNS, post(turns({}, { id: "constructor" }))],
      ["must not bring a prototype instead of a shape", 400, "malformed", TURNS, post(`{"__proto__":${turns()}}`)],
    ]);

    it("too large is noticed as it arrives, where no length was told", () =>
      shopOf().unnoticed(async () => {
        const chunk = new Uint8Array(16 * 1024).fill(0x20);
        let left = 8;
        const body = new ReadableStream<Uint8Array>({ pull: (to) => (left-- > 0 ? to.enqueue(chunk) : to.close()) });
        const init = { ...post(body), duplex: "half" };
        expect(await refused(TURNS, init, 413, "too-large")).not.toBe("");
      }));

    it("with a length that lies, or two of them, gets nowhere", () =>
      shopOf().unnoticed(async () => {
        const head = `POST ${TURNS} HTTP/1.1\r\nhost: x\r\nauthorization: ${mine.authorization}\r\n`;
        const whole = turns();
        expect(await speakRaw(shopOf().url, `${head}content-length: 20\r\n\r\n${whole}`)).toMatch(/^HTTP\/1.1 400 /);
        expect(await speakRaw(shopOf().url, `${head}content-length: 90000\r\n\r\n${whole}`)).not.toMatch(/^HTTP\/1.1 200 /);
        const both = `${head}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`;
        expect(await speakRaw(shopOf().url, both)).toMatch(/^HTTP\/1.1 400 |^$/);
      }));

    it("does not hand its prototype on to anybody", async () => {
      const shopper = createShopper(shopOf().room);
      const body = JSON.stringify(shopper.turnsOf([shopper.say("你好")])).replace(
        "{",
        '{"__proto__":{"role":"owner","ok":true},"constructor":{"prototype":{"role":"owner"}},',
      );
      const answer = await fetch(shopOf().url + TURNS, post(body, { authorization: `Bearer ${shopper.capability}` }));
      expect(answer.status).toBe(200);
      expect(await (await fetch(`${shopOf().url}/api/session`)).json()).toMatchObject({ error: { kind: "signed-out" } });
      expect(JSON.stringify(await shopOf().see())).not.toContain('"role":"owner","ok":true');
    });

    it("with half an emoji in it is kept, and the ticket can still be answered", async () => {
      const { room } = shopOf();
      const shopper = createShopper(room, { name: "小雨😀".slice(0, 3) });
      const agent = await openDesk(room, AGENT);
      value(await shopper.post(shopper.say("坏了😀".slice(0, 3)), shopper.person()));
      await agent.until(() => agent.doc(`ticket:${shopper.ticket}`).store.clients.size > 0);
      expect(await agent.reply(shopper.ticket, "您好")).toMatchObject({ kind: "ack" });
      expect(value(await shopper.shown()).messages.map((one) => one.text)).toEqual(expect.arrayContaining(["坏了\ufffd", "您好"]));
      agent.close();
    });
  });

  describe("somebody else's conversation", () => {
    it("is refused in the words of one that does not exist, by every door", () =>
      shopOf().unnoticed(async () => {
        const { served } = shopOf();
        const words = await refused("/w/demo/conversation/t-nobody", { headers: mine }, 404, "unknown");
        const theirs = JSON.stringify(served.turnsOf([served.say("给我看看")]));
        for (const [path, init] of [
          [`/w/demo/conversation/${served.ticket}`, { headers: mine }],
          [`/w/demo/conversation/${served.ticket}`, {}],
          ["/w/demo/conversation/t-nobody", {}],
          ["/w/demo/conversation/constructor", { headers: mine }],
          [TURNS, post(theirs)],
        ] as const)
          expect(await refused(path, init, 404, "unknown")).toBe(words);
      }));
  });

  describe("signing in", () => {
    const signInAs = (body: string, headers: Record<string, string> = {}): RequestInit => post(body, headers);
    const cookie = (value: string): RequestInit => ({ headers: { cookie: `${COOKIE}=${value}` } });
    refusesAll([
      ["knows its members", 404, "unknown", "/api/session", signInAs('{"member":"m-nobody"}')],
      ["knows no member every object has", 404, "unknown", "/api/session", signInAs('{"member":"constructor"}')],
      ["knows no prototype", 404, "unknown", "/api/session", signInAs('{"member":"__proto__"}')],
      ["wants a name", 400, "malformed", "/api/session", signInAs('{"member":""}')],
      ["wants a name that is text", 400, "malformed", "/api/session", signInAs('{"member":{"$ne":null}}')],
      ["wants JSON", 400, "malformed", "/api/session", signInAs("member=m-linxi")],
      ["wants it short", 413, "too-large", "/api/session", signInAs(JSON.stringify({ member: "m-linxi", more: "x".repeat(3_000) }))],
      ["happens at a shop that exists", 404, "unknown", "/api/session?shop=nowhere", signInAs('{"member":"m-linxi"}')],
      ["happens at no shop every object has", 404, "unknown", "/api/session?shop=__proto__", signInAs('{"member":"m-linxi"}')],
      ["happens on our pages only", 403, "forbidden", "/api/session", signInAs('{"member":"m-linxi"}', { origin: "https://evil.example" })],
      ["happens in no sandbox", 403, "forbidden", "/api/session", signInAs('{"member":"m-linxi"}', { origin: "null" })],
      [
        "is not helped by a forwarded host",
        403,
        "forbidden",
        "/api/session",
        signInAs('{"member":"m-linxi"}', { origin: "https://evil.example", "x-forwarded-host": "evil.example" }),
      ],
      ["is needed for a session", 401, "signed-out", "/api/session"],
      ["is needed for the feed", 401, "signed-out", "/feed"],
      ["is needed for a socket ticket", 401, "signed-out", "/api/socket-ticket", { method: "POST" }],
      ["is not done with a made-up cookie", 401, "signed-out", "/feed", cookie("m-linxi")],
      ["is not done with an empty cookie", 401, "signed-out", "/feed", cookie("")],
      ["is not done with SQL in a cookie", 401, "signed-out", "/feed", cookie("' OR 1=1 --")],
      ["is not done with a capability", 401, "signed-out", "/feed", { headers: mine }],
    ]);

    it("ends with signing out: the cookie opens nothing any more", () =>
      shopOf().unnoticed(async () => {
        const { room } = shopOf();
        const token = await signIn(room, AGENT);
        expect(await room.door.session(token)).toMatchObject({ ok: true, value: { member: AGENT, role: "agent" } });
        await room.door.signOut(token);
        for (const answer of [await room.door.session(token), await room.door.socketTicket(token), await room.door.feed(token, "", "", "")])
          expect(answer).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      }));

    it("is done by no other site's sign-out", () =>
      shopOf().unnoticed(async () => {
        const { token, room } = shopOf();
        const headers = { cookie: `${COOKIE}=${token}`, origin: "https://evil.example" };
        await refused("/api/session", { method: "DELETE", headers }, 403, "forbidden");
        await refused("/api/socket-ticket", { method: "POST", headers }, 403, "forbidden");
        expect(await room.door.session(token)).toMatchObject({ ok: true });
      }));
  });

  describe("doors that are none", () => {
    refusesAll([
      ["GET where a post belongs", 404, "unknown", TURNS],
      ["GET for a socket ticket", 404, "unknown", "/api/socket-ticket"],
      ["PUT, DELETE and the rest", 404, "unknown", TURNS, { method: "PUT", headers: mine, body: "{}" }],
      ["a method in a header", 401, "signed-out", "/api/session", { headers: { "x-http-method-override": "DELETE" } }],
      ["a way up", 404, "unknown", "/w/demo/%2e%2e/"],
      ["a way up behind a conversation", 404, "unknown", "/w/demo/conversation/%2e%2e%2f%2e%2e%2ffeed", { headers: mine }],
      ["a shop that is half a letter", 404, "unknown", "/w/%E4%B8/pack"],
      ["a shop that is a prototype", 404, "unknown", "/w/__proto__/pack"],
      ["a shop with a slash in it", 404, "unknown", "/w/demo%2fpack/pack"],
      ["what the Worker is made of", 404, "unknown", "/assets/..%2f..%2fzhanggui%2findex.js"],
      ["the list of headers", 404, "unknown", "/_headers"],
      ["a socket asked for without one", 400, "malformed", "/s?ticket=x"],
      ["a document asked for without a socket", 400, "malformed", "/y/ticket%3A..?ticket=x"],
      ["the local tool's page that reads every database", 404, "unknown", "/cdn-cgi/local/explorer/", { headers: { host: "localhost" } }],
      ["its door", 404, "unknown", "/cdn-cgi/local/explorer/api/workers/durable_objects/namespaces"],
    ]);

    it("no header of a client's makes it the edge, another host, or another scheme", async () => {
      const { url, room } = shopOf();
      const ask = JSON.stringify({ door: "desk", ticket: "x", member: AGENT });
      const games = {
        "x-zhanggui-ask": ask,
        "x-forwarded-proto": "https",
        "x-forwarded-host": "evil.example",
        forwarded: "host=evil.example",
      };
      const signed = await fetch(`${url}/api/session`, { method: "POST", headers: games, body: JSON.stringify({ member: AGENT }) });
      expect(signed.headers.get("set-cookie")).toMatch(/^zg_session=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
      expect(await (await fetch(`${url}/feed`, { headers: games })).json()).toMatchObject({ error: { kind: "signed-out" } });
      expect((await fetch(`${url}/`, { headers: games, redirect: "manual" })).headers.get("location")).toBe("/desk/");
      expect(await room.door.session("")).toMatchObject({ ok: false });
    });

    it("a path that climbs, spoken raw, finds no file", async () => {
      for (const path of ["/../zhanggui/index.js", "/..%2fzhanggui/wrangler.json", "/desk/../../../package.json", "//evil.example/desk/"])
        expect(await speakRaw(shopOf().url, `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)).not.toMatch(
          /^HTTP\/1.1 (200|30\d)/,
        );
    });
  });
}

/** Bytes on a bare connection, half-closed after them; gives all that came back. */
function speakRaw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((done) => {
    let heard = "";
    const line = connect({ host: hostname, port: Number(port) }, () => line.end(text));
    line.on("data", (one: Buffer) => {
      heard += one.toString();
    });
    line.on("error", () => done(heard));
    line.on("close", () => done(heard));
  });
}
