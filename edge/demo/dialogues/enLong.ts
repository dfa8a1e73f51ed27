// Longer English talks: one matter after the other, as they come. Content only.
import { group, shows } from "./write.ts";

export const enLong = group("en-long", "en", [
  shows(
    "size, delivery, returns in a row",
    { page: "p-oxford-shirt" },
    ["what size should I take, I'm 60 kg", "answer a-size-shirt"],
    ["how long until it gets here", "answer a-delivery-time"],
    ["what if it doesn't fit", "answer a-size-swap | answer a-return | answer a-exchange | ask intent"],
  ),
  shows(
    "the colour in stock, then the other",
    { page: "p-oxford-shirt" },
    ["is the white one in stock?", "answer a-stock", { words: ["Off-white S"] }],
    ["and the blue one?", "answer a-stock", { words: ["Mist blue S"] }],
  ),
  shows("«is the wool one warmer?» leaves the cotton page", { page: "p-cotton-knit" }, [
    "is the wool one warm enough?",
    "answer a-warm-knit | answer a-warm-knit of p-cotton-knit | ask product",
  ]),
  shows("pockets nobody has written about", { page: "p-linen-dress" }, ["does it have pockets?", "handoff no-answer | ask intent"]),
  shows("gift wrapping is no free gift", {}, ["do you have gift wrapping", "answer a-packaging | ask intent: a-packaging"]),
  shows(
    "shipping, then tracking, then the refund",
    {},
    ["when do you ship", "answer a-ship-when"],
    ["how do I track it", "answer a-track"],
    ["and how long does a refund take", "answer a-refund-when"],
  ),
  shows(
    "an invoice, then the wrong title on it",
    {},
    ["can I get an invoice", "answer a-invoice"],
    ["the name on the invoice is wrong", "answer a-invoice-change"],
  ),
  shows(
    "a return, who pays, where to",
    {},
    ["what's your return policy", "answer a-return"],
    ["who pays the return shipping", "answer a-freight-return"],
    ["where do I send it", "answer a-send-back"],
  ),
  shows("washed already", {}, ["can I return it after washing", "answer a-return-late | ask intent: a-return-late"]),
  shows("a price match", {}, ["do you price match", "ask intent | answer a-price-protection | answer a-price"]),
]);
