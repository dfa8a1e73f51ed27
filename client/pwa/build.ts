// Builds everything into dist/: pages and edge by vite.config.ts, then the loader and the two service workers as files of their own.
import { copyFile, mkdir, rename } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { build, createBuilder } from "vite";
import solid from "vite-plugin-solid";
import { injectManifest } from "workbox-build";
import { assetNames, earAlias, earFiles, noOtherHost, workerNames } from "../../vite.config.ts";

const top = resolve(import.meta.dirname, "../..");
const out = resolve(top, "dist/client");

/** A page that is no part of the desk, built by itself into the same folder. */
async function buildPage(page: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    root: resolve(top, "client"),
    publicDir: false,
    plugins: [solid()],
    resolve: { alias: { ...earAlias } },
    worker: { format: "es", plugins: () => [noOtherHost()], rolldownOptions: { output: workerNames(page) } },
    build: {
      outDir: out,
      emptyOutDir: false,
      target: "es2022",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(top, "client", page, "index.html"), output: assetNames(page) },
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
await copyEar();
await fillPrecache("desk/sw.js", ["desk/*", "assets/desk-*", "icons/*"]);
await fillPrecache("widget/sw.js", ["widget/*", "assets/widget-*", "icons/*"]);
