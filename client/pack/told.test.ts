// When a device asks for the pack that the room says is out.
import { describe, expect, it } from "vitest";
import { createTestClock } from "../../test/kit/widgetRoom.ts";
import { createTold } from "./told.ts";

function setUp(version: string | undefined = "v1") {
  const clock = createTestClock();
  let asked = 0;
  const told = createTold({ version: () => version, ask: () => asked++, after: clock.after, random: () => 0.5 });
  return { clock, told, asked: () => asked };
}

describe("a device that is told another pack is out", () => {
  it("asks within two seconds, once for however many tellings, and again for the next", async () => {
    const { clock, told, asked } = setUp();
    for (const out of [undefined, "v2", undefined]) told(out);
    expect(asked()).toBe(0);
    await clock.pass(2_000);
    expect(asked()).toBe(1);
    told(undefined);
    await clock.pass(2_000);
    expect(asked()).toBe(2);
  });

  it("does not ask for the one it has; it does where it has none, or does not know which one is out", async () => {
    const { clock, told, asked } = setUp();
    told("v1");
    await clock.pass(2_000);
    expect(asked()).toBe(0);
    told(undefined);
    await clock.pass(2_000);
    expect(asked()).toBe(1);
    for (const out of ["v2", "v2", "v3"]) {
      told(out);
      await clock.pass(2_000);
    }
    expect(asked()).toBe(3); // v2 could not be had: it is not asked for at every view
    const none = setUp("");
    none.told("v1");
    await none.clock.pass(2_000);
    expect(none.asked()).toBe(1);
  });
});
