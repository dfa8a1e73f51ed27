// Which calls are news to a member: theirs or their team's, of others, not seen yet, not long ago.
import { expect, it } from "vitest";
import { asId, type MemberId } from "../../../../shared/core/ids.ts";
import { DAY } from "../../../../shared/core/time.ts";
import { unseenIn } from "./unseenCalls.ts";

const me = asId<MemberId>("anna");
const bob = asId<MemberId>("bob");
const now = 100 * DAY;

it.each([
  ["mine", { to: "m:anna" }, [], 1],
  ["my team's", { to: "t:after" }, [], 1],
  ["a colleague's", { to: "m:bob" }, [], 0],
  ["another team's", { to: "t:other" }, [], 0],
  ["one I made myself, to my team", { to: "t:after", by: me }, [], 0],
  ["one I saw", { to: "m:anna" }, ["m1"], 0],
  ["one of last month", { to: "m:anna", at: now - 30 * DAY }, [], 0],
])("[R359] %s", (_name, change, seen, wanted) => {
  const calls = [{ id: "m1", by: bob, at: now - DAY, ...change }];
  expect(unseenIn({ calls }, { me, myCalls: ["m:anna", "t:after"], seen, now })).toHaveLength(wanted);
});
