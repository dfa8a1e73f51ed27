// The customer a shop's page says is here: whose conversation is seen, what goes to the room and how often, and what the shop's developer is told.
import { describe, expect, it } from "vitest";
import { isPlain } from "../../shared/core/check.ts";
import { createBot } from "./bot.ts";
import { createConversation, type Conversation } from "./conversation.ts";
import type { Verdict } from "./customer.ts";
import { createLink } from "./link.ts";
import { createMemoryShelf, type Shelf } from "./shelf.ts";
import { seededRandom } from "../../test/kit/random.ts";
import { createTestClock, createTestRoom, hears, PACK, settle } from "../../test/kit/widgetRoom.ts";

const SIGNED: Verdict = { state: "signed", words: "" };
const token = (id: string, more: object = {}): string =>
  `${Buffer.from(JSON.stringify({ shop: "demo", id, exp: 1_800_000_000, ...more })).toString("base64url")}.${"A".repeat(43)}`;

/** A device with a shelf, and one room for each conversation it has. */
async function setUp(shelf: Shelf = createMemoryShelf()) {
  const clock = createTestClock();
  const random = seededRandom(7);
  const rooms = new Map<string, ReturnType<typeof createTestRoom>>();
  const told: Verdict[] = [];
  let answer: Verdict | undefined = SIGNED;
  let caps = 0;
  const roomFor = (capability: string): ReturnType<typeof createTestRoom> => {
    const found = rooms.get(capability) ?? createTestRoom(clock);
    rooms.set(capability, found);
    return found;
  };
  const open = (): Promise<Conversation> =>
    createConversation({
      shop: "demo",
      language: "zh",
      product: undefined,
      name: "访客",
      shelf,
      link: createLink({
        base: "https://shop.test/w/demo",
        fetch: async (url, init) => {
          const said = await roomFor(new Headers(init?.headers).get("authorization") ?? "").fetch(url, init);
          if (answer === undefined || !said.ok || !String(init?.body).includes('"identity"')) return said;
          const shown: unknown = await said.json();
          return Response.json({ ...(isPlain(shown) ? shown : {}), identity: answer });
        },
        WebSocket: class {
          readonly OPEN = 1;
          close(): void {}
        } as unknown as typeof WebSocket,
        after: clock.after,
        random,
      }),
      bot: createBot({ ear: { understand: async (text) => hears(text) }, pack: async () => PACK, language: "zh", clock: clock.now }),
      clock: clock.now,
      random,
      after: clock.after,
      secret: () => `${String(++caps).padStart(4, "0")}${"c".repeat(18)}`,
      onIdentity: (verdict) => told.push(verdict),
    });
  const say = async (talk: Conversation, text: string): Promise<void> => {
    await talk.say(text);
    await talk.idle();
    await settle();
  };
  return {
    open,
    say,
    told,
    answers: (verdict: Verdict | undefined) => {
      answer = verdict;
    },
    posts: () => [...rooms.values()].flatMap((room) => room.posts),
    down: (yes: boolean) => {
      for (const room of rooms.values()) room.down = yes;
    },
  };
}

const seen = (talk: Conversation): readonly string[] =>
  talk
    .view()
    .lines.filter((line) => line.from === "shopper")
    .map((line) => line.text);

describe("a customer who is signed in at the shop", () => {
  it("is named with the first message, once the room has taken it no more, and never in an address", async () => {
    const { open, say, posts } = await setUp();
    const talk = await open();
    await talk.identify(token("u1"));
    expect(posts()).toEqual([]);
    await say(talk, "在吗");
    await say(talk, "几天能到");
    expect(posts().map((one) => one.identity)).toEqual([token("u1"), undefined]);
    talk.close();
  });

  it("goes on with what was begun before signing in, and the room is told at once", async () => {
    const { open, say, posts } = await setUp();
    const talk = await open();
    await say(talk, "先问一句");
    const { ticket } = talk.session();
    await talk.identify(token("u1"));
    await settle();
    expect(talk.session()).toMatchObject({ ticket, customer: "u1" });
    expect(seen(talk)).toEqual(["先问一句"]);
    expect(posts().at(-1)).toMatchObject({ ticket, turns: [], identity: token("u1") });
    talk.close();
  });

  it("loses nothing they say while who they are is still being told", async () => {
    for (let waits = 0; waits < 40; waits++) {
      const { open, posts } = await setUp();
      const talk = await open();
      const told = talk.identify(token("u1"));
      for (let i = 0; i < waits; i++) await Promise.resolve();
      await talk.say("转人工");
      await told;
      await settle();
      await talk.idle();
      expect([waits, seen(talk)]).toEqual([waits, ["转人工"]]);
      const sent = posts().flatMap((one) => one.turns.flatMap(({ kind, id }) => (kind === "say" ? `${one.ticket} ${id}` : [])));
      expect(new Set(sent).size).toBe(1); // a post that was on its way is made again
      talk.close();
    }
  });

  it("loses nothing that the disk is still writing when they are told apart", async () => {
    const memory = createMemoryShelf();
    let written = (): void => {};
    const disk = new Promise<void>((done) => {
      written = done;
    });
    const slow: Shelf = {
      ...memory,
      change: async (key, make) => {
        if (key.startsWith("turn ")) await disk;
        return memory.change(key, make);
      },
    };
    const { open, posts } = await setUp(slow);
    const talk = await open();
    const saying = talk.say("转人工");
    const told = talk.identify(token("u1"));
    await settle();
    written();
    await Promise.all([saying, told]);
    await settle();
    await talk.idle();
    expect(seen(talk)).toEqual(["转人工"]);
    expect(posts().at(-1)).toMatchObject({ ticket: talk.session().ticket });
    talk.close();
  });

  it("does not see the conversation of the one before, nor does a visitor after signing out; each finds their own again", async () => {
    const { open, say } = await setUp();
    const talk = await open();
    await talk.identify(token("u1"));
    await say(talk, "我是一号");
    await talk.identify(token("u2"));
    expect(seen(talk)).toEqual([]);
    await say(talk, "我是二号");
    await talk.identify("");
    expect(seen(talk)).toEqual([]);
    await say(talk, "我是访客");
    await talk.identify("");
    expect(seen(talk)).toEqual(["我是访客"]);
    talk.close();
    const again = await open();
    expect(seen(again)).toEqual(["我是访客"]);
    await again.identify(token("u2"));
    expect(seen(again)).toEqual(["我是访客"]); // what was begun as a visitor goes along; what they had before is over
    await again.identify(token("u1"));
    expect(seen(again)).toEqual(["我是一号"]);
    await again.identify("");
    expect(seen(again)).toEqual([]);
    again.close();
  });

  it("loses nothing that was not sent yet when a visitor's conversation takes the place of theirs", async () => {
    const { open, say, down, posts } = await setUp();
    const talk = await open();
    await talk.identify(token("u1"));
    await say(talk, "有网时说的");
    down(true);
    await talk.say("没网时说的");
    await talk.identify("");
    await settle();
    await talk.say("访客说的");
    await talk.identify(token("u1"));
    await settle();
    down(false);
    talk.network(true);
    await talk.idle();
    expect(seen(talk)).toEqual(["访客说的", "没网时说的"]);
    const said = posts().flatMap((one) => one.turns.flatMap((turn) => (turn.kind === "say" ? [turn.text] : [])));
    for (const text of ["有网时说的", "访客说的", "没网时说的"]) expect(said.filter((one) => one === text)).toHaveLength(1);
    talk.close();
  });

  it("is not named again by a fresh token that says the same, but by one that says more", async () => {
    const { open, say, posts } = await setUp();
    const talk = await open();
    await talk.identify(token("u1"));
    await say(talk, "在吗");
    await talk.identify(token("u1", { exp: 1_800_003_600 }));
    await settle();
    expect(posts()).toHaveLength(1);
    await talk.identify(token("u1", { tier: "gold" }));
    await settle();
    expect(posts().map((one) => one.identity)).toEqual([token("u1"), token("u1", { tier: "gold" })]);
    talk.close();
  });

  it("is refused without a word to the shopper: what was said arrives, the developer is told, a next token is tried", async () => {
    const { open, say, answers, told, posts } = await setUp();
    const talk = await open();
    answers({ state: "expired", words: "the token has expired" });
    await talk.identify(token("u1"));
    await say(talk, "在吗");
    expect(told).toEqual([{ state: "expired", words: "the token has expired" }]);
    expect(talk.view().lines.find((line) => line.text === "在吗")?.mark).toBe("delivered");
    await say(talk, "还在吗");
    expect(posts().map((one) => one.identity)).toEqual([token("u1"), undefined]);
    answers(SIGNED);
    await talk.identify(token("u1", { exp: 1_800_003_600 }));
    await settle();
    expect(posts().at(-1)?.identity).toBe(token("u1", { exp: 1_800_003_600 }));
    expect(told.at(-1)).toEqual(SIGNED);
    talk.close();
  });

  it("is nobody when what the page gives is no token, or is a book", async () => {
    const { open, say, told, posts } = await setUp();
    const talk = await open();
    for (const odd of ["hello", "a.b.c", `${"A".repeat(70_000)}.${"A".repeat(43)}`, token("u1", { name: "x".repeat(4_000) })])
      await talk.identify(odd);
    await say(talk, "在吗");
    expect(told.map((one) => one.state)).toEqual(["refused", "refused", "refused", "refused"]);
    expect(posts().map((one) => one.identity)).toEqual([undefined]);
    talk.close();
  });

  it("is not asked about for ever at a room that knows no identities", async () => {
    const { open, say, answers, posts } = await setUp();
    answers(undefined);
    const talk = await open();
    await talk.identify(token("u1"));
    await say(talk, "一");
    await say(talk, "二");
    await settle();
    expect(posts().map((one) => one.identity)).toEqual([token("u1"), undefined]);
    talk.close();
  });
});
