// The list of built files for files.ts: each address with its type, its hash and what dist/client/_headers says. Reads the disk once, at start.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { FileList } from "./files.ts";

const HEADERS = "_headers"; // the platform's file of rules (client/pwa/headers.ts writes it)
const PAGE = "index.html";
const HASH_CHARS = 32;
const ASK_AGAIN = "public, max-age=0, must-revalidate"; // as the platform says where no rule does
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
};

/** Every address under the folder of built files. A folder's page stands at the folder's path alone; its other spellings lead there. */
export function listFiles(folder: string): FileList {
  const rules = readRules(readFileSync(join(folder, HEADERS), "utf8"));
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.name.startsWith(".") && one.name !== HEADERS)
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
  const list: Record<string, FileList[string]> = {};
  for (const file of names) {
    const path = file.endsWith(`/${PAGE}`) ? `/${file.slice(0, -PAGE.length)}` : `/${file}`;
    const etag = `"${createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("hex")
      .slice(0, HASH_CHARS)}"`;
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    list[path] = { file, headers: { "cache-control": ASK_AGAIN, ...headersAt(rules, path), "content-type": type, etag } };
    if (!path.endsWith("/")) continue;
    for (const other of [path.slice(0, -1), `${path}index`, `${path}${PAGE}`]) list[other] = { to: path, headers: headersAt(rules, other) };
  }
  return list;
}

interface Rule {
  readonly path: string;
  /** Names to take away of what earlier rules said, then what this one says. */
  readonly without: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/** A path a line, below it indented `Name: value`, or `! Name` for what no longer counts. */
function readRules(text: string): readonly Rule[] {
  const rules: { path: string; without: string[]; headers: Record<string, string> }[] = [];
  for (const line of text.split("\n")) {
    const said = line.trim();
    if (said === "" || said.startsWith("#")) continue;
    const rule = rules.at(-1);
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(said) ?? [];
    if (!/^\s/.test(line)) rules.push({ path: said, without: [], headers: {} });
    else if (rule !== undefined && said.startsWith("! ")) rule.without.push(said.slice(2).toLowerCase());
    else if (rule !== undefined && name !== undefined && value !== undefined) rule.headers[name.toLowerCase()] = value;
    else throw new Error(`a line of ${HEADERS} that cannot be read: ${said.slice(0, 80)}`);
  }
  return rules;
}

/** All fitting rules in their order. Two that say the same name, the earlier one not taken away, would both be sent: none of ours do. */
function headersAt(rules: readonly Rule[], path: string): Readonly<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const rule of rules.filter((one) => fits(one.path, path))) {
    for (const name of rule.without) delete said[name];
    for (const [name, value] of Object.entries(rule.headers)) {
      if (said[name] !== undefined) throw new Error(`${HEADERS} says ${name} twice for ${path}`);
      said[name] = value;
    }
  }
  return said;
}

function fits(pattern: string, path: string): boolean {
  const escaped = pattern.split("*").map((one) => one.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join(".*")}$`).test(path);
}
