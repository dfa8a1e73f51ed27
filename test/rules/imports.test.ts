// Who may import whom, kept by a test. The rules stand here once, as data; README.md says them in words.
import { resolve } from "node:path";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { circles, importsOf, sourceFiles, type Import } from "./importRules.ts";

const top = resolve(import.meta.dirname, "../..");
const files = sourceFiles(top);
const all = importsOf(top, files);
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.startsWith("test/");
const code = all.filter((one) => !isTest(one.from));

/** What is said to whom, as data: a room may know it. Sending is the host's. */
const ALERT_FORMATS = ["address", "outgoing", "robots", "webPush"].map((one) => `edge/alerts/${one}.ts`);

/** A room may import only from these places (prefixes). Packages are ruled below. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  "shared/core/": ["shared/core/"],
  "shared/domain/": ["shared/core/", "shared/domain/"],
  "shared/doc/": ["shared/core/", "shared/domain/", "shared/doc/"],
  "shared/wire/": ["shared/core/", "shared/domain/", "shared/wire/"],
  "models/": ["shared/core/", "shared/domain/", "models/"],
  "models/eval/": ["shared/core/", "shared/domain/", "models/", "edge/demo/"], // the bot's policy is measured on the demo shop
  "client/store/": ["shared/", "client/trusted/", "client/store/"],
  "client/sync/": ["shared/", "client/store/", "client/sync/"],
  "client/actions/": ["shared/", "client/store/", "client/actions/"],
  "client/trusted/": ["client/trusted/"],
  "client/understanding/": ["shared/core/", "shared/domain/", "models/", "client/trusted/", "client/understanding/"],
  "client/pack/": ["shared/core/", "shared/domain/", "client/pack/"],
  "client/files/": ["shared/core/", "shared/domain/", "client/files/"],
  "client/ui/": ["shared/core/", "shared/domain/", "client/ui/"],
  "client/desk/": [
    "shared/core/",
    "shared/domain/",
    "shared/wire/",
    "client/ui/",
    "client/actions/",
    "client/store/",
    "client/sync/editors.ts", // types alone
    "client/sync/start.ts",
    "client/sync/status.ts",
    "client/trusted/",
    "client/understanding/",
    "client/pack/",
    "client/files/",
    "client/desk/",
  ],
  "client/widget/": [
    "shared/core/",
    "shared/domain/",
    "shared/wire/",
    "models/light/",
    "models/weights/",
    "client/trusted/",
    "client/understanding/",
    "client/pack/",
    "client/files/",
    "client/ui/tokens.css",
    "client/ui/kit/ForId.tsx",
    "client/widget/",
  ],
  "client/shopfront/": [
    "shared/core/",
    "shared/domain/",
    "shared/wire/",
    "client/ui/tokens.css",
    "client/widget/Picture.tsx",
    "client/shopfront/",
  ],
  "client/pwa/": [
    "client/pwa/",
    "shared/wire/ancestors.ts",
    "shared/core/",
    "shared/wire/alertsApi.ts",
    "vite.config.ts",
    "models/manifest.ts",
  ],
  "edge/room/": ["shared/", "models/light/", "edge/room/", "edge/host/ports.ts", ...ALERT_FORMATS],
  "edge/alerts/": ["shared/", "edge/alerts/"],
  "edge/demo/": ["shared/core/", "shared/domain/", "edge/demo/"],
  "edge/": ["shared/", "models/light/", "models/weights/", "edge/"],
};

/** A package may be imported only in these places. One not listed here may not be imported at all. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  yjs: ["shared/doc/", "client/store/", "client/sync/live", "edge/room/"],
  "y-protocols": ["client/sync/liveRoom.ts", "edge/room/"],
  "y-websocket": ["client/sync/liveRoom.ts"],
  quill: ["client/desk/knowledge/"],
  lib0: ["edge/room/", "client/sync/liveRoom.ts", "client/store/shortTexts.ts"],
  "@noble/ciphers": ["client/store/seal.ts"],
  dexie: ["client/store/", "client/ui/live.ts"],
  hono: ["edge/app.ts", "edge/routes/"],
  "@simplewebauthn/server": ["edge/auth/"],
  "@block65/webcrypto-web-push": ["edge/alerts/webPush.ts"],
  "cloudflare:workers": ["edge/worker.ts"],
  "@huggingface/transformers": ["models/full/browserEar.ts"],
  "@huggingface/tokenizers": ["models/full/nodeRuntime.ts"],
  "onnxruntime-web": ["models/full/nodeRuntime.ts"],
  papaparse: ["client/desk/sheet/csv.ts"],
  "@simplewebauthn/browser": ["client/desk/session/passkey.ts"],
  "solid-js": ["client/files/", "client/ui/", "client/desk/", "client/widget/", "client/shopfront/", "client/sync/status.ts"],
  "workbox-core": ["client/pwa/"],
  "workbox-precaching": ["client/pwa/"],
  "workbox-routing": ["client/pwa/"],
  "workbox-strategies": ["client/pwa/"],
  "workbox-build": ["client/pwa/build.ts"],
  vite: ["client/pwa/build.ts"],
  "vite-plugin-solid": ["client/pwa/build.ts"],
};
const NODE = [
  "edge/auth/passwords.ts",
  "edge/host/",
  "edge/worker.ts",
  "client/pwa/build.ts",
  "models/training/",
  "models/eval/",
  "models/understandCli.ts",
  "models/inspectCli.ts",
  "models/readWeights.ts",
];

const roomOf = (file: string): string | undefined =>
  Object.keys(MAY)
    .toSorted((a, b) => b.length - a.length)
    .find((room) => file.startsWith(room));
const said = (list: readonly Import[]): readonly string[] => list.map((one) => `${one.from} → ${one.to}`);

describe("who may import whom", () => {
  it("every file stands in a room of the house", () => {
    expect(files.filter((file) => !isTest(file) && roomOf(file) === undefined)).toEqual([]);
  });

  it("a room imports only what it may", () => {
    const wrong = code.filter((one) => !one.outside && !(MAY[roomOf(one.from) ?? ""] ?? []).some((place) => one.to.startsWith(place)));
    expect(said(wrong)).toEqual([]);
  });

  it("a package is imported only where it belongs", () => {
    const wrong = code.filter((one) => {
      if (!one.outside) return false;
      const places = one.to.startsWith("node:") ? NODE : (PACKAGES[one.to] ?? []);
      return !places.some((place) => one.from.startsWith(place));
    });
    expect(said(wrong)).toEqual([]);
  });

  it("nothing outside test/ imports a test or its kit", () => {
    expect(said(code.filter((one) => !one.outside && isTest(one.to)))).toEqual([]);
  });

  it("the large script of the full ear is imported by its worker alone, and only when it is wanted", () => {
    const wrong = all.filter((one) => one.to === "models/full/browserEar.ts" && (one.from !== "models/worker.ts" || !one.dynamic));
    expect(said(wrong)).toEqual([]);
    expect(code.filter((one) => one.to === "models/full/nodeRuntime.ts" && !NODE.some((place) => one.from.startsWith(place)))).toEqual([]);
  });

  it("there is no import circle, type-only ones included", () => {
    expect(circles(all).map((circle) => circle.join(" → "))).toEqual([]);
  });

  it("finds a circle where there is one", () => {
    const loop = (from: string, to: string): Import => ({ from, to, outside: false, dynamic: false });
    expect(circles([loop("a", "b"), loop("b", "c"), loop("c", "a")])).toEqual([["a", "b", "c", "a"]]);
  });
});

describe("how files are written", () => {
  const texts = files.map((file) => ({ file, text: readFileSync(resolve(top, file), "utf8") }));

  it("no file is an index or a drawer", () => {
    expect(files.filter((file) => /(^|\/)(index\.tsx?|types\.ts|utils?\/|common\/|helpers?\/)/.test(file))).toEqual([]);
  });

  it("no file re-exports another", () => {
    expect(texts.filter(({ text }) => /^export\s+(\*|(type\s+)?\{[^}]*\})\s+from\s/m.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it("no `any`, no non-null `!`, no ts-ignore", () => {
    const any = /(:\s*any\b|<any>|\bas any\b|any\[\]|@ts-(ignore|nocheck|expect-error))/;
    const bang = /[\w)\]]!(?=[.;,)\]\s[])(?!=)/;
    const wrong = texts.filter(({ file, text }) => {
      const bare = text
        .replace(/(["'])(?:\\.|(?!\1)[^\\\n])*\1|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/.*$/gm, (found) =>
          found.startsWith("/") ? "" : '""',
        )
        .replace(/\/(?![*/\s])(?:\\.|\[[^\]]*\]|[^/\\\n])+\/[a-z]*/g, "/r/");
      return !file.startsWith("test/rules/") && !file.endsWith(".tsx") && (any.test(bare) || bang.test(bare));
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it("no test is skipped or left alone", () => {
    expect(
      texts
        .filter(
          ({ file, text }) =>
            isTest(file) && !file.startsWith("test/rules/") && /\b(it|describe|test)\.(skip|only|todo|skipIf)\b/.test(text),
        )
        .map(({ file }) => file),
    ).toEqual([]);
  });

  it("every file opens with a line that says what it owns", () => {
    expect(texts.filter(({ text }) => !/^(\/\/|\/\*)/.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it("no file is longer than 300 lines (data of words and articles apart)", () => {
    const data = /(words|taxonomy|demo\/(products|articles)|dialogues|cases|\.test\.tsx?$)/;
    expect(texts.filter(({ file, text }) => !data.test(file) && text.split("\n").length > 301).map(({ file }) => file)).toEqual([]);
  });
});
