// What a device fetches: built files, gzip and brotli as a server would send them.
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { firstScripts } from "../kit/bundle.ts";
import { figure, type Figure } from "./figures.ts";

/** Solid alone, as the smallest thing a page of this house can be. */
const BASELINE = "solid-js/web runtime alone";

export function sizes(top: string): readonly Figure[] {
  const dist = resolve(top, "dist/client");
  const bytes = (path: string): Buffer => readFileSync(resolve(dist, path));
  const gzip = (paths: readonly string[]): number =>
    paths.reduce((sum, path) => sum + gzipSync(bytes(path), { level: 9 }).length, 0) / 1024;
  const brotli = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + brotliCompressSync(bytes(path)).length, 0) / 1024;
  const solid = readFileSync(resolve(top, "node_modules/solid-js/web/dist/web.js"));
  const baseline = figure(`${BASELINE} (unminified)`, "KB gzip", [gzipSync(solid).length / 1024]);
  const weights = readFileSync(resolve(top, "models/weights/light.bin"));
  const styles = readdirSync(resolve(dist, "assets")).filter((name) => name.endsWith(".css"));
  return [
    baseline,
    figure("loader on a shop's page", "KB gzip", [gzip(["widget.js"])], baseline),
    figure("widget, first scripts", "KB gzip", [gzip(firstScripts(dist, "widget/index.html"))], baseline),
    figure("widget, first scripts (brotli)", "KB br", [brotli(firstScripts(dist, "widget/index.html"))]),
    figure("desk, first scripts", "KB gzip", [gzip(firstScripts(dist, "desk/index.html"))], baseline),
    figure("desk, first scripts (brotli)", "KB br", [brotli(firstScripts(dist, "desk/index.html"))]),
    figure("all styles", "KB gzip", [gzip(styles.map((name) => `assets/${name}`))]),
    figure("the light ear's weights", "KB as stored", [weights.length / 1024]),
    figure("the light ear's weights", "KB gzip", [gzipSync(weights).length / 1024]),
  ];
}
