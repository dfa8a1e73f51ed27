// Stylesheets come with their pages and stay: what two pages name alike would look different by where one was before.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const desk = resolve(import.meta.dirname, "../../client/desk");
const ALWAYS_THERE = ["inbox", "shell"]; // drawn first, before every page: the kit's words may be refined by those

/** The classes that open a rule of their own (`.talk {`, `.talk > li {`; not `.bones.lines {`), in any stylesheet of that folder. */
function rootsIn(folder: string): ReadonlySet<string> {
  const sheets = readdirSync(join(desk, folder), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".css"));
  const selectors = sheets.flatMap((file) => {
    const plain = readFileSync(join(desk, folder, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");
    return [...plain.matchAll(/([^{}]+)\{/g)].flatMap(([, list = ""]) => list.split(",").map((one) => one.trim()));
  });
  return new Set(selectors.flatMap((one) => /^\.([\w-]+)(?=$|[ >+~:[])/.exec(one)?.[1] ?? []));
}

it("no class is styled by the stylesheets of two pages", () => {
  const pages = readdirSync(desk, { withFileTypes: true }).filter((one) => one.isDirectory() && !ALWAYS_THERE.includes(one.name));
  const kit = readdirSync(resolve(desk, "../ui")).filter((file) => file.endsWith(".css"));
  const ofKit = new Set(
    kit.flatMap((file) =>
      [...readFileSync(resolve(desk, "../ui", file), "utf8").matchAll(/\.([a-z][\w-]*)/g)].flatMap(([, name = ""]) => name),
    ),
  );
  const shared = new Set(ALWAYS_THERE.flatMap((folder) => [...rootsIn(folder)]));
  const owner = new Map<string, string>();
  const twice: string[] = [];
  for (const { name: page } of pages)
    for (const root of rootsIn(page)) {
      if (ofKit.has(root) || shared.has(root)) continue;
      const before = owner.get(root);
      if (before !== undefined) twice.push(`.${root}: ${before} and ${page}`);
      owner.set(root, page);
    }
  expect(twice).toEqual([]);
});
