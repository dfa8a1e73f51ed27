// Who came back with the same matter: a table of pairs.
import { describe, expect, it } from "vitest";
import { buildFact } from "../../../test/kit/buildFact.ts";
import { asId, type ShopperId, type TicketId } from "../../core/ids.ts";
import { DAY, HOUR } from "../../core/time.ts";
import { erasedShopper } from "../erased.ts";
import type { IntentId } from "../taxonomy.ts";
import { withComingBack, type Contact } from "./comingBack.ts";

const before = buildFact({ intents: ["refund_progress"] });
const later = (after: number, intents: readonly IntentId[], more: Partial<Contact> = {}): Contact => ({
  id: asId<TicketId>("t2"),
  shopper: before.shopper,
  from: before.to + after,
  intents,
  ...more,
});

describe("a shopper", () => {
  it.each<[string, Contact, boolean]>([
    ["with the same question the next day came back", later(DAY, ["refund_progress"]), true],
    ["with it among others came back", later(DAY, ["size_advice", "refund_progress"]), true],
    ["with the same matter under its next name came back", later(DAY, ["aftersale_progress"]), true],
    ["who only asks how it goes came back", later(HOUR, ["follow_up"]), true],
    ["who only asks for a person came back", later(HOUR, ["human"]), true],
    ["on the seventh day came back", later(7 * DAY, ["refund_progress"]), true],
    ["after it did not", later(7 * DAY + 1, ["refund_progress"]), false],
    ["with another matter did not", later(DAY, ["size_advice"]), false],
    ["of whom nothing was understood did not", later(DAY, []), false],
    ["who had begun before the end did not", later(-HOUR, ["refund_progress"]), false],
    ["is not somebody else", later(DAY, ["refund_progress"], { shopper: asId<ShopperId>("shopper2") }), false],
    ["is not their own sequel", later(DAY, ["refund_progress"], { id: before.id }), false],
  ])("%s", (_, contact, cameBack) => {
    expect(withComingBack([before], [contact]).map((one) => one.cameBack ?? false)).toEqual([cameBack]);
  });
  it("with another question of the same group before buying did not", () => {
    const asked = buildFact({ intents: ["stock"] });
    expect(withComingBack([asked], [later(DAY, ["price"])])[0]?.cameBack ?? false).toBe(false);
  });
  it("erased is nobody any more", () => {
    const erased = buildFact({ shopper: erasedShopper("x") });
    expect(withComingBack([erased], [later(DAY, ["refund_progress"], { shopper: erased.shopper })])[0]?.cameBack ?? false).toBe(false);
  });
  it("who is known now not to have come back is told so", () => {
    expect(withComingBack([{ ...before, cameBack: true }], [])[0]?.cameBack).toBe(false);
  });
});
