// English dialogues about orders, parcels, money, returns, several questions at once, small talk and repetition. Content only.
import { group, held, shows } from "./write.ts";

export const enShop = group("en-shop", "en", [
  shows("where is my parcel", {}, ["where is my parcel", "answer a-track"]),
  held("tracking stuck", {}, ["tracking hasn't updated in 4 days", "answer a-track-stuck"]),
  shows("how to return", {}, ["I want to send this back", "answer a-return | answer a-send-back"]),
  held("how long a refund takes", {}, ["how long till I get my money back", "answer a-refund-when"]),
  shows("cancel", {}, ["please cancel my order", "answer a-order-cancel"]),
  held("change the address", {}, ["I put the wrong address, can you change it", "answer a-order-modify"]),
  shows("marked delivered, not here", {}, ["it says delivered but I never got it", "answer a-not-received"]),
  shows("damaged, with an apology", {}, ["my kettle arrived broken", "answer a-damaged", { words: ["sorry"] }]),
  held("charged twice", {}, ["I was charged twice!", "answer a-pay-twice"]),
  shows("two questions at once", {}, [
    "How long does delivery take, and can I get an invoice?",
    "answer a-delivery-time + answer a-invoice",
  ]),
  held("two questions, returns", {}, [
    "How do I return something? Who pays the return shipping?",
    "answer a-return + answer a-freight-return",
  ]),
  shows("three questions at once", {}, [
    "Is shipping free? How long does it take? Can I pay with Alipay?",
    "answer a-freight + answer a-delivery-time + answer a-pay-methods",
  ]),
  shows(
    "hello, question, thanks",
    {},
    ["hi there", "smalltalk greeting"],
    ["do you ship to Hong Kong?", "answer a-scope"],
    ["ok thanks", "smalltalk thanks_bye"],
  ),
  held("a hello in the same breath", {}, ["Hello! When do you ship?", "answer a-ship-when"]),
  shows("praise", {}, ["love your shirts, great quality!", "smalltalk feedback"]),
  held("a joke asked for", {}, ["tell me a joke", "smalltalk out_of_scope"]),
  shows(
    "the same question again: not the same words",
    {},
    ["When will the refund arrive?", "answer a-refund-when"],
    ["so when will the refund arrive", "answer a-refund-mine | handoff failed"],
  ),
  shows(
    "that did not help: asks what is meant, then a person",
    {},
    ["my coupon doesn't work", "answer a-coupon-use"],
    ["that didn't help", "ask intent | answer :coupon"],
    ["still doesn't help", "handoff failed/unclear"],
  ),
  held("useless answer", {}, ["how do points work", "answer a-points"], ["not what I asked", "ask intent | handoff failed"]),
  shows("upset once: an apology first", {}, [
    "I have waited ten days and you still have not shipped, this is ridiculous",
    "answer a-ship-late | handoff complaint",
    { words: ["orry"] },
  ]),
  shows("calm: no apology", {}, ["how long does a refund take", "answer a-refund-when", { without: ["orry"] }]),
]);
