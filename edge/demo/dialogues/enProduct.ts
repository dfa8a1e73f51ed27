// English dialogues about products, choices and what is carried on. Content only.
import { group, held, shows } from "./write.ts";

export const enProduct = group("en-product", "en", [
  shows("the linen page gets the linen answer", { page: "p-linen-shirt" }, ["does this shrink?", "answer a-shrink-linen of p-linen-shirt"]),
  held("the polyester page gets the other answer", { page: "p-suit-trousers" }, [
    "will these shrink in the wash",
    "answer a-shrink-polyester of p-suit-trousers",
  ]),
  shows(
    "«what about the wool cardigan?» leans on the question before",
    { page: "p-linen-shirt" },
    ["Does it pill?", "answer a-pill-linen of p-linen-shirt"],
    ["What about the wool V-neck cardigan?", "answer a-pill-wool of p-wool-cardigan"],
  ),
  shows(
    "«and the red one?» is the same question of another colour",
    { page: "p-linen-dress" },
    ["Is the white one see-through?", "answer a-sheer-linen-dress of p-linen-dress"],
    ["and the red one?", "answer a-sheer-linen-dress of p-linen-dress"],
  ),
  held(
    "«and in black?» about stock",
    { page: "p-buds-anc" },
    ["is the blue one in stock?", "answer a-stock"],
    ["and in black?", "answer a-stock"],
  ),
  shows(
    "the product named once is remembered",
    {},
    ["Can I machine wash the Fine wool crew sweater?", "answer a-wash-merino of p-merino-crew"],
    ["will it shrink?", "answer a-shrink-merino of p-merino-crew"],
  ),
  held(
    "«when would it get here» after a product question",
    { page: "p-kettle" },
    ["How loud is it?", "answer a-noise-kettle of p-kettle"],
    ["when would it get to Beijing?", "answer a-delivery-time"],
  ),
  shows(
    "without a product it asks which, and a tap answers",
    {},
    ["Will it fade?", "ask product"],
    ["the first one", "answer :product_info/掉色"],
  ),
  shows("a tap of a choice", {}, ["does it shrink", "ask product"], [{ tap: "2" }, "answer :product_info/缩水"]),
  held(
    "a choice by its typed name",
    {},
    ["how long does the battery last", "ask product"],
    ["the over-ear headphones", "answer a-battery-headphones of p-headphones"],
  ),
  held("the second choice, in words", {}, ["is it scratchy?", "ask product"], ["second one", "answer :product_info/手感"]),
  shows(
    "nothing but «that thing»: asks what is meant",
    {},
    ["how do i do the thing", "ask intent"],
    [{ tap: "return_exchange" }, "answer :return_exchange"],
  ),
  shows("a question mark alone", {}, ["?", "ask intent: delivery_time"], [{ tap: "delivery_time" }, "answer a-delivery-time"]),
  held(
    "unclear twice: a person",
    {},
    ["hmm that one", "ask intent"],
    ["you know, that one", "ask intent"],
    ["never mind you dont get it", "handoff"],
  ),
  shows("size advice on a shirt's page", { page: "p-oxford-shirt" }, ["I'm 175cm 70kg, what size should I get?", "answer a-size-shirt"]),
  held("size of a dress", { page: "p-moss-dress" }, ["which size do i need, bust 86", "answer a-size-dress"]),
  shows("the wrong page: a power bank asked about on a dress's", { page: "p-silk-dress" }, [
    "can I take the power bank on a plane?",
    "answer a-plane-bank",
  ]),
  shows("works with an iPhone?", { page: "p-headphones" }, ["does it work with iphone", "answer a-works-earphones of p-headphones"]),
  held("waterproof?", { page: "p-buds-air" }, ["can i wear these in the rain", "answer a-water-ipx4 of p-buds-air"]),
  shows("two aspects are two answers", { page: "p-wool-cardigan" }, [
    "Is it itchy? Does it pill?",
    "answer a-feel-wool of p-wool-cardigan + answer a-pill-wool of p-wool-cardigan",
  ]),
  held("shrink or fade", { page: "p-linen-trousers" }, [
    "do they shrink or fade?",
    "answer a-shrink-linen of p-linen-trousers + answer a-fade-linen of p-linen-trousers",
  ]),
  shows("a typo", { page: "p-cotton-tee" }, ["dose it shirnk", "answer a-shrink-cotton of p-cotton-tee | ask intent"]),
]);
