// Brings the full ear's files and the WASM runtime's to a worker, counting bytes. Gives nothing whose hash is not the manifest's. Fetch, hash and forgetting are handed in.
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { FULL_FILES, FULL_VERSION, RUNTIME_FILES, RUNTIME_VERSION, type ModelFile } from "../manifest.ts";
import type { EarFiles } from "./earFiles.ts";

export interface FetchPorts {
  readonly fetch: (url: string) => Promise<Response>;
  /** SHA-256, hex. */
  readonly hash: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  /** Called for a damaged file, so that a kept copy is not met again. */
  readonly forget: (url: string) => Promise<void>;
  readonly told: (loaded: number, total: number) => void;
}

/** Folder of the full ear's files, and of the runtime's, below an address. Named by content, so they may be kept for ever. */
export const fullFolder = (base: string): string => `${base}${FULL_VERSION}/`;
export const runtimeFolder = (base: string): string => `${base}ort-${RUNTIME_VERSION}/`;

/** Both sets of files by path; refused when one cannot be had or is not the one the manifest names. */
export async function fetchEar(base: string, ports: FetchPorts): Promise<Result<{ readonly full: EarFiles; readonly runtime: EarFiles }>> {
  const total = [...FULL_FILES, ...RUNTIME_FILES].reduce((sum, one) => sum + one.bytes, 0);
  let loaded = 0;
  const count = (bytes: number): void => ports.told(Math.min((loaded += bytes), total), total);
  const bring = (folder: string, files: readonly ModelFile[]): Promise<Result<EarFiles>> => bringAll(folder, files, ports, count);
  const [full, runtime] = await Promise.all([bring(fullFolder(base), FULL_FILES), bring(runtimeFolder(base), RUNTIME_FILES)]);
  if (!full.ok) return full;
  return runtime.ok ? ok({ full: full.value, runtime: runtime.value }) : runtime;
}

async function bringAll(
  folder: string,
  files: readonly ModelFile[],
  ports: FetchPorts,
  count: (bytes: number) => void,
): Promise<Result<EarFiles>> {
  const brought = await Promise.all(files.map((file) => bringOne(folder + file.path, file, ports, count)));
  const found = new Map<string, Uint8Array>();
  for (const [i, one] of brought.entries()) {
    if (!one.ok) return one;
    found.set(files[i]?.path ?? "", one.value);
  }
  return ok(found);
}

async function bringOne(url: string, file: ModelFile, ports: FetchPorts, count: (bytes: number) => void): Promise<Result<Uint8Array>> {
  const bytes = await read(url, file.bytes, ports, count).catch(() => undefined);
  if (bytes === undefined) return refuse("unknown", `${file.path} could not be fetched`);
  if ((await ports.hash(bytes)) === file.sha256) return ok(bytes);
  await ports.forget(url);
  return refuse("malformed", `${file.path} is damaged`);
}

/** The body, at most `length` bytes of it: a wrong file is not read to its end. Undefined when the server has none. */
async function read(
  url: string,
  length: number,
  ports: FetchPorts,
  count: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const response = await ports.fetch(url);
  const body = response.ok ? response.body : null;
  if (body === null) return undefined;
  const bytes = new Uint8Array(length);
  let at = 0;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const fits = part.value.subarray(0, length - at);
    bytes.set(fits, at);
    at += fits.length;
    count(fits.length);
    if (fits.length < part.value.length) {
      await reader.cancel();
      return new Uint8Array(); // longer than the file: no hash will be right
    }
  }
  return at === length ? bytes : bytes.slice(0, at);
}
