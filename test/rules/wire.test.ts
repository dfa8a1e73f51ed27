// Wire shapes may not change unannounced: whoever changes one raises the version and this hash together.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { PROTOCOL, WIDGET_PROTOCOL } from "../../shared/wire/version.ts";

const wire = resolve(import.meta.dirname, "../../shared/wire");

/** Of the code alone: comments and spaces may change. */
function hashOf(...names: readonly string[]): string {
  const code = names
    .map((name) =>
      readFileSync(resolve(wire, name), "utf8")
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
        .replace(/[\s,;]+/g, ""),
    )
    .join("\n");
  return createHash("sha256").update(code).digest("hex").slice(0, 16);
}

describe("the wire", () => {
  it("desk frames are those of this protocol version", () => {
    expect({ version: PROTOCOL, hash: hashOf("frame.ts", "codec.ts", "packed.ts", "tally.ts") }).toMatchInlineSnapshot(`
      {
        "hash": "18246bee18b6a8cd",
        "version": 3,
      }
    `);
  });

  it("the widget's JSON is that of this protocol version", () => {
    expect({ version: WIDGET_PROTOCOL, hash: hashOf("widgetApi.ts") }).toMatchInlineSnapshot(`
      {
        "hash": "e510f2cf20f2e55b",
        "version": 6,
      }
    `);
  });
});
