// Names that lie about themselves: letters turned round, nothing between two letters, one letter that is eighteen.
import { describe, expect, it } from "vitest";
import { plainName } from "../../shared/domain/plainName.ts";
import { readKeyAsk, readPasswordAsk, readPersonAsk } from "../../shared/wire/peopleApi.ts";
import { readIdentityState } from "./signed.ts";
import { makeNodeRoom } from "../contract/makeNodeRoom.ts";
import { createShopper } from "../contract/shopperClient.ts";
import { openDesk, value } from "../contract/deskClient.ts";
import { hasTicket } from "../contract/ask.ts";
import { OWN, SMALL_SHOP, SUE } from "../contract/smallShop.ts";

const RLO = "\u202e";
const PERSON = { role: "agent", skills: {}, languages: ["zh"], capacity: 5 };

describe("[R146] a name", () => {
  it("keeps its letters, its emoji and its joiners, and loses what is not seen", () => {
    for (const fine of ["小雨", "Zoë O’Neil", "👩‍👧‍👦", "می‌خواهم", "A B"]) expect(plainName(fine)).toBe(fine);
    expect(plainName(`林溪${RLO}gnp.exe\u2069`)).toBe("林溪gnp.exe");
    expect(plainName("掌\u200b柜\u2060客\ufeff服\u00ad")).toBe("掌柜客服");
    expect(plainName("a\u0000b\nc\u0007\u{e0041}")).toBe("abc");
    expect(plainName(`${RLO}\u200b `)).toBe("");
  });

  it("of a person, a key or a login cannot hide in another's, nor be nothing at all", () => {
    const person = (zh: string) => readPersonAsk({ ...PERSON, name: { zh, en: "x" } });
    expect(person(`林\u200b溪${RLO}`)?.name.zh).toBe("林溪");
    expect(person("\u200b\u200b")).toBeUndefined();
    expect(readKeyAsk({ name: `${RLO}\u200b`, scopes: [] })).toBeUndefined();
    const login = (one: string) => readPasswordAsk({ login: one, password: "x" })?.login;
    expect(login("LinXi")).toBe("linxi");
    expect(login("ｌｉｎｘｉ")).toBe("linxi"); // full width is the same person
    for (const bad of ["lin\u200bxi", `${RLO}ixnil`, "lin xi", "lin:xi", "lin|xi", "lin\u0000xi", "\ufdfa", "\ufdfa".repeat(60)])
      expect(login(bad)).toBeUndefined();
  });

  it("of a shopper, said by the device or signed by the shop, stands at the desk without it", async () => {
    const room = await makeNodeRoom({ seed: SMALL_SHOP });
    const desk = await openDesk(room, SUE);
    const said = createShopper(room, { name: `客服\u200b掌柜${RLO}` });
    value(await said.post(said.say("你好")));
    await hasTicket(desk, said.ticket);
    expect(desk.ticket(said.ticket).head.shopper.name).toBe("客服掌柜");
    const signed = createShopper(room);
    expect(await readIdentityState(room, OWN, signed, { name: `金\u2066主${RLO}` })).toBe("signed");
    await hasTicket(desk, signed.ticket);
    expect(desk.ticket(signed.ticket).head.shopper.name).toBe("金主");
    await room.close();
  });
});
