// A room's door over one call: what is on the list is asked, nothing else of a room can be reached.
import { expect, it } from "vitest";
import { DEFAULT_POLICY } from "../../shared/domain/policy.ts";
import { answerAsk, doorOver } from "./door.ts";
import { createNodeRoom } from "./nodeHost.ts";

it("answers through one call as the room does itself, and reaches nothing beside the door", async () => {
  const host = createNodeRoom({
    file: ":memory:",
    clock: () => 1_000,
    random: () => 0.5,
    weights: () => new Uint8Array(0),
    seed: { policy: DEFAULT_POLICY, members: [], articles: [], products: [] },
  });
  const ask = answerAsk(host.room);
  const door = doorOver(ask);
  expect(await door.face()).toEqual(await host.room.face());
  expect(await door.session("made-up")).toEqual(await host.room.session("made-up"));
  for (const name of ["alarm", "woke", "received", "admitSocket", "constructor", "toString", "__proto__", ""])
    await expect(ask(name, [])).rejects.toThrow("no such method");
  expect(Object.keys(door)).not.toContain("then"); // or awaiting a door would ask the room
  host.close();
});
