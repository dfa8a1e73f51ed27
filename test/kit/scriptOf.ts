// A page's script made of one of our own files, for pages that are not the app: the bench's, and those that hold a browser against Node.
import { build } from "vite";

/** The page's script in one piece. */
export async function scriptOf(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: false, lib: { entry, formats: ["iife"], name: "madePage" } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ("output" in one ? one.output : []));
  const code = outputs.flatMap((one) => (one.type === "chunk" ? [one.code] : []))[0];
  if (code === undefined) throw new Error("the page's script was not built");
  return code;
}
