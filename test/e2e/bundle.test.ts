// Budgets of what is sent to a device, measured on the built files in dist/ (the test command builds first).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { firstScripts } from "../kit/bundle.ts";

const dist = resolve(import.meta.dirname, "../../dist/client");
const gzip = (path: string): number => gzipSync(readFileSync(resolve(dist, path)), { level: 9 }).length;

const sum = (paths: readonly string[]): number => paths.reduce((total, path) => total + gzip(path), 0);

describe("what a device must fetch", () => {
  it("the loader on a shop's page is at most 3 KB gzip", () => {
    expect(gzip("widget.js")).toBeLessThanOrEqual(3 * 1024);
  });

  it("the widget is at most 25 KB gzip of script before the model", () => {
    const scripts = firstScripts(dist, "widget/index.html");
    expect(scripts.length).toBeGreaterThan(0);
    expect(sum(scripts)).toBeLessThanOrEqual(25 * 1024);
  });

  it("the first script of the desk is at most 150 KB gzip", () => {
    const scripts = firstScripts(dist, "desk/index.html");
    expect(scripts.length).toBeGreaterThan(0);
    expect(sum(scripts)).toBeLessThanOrEqual(150 * 1024);
  });

  it("the light ear's weights are at most 400 KB as they lie in the repo", () => {
    expect(readFileSync(resolve(dist, "../../models/weights/light.bin")).length).toBeLessThanOrEqual(400 * 1024);
  });

  it("the script of the full ear is at most 150 KB gzip, one for each page's worker, and no shell keeps it", () => {
    const scripts = readdirSync(resolve(dist, "assets")).filter((name) => /^ear-.*\.js$/.test(name));
    expect(scripts.map((name) => name.replace(/-[\w-]{8}\.js$/, ""))).toEqual(["ear-browserEar", "ear-browserEar"]);
    for (const name of scripts) expect(gzip(`assets/${name}`)).toBeLessThanOrEqual(150 * 1024);
    for (const page of ["desk", "widget"]) {
      const shell = readFileSync(resolve(dist, page, "sw.js"), "utf8");
      expect(shell).not.toContain("ear-browserEar");
      expect(shell).not.toMatch(/"\/ear\//);
      expect(shell).toMatch(new RegExp(`/${page}/ear-[\\w-]{8}\\.js`));
    }
  });

  it("the ear's worker is at most 12 KB gzip before the full ear is wanted", () => {
    for (const page of ["desk", "widget"]) {
      const workers = readdirSync(resolve(dist, page)).filter((name) => name.startsWith("ear-"));
      expect(workers.length).toBe(1);
      expect(sum(workers.map((name) => `${page}/${name}`))).toBeLessThanOrEqual(12 * 1024);
    }
  });

  it("the thread that searches is the desk's alone, at most 110 KB gzip, and its shell keeps it", () => {
    const threads = readdirSync(resolve(dist, "desk")).filter((name) => /^search-[\w-]{8}\.js$/.test(name));
    expect(threads.length).toBe(1);
    expect(sum(threads.map((name) => `desk/${name}`))).toBeLessThanOrEqual(110 * 1024);
    expect(readFileSync(resolve(dist, "desk/sw.js"), "utf8")).toContain(threads[0]);
  });

  it("the thread that works pages out ahead is the desk's alone, one script of at most 60 KB gzip, and its shell keeps it", () => {
    const threads = readdirSync(resolve(dist, "desk")).filter((name) => /^ahead-[\w-]{8}\.js$/.test(name));
    expect(threads.length).toBe(1);
    expect(sum(threads.map((name) => `desk/${name}`))).toBeLessThanOrEqual(60 * 1024);
    expect(readFileSync(resolve(dist, "desk/sw.js"), "utf8")).toContain(threads[0]);
    expect(readdirSync(resolve(dist, "widget")).filter((name) => name.startsWith("ahead"))).toEqual([]);
  });

  it("no page asks another host for anything", () => {
    const pages = ["desk", "widget", "demo"].map((name) => `${name}/index.html`).filter((path) => existsSync(resolve(dist, path)));
    const outside = pages.filter((path) => /(?:src|href)="https?:\/\//.test(readFileSync(resolve(dist, path), "utf8")));
    expect(pages.length).toBe(3);
    expect(outside).toEqual([]);
  });

  it("every built script is free of eval and of inline workers made from text", () => {
    const scripts = readdirSync(resolve(dist, "assets")).filter((name) => name.endsWith(".js"));
    expect(scripts.filter((name) => /\beval\(|new Function\(/.test(readFileSync(resolve(dist, "assets", name), "utf8")))).toEqual([]);
  });
});
