// One ticket of a seeded shop: the same number and seed give the same conversation, on any device. Builds the document by the project's own verbs.
import * as Y from "yjs";
import { asId, mintId, type MemberId, type MessageId, type Random, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import { DAY, MINUTE } from "../../shared/core/time.ts";
import { appendMessage, createTicket, setVerdicts, wishStatus } from "../../shared/doc/ticketDoc.ts";
import type { Message } from "../../shared/domain/ticket.ts";
import { seededRandom } from "../kit/random.ts";
import type { Sentences } from "./sentences.ts";

export interface ShopSize {
  readonly tickets: number;
  readonly messages: number;
  readonly seed: number;
  /** The newest moment (ms). */
  readonly now: number;
}

export interface Made {
  readonly id: TicketId;
  readonly doc: Y.Doc;
  readonly messages: number;
}

const YEAR = 365 * DAY;
const OPEN_SHARE = 0.02; // of tickets, and never more than OPEN_MOST: an inbox of a busy shop
const OPEN_MOST = 2_000;
const ENGLISH = 0.15;
const FAMILY = [..."王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗"];
const GIVEN = [..."若溪建国子涵欣怡浩然雨桐梓萱思远晓明丽华嘉诚梦瑶志强小芳文博"];
const NAMES_EN = ["Emma Stone", "Liam Brown", "Olivia Clark", "Noah Hill", "Ava Reed", "Lucas Wood", "Mia Scott", "Ethan Cole"];
const AGENTS = ["m-zhoumin", "m-lihang", "m-chenxiao", "m-fangya"].map((id) => asId<MemberId>(id));

/** Ticket `i` of so many; the last are the newest. `messages` are shared out so that all together are as many as wanted. */
export function makeTicket(i: number, size: ShopSize, said: Sentences): Made {
  const random = seededRandom(size.seed * 1_000_003 + i);
  const pick = <T>(list: readonly T[], or: T): T => list[Math.floor(random() * list.length)] ?? or;
  const messages = share(i, size);
  const isEnglish = random() < ENGLISH;
  const begun = size.now - YEAR + Math.floor((YEAR * (i + random())) / size.tickets) - DAY / 24;
  const id = mintId<TicketId>(() => begun, random);
  const doc = new Y.Doc({ guid: "seed" });
  doc.clientID = 1 + Math.floor(random() * 2 ** 31);
  const agent = pick(AGENTS, AGENTS[0] ?? asId<MemberId>("m-zhoumin"));
  const name = isEnglish
    ? pick(NAMES_EN, "Emma Stone")
    : pick(FAMILY, "王") + pick(GIVEN, "若") + (random() < 0.6 ? pick(GIVEN, "溪") : "");
  const shopper = asId<ShopperId>(`shopper${Math.floor(random() * size.tickets * 0.6)}`);
  const isOpen = i >= size.tickets - Math.min(OPEN_MOST, Math.ceil(size.tickets * OPEN_SHARE));
  doc.transact(() => {
    createTicket(doc, {
      id,
      shopper: { id: shopper, name, tier: "none" },
      channel: "widget",
      language: isEnglish ? "en" : "zh",
      createdAt: begun,
    });
    let at = begun;
    let shopperSaid = 0;
    for (let n = 0; n < messages; n++) {
      at = Math.min(size.now, at + Math.floor(MINUTE * (0.2 + 3 * random())));
      const message = mintId<MessageId>(() => at, random);
      const fromShopper = n % 2 === 0 || random() < 0.15;
      const seen = { shopper: shopperSaid, shop: n - shopperSaid, assignment: 1 };
      const text = fill(
        fromShopper ? pick(isEnglish ? said.en : said.zh, "在吗") : pick(isEnglish ? said.repliesEn : said.replies, "您好"),
        said,
        random,
      );
      const line: Message = fromShopper
        ? { kind: "shopper", id: message, at, text: withOrder(text, random) }
        : { kind: "agent", id: message, at, text, by: agent, seen };
      if (fromShopper) shopperSaid++;
      appendMessage(doc, line);
    }
    setVerdicts(doc, {
      number: i + 1,
      type: "aftersale",
      priority: { level: pick(["P1", "P2", "P3"] as const, "P2"), score: Math.floor(random() * 100), reasons: [] },
      assignment: { version: 1, to: agent, state: "held", at: begun, cause: "dispatch", reasons: [] },
    });
    if (!isOpen) wishStatus(doc, { want: random() < 0.7 ? "resolved" : "closed", by: agent, at: at + MINUTE, seenShopper: shopperSaid });
  });
  return { id, doc, messages };
}

/** Between half and one and a half of the mean, so many in all. */
function share(i: number, { tickets, messages }: ShopSize): number {
  const upTo = (n: number): number => Math.floor((n * messages) / tickets);
  const even = upTo(i + 1) - upTo(i);
  const partner = i % 2 === 0 ? i + 1 : i - 1; // what one of a pair has more, the other has less
  if (partner >= tickets) return Math.max(1, even);
  const swing = Math.floor(((Math.floor(i / 2) * 7) % 11) * 0.05 * even);
  return Math.max(1, i % 2 === 0 ? even + swing : even - swing);
}

function fill(text: string, { slots }: Sentences, random: Random): string {
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => {
    const words = slots[name] ?? [];
    return words[Math.floor(random() * words.length)] ?? mark;
  });
}

/** Now and then somebody names an order or a parcel. */
function withOrder(text: string, random: Random): string {
  const draw = random();
  if (draw > 0.08) return text;
  const digits = String(Math.floor(random() * 1e8)).padStart(8, "0");
  return draw < 0.05 ? `${text} DD${digits}` : `${text} SF10${digits}`;
}
