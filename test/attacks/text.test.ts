// Words stay words on every screen: nothing of ours turns text into markup, a link or a script. Read from the sources; the browser's own
// refusal (Trusted Types) is seen in test/e2e/headers.test.ts.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceFiles } from "../rules/importRules.ts";

const top = resolve(import.meta.dirname, "../..");
const sources = sourceFiles(top).filter((one) => one.startsWith("client/") && !one.includes(".test."));
const linesWith = (pattern: RegExp): readonly string[] =>
  sources.flatMap((file) =>
    readFileSync(resolve(top, file), "utf8")
      .split("\n")
      .filter((line) => pattern.test(line) && !/^\s*(\/\/|\*)/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );

describe("a screen", () => {
  it("makes no markup of text: no inner HTML, no written document, no evaluated word, no document in an attribute", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(
      linesWith(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc|\beval\(|new Function\(|DOMParser/),
    ).toEqual([]);
  });

  it("links only to places of its own making: no address comes from a message, a name, an article or a product", () => {
    const own = [
      /href=\{settingsAddress\(/,
      /href=\{(article|board|graph|review|ticket|work)Address\(/, // all begin with "#", whatever comes after (client/desk/route.test.ts)
      /href=\{(AUDIT_EXPORT|SEARCH_ADDRESS|(INSIGHT|QUALITY|RULES)_ADDRESS)\}/,
      /href=\{thing\.href\}/,
      /href=\{addressOf\(/,
      /href=\{`#/,
      /href=\{`\$\{sheet\}#/,
      /src=\{madeHere\(/, // of bytes in memory, and of nothing else (client/files/Drawn.tsx)
      /href=\{readLink\(/, // https, given by the shop's own system with an order, and checked again where it is drawn
    ];
    const links = linesWith(/\b(href|src|action|formAction|xlink:href)=\{/).filter((line) => !own.some((one) => one.test(line)));
    expect(links).toEqual([]);
    expect(
      linesWith(/window\.open\(|location\.(href|assign|replace)\b\s*[=(]/).filter((line) =>
        /\b(text|answer|title|message|page)\b/.test(line),
      ),
    ).toEqual([]);
  });

  it("makes a link or a picture of the shop's own words in one place, which asks of every address whether it is safe", () => {
    const set = linesWith(/\.(href|src|action|srcset)\s*=[^=]/).filter((line) => !/location\.|anchor\.download/.test(line));
    expect(set.filter((line) => line.startsWith("client/widget/drawn.ts")).map((line) => line.split(": ")[1])).toEqual([
      "link.href = run.link;",
      "picture.src = address;",
    ]);
    const others = set.filter((line) => !line.startsWith("client/widget/drawn.ts"));
    expect(others.filter((line) => /\b(text|answer|title|message|name|run|article)\b/.test(line))).toEqual([]);
    const bubble = readFileSync(resolve(top, "client/widget/Bubble.tsx"), "utf8");
    expect(bubble.match(/<Text of=\{[^}]*\}(?: drawn)? \/>/g)).toEqual(["<Text of={one().text} drawn />", "<Text of={props.line.text} />"]); // the shopper's own words stay words
  });

  it("styles nothing by what somebody wrote", () => {
    expect(linesWith(/style=\{\{[^}]*(text|name|title|answer|policy|color)\b/i)).toEqual([]);
    expect(linesWith(/setAttribute\(\s*["'](style|on\w+|srcdoc)/)).toEqual([]);
  });
});
