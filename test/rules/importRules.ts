// Reads every import of the project and says which break the house's rules. Used by the test beside it, and runnable by hand.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

export interface Import {
  readonly from: string; // file, relative to the top
  readonly to: string; // file relative to the top, or a package name
  readonly outside: boolean; // a package
  readonly dynamic: boolean;
}

const FOLDERS = ["client", "edge", "shared", "models", "test"];
const STATEMENT = /(?:^|\n)\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

/** All TypeScript files below the top-level folders. */
export function sourceFiles(top: string): readonly string[] {
  const walk = (folder: string): readonly string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      if (name.startsWith(".")) return [];
      if (statSync(path).isDirectory()) return walk(path);
      return /\.tsx?$/.test(name) && !name.endsWith(".d.ts") ? [relative(top, path).split(sep).join("/")] : [];
    });
  return FOLDERS.flatMap((folder) => walk(join(top, folder)));
}

/** Every import of every file, type-only ones included. */
export function importsOf(top: string, files: readonly string[]): readonly Import[] {
  return files.flatMap((from) => {
    const text = readFileSync(join(top, from), "utf8")
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/^\s*\/\/.*$/gm, "");
    return [...text.matchAll(STATEMENT)].map((match): Import => {
      const name = match[1] ?? match[2] ?? "";
      const outside = !name.startsWith(".");
      const to = outside
        ? packageOf(name)
        : relative(top, resolve(top, dirname(from), name))
            .split(sep)
            .join("/");
      return { from, to: to.replace(/\?.*$/, ""), outside, dynamic: match[2] !== undefined };
    });
  });
}

function packageOf(name: string): string {
  const parts = name.split("/");
  return name.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? name);
}

/** Circles among the files, each as the list of files it goes through. */
export function circles(imports: readonly Import[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  for (const one of imports) if (!one.outside) next.set(one.from, [...(next.get(one.from) ?? []), one.to]);
  const found: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push([...path.slice(at), file]);
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const to of next.get(file) ?? []) visit(to);
    path.pop();
    done.add(file);
  };
  for (const file of next.keys()) visit(file);
  return found;
}
