// Which scripts a built page fetches before anything is asked of it: those its HTML names, and what they import statically.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const STATIC_IMPORT = /(?:^|[;}\n])\s*(?:import|export)\s*(?:[^"'()]*?from\s*)?["']\.\/([^"']+\.js)["']/g;

/** Paths below `dist`, each once. */
export function firstScripts(dist: string, page: string): readonly string[] {
  const html = readFileSync(resolve(dist, page), "utf8");
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (path === "" || found.has(path)) return;
    found.add(path);
    const text = readFileSync(resolve(dist, path), "utf8");
    for (const match of text.matchAll(STATIC_IMPORT)) visit(`assets/${match[1] ?? ""}`);
  };
  for (const match of html.matchAll(/<script[^>]+src="\/([^"]+)"/g)) visit(match[1] ?? "");
  return [...found];
}
