// What agents would search for in a seeded shop: pieces of what was really said there, names, numbers, pinyin, operators. The same every time.
import { seededRandom } from "../kit/random.ts";
import { makeTicket, type ShopSize } from "../seed/makeTicket.ts";
import type { Sentences } from "../seed/sentences.ts";
import { readDoc } from "../../shared/doc/readDoc.ts";
import { spellingsOf } from "../../shared/domain/searching/pinyin.ts";

export interface Asking {
  readonly kind: string;
  readonly typed: string;
}

const EACH = 40;
const WORDS = ["退款", "发货", "物流", "尺码", "发票", "优惠券", "快递", "质量", "颜色", "退货", "订单", "地址"];

export function asksOf(said: Sentences, size: ShopSize): readonly Asking[] {
  const random = seededRandom(99);
  const asks: Asking[] = [];
  const add = (kind: string, typed: string | undefined): void => {
    if (typed !== undefined && typed.trim() !== "") asks.push({ kind, typed });
  };
  for (let i = 0; i < EACH; i++) {
    const view = readDoc("ticket", makeTicket(Math.floor(random() * size.tickets), size, said).doc);
    if (!view.ok || view.value.kind !== "ticket") continue;
    const { ticket, row } = view.value;
    const texts = ticket.messages.flatMap((one) => (one.kind === "event" ? [] : [one.text]));
    const han = texts.flatMap((text) => text.match(/[\u4e00-\u9fff]{4,}/g) ?? []);
    const phrase = han[Math.floor(random() * han.length)];
    const word = WORDS[i % WORDS.length] ?? "退款";
    const english = texts.flatMap((text) => text.match(/\b[a-z]{5,}\b/g) ?? []);
    const number = texts.flatMap((text) => text.match(/\b(?:DD|SF)\d+\b/g) ?? [])[0];
    add("a common word", word);
    add("a phrase of four to six characters", phrase?.slice(0, 4 + (i % 3)));
    add("two words", phrase === undefined ? undefined : `${word} ${phrase.slice(0, 2)}`);
    add("one character", phrase?.slice(0, 1));
    add("pinyin", spellingsOf(word).whole[0]);
    add("first letters", spellingsOf(word).initials[0]);
    add("English", english[0] === undefined ? undefined : `${english[0]} `);
    add("English, begun", english[0]?.slice(0, 4));
    add("a name", row.shopperName);
    add("an order", number);
    add("the end of an order", number?.slice(-4));
    add("a word among my open ones", `${word} is:open is:mine`);
    add("a word in a month", `${word} after:60d before:30d`);
  }
  return asks;
}
