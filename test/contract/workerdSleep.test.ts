// The contract of sleep on a real workerd, which is told to put the Durable Object to sleep with its WebSockets open.
import { resolve } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { createTestHarness } from "wrangler";
import { eachRoom } from "./ask.ts";
import { roomAt } from "./makeWorkerdRoom.ts";
import { sleepRules } from "./sleepRules.ts";

const harness = createTestHarness({ workers: [{ configPath: resolve(import.meta.dirname, "wrangler.toml") }] });
let url = "";
let rooms = 0;

beforeAll(async () => {
  url = (await harness.listen()).url.href.replace(/\/$/, "");
});
afterAll(() => harness.close());

describe("the room in workerd, asleep", () => {
  const roomOf = eachRoom(async () => {
    const name = `free-${++rooms}`;
    return roomAt(`${url}/${name}`, {
      restart: async () => undefined,
      sleep: () => harness.getWorker().evictDurableObject("ContractRoom", { name, webSockets: "hibernate" }),
    });
  });
  sleepRules(roomOf);
});
