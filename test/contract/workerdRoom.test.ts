// The room's contract on a real workerd: the same suite as on Node, asked of the Durable Object itself.
import { afterAll, beforeAll } from "vitest";
import { startWorkerd, type Workerd } from "./makeWorkerdRoom.ts";
import { roomContract } from "./roomContract.ts";

let workerd: Workerd;

beforeAll(async () => {
  workerd = await startWorkerd();
});
afterAll(() => workerd.close());

roomContract("the room in workerd", (ask) => workerd.makeRoom(ask), { holdsClock: false });
