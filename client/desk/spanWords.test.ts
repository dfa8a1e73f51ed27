// Lengths of time, said.
import { expect, it } from "vitest";
import { DAY, HOUR, MINUTE, SECOND } from "../../shared/core/time.ts";
import { speak } from "../ui/words.ts";
import { spanWords } from "./spanWords.ts";

it("a length is said by its two largest units, in both languages", () => {
  speak("zh");
  expect([0, 45 * SECOND, 3 * MINUTE, 61 * MINUTE + 30 * SECOND].map(spanWords)).toEqual(["0 秒", "45 秒", "3 分钟", "1 小时 1 分钟"]);
  speak("en");
  expect([90 * SECOND, 2 * HOUR + 30 * SECOND, 3 * DAY + 4 * HOUR + MINUTE].map(spanWords)).toEqual(["1 min 30 s", "2 h", "3 d 4 h"]);
  expect([-5, 0, 5].map(spanWords)).toEqual(["0 s", "0 s", "under 1 s"]);
});
