// Builds everything into dist/: pages and edge by vite.config.ts, then the loader, the two service workers and the local entry as files of their own.
import { copyFile, mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { build, createBuilder, type Plugin } from "vite";
import solid from "vite-plugin-solid";
import { injectManifest } from "workbox-build";
import { headersFile } from "./headers.ts";
import { assetNames, earAlias, earFiles, noOtherHost, trustTemplates, workerNames } from "../../vite.config.ts";

const top = resolve(import.meta.dirname, "../..");
const out = resolve(top, "dist/client");

/**
 * Later scripts are fetched as they are: what would first fetch their stylesheets is a twentieth of the first script, and these pages have none but
 * their own. Ends the build where that is no longer so.
 */
function plainImports(): Plugin {
  return {
    name: "zhanggui-plain-imports",
    enforce: "pre",
    load: (id) => (id.endsWith("vite/preload-helper.js") ? "export const __vitePreload = (load) => load();" : undefined),
    generateBundle(_options, bundle) {
      const sheets = Object.keys(bundle).filter((name) => name.endsWith(".css"));
      if (sheets.length > 1) throw new Error(`a later script of this page has a stylesheet of its own: ${sheets.join(", ")}`);
    },
  };
}

/** A page that is no part of the desk, built by itself into the same folder. */
async function buildPage(page: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    root: resolve(top, "client"),
    publicDir: false,
    plugins: [trustTemplates(), solid(), plainImports()],
    resolve: { alias: { ...earAlias } },
    worker: { format: "es", plugins: () => [noOtherHost()], rolldownOptions: { output: workerNames(page) } },
    build: {
      outDir: out,
      emptyOutDir: false,
      target: "es2022",
      modulePreload: false, // its lists of names would stand in the first script
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: resolve(top, "client", page, "index.html"),
        // one first script: left alone, what later scripts import of it is torn out into pieces of its own, which together weigh a twentieth more
        output: { ...assetNames(page), codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
      },
    },
  });
}

/** One source file to one classic script without imports. */
async function buildScript(entry: string, name: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      outDir: out,
      emptyOutDir: false,
      target: "es2022",
      lib: { entry: resolve(top, "client", entry), formats: ["iife"], name: "zg", fileName: () => name },
    },
  });
}

/** The entry of the workerd on one's own machine: its few lines; the Worker itself stays the built one. */
async function buildLocalEntry(): Promise<void> {
  const worker = resolve(top, "edge/worker.ts");
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir: resolve(top, "dist/host"),
      target: "es2022",
      minify: false,
      lib: { entry: resolve(top, "edge/host/localWorker.ts"), formats: ["es"], fileName: () => "localWorker.js" },
      rolldownOptions: { external: [worker], output: { paths: { [worker]: "./index.js" } } },
    },
  });
}

/** The full ear and its runtime under addresses with their hashes, as they are. */
async function copyEar(): Promise<void> {
  for (const { from, to } of earFiles()) {
    await mkdir(dirname(resolve(out, to)), { recursive: true });
    await copyFile(from, resolve(out, to));
  }
}

/** The list of files a service worker keeps: one app's shell, never models (they are kept by name when first used). */
async function fillPrecache(worker: string, globs: readonly string[]): Promise<void> {
  const { count, size, warnings } = await injectManifest({
    swSrc: resolve(out, worker),
    swDest: resolve(out, `${worker}.tmp`),
    globDirectory: out,
    globPatterns: [...globs],
    dontCacheBustURLsMatching: /-[A-Za-z0-9_-]{8}\./,
    globIgnores: ["**/*.bin", "**/sw.js*"],
    modifyURLPrefix: { "": "/" },
  });
  for (const one of warnings) console.warn(one);
  await rename(resolve(out, `${worker}.tmp`), resolve(out, worker));
  console.log(`${worker}: ${count} files, ${size} bytes kept for offline`);
}

const builder = await createBuilder({ configFile: resolve(top, "vite.config.ts"), logLevel: "warn" });
await builder.buildApp();
await buildPage("widget");
await buildPage("shopfront");
await rename(resolve(out, "shopfront"), resolve(out, "demo"));
await buildScript("widget/loader.ts", "widget.js");
await buildScript("pwa/deskWorker.ts", "desk/sw.js");
await buildScript("pwa/widgetWorker.ts", "widget/sw.js");
await buildLocalEntry();
await copyEar();
await writeFile(resolve(out, "_headers"), headersFile());
await fillPrecache("desk/sw.js", ["desk/*", "assets/desk-*", "icons/*"]);
await fillPrecache("widget/sw.js", ["widget/*", "assets/widget-*", "icons/*"]);
