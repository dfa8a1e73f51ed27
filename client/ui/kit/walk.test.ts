// Where a key leads in a list.
import { expect, it } from "vitest";
import { walkedTo } from "./walk.ts";

it.each<[string, number, number, number | undefined]>([
  ["ArrowDown", 0, 3, 1],
  ["ArrowDown", 2, 3, 0],
  ["ArrowUp", 0, 3, 2],
  ["ArrowDown", -1, 3, 0],
  ["ArrowUp", -1, 3, 2],
  ["PageDown", 1, 30, 9],
  ["PageDown", 28, 30, 29],
  ["PageUp", 3, 30, 0],
  ["ArrowDown", 0, 0, undefined],
  ["Enter", 0, 3, undefined],
])("%s from %i of %i leads to %s", (key, at, count, to) => expect(walkedTo(key, at, count)).toBe(to));
