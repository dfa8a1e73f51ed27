// A dialogue as somebody wrote it: what the shopper says or does, and what the bot should do at each turn. Types and their checks; plays and judges nothing.
import { boolean, either, list, number, oneOf, optional, shape, string, type Check, type Checked } from "../../core/check.ts";
import { readId, type ProductId } from "../../core/ids.ts";
import { LANGUAGES } from "../languages.ts";
import { readBotPolicy } from "../policy.ts";
import { INTENT_IDS } from "../intentIds.ts";
import { ABOUTS } from "../orders/about.ts";
import { MESSAGE_CHARS, TIERS } from "../ticket.ts";
import { readUnderstanding } from "../understanding.ts";

const productId: Check<ProductId> = (v) => readId<ProductId>(v);

/** One thing the bot should do. What is absent may be anything. */
const readExpected = either(
  shape({
    did: oneOf(["answer"]),
    article: optional(string(64, 1)),
    intent: optional(oneOf(INTENT_IDS)),
    aspect: optional(string(40, 1)),
    product: optional(string(64, 1)),
  }),
  /** All of these choices are offered, among others. */
  shape({ did: oneOf(["ask"]), about: oneOf(["intent", "product", "order"]), choices: list(string(64, 1), 6) }),
  /** For one of these causes; none named: for any. */
  shape({ did: oneOf(["handoff"]), causes: list(string(40, 1), 14) }),
  /** From the data of an order. */
  shape({ did: oneOf(["order"]), about: optional(oneOf(ABOUTS)) }),
  shape({ did: oneOf(["smalltalk"]), intent: optional(oneOf(["greeting", "thanks_bye", "feedback", "out_of_scope"])) }),
);
export type Expected = Checked<typeof readExpected>;

/** What the bot should do at one message, all of it, in order; several: any of them is right. Nothing at all: it is silent. */
const readDoes = list(list(readExpected, 6), 6);

const readWrittenTurn = either(
  shape({
    says: string(MESSAGE_CHARS, 1),
    /** Heard so, whatever an ear would say: the point is what the bot does of it. */
    heard: optional(readUnderstanding),
    does: readDoes,
    /** All of these stand in what the shopper reads. */
    words: optional(list(string(200, 1), 6)),
    /** None of these does. */
    without: optional(list(string(200, 1), 6)),
  }),
  /** Taps a choice the bot offered, by its id; or «1» … «6», by its place among those offered last. */
  shape({ taps: string(64, 1), does: readDoes, words: optional(list(string(200, 1), 6)), without: optional(list(string(200, 1), 6)) }),
  /** The person button, or an agent who writes: from here on the bot is silent. */
  shape({ person: oneOf(["button", "agent"]) }),
);
export type WrittenTurn = Checked<typeof readWrittenTurn>;

export const readWrittenDialogue = shape({
  id: string(64, 1),
  /** What it shows, in words: its name in every list. */
  shows: string(200, 1),
  language: oneOf(LANGUAGES),
  /** The product on the page. */
  page: optional(productId),
  tier: optional(oneOf(TIERS)),
  /** When it takes place (ms); absent: now. */
  at: optional(number(0)),
  /** Are people at the desk? Absent: yes. */
  open: optional(boolean),
  /** Thresholds it was written for; absent: the shop's. */
  bot: optional(readBotPolicy),
  turns: list(readWrittenTurn, 40),
});
export type WrittenDialogue = Checked<typeof readWrittenDialogue>;
