// The contract of people: set-up, ways in, sessions, who is told. Signatures and passwords are worked out outside the room; see edge/routes.
import { describe, expect, it } from "vitest";
import { readJson } from "../../shared/core/check.ts";
import { asId, type MemberId } from "../../shared/core/ids.ts";
import { HOUR } from "../../shared/core/time.ts";
import type { Member } from "../../shared/domain/team.ts";
import { readTeam } from "../../shared/wire/deskApi.ts";
import { CLOSE, type RoomFrame } from "../../shared/wire/frame.ts";
import type { NewPasskey, ScryptKey, SignedIn, Visitor } from "../../edge/room/peopleDoor.ts";
import { askForPerson, isWith, type RoomOf } from "./ask.ts";
import { openDesk, openDeskOf, signIn, value, type DeskClient } from "./deskClient.ts";
import { AMY, BEN, SETUP_TOKEN, SUE } from "./smallShop.ts";

const HERE: Visitor = { device: "Chrome · Windows", address: "" };
const ASK = { shop: { zh: "新店", en: "New shop" }, name: { zh: "林溪", en: "Lin Xi" }, language: "zh", login: "linxi" } as const;
const PERSON = { name: { zh: "周敏", en: "Zhou Min" }, role: "agent", skills: { aftersale: 3 }, languages: ["zh"], capacity: 5 } as const;
const KEY: ScryptKey = { salt: "00".repeat(16), n: 2, r: 8, p: 1, key: "ab".repeat(32) };
const passkey = (id: string): NewPasskey => ({ id, key: "a2V5", counter: 0, label: "Chrome · Windows" });

/** The last team a desk was told, live. */
function teamOn(desk: DeskClient): readonly Member[] | undefined {
  const told = desk.frames.findLast(
    (one): one is Extract<RoomFrame, { kind: "change" }> => one.kind === "change" && one.entry.doc === "team",
  );
  return told === undefined ? undefined : value(readJson(readTeam, new TextDecoder().decode(told.entry.bytes), "team")).members;
}

/** Of a shop nobody has set up yet. */
export function setupRules(roomOf: RoomOf): void {
  const setUp = async (token = SETUP_TOKEN): Promise<SignedIn> => value(await roomOf().door.setUp({ ...ASK, token }, HERE));
  const withPasskey = async (): Promise<SignedIn> => {
    const signed = await setUp();
    const { challenge } = value(await roomOf().door.newPasskeyChallenge(signed.token));
    value(await roomOf().door.addPasskey(signed.token, challenge, passkey("p-1")));
    return signed;
  };

  describe("a shop that is to be set up", () => {
    it("[R80] is empty, opens to its token alone, and to it no more once the owner has a way in, whatever restarts", async () => {
      const { door } = roomOf();
      expect(await door.face()).toMatchObject({ demo: false, members: [], awaitsSetup: true });
      expect(await door.setUp({ ...ASK, token: "guessed" }, HERE)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
      expect(await door.signIn(AMY)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
      const first = await setUp();
      await roomOf().restart();
      const again = await setUp();
      expect(again.session).toEqual(first.session);
      expect(await door.session(first.token)).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      await withPasskey();
      await roomOf().restart();
      expect(await door.setUp({ ...ASK, token: SETUP_TOKEN }, HERE)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
      expect(await door.face()).toMatchObject({ name: ASK.shop });
    });

    it("[R81] spends a passkey's challenge, and refuses a counter that does not rise", async () => {
      const { door } = roomOf();
      await withPasskey();
      const { challenge } = value(await door.passkeyChallenge(HERE));
      expect(value(await door.passkeyToCheck(challenge, "p-1", HERE))).toMatchObject({ id: "p-1", counter: 0 });
      expect(await door.passkeyToCheck(challenge, "p-1", HERE)).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      value(await door.signInByPasskey("p-1", 5, HERE));
      for (const counter of [5, 4, 0])
        expect(await door.signInByPasskey("p-1", counter, HERE)).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      value(await door.signInByPasskey("p-1", 6, HERE));
    });

    it("[R82] counts guesses at a login in a row, which a restart does not forget", async () => {
      const { door } = roomOf();
      const { token } = await setUp();
      value(await door.setPassword(token, KEY, "", ""));
      for (let i = 0; i < 5; i++) {
        value(await door.passwordToTry("linxi", HERE));
        expect(await door.signInByPassword("linxi", "cd".repeat(32), HERE)).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      }
      await roomOf().restart();
      const held = await door.passwordToTry("linxi", HERE);
      expect(held).toMatchObject({ ok: false, error: { kind: "rate" } });
      expect(held.ok ? 0 : held.error.retryAfterMs).toBeGreaterThan(0);
    });

    it("[R84] [R88] brings people in by invitation, and keeps its log chained over a restart", async () => {
      const { door } = roomOf();
      const owner = await withPasskey();
      const { invite, person } = value(await door.addPerson(owner.token, { ...PERSON, login: "zhoumin" }));
      const agent = value(await door.signInByInvite(invite.token, HERE));
      expect(agent.session).toMatchObject({ member: person.member.id, role: "agent" });
      expect(await door.signInByInvite(invite.token, HERE)).toMatchObject({ ok: false, error: { kind: "unknown" } });
      await roomOf().restart();
      expect(value(await door.audit(owner.token, 0, ""))).toMatchObject({ whole: true });
      expect(value(await door.auditLines(owner.token, 0)).map((one) => one.what)).toContain("invite used");
      expect(
        value(await door.people(owner.token))
          .people.map((one) => one.login)
          .toSorted(),
      ).toEqual(["linxi", "zhoumin"]);
    });

    it("[R87] gives a program tickets by its key, page after page", async () => {
      const { door } = roomOf();
      const { token } = await withPasskey();
      const { secret } = value(await door.makeKey(token, "ERP", ["tickets:read"]));
      const first = await askForPerson(roomOf());
      const begun = value(await door.ticketsForKey(secret, ""));
      expect(begun).toMatchObject({ tickets: [{ id: first.ticket, number: 1 }], more: false });
      await roomOf().restart();
      expect(value(await door.ticketsForKey(secret, begun.since)).tickets).toEqual([]);
      const second = await askForPerson(roomOf());
      expect(value(await door.ticketsForKey(secret, begun.since)).tickets).toMatchObject([{ id: second.ticket }]);
    });
  });

  describe("its desks", () => {
    const openOwner = async () => {
      const owner = await withPasskey();
      return { owner, desk: await openDeskOf(roomOf(), asId<MemberId>(owner.session.member), owner.token) };
    };

    it("[R89] hear of a new person and of a change at once, live and when they come back", async () => {
      const { owner, desk } = await openOwner();
      const { door } = roomOf();
      const at = { epoch: desk.epoch(), cursor: desk.cursor() };
      const { person } = value(await door.addPerson(owner.token, PERSON));
      const id = person.member.id;
      await desk.until(() => teamOn(desk)?.some((one) => one.id === id));
      expect(desk.cursor()).not.toBe(at.cursor);
      value(await door.changePerson(owner.token, id, { role: "supervisor" }));
      await desk.until(() => teamOn(desk)?.some((one) => one.id === id && one.role === "supervisor"));
      const back = await openDeskOf(roomOf(), asId<MemberId>(owner.session.member), owner.token, at);
      const page = back.frames.find((one) => one.kind === "page");
      expect(page).toMatchObject({ entries: [{ doc: "team", format: "json" }] });
      expect(back.cursor()).toBe(desk.cursor());
    });

    it("[R76] [R86] lose their lines with their session: ended, signed out, let go", async () => {
      const { owner, desk } = await openOwner();
      const { door } = roomOf();
      const { person, invite } = value(await door.addPerson(owner.token, PERSON));
      const id = asId<MemberId>(person.member.id);
      const agent = value(await door.signInByInvite(invite.token, HERE));
      const tablet = await openDeskOf(roomOf(), id, agent.token);
      const { sessions } = value(await door.sessions(owner.token, id));
      expect(sessions).toMatchObject([{ member: id, device: HERE.device, current: false }]);
      value(await door.endSession(owner.token, sessions[0]?.id ?? ""));
      expect((await tablet.until(tablet.closed)).code).toBe(CLOSE.signedOut);
      expect(await door.session(agent.token)).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      const next = value(await door.signInByInvite(value(await door.inviteAgain(owner.token, id)).invite.token, HERE));
      const phone = await openDeskOf(roomOf(), id, next.token);
      value(await door.changePerson(owner.token, id, { active: false }));
      expect((await phone.until(phone.closed)).code).toBe(CLOSE.signedOut);
      expect(desk.closed()).toBeUndefined();
    });
  });
}

/** Of any shop: here the small demo. */
export function peopleRules(roomOf: RoomOf): void {
  describe("people", () => {
    it("[R85] asks who may, at every door for people", async () => {
      const { door } = roomOf();
      const [amy, sue] = [await signIn(roomOf(), AMY), await signIn(roomOf(), SUE)];
      const forbidden = { ok: false, error: { kind: "forbidden" } };
      const out = { ok: false, error: { kind: "signed-out" } };
      expect(await door.addPerson(amy, PERSON)).toMatchObject(forbidden);
      expect(await door.addPerson(sue, { ...PERSON, role: "supervisor" })).toMatchObject(forbidden);
      expect(await door.addPerson(sue, PERSON)).toMatchObject({ ok: true });
      expect(await door.changePerson(sue, SUE, { role: "owner" })).toMatchObject(forbidden);
      expect(await door.changePerson(sue, AMY, { role: "supervisor" })).toMatchObject(forbidden);
      expect(await door.changePerson(amy, AMY, { capacity: 50 })).toMatchObject(forbidden);
      expect(await door.people(amy)).toMatchObject(forbidden);
      expect(await door.makeKey(sue, "x", [])).toMatchObject(forbidden);
      expect(await door.keys(sue)).toMatchObject(forbidden);
      expect(await door.audit(sue, 0, "")).toMatchObject(forbidden);
      expect(await door.auditLines(sue, 0)).toMatchObject(forbidden);
      for (const ask of [door.me, door.people, door.keys, door.makeRecovery, door.newPasskeyChallenge, door.passwordToChange])
        expect(await ask("made-up")).toMatchObject(out);
      expect(await door.ticketsForKey(amy, "")).toMatchObject(out);
      const { sessions } = value(await door.sessions(sue, ""));
      expect(await door.endSession(amy, sessions[0]?.id ?? "")).toMatchObject({ ok: false, error: { kind: "unknown" } });
    });

    it("[R190] releases the shelf's half to a session that holds: the same for a member and lock, over sessions and restarts; to none else", async () => {
      const { door } = roomOf();
      const [one, two, ben] = await Promise.all([signIn(roomOf(), AMY), signIn(roomOf(), AMY), signIn(roomOf(), BEN)]);
      const lock = "l".repeat(43);
      const { half, until } = value(await door.shelfHalf(one, lock));
      expect(half).toMatch(/^[\w-]{43}$/);
      expect(until).toBeGreaterThan(0);
      await roomOf().restart();
      expect(value(await door.shelfHalf(two, lock)).half).toBe(half);
      expect(value(await door.shelfHalf(one, "m".repeat(43))).half).not.toBe(half);
      expect(value(await door.shelfHalf(ben, lock)).half).not.toBe(half);
      await door.signOut(one);
      expect(await door.shelfHalf(one, lock)).toMatchObject({ ok: false, error: { kind: "signed-out", ended: true } });
      expect(await door.shelfHalf("guessed", lock)).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      expect(value(await door.shelfHalf(two, lock)).half).toBe(half);
    });

    it("[R80] is never set up by a token: it is a demo", async () => {
      expect(await roomOf().door.setUp({ ...ASK, token: "" }, HERE)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    });

    it("[R89] gives work to a person as soon as they may do it, and tells the team first", async () => {
      const [sue, amy] = [await openDesk(roomOf(), SUE), await openDesk(roomOf(), AMY)];
      const token = await signIn(roomOf(), SUE);
      value(await roomOf().door.changePerson(token, AMY, { active: false }));
      expect((await amy.until(amy.closed)).code).toBe(CLOSE.signedOut);
      const ben = await openDesk(roomOf(), BEN);
      const shopper = await askForPerson(roomOf());
      await isWith(ben, shopper.ticket, BEN);
      const cursors = sue.frames.flatMap((one) => (one.kind === "change" ? [Number.parseInt(one.cursor.split(".")[1] ?? "", 36)] : []));
      expect(cursors).toEqual(cursors.toSorted((a, b) => a - b));
    });
  });
}

/** Where the test turns the clock. */
export function sessionTimeRules(roomOf: RoomOf): void {
  it("[R76] writes when a session was last seen, at most once an hour", async () => {
    const room = roomOf();
    const token = await signIn(room, AMY);
    const seen = async (): Promise<number> => value(await room.door.sessions(token, "")).sessions[0]?.seen ?? 0;
    const begun = await seen();
    await room.advance?.(HOUR - 1);
    const rows = room.rowsWritten?.();
    expect(await seen()).toBe(begun);
    expect(room.rowsWritten?.()).toBe(rows);
    await room.advance?.(1);
    expect(await seen()).toBe(begun + HOUR);
    expect(room.rowsWritten?.()).toBe((rows ?? 0) + 1);
  });
}
