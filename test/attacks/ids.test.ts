// Ids with something in them that keys are put together with. Keys here are made of ids and ":" or "|" or a space: an id has none of these.
import { describe, expect, it } from "vitest";
import { readId } from "../../shared/core/ids.ts";
import { readDocName } from "../../shared/domain/names.ts";
import { readMember } from "../../shared/domain/team.ts";
import { readTurns } from "../../shared/wire/widgetApi.ts";
import { makeNodeRoom } from "../contract/makeNodeRoom.ts";
import { createShopper } from "../contract/shopperClient.ts";
import { openDesk, signIn, value } from "../contract/deskClient.ts";
import { AMY, article, OWN, SMALL_SHOP, SUE } from "../contract/smallShop.ts";
import { writeArticle } from "../../shared/doc/writeArticle.ts";

const ODD: readonly string[] = [
  ...[
    "",
    " ",
    "a b",
    "a:b",
    "a|b",
    "a/b",
    "a\\b",
    "a.b",
    "..",
    ".",
    "a\u0000b",
    "a\nb",
    "a\n",
    "\ta",
    "a,b",
    "a;b",
    "a'b",
    'a"b',
    "a%3ab",
    "a?b",
    "a#b",
  ],
  ...["-a", "A", "a_b", "ａ", "а", "a\u200bb", "a\u202eb", "é", "e\u0301", "ß", "ı", "\ud83d", "😀", "x".repeat(65)],
  ...["__proto__", "constructor", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf"],
];
const COLONS = ["t-1:first:warn:1", "t-1:first", "ticket:t-1"];

describe("an id", () => {
  it("is letters, digits and dashes: nothing that keys are put together with, nothing that looks like a letter and is none", () => {
    for (const odd of [...ODD, ...COLONS]) expect([odd, readId(odd)]).toEqual([odd, undefined]);
    for (const odd of [1, null, undefined, {}, ["a"], { toString: () => "a" }, new String("a")]) expect(readId(odd)).toBeUndefined();
    expect(["a", "0", "a-1", "x".repeat(64)].map((one) => readId(one))).toEqual(["a", "0", "a-1", "x".repeat(64)]);
  });

  it("of a document names one document of one kind, however it is written", () => {
    for (const odd of [...ODD, ...COLONS])
      for (const kind of ["ticket", "article", "product"]) expect(readDocName(`${kind}:${odd}`)).toBeUndefined();
    for (const odd of [
      "shop:",
      "shop:a",
      "team:",
      "Ticket:a",
      "ticket",
      ":a",
      "ticket::a",
      "ticket:a:b",
      " ticket:a",
      "ticket: a",
      "shop\u0000",
      "SHOP",
    ])
      expect([odd, readDocName(odd)]).toEqual([odd, undefined]);
  });

  it("that is odd begins no conversation, names no message, shopper or product, and makes no member", () => {
    const start = { shopper: "s-1", name: "x", language: "zh", createdAt: 0 };
    const post = (more: object, turn: object = {}, begin: object = {}) =>
      readTurns({
        protocol: 1,
        ticket: "t-1",
        start: { ...start, ...begin },
        turns: [{ kind: "say", id: "m-1", at: 0, text: "x", ...turn }],
        ...more,
      });
    expect(post({})).toBeDefined();
    const member = { id: "a", name: { zh: "a", en: "a" }, role: "agent", skills: {}, languages: [], capacity: 1, record: {}, active: true };
    for (const odd of [...ODD, ...COLONS]) {
      expect([post({ ticket: odd }), post({}, { id: odd }), post({}, {}, { shopper: odd }), post({}, {}, { product: odd })]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      expect(readMember({ ...member, id: odd })).toBeUndefined();
    }
  });
});

describe("in the room, an odd id", () => {
  it("makes no row, no key of an alert, no challenge for somebody else", async () => {
    const room = await makeNodeRoom({ seed: SMALL_SHOP });
    const sue = await openDesk(room, SUE);
    const wrong = sue.change("article:odd", (doc) => writeArticle(doc, article("odd")));
    for (const odd of [...ODD, ...COLONS])
      expect(await sue.push(`article:${odd}`, wrong)).toMatchObject({ kind: "refused", why: "unknown-kind" });
    const shopper = createShopper(room);
    value(await shopper.post(shopper.say("我要退货"), shopper.person()));
    await room.advance?.(3_600_000);
    const token = await signIn(room, OWN);
    for (const odd of [...ODD, "amy amy", `new ${AMY}`]) {
      expect(await room.door.changePerson(token, odd, { role: "owner" })).toMatchObject({ ok: false, error: { kind: "unknown" } });
      if (odd !== "") expect(await room.door.sessions(token, odd)).toMatchObject({ ok: false, error: { kind: "unknown" } });
      expect(await room.door.endSession(token, odd)).toMatchObject({ ok: false, error: { kind: "unknown" } });
      expect(await room.door.endKey(token, odd)).toMatchObject({ ok: false, error: { kind: "unknown" } });
    }
    const passkey = { id: "pk", key: "k", counter: 0, label: "l" };
    const { challenge } = value(await room.door.newPasskeyChallenge(await signIn(room, AMY)));
    expect(await room.door.addPasskey(token, challenge, passkey)).toMatchObject({ ok: false, error: { kind: "conflict" } }); // made for AMY
    const { challenge: mine } = value(await room.door.newPasskeyChallenge(token));
    expect(await room.door.passkeyToCheck(mine, "pk", { device: "", address: "" })).toMatchObject({ ok: false }); // made for adding, not for signing in
    await room.close();
  });
});
