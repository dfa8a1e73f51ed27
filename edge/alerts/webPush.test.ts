// A push message, opened by the browser it was sealed for, under the checks its push service makes.
import { expect, it } from "vitest";
import { pushBrowser } from "../../test/kit/robotDesk.ts";
import { makeVapidKeys, pushOutcome, pushRequest } from "./webPush.ts";

const WORDS = { title: "#1042 分给你了", more: "P1 · 退款进度", tag: "t1", ticket: "t1" };

it("[R382] is signed by the shop, sealed for one device, and reads there as it was written", async () => {
  const keys = await makeVapidKeys();
  const [one, other] = [pushBrowser(), pushBrowser()];
  const { url, headers, body } = await pushRequest({ ...one.subscription, language: "zh" }, WORDS, keys, "https://desk.shop.test");
  if (typeof body === "string") throw new Error("bytes");
  const got = { url, headers, body };
  expect(JSON.parse(one.open(got, keys.publicKey))).toEqual(WORDS);
  expect(Buffer.from(body).includes(Buffer.from("1042"))).toBe(false);
  expect(() => other.open(got, keys.publicKey)).toThrow();
  expect(() => one.open(got, "BAAA")).toThrow(/another key/);
});

it("[R384] a device that is gone is told from a service that is busy", () => {
  const of = (status: number) => pushOutcome({ status, text: "" }).did;
  expect([201, 404, 410, 429, 503].map(of)).toEqual(["sent", "never", "never", "again", "again"]);
});
