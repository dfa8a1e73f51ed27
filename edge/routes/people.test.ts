// The doors for people as browsers and programs meet them: the real library checks real signatures, the real room keeps what is right.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shape, string } from "../../shared/core/check.ts";
import { DAY, MINUTE } from "../../shared/core/time.ts";
import type { Role } from "../../shared/domain/team.ts";
import { readSession } from "../../shared/wire/deskApi.ts";
import {
  readAuditPage,
  readKeyMade,
  readMe,
  readPasskeyAsk,
  readPeople,
  readPersonWithInvite,
  readRecoveryCodes,
  readSessions,
  readShelfHalf,
  readTicketPage,
} from "../../shared/wire/peopleApi.ts";
import { createAuthenticator, type Authenticator, type Forged } from "../../test/kit/authenticator.ts";
import { makePasskey, openOwnShop, ORIGIN, PASSWORD, SETUP_TOKEN, type Browser, type OwnShop } from "../../test/kit/ownShop.ts";

let shop: OwnShop;
beforeEach(() => {
  shop = openOwnShop();
});
afterEach(() => shop.close());

const readInvited = shape({ invite: shape({ token: string(200, 1) }) });
const PERSON = { name: { zh: "周敏", en: "Zhou Min" }, role: "agent", skills: {}, languages: ["zh"], capacity: 5 } as const;

async function signIn(browser: Browser, device: Authenticator, forged: Forged = {}) {
  const ask = await browser.get(readPasskeyAsk, "POST", "/api/passkey/options");
  return browser.ask("POST", "/api/session/passkey", { challenge: ask.challenge, answer: await device.sign(ask, forged) });
}

const withPassword = (browser: Browser, login: string, password: string) =>
  browser.ask("POST", "/api/session/password", { login, password });

/** A new person, signed in by invitation, with a passkey. */
async function join(by: Browser, role: Role, login: string): Promise<{ readonly id: string; readonly browser: Browser }> {
  const made = await by.get(readPersonWithInvite, "POST", "/api/people", { ...PERSON, role, login });
  const browser = shop.browser();
  expect((await browser.ask("POST", "/api/session/invite", { token: made.invite.token })).status).toBe(200);
  await makePasskey(browser);
  return { id: made.person.member.id, browser };
}

describe("[R80] the first set-up", () => {
  it("takes the token, names the shop, makes the owner, and is over once the owner has a way in", async () => {
    const browser = shop.browser();
    expect((await browser.ask("GET", "/api/shop")).body).toMatchObject({ demo: false, members: [], awaitsSetup: true });
    const first = await shop.setUp(browser);
    expect(first).toMatchObject({ status: 200, body: { role: "owner", demo: false } });
    const again = shop.browser(); // the tab was closed
    const second = await shop.setUp(again, { shop: { zh: "新名", en: "New name" } });
    expect(second.body).toEqual(first.body);
    expect((await browser.ask("GET", "/api/session")).kind).toBe("signed-out");
    await makePasskey(again);
    expect(await again.get(readMe, "GET", "/api/me")).toMatchObject({ login: "linxi", member: { role: "owner" }, passkeys: [{}] });
    expect((await shop.setUp(shop.browser())).kind).toBe("forbidden");
    const face = (await browser.ask("GET", "/api/shop")).body;
    expect(face).toMatchObject({ name: { zh: "新名", en: "New name" } });
    expect(face).not.toHaveProperty("awaitsSetup");
  });

  it("is over with a password as well, and stays so over a sleep with the same token given", async () => {
    const browser = shop.browser();
    await shop.setUp(browser);
    await browser.get(readMe, "POST", "/api/me/password", { password: PASSWORD });
    shop.host.sleep();
    expect((await shop.setUp(shop.browser())).kind).toBe("forbidden");
  });

  it("wants the right token, and lets nobody try for ever", async () => {
    const guesser = shop.browser({ address: "198.51.100.7" });
    for (let i = 0; i < 20; i++) expect((await shop.setUp(guesser, { token: `${SETUP_TOKEN}${i}` })).kind).toBe("forbidden");
    const late = await shop.setUp(guesser, { token: SETUP_TOKEN });
    expect(late).toMatchObject({ status: 429, kind: "rate" });
    expect(Number(late.headers.get("retry-after"))).toBe(15 * 60);
    expect((await shop.setUp(shop.browser())).status).toBe(200); // somebody else's tries are not the owner's
  });

  it("signs nobody in by name", async () => {
    const { session } = await shop.owner();
    expect(await shop.browser().ask("POST", "/api/session", { member: session.member })).toMatchObject({ status: 403, kind: "forbidden" });
  });
});

describe("[R190] the shelf's half", () => {
  it("is given to a session that holds, from our own pages, for a lock that is one; until the session runs out", async () => {
    const { browser } = await shop.owner();
    const lock = "0f".repeat(32);
    const { half, until } = await browser.get(readShelfHalf, "POST", "/api/me/shelf", { lock });
    expect(await browser.get(readShelfHalf, "POST", "/api/me/shelf", { lock })).toEqual({ half, until });
    expect((await browser.ask("POST", "/api/me/shelf", { lock: "short" })).status).toBe(400);
    expect((await browser.ask("POST", "/api/me/shelf", { lock }, { origin: "https://elsewhere.test" })).kind).toBe("forbidden");
    expect((await shop.browser().ask("POST", "/api/me/shelf", { lock })).status).toBe(401);
    shop.pass(30 * DAY + 1);
    expect((await browser.ask("POST", "/api/me/shelf", { lock })).status).toBe(401);
  });
});

describe("[R81] a passkey", () => {
  it("signs its owner in, and the browser is named in the list of sessions", async () => {
    const { device, session } = await shop.owner();
    const browser = shop.browser({ userAgent: "Mozilla/5.0 (iPad; CPU OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1" });
    const signed = await signIn(browser, device);
    expect(readSession(signed.body)).toEqual(session);
    expect(signed.headers.get("set-cookie")).toMatch(/^__Host-zg_session=[\w-]{32}; Secure; Path=\/; HttpOnly; SameSite=Strict/);
    const { sessions } = await browser.get(readSessions, "GET", "/api/sessions");
    expect(sessions.map(({ device: name, current }) => [name, current])).toEqual(
      expect.arrayContaining([
        ["Safari · iPad", true],
        ["Chrome · Windows", false],
      ]),
    );
  });

  it("of an authenticator that does not count signs in again and again", async () => {
    const { browser } = await shop.owner();
    const device = await makePasskey(browser, false);
    for (let i = 0; i < 2; i++) expect((await signIn(shop.browser(), device)).status).toBe(200);
  });

  const forgeries: readonly (readonly [name: string, forged: Forged])[] = [
    ["signed on another page", { origin: "https://desk.shop.test.evil.example" }],
    ["signed on our page without TLS", { origin: "http://desk.shop.test" }],
    ["for another home", { rpId: "evil.example" }],
    ["for another challenge", { challenge: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }],
    ["by another key", { otherKey: true }],
    ["by a device that did not ask who is there", { unverified: true }],
    ["with a counter that goes back", { counter: 0 }],
    ["that names another member", { userHandle: Buffer.from("somebody").toString("base64url") }],
  ];
  it.each(forgeries)("is refused %s, and the log says so", async (_name, forged) => {
    const { browser, device, session } = await shop.owner();
    await signIn(shop.browser(), device);
    const forger = shop.browser();
    expect(await signIn(forger, device, forged)).toMatchObject({ status: 401, kind: "signed-out" });
    expect((await forger.ask("GET", "/api/session")).kind).toBe("signed-out");
    const log = await browser.get(readAuditPage, "GET", "/api/audit");
    expect(log.entries[0]).toMatchObject({ who: "stranger", what: "sign-in refused", about: `${session.member} passkey` });
  });

  it("answers a challenge once, and within five minutes", async () => {
    const { device } = await shop.owner();
    const browser = shop.browser();
    const ask = await browser.get(readPasskeyAsk, "POST", "/api/passkey/options");
    const said = { challenge: ask.challenge, answer: await device.sign(ask) };
    expect((await browser.ask("POST", "/api/session/passkey", said)).status).toBe(200);
    expect((await shop.browser().ask("POST", "/api/session/passkey", said)).kind).toBe("signed-out");
    const late = await browser.get(readPasskeyAsk, "POST", "/api/passkey/options");
    shop.pass(5 * MINUTE + 1);
    const answer = await device.sign(late);
    expect((await browser.ask("POST", "/api/session/passkey", { challenge: late.challenge, answer })).kind).toBe("signed-out");
  });

  it("is made for a challenge of one's own, once, on our page", async () => {
    const { browser } = await shop.owner();
    const other = await join(browser, "agent", "zhoumin");
    const device = await createAuthenticator(ORIGIN);
    const ask = await browser.get(readPasskeyAsk, "POST", "/api/me/passkey/options");
    const said = { challenge: ask.challenge, answer: await device.make(ask), label: "Tablet" };
    expect((await other.browser.ask("POST", "/api/me/passkey", said)).kind).toBe("conflict");
    expect((await shop.browser().ask("POST", "/api/me/passkey", said)).kind).toBe("signed-out");
    const next = await browser.get(readPasskeyAsk, "POST", "/api/me/passkey/options");
    const elsewhere = { ...said, challenge: next.challenge, answer: await device.make(next, { origin: "https://evil.example" }) };
    expect((await browser.ask("POST", "/api/me/passkey", elsewhere)).kind).toBe("signed-out");
    const fine = { ...said, challenge: next.challenge, answer: await device.make(next) };
    const { passkeys } = await browser.get(readMe, "POST", "/api/me/passkey", fine);
    expect(passkeys.map((one) => one.label).toSorted()).toEqual(["Chrome · macOS", "Tablet"]);
    expect((await browser.ask("POST", "/api/me/passkey", fine)).kind).toBe("conflict");
    const signedIn = await browser.get(readPasskeyAsk, "POST", "/api/passkey/options"); // a challenge for signing in makes none
    const mixed = { challenge: signedIn.challenge, answer: await (await createAuthenticator(ORIGIN)).make(signedIn), label: "x" };
    expect((await browser.ask("POST", "/api/me/passkey", mixed)).kind).toBe("conflict");
  });

  it("is never removed as the last way in", async () => {
    const { browser, device } = await shop.owner();
    expect((await browser.ask("DELETE", `/api/me/passkey/${device.id}`)).kind).toBe("conflict");
    const second = await makePasskey(browser);
    expect(await browser.get(readMe, "DELETE", `/api/me/passkey/${device.id}`)).toMatchObject({ passkeys: [{ id: second.id }] });
    expect((await signIn(shop.browser(), device)).kind).toBe("signed-out");
    expect((await browser.ask("DELETE", "/api/me/passkey/nobodys")).kind).toBe("unknown");
  });

  it("is not offered where browsers have none", async () => {
    const plain = { origin: "http://192.168.1.20:8787", host: "192.168.1.20:8787" };
    expect(await shop.browser().ask("POST", "/api/passkey/options", {}, plain)).toMatchObject({ status: 403, kind: "forbidden" });
  });
});

describe("[R82] a password", () => {
  const openWithPassword = async () => {
    const { browser, session } = await shop.owner();
    await browser.get(readMe, "POST", "/api/me/password", { password: PASSWORD });
    return { browser, session };
  };

  it("signs in, in any case of the login, and is kept as nothing that could be read", async () => {
    const { session } = await openWithPassword();
    const signed = await withPassword(shop.browser(), "LinXi", PASSWORD);
    expect(readSession(signed.body)).toEqual(session);
    const rows = JSON.stringify(shop.sql().all("SELECT * FROM credentials"));
    expect(rows).not.toContain(PASSWORD);
    expect(rows).toContain('\\"n\\":32768');
  });

  it("that is wrong, of a login nobody has, and of one without a password are the same to who tries", async () => {
    const { browser } = await openWithPassword();
    await join(browser, "agent", "zhoumin");
    const tries = ["linxi", "nobody", "zhoumin"].map((login) => withPassword(shop.browser(), login, "not the password"));
    const [wrong, unknown, without] = await Promise.all(tries);
    expect(wrong).toMatchObject({ status: 401, kind: "signed-out" });
    expect([unknown?.body, without?.body]).toEqual([wrong?.body, wrong?.body]);
  });

  it("is derived for every login at the same cost, whose salt for one nobody has is always the same", async () => {
    await openWithPassword();
    const from = { device: "", address: "" };
    const cost = async (login: string) => {
      const answer = await shop.host.room.passwordToTry(login, from);
      return answer.ok ? answer.value : answer.error;
    };
    const [one, again, real] = [await cost("nobody"), await cost("nobody"), await cost("linxi")];
    expect(again).toEqual(one);
    expect({ ...real, salt: "" }).toEqual({ ...one, salt: "" });
    expect(String(Reflect.get(real, "salt")).length).toBe(String(Reflect.get(one, "salt")).length);
  });

  it("may be guessed at five times in fifteen minutes, known login or not; sleep and restart change nothing", async () => {
    await openWithPassword();
    for (const login of ["linxi", "nobody"]) {
      for (let i = 0; i < 5; i++)
        expect((await withPassword(shop.browser({ address: `203.0.113.${i}` }), login, "wrong")).kind).toBe("signed-out");
      shop.host.sleep();
      const held = await withPassword(shop.browser(), login, PASSWORD);
      expect(held).toMatchObject({ status: 429, kind: "rate" });
      expect(Number(held.headers.get("retry-after"))).toBe(15 * 60);
    }
    shop.pass(15 * MINUTE - 1);
    expect((await withPassword(shop.browser(), "linxi", PASSWORD)).kind).toBe("rate");
    shop.pass(1);
    expect((await withPassword(shop.browser(), "linxi", PASSWORD)).status).toBe(200);
  });

  it("may be guessed at thirty times from one address, or one IPv6 network, whatever the logins", async () => {
    const tryAs = (login: string, address: string) => shop.host.room.passwordToTry(login, { device: "", address });
    for (let i = 0; i < 30; i++) expect((await tryAs(`somebody${i}`, `2001:db8:1:2:${i}::1`)).ok).toBe(true);
    expect(await tryAs("somebody30", "2001:db8:1:2:ffff::1")).toMatchObject({ ok: false, error: { kind: "rate" } });
    expect((await tryAs("somebody30", "2001:db8:1:3::1")).ok).toBe(true);
  });

  it("is forgiven its wrong tries by a right one", async () => {
    await openWithPassword();
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) await withPassword(shop.browser(), "linxi", "wrong");
      expect((await withPassword(shop.browser(), "linxi", PASSWORD)).status).toBe(200);
    }
  });

  const easy: readonly (readonly [why: string, password: string])[] = [
    ["too short", "short words"],
    ["the first that anybody tries", "Password1234"],
    ["a block again and again", "abcabcabcabcabc"],
    ["digits one after the other", "3456789012345"],
    ["the login", "shopkeeper-of-linen"],
  ];
  it.each(easy)("is refused when it is %s", async (_why, password) => {
    const { browser } = await shop.owner();
    const someone = await join(browser, "agent", "shopkeeper-of-linen");
    const answer = await someone.browser.ask("POST", "/api/me/password", { password });
    expect([400, 409]).toContain(answer.status);
    expect(await someone.browser.get(readMe, "GET", "/api/me")).toMatchObject({ password: false });
  });

  it("is changed by who knows it; the other sessions end", async () => {
    const { browser } = await openWithPassword();
    const other = shop.browser();
    await withPassword(other, "linxi", PASSWORD);
    const fresh = "cotton under the sun";
    expect((await browser.ask("POST", "/api/me/password", { password: fresh })).kind).toBe("forbidden");
    expect((await browser.ask("POST", "/api/me/password", { password: fresh, current: "wrong" })).kind).toBe("forbidden");
    expect((await other.ask("GET", "/api/session")).status).toBe(200);
    await browser.get(readMe, "POST", "/api/me/password", { password: fresh, current: PASSWORD });
    expect((await other.ask("GET", "/api/session")).text).toContain('"ended":true'); // that device is to forget what it keeps
    expect((await shop.browser().ask("GET", "/api/session")).text).not.toContain("ended"); // a session nobody knows is no reason to
    expect((await browser.ask("GET", "/api/session")).status).toBe(200);
    expect((await withPassword(shop.browser(), "linxi", PASSWORD)).kind).toBe("signed-out");
    expect((await withPassword(shop.browser(), "linxi", fresh)).status).toBe(200);
  });

  it("needs a login, which who has none chooses with it", async () => {
    const { browser } = await shop.owner();
    const made = await browser.get(readPersonWithInvite, "POST", "/api/people", PERSON);
    const someone = shop.browser();
    await someone.ask("POST", "/api/session/invite", { token: made.invite.token });
    expect((await someone.ask("POST", "/api/me/password", { password: PASSWORD })).kind).toBe("conflict");
    expect((await someone.ask("POST", "/api/me/password", { password: PASSWORD, login: "linxi" })).kind).toBe("conflict");
    expect(await someone.get(readMe, "POST", "/api/me/password", { password: PASSWORD, login: "Zhou.Min" })).toMatchObject({
      login: "zhou.min",
    });
    expect((await withPassword(shop.browser(), "zhou.min", PASSWORD)).status).toBe(200);
  });
});

describe("[R83] a recovery code", () => {
  it("signs in once, however it is typed; new ones end the old", async () => {
    const { browser } = await shop.owner();
    const { codes } = await browser.get(readRecoveryCodes, "POST", "/api/me/recovery");
    expect(new Set(codes).size).toBe(10);
    const [first = "", second = ""] = codes;
    const typed = first.toUpperCase().replaceAll("-", " ").replaceAll("0", "O").replaceAll("1", "l");
    const recover = (code: string) => shop.browser().ask("POST", "/api/session/recovery", { login: "linxi", code });
    expect((await recover(typed)).status).toBe(200);
    expect((await recover(first)).kind).toBe("signed-out");
    expect(await browser.get(readMe, "GET", "/api/me")).toMatchObject({ recovery: 9 });
    await browser.get(readRecoveryCodes, "POST", "/api/me/recovery");
    expect((await recover(second)).kind).toBe("signed-out");
    expect(JSON.stringify(shop.sql().all("SELECT * FROM credentials"))).not.toContain(second);
  });

  it("is another's, or of a login nobody has: refused in the same words, and counted with the passwords", async () => {
    const { browser } = await shop.owner();
    await join(browser, "agent", "zhoumin");
    const { codes } = await browser.get(readRecoveryCodes, "POST", "/api/me/recovery");
    const recover = (login: string) => shop.browser().ask("POST", "/api/session/recovery", { login, code: codes[0] });
    expect((await recover("zhoumin")).body).toEqual((await recover("nobody")).body);
    for (let i = 0; i < 4; i++) await withPassword(shop.browser(), "zhoumin", "wrong");
    expect((await recover("zhoumin")).kind).toBe("rate");
  });
});

describe("[R84] an invitation", () => {
  it("brings somebody in once, within seven days", async () => {
    const { browser } = await shop.owner();
    const invite = async () => (await browser.get(readPersonWithInvite, "POST", "/api/people", PERSON)).invite;
    const use = (token: string) => shop.browser().ask("POST", "/api/session/invite", { token });
    const { token, until } = await invite();
    expect(await use(token)).toMatchObject({ status: 200, body: { role: "agent" } });
    expect((await use(token)).kind).toBe("unknown");
    expect((await use("made-up")).kind).toBe("unknown");
    const late = await invite();
    expect(late.until - until).toBe(0);
    shop.pass(7 * DAY);
    expect((await use(late.token)).kind).toBe("unknown");
    expect(JSON.stringify(shop.sql().all("SELECT * FROM invites"))).not.toContain(late.token);
  });

  it("given anew ends the old ways in and sessions when it is used, not before; only the newest is good", async () => {
    const { browser } = await shop.owner();
    const { id, browser: lost } = await join(browser, "agent", "zhoumin");
    const again = async () => (await browser.get(readInvited, "POST", `/api/people/${id}/invite`)).invite.token;
    const [older, newer] = [await again(), await again()];
    expect((await lost.ask("GET", "/api/session")).status).toBe(200);
    const fresh = shop.browser();
    expect((await fresh.ask("POST", "/api/session/invite", { token: older })).kind).toBe("unknown");
    expect((await fresh.ask("POST", "/api/session/invite", { token: newer })).status).toBe(200);
    expect((await lost.ask("GET", "/api/session")).kind).toBe("signed-out");
    expect(await fresh.get(readMe, "GET", "/api/me")).toMatchObject({ passkeys: [], password: false });
  });
});

describe("[R85] who manages whom", () => {
  it("the whole matrix: an owner everybody, a supervisor agents, an agent nobody", async () => {
    const { browser: owner } = await shop.owner();
    const browsers: Readonly<Record<Role, Browser>> = {
      owner,
      supervisor: (await join(owner, "supervisor", "xuqing")).browser,
      agent: (await join(owner, "agent", "zhoumin")).browser,
    };
    const may: Readonly<Record<Role, readonly Role[]>> = { owner: ["owner", "supervisor", "agent"], supervisor: ["agent"], agent: [] };
    for (const by of ["agent", "supervisor", "owner"] as const) {
      const browser = browsers[by];
      for (const whom of ["owner", "supervisor", "agent"] as const) {
        const { id } = await join(owner, whom, `${by}-${whom}`);
        const target = (await owner.get(readSessions, "GET", `/api/sessions?member=${id}`)).sessions[0]?.id ?? "";
        const asked = [
          await browser.ask("POST", "/api/people", { ...PERSON, role: whom }),
          await browser.ask("PATCH", `/api/people/${id}`, { capacity: 2 }),
          await browser.ask("POST", `/api/people/${id}/invite`),
          await browser.ask("GET", `/api/sessions?member=${id}`),
          await browser.ask("DELETE", `/api/sessions/${target}`),
        ];
        const fine = [200, 200, 200, 200, 204];
        const statuses = asked.map((one) => one.status);
        if (may[by].includes(whom)) expect([by, whom, statuses]).toEqual([by, whom, fine]);
        else expect([by, whom, statuses]).toEqual([by, whom, [403, 403, 403, 404, 404]]);
        if (may[by].includes(whom)) expect((await owner.ask("GET", `/api/sessions?member=${id}`)).body).toEqual({ sessions: [] });
      }
      const ownersOnly = by === "owner" ? 200 : 403;
      for (const path of ["/api/keys", "/api/audit", "/api/audit/export"]) expect((await browser.ask("GET", path)).status).toBe(ownersOnly);
      expect((await browser.ask("POST", "/api/keys", { name: "ERP", scopes: ["tickets:read"] })).status).toBe(ownersOnly);
      expect((await browser.ask("DELETE", "/api/keys/none")).status).toBe(by === "owner" ? 404 : 403);
      expect((await browser.ask("GET", "/api/people")).status).toBe(by === "agent" ? 403 : 200);
    }
    const seen = (await browsers.supervisor.get(readPeople, "GET", "/api/people")).people.map((one) => one.member.role);
    expect(new Set(seen)).toEqual(new Set(["agent"]));
  });

  it("a supervisor raises nobody, and nobody raises themself", async () => {
    const { browser: owner } = await shop.owner();
    const supervisor = await join(owner, "supervisor", "xuqing");
    const agent = await join(owner, "agent", "zhoumin");
    for (const role of ["supervisor", "owner"])
      expect((await supervisor.browser.ask("PATCH", `/api/people/${agent.id}`, { role })).kind).toBe("forbidden");
    expect((await supervisor.browser.ask("PATCH", `/api/people/${supervisor.id}`, { role: "owner" })).kind).toBe("forbidden");
    expect((await agent.browser.ask("PATCH", `/api/people/${agent.id}`, { role: "owner" })).kind).toBe("forbidden");
    expect((await owner.ask("PATCH", "/api/people/nobody", { role: "owner" })).kind).toBe("unknown");
  });

  it("every door is closed to who is not signed in, and to other pages", async () => {
    const doors: readonly (readonly [method: string, path: string, body?: unknown])[] = [
      ["GET", "/api/me"],
      ["POST", "/api/me/passkey/options"],
      ["DELETE", "/api/me/passkey/x"],
      ["POST", "/api/me/password", { password: PASSWORD }],
      ["POST", "/api/me/recovery"],
      ["GET", "/api/sessions"],
      ["DELETE", "/api/sessions/x"],
      ["GET", "/api/people"],
      ["POST", "/api/people", PERSON],
      ["PATCH", "/api/people/x", { active: false }],
      ["POST", "/api/people/x/invite"],
      ["GET", "/api/keys"],
      ["POST", "/api/keys", { name: "x", scopes: [] }],
      ["DELETE", "/api/keys/x"],
      ["GET", "/api/audit"],
      ["GET", "/api/audit/export"],
      ["GET", "/api/v1/tickets"],
    ];
    const { browser } = await shop.owner();
    for (const [method, path, body] of doors) {
      expect([path, (await shop.browser().ask(method, path, body)).status]).toEqual([path, 401]);
      if (method === "GET") continue;
      expect([path, (await browser.ask(method, path, body, { origin: "https://evil.example" })).status]).toEqual([path, 403]);
    }
    for (const path of ["/api/setup", "/api/passkey/options", "/api/session/password", "/api/session/invite"])
      expect((await shop.browser().ask("POST", path, {}, { origin: "https://evil.example" })).kind).toBe("forbidden");
  });
});

describe("[R86] a person", () => {
  it("who is let go is out at once, everywhere, and comes back only when let", async () => {
    const { browser: owner } = await shop.owner();
    const agent = await join(owner, "agent", "zhoumin");
    await agent.browser.get(readMe, "POST", "/api/me/password", { password: PASSWORD });
    expect((await owner.ask("PATCH", `/api/people/${agent.id}`, { active: false })).status).toBe(200);
    expect((await agent.browser.ask("GET", "/api/session")).kind).toBe("signed-out");
    expect((await withPassword(shop.browser(), "zhoumin", PASSWORD)).kind).toBe("signed-out");
    expect((await owner.ask("POST", `/api/people/${agent.id}/invite`)).kind).toBe("conflict");
    await owner.ask("PATCH", `/api/people/${agent.id}`, { active: true });
    expect((await agent.browser.ask("GET", "/api/session")).kind).toBe("signed-out"); // that session is gone
    expect((await withPassword(shop.browser(), "zhoumin", PASSWORD)).status).toBe(200);
  });

  it("who is the last owner with a way in stays owner, and stays", async () => {
    const { browser: owner, session } = await shop.owner();
    const demote = () => owner.ask("PATCH", `/api/people/${session.member}`, { role: "agent" });
    expect((await demote()).kind).toBe("conflict");
    expect((await owner.ask("PATCH", `/api/people/${session.member}`, { active: false })).kind).toBe("conflict");
    expect((await owner.ask("POST", `/api/people/${session.member}/invite`)).kind).toBe("conflict");
    const made = await owner.get(readPersonWithInvite, "POST", "/api/people", { ...PERSON, role: "owner" });
    expect((await demote()).kind).toBe("conflict"); // the other has no way in yet
    const other = shop.browser();
    await other.ask("POST", "/api/session/invite", { token: made.invite.token });
    await makePasskey(other);
    expect((await demote()).status).toBe(200);
    expect((await owner.ask("GET", "/api/keys")).kind).toBe("forbidden"); // the session goes on, with the new role
  });

  it("has a login of their own", async () => {
    const { browser: owner } = await shop.owner();
    await join(owner, "agent", "zhoumin");
    expect((await owner.ask("POST", "/api/people", { ...PERSON, login: "ZhouMin" })).kind).toBe("conflict");
    const { people } = await owner.get(readPeople, "GET", "/api/people");
    expect(people.map((one) => one.login).toSorted()).toEqual(["linxi", "zhoumin"]);
    expect(people.find((one) => one.login === "zhoumin")).toMatchObject({ ways: ["passkey"] });
  });
});

describe("[R87] an API key", () => {
  const makeKey = async (scopes: readonly string[]) => {
    const { browser } = await shop.owner();
    const made = await browser.get(readKeyMade, "POST", "/api/keys", { name: "ERP", scopes });
    const program = shop.browser();
    const tickets = (secret: string, since = "") =>
      program.ask("GET", `/api/v1/tickets?since=${since}`, undefined, { authorization: `Bearer ${secret}` });
    return { browser, ...made, tickets };
  };

  it("reads tickets with the right to, is shown once, and ends", async () => {
    const { browser, key, secret, tickets } = await makeKey(["tickets:read"]);
    expect(secret).toMatch(/^zgk_[\w-]{43}$/);
    const page = readTicketPage((await tickets(secret)).body);
    expect(page).toMatchObject({ tickets: [], more: false });
    expect((await tickets(secret, page?.since)).status).toBe(200);
    expect((await tickets(secret, "another.1")).kind).toBe("other-epoch");
    expect(JSON.stringify(shop.sql().all("SELECT * FROM api_keys"))).not.toContain(secret);
    expect((await browser.ask("GET", "/api/keys")).text).not.toContain(secret.slice(4));
    expect((await browser.ask("DELETE", `/api/keys/${key.id}`)).status).toBe(204);
    expect((await tickets(secret)).kind).toBe("signed-out");
  });

  it("of another right, or made up, or a session's, reads nothing", async () => {
    const { browser, secret, tickets } = await makeKey(["orders:read"]);
    expect((await tickets(secret)).kind).toBe("forbidden");
    expect((await tickets(`zgk_${"x".repeat(43)}`)).kind).toBe("signed-out");
    expect((await tickets(browser.token())).kind).toBe("signed-out");
    const asSession = await shop.browser().ask("GET", "/api/people", undefined, { cookie: `__Host-zg_session=${secret}` });
    expect(asSession.kind).toBe("signed-out");
  });

  it("is not made with a right that opens no door; one that was keeps its others", async () => {
    const { browser, key, secret, tickets } = await makeKey(["tickets:read"]);
    for (const scope of ["customers:read", "customers:erase", "audit:read"])
      expect((await browser.ask("POST", "/api/keys", { name: "ERP", scopes: [scope] })).status).toBe(400);
    shop.sql().run("UPDATE api_keys SET scopes = ? WHERE id = ?", JSON.stringify(["customers:read", "tickets:read"]), key.id);
    expect((await tickets(secret)).status).toBe(200);
    expect((await browser.ask("GET", "/api/keys")).text).not.toContain("customers:read");
  });

  it("may not ask without end", async () => {
    const { secret, tickets } = await makeKey(["tickets:read"]);
    for (let i = 0; i < 120; i++) expect((await tickets(secret)).status).toBe(200);
    const held = await tickets(secret);
    expect([held.kind, held.headers.get("retry-after")]).toEqual(["rate", "60"]);
  });
});

describe("[R88] the audit log", () => {
  it("says who did what, holds nobody's words, can be searched and taken away, and stays whole", async () => {
    const { browser: owner, session } = await shop.owner();
    const agent = await join(owner, "agent", "zhoumin");
    await owner.ask("PATCH", `/api/people/${agent.id}`, { capacity: 3, name: { zh: "周小敏", en: "Min" } });
    await withPassword(shop.browser(), "typed-a-password-here", "wrong");
    await owner.ask("POST", "/api/keys", { name: "our ERP", scopes: ["tickets:read"] });
    const page = await owner.get(readAuditPage, "GET", "/api/audit");
    expect(page).toMatchObject({ whole: true, more: false });
    expect(page.entries.map((one) => one.what)).toEqual([
      "key made",
      "sign-in refused",
      "person changed",
      "passkey made",
      "signed in",
      "invite used",
      "invite made",
      "person made",
      "passkey made",
      "signed in",
      "set up",
    ]);
    expect(page.entries[2]).toMatchObject({ who: session.member, about: `${agent.id}: name, capacity` });
    for (const word of ["周", "Min", "ERP", "typed-a", "zhoumin"]) expect(JSON.stringify(page)).not.toContain(word);
    const found = await owner.get(readAuditPage, "GET", `/api/audit?q=${agent.id.toUpperCase()}`);
    expect(found.entries.length).toBe(6);
    const older = await owner.get(readAuditPage, "GET", "/api/audit?before=4");
    expect(older).toMatchObject({ whole: true, entries: [{ n: 3 }, { n: 2 }, { n: 1 }] });
    const exported = await owner.ask("GET", "/api/audit/export");
    const lines = exported.text.trim().split("\n");
    expect(lines.length).toBe(page.entries.length + 1);
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ who: session.member, what: "audit exported" });
    expect((await owner.ask("GET", "/api/audit?before=x")).status).toBe(400);
  });

  it("shows when a row was changed, or taken out", async () => {
    const { browser: owner } = await shop.owner();
    const whole = async (query = "") => (await owner.get(readAuditPage, "GET", `/api/audit${query}`)).whole;
    expect(await whole()).toBe(true);
    const before = shop.sql().all("SELECT who FROM audit WHERE n = 2")[0]?.["who"] ?? "";
    shop.sql().run("UPDATE audit SET who = 'nobody' WHERE n = 2");
    expect([await whole(), await whole("?before=4")]).toEqual([false, false]);
    shop.sql().run("UPDATE audit SET who = ? WHERE n = 2", before);
    expect(await whole()).toBe(true);
    shop.sql().run("DELETE FROM audit WHERE n = 1");
    expect(await whole()).toBe(false);
  });
});
