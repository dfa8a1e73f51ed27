// A line always ends with its own code: words too long for a close frame would end it with another.
import { expect, it } from "vitest";
import { closeWords } from "./closeWords.ts";

it("says all of it where it fits, else its beginning, in whole characters", () => {
  expect(closeWords("")).toBe("");
  expect(closeWords("a".repeat(123))).toBe("a".repeat(123));
  expect(closeWords("a".repeat(124))).toBe("a".repeat(123));
  expect(closeWords(`a${"店".repeat(60)}`)).toBe(`a${"店".repeat(40)}`);
  expect(closeWords(`${"a".repeat(121)}😀`)).toBe("a".repeat(121));
});
