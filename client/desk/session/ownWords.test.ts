// Refusals in two languages: each reader gets one, and never a sentence in the other.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { REASONS } from "../../../shared/core/reason.ts";
import { REFUSAL_KINDS } from "../../../shared/core/result.ts";
import { sourceFiles } from "../../../test/rules/importRules.ts";
import { turnedBy } from "./ask.ts";
import { ownWords } from "./ownWords.ts";
import { REASON_WORDS } from "./reasonWords.ts";
import { refusalWords } from "./refusalWords.ts";

const BOTH = "登录已失效，请重新登录。 You are signed out. Please sign in again.";
const HAN = /\p{Script=Han}/u;
const SENTENCE = /[a-z]+ [a-z]+ [a-z]+/i;
const top = resolve(import.meta.dirname, "../../..");

describe("the words of a refusal", () => {
  it("are said in the reader's language where they were said in both", () => {
    expect(ownWords({ kind: "signed-out", words: BOTH }, "zh")).toBe("登录已失效，请重新登录。");
    expect(ownWords({ kind: "signed-out", words: BOTH }, "en")).toBe("You are signed out. Please sign in again.");
  });

  it.each(REFUSAL_KINDS)("are the kind's own where there is one language only: %s", (kind) => {
    const [zh, en] = [ownWords({ kind, words: "please do not say this" }, "zh"), ownWords({ kind, words: "请不要这样说。" }, "en")];
    expect([HAN.test(zh), SENTENCE.test(zh), HAN.test(en), en.length > 0]).toEqual([true, false, false, true]);
  });

  it.each(REASONS)("are the reason's own where the edge gave one: %s", (reason) => {
    const text = JSON.stringify({ error: { kind: "conflict", words: "please do not say this", reason } });
    const problem = turnedBy(409, null, text);
    const [zh, en] = [refusalWords(problem, "zh"), refusalWords(problem, "en")];
    expect(zh).toBe(REASON_WORDS[reason].zh);
    expect([HAN.test(zh), SENTENCE.test(zh), HAN.test(en), en.length > 0]).toEqual([true, false, false, true]);
  });

  it("are the kind's own where the reason is of a later version", () => {
    const problem = turnedBy(409, null, JSON.stringify({ error: { kind: "conflict", words: "no", reason: "of tomorrow" } }));
    expect(refusalWords(problem, "zh")).toBe(ownWords({ kind: "conflict", words: "no" }, "zh"));
  });
});

// What a screen of the desk may be refused by these doors. Bytes of a document (gate, feed) and the widget's doors have kinds alone.
const DOORS = [
  "edge/room/people.ts",
  "edge/room/own.ts",
  "edge/room/sessions.ts",
  "edge/room/credentials.ts",
  "edge/room/apiKeys.ts",
  "edge/room/auditDoor.ts",
  "edge/room/identityDoor.ts",
  "edge/room/privacyDoor.ts",
  "edge/room/finding.ts",
  "edge/room/waysIn.ts",
  "edge/room/setup.ts",
  "edge/room/invites.ts",
  "edge/room/logins.ts",
  "edge/room/attempts.ts",
  "edge/room/challenges.ts",
  "edge/room/signing.ts",
  "edge/routes/own.ts",
  "edge/routes/signIn.ts",
  "edge/routes/identity.ts",
  "edge/room/articleDoor.ts",
  "edge/routes/privacy.ts",
  "edge/routes/visit.ts",
  "edge/auth/passkeys.ts",
  "edge/auth/passwords.ts",
];

describe("[R116] the doors for people", () => {
  it.each(DOORS)("give a reason with every refusal: %s", (file) => {
    expect(sourceFiles(top)).toContain(file);
    expect(refusalsWithoutReason(readFileSync(resolve(top, file), "utf8"))).toEqual([]);
  });

  it("would be told of one that gives none", () => {
    const bare = `return refuse("conflict", \`no, \${why(1)}\`);\nconst x = { kind: "rate", words, retryAfterMs };\nrefusal({ kind: "malformed", words: \`up to \${MOST}\` })`;
    expect(refusalsWithoutReason(bare).length).toBe(3);
    expect(
      refusalsWithoutReason(`refuse("conflict", "no; (really)", "last-owner"); refusal({ kind: "rate", words: "no", reason })`),
    ).toEqual([]);
  });
});

/** Calls of `refuse` without a third word, and refusals written out without `reason`. */
function refusalsWithoutReason(source: string): readonly string[] {
  const calls = [...source.matchAll(/\brefuse\(\s*"[\w-]+",\s*(?:"[^"]*"|`[^`]*`|[^,()]+)\s*,?\s*(\)|"[\w-]+")/g)];
  const counted = [...source.matchAll(/\brefuse\(/g)].length;
  const written = [...source.matchAll(/\{(?:[^{}]|\$\{\w+\})*\bkind: "[\w-]+"(?:[^{}]|\$\{\w+\})*\bwords\b(?:[^{}]|\$\{\w+\})*\}/g)].map(
    ([text]) => text,
  );
  return [
    ...calls.filter(([, end]) => end === ")").map(([text]) => text),
    ...(calls.length === counted ? [] : [`${counted - calls.length} calls of refuse that cannot be read`]),
    ...written.filter((text) => !/\breason\b/.test(text)),
  ];
}
