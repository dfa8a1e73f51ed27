// Many shoppers who write by the public door, as fast as the shop takes it in: a week of conversations for whoever was away. For the bench and tests.
import { mintId, type MessageId, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import { WIDGET_PROTOCOL } from "../../shared/wire/version.ts";
import type { Turns } from "../../shared/wire/widgetApi.ts";

const AT_ONCE = 4; // shoppers who write at the same time

/** One conversation, begun or to be begun. */
export interface Talk {
  readonly capability: string;
  readonly start: Turns["start"];
  readonly ticket: TicketId;
}

const id = <T extends TicketId | MessageId | ShopperId>(): T => mintId<T>(Date.now, Math.random);

/** A conversation nobody has begun. `i` names its shopper. */
export function createTalk(_: unknown, i: number): Talk {
  return {
    capability: Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64url"),
    ticket: id<TicketId>(),
    start: { shopper: id<ShopperId>(), name: `顾客${i}`, language: "zh", createdAt: Date.now() },
  };
}

const LINES = [
  "退款什么时候到账?",
  "上次买的那件洗完短了好多",
  "可以换大一码吗",
  "快递到哪里了,怎么三天没有动",
  "发票能开公司抬头吗",
  "这款还有黑色吗",
];

/** Each of these shoppers writes three lines; the bot answers what it can. */
export async function passWeek(url: string, talks: readonly Talk[]): Promise<readonly Talk[]> {
  const left = [...talks];
  const writer = async (): Promise<void> => {
    for (let talk = left.pop(); talk !== undefined; talk = left.pop()) await post(url, talk);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, writer));
  return talks;
}

async function post(url: string, talk: Talk): Promise<void> {
  const pick = (): string => LINES[Math.floor(Math.random() * LINES.length)] ?? "";
  const say = (n: number): Turns["turns"][number] => ({
    kind: "say",
    id: id<MessageId>(),
    at: Date.now() + n,
    text: `${pick()} 单号 ${Math.floor(Math.random() * 1e9)}`,
  });
  const turns: Turns = { protocol: WIDGET_PROTOCOL, ticket: talk.ticket, start: talk.start, turns: [say(0), say(1), say(2)] };
  const answer = await fetch(`${url}/w/demo/turns`, {
    method: "POST",
    headers: { authorization: `Bearer ${talk.capability}` },
    body: JSON.stringify(turns),
  });
  if (!answer.ok) throw new Error(`a line was not taken: ${answer.status} ${await answer.text()}`);
}
