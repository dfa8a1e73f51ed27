// The desk and the README show the same code, which snippets.test.ts runs.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { IN_THE_PAGE, SNIPPETS } from "./identitySnippets.ts";

const readme = readFileSync(resolve(import.meta.dirname, "../../widget/README.md"), "utf8");
const FENCES = { "Node.js": "js", Python: "python", PHP: "php", Java: "java" } as const;

it.each(SNIPPETS)("$language is signed for as README.md says", ({ language, code }) => {
  expect(readme).toContain(`\`\`\`${FENCES[language]}\n${code}\`\`\``);
});

it("the page hands the token over by calls that README.md knows", () => {
  for (const call of IN_THE_PAGE.matchAll(/^zhanggui\.identify\(.*\);/gm)) expect(readme).toContain(call[0]);
});
