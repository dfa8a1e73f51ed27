// A script that cannot be had: an error to who waits for it, and to nobody else.
import { afterEach, expect, it } from "vitest";
import { early } from "./early.ts";

const missed: unknown[] = [];
const note = (why: unknown): void => void missed.push(why);
afterEach(() => void process.off("unhandledRejection", note));

it("is an error where it is waited for, and complained of by nobody before", async () => {
  process.on("unhandledRejection", note);
  const coming = early(() => Promise.reject(new TypeError("Failed to fetch")))();
  await new Promise((done) => setTimeout(done, 20));
  expect(missed).toEqual([]);
  await expect(coming).rejects.toThrow("Failed to fetch");
});

it("is there as soon as it has come", async () => {
  expect(await early(async () => 7)()).toBe(7);
});
