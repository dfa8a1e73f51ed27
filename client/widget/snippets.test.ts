// The snippets of README.md, run in their own languages where they are installed: each makes the very same token, which a room believes.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hmacSha256 } from "../../edge/host/mac.ts";
import { judgeIdentity } from "../../shared/domain/identity.ts";

const SECRET = "zgi_example-not-a-secret";
const JSON_TEXT = '{"shop":"demo","id":"u-1029","name":"苏小雨","tier":"gold","exp":1893456000}';
const TOKEN =
  "eyJzaG9wIjoiZGVtbyIsImlkIjoidS0xMDI5IiwibmFtZSI6IuiLj-Wwj-mbqCIsInRpZXIiOiJnb2xkIiwiZXhwIjoxODkzNDU2MDAwfQ.DtwbUWmILsIWPMph1R93MR68AwmThZ5kizHhSHvWt2w";

const readme = readFileSync(resolve(import.meta.dirname, "README.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "zhanggui-snippets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The README's snippet in that language that signs. */
function snippet(language: string): string {
  const all = [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(([, code = ""]) => code);
  const found = all.find((code) => /hmac/i.test(code));
  if (found === undefined) throw new Error(`no ${language} in README.md`);
  return found;
}

const MAIN = `final class Main {
  public static void main(String[] args) throws Exception {
    System.out.println(ZhangguiToken.sign(args[0], args[1]));
  }
}
`;

/** How each is run: the program, the file, and the snippet with the call that prints the token. */
const LANGUAGES = [
  {
    language: "js",
    program: process.execPath,
    file: "sign.mjs",
    code: (text: string) =>
      `${text}console.log(zhangguiToken({ id: "u-1029", name: "苏小雨", tier: "gold" }, "${SECRET}", "demo", 1893456000));`,
    args: [],
  },
  {
    language: "python",
    program: "python3",
    file: "sign.py",
    code: (text: string) =>
      `${text}\nprint(zhanggui_token({"id": "u-1029", "name": "苏小雨", "tier": "gold"}, "${SECRET}", "demo", 1893456000))`,
    args: [],
  },
  {
    language: "php",
    program: "php",
    file: "sign.php",
    code: (text: string) =>
      `<?php\n${text}echo zhanggui_token(['id' => 'u-1029', 'name' => '苏小雨', 'tier' => 'gold'], '${SECRET}', 'demo', 1893456000);`,
    args: [],
  },
  {
    language: "java",
    program: "java",
    file: "Main.java",
    code: (text: string) => text.replace("final class ZhangguiToken", `${MAIN}\nfinal class ZhangguiToken`),
    args: [JSON_TEXT, SECRET],
  },
] as const;

const isInstalled = (program: string): boolean => spawnSync(program, ["-version"], { stdio: "ignore" }).error === undefined;

describe("the snippets a shop's server signs with", () => {
  it("stand in the README for Node, Python, PHP and Java", () => {
    for (const { language } of LANGUAGES) expect(snippet(language)).not.toBe("");
  });

  it("make a token that counts", () => {
    const judged = judgeIdentity(TOKEN, { shop: "demo", now: (1_893_456_000 - 3_600) * 1_000, mac: (text) => hmacSha256(SECRET, text) });
    expect(judged).toEqual({ ok: true, value: JSON.parse(JSON_TEXT) });
  });

  for (const { language, program, file, code, args } of LANGUAGES.filter((one) => isInstalled(one.program)))
    it(`in ${language} make the same token as all others`, () => {
      writeFileSync(join(folder, file), code(snippet(language)));
      const env = {
        ...process.env,
        PYTHONIOENCODING: "utf-8",
        JAVA_TOOL_OPTIONS: "-Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8",
        LC_ALL: "C.UTF-8",
      };
      const run = spawnSync(program, [join(folder, file), ...args], { encoding: "utf8", env });
      expect([run.stdout.trim(), run.status, run.status === 0 ? "" : run.stderr]).toEqual([TOKEN, 0, ""]);
    });
});
