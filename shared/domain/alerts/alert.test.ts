// An alert's words: what happened, how urgent, about what, who has it, how long; nothing of the shopper.
import { expect, it } from "vitest";
import { asId, type MemberId, type TicketId } from "../../core/ids.ts";
import { MINUTE } from "../../core/time.ts";
import { alertWords, type Alert } from "./alert.ts";

const AT = Date.UTC(2026, 10, 23, 3);
const alert: Alert = {
  ...{ key: "k", kind: "breached", at: AT, ticket: asId<TicketId>("t"), number: 1042, level: "P1" },
  ...{ intent: "refund_progress", member: asId<MemberId>("lin"), target: "first", due: AT },
};
const nameOf = () => ({ zh: "林溪", en: "Lin Xi" });

it.each<[string, Partial<Alert>, number, string, string]>([
  ["a breach", {}, 2 * MINUTE, "#1042 首次回复已超时", "P1 · 退款进度 · 负责：林溪 · 超了 2 分钟"],
  [
    "a warning",
    { kind: "warned", target: "resolve", due: AT + 30 * MINUTE },
    0,
    "#1042 解决快超时了",
    "P1 · 退款进度 · 负责：林溪 · 还剩 30 分钟",
  ],
  ["somebody's own", { kind: "given", due: AT + MINUTE }, 0, "#1042 分给你了", "P1 · 退款进度 · 还剩 1 分钟"],
])("[R375] %s in Chinese", (_name, change, passed, title, more) => {
  expect(alertWords({ ...alert, ...change }, "zh", AT + passed, nameOf)).toEqual({ title, more });
});

it("[R375] one that waits, in English; who is gone has no name", () => {
  const { member: _gone, due: _none, target: _no, ...rest } = alert;
  const words = alertWords({ ...rest, kind: "waiting" }, "en", AT + 3 * MINUTE, () => undefined);
  expect(words.title).toBe("#1042: nobody has taken it");
  expect(words.more).toMatch(/^P1 · .+ · waiting 3 min$/);
});
