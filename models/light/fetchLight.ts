// Brings the light weights to a page and opens them. The only network use of the light ear, and the page's fetch is handed in.
import { refuse, type Result } from "../../shared/core/result.ts";
import { loadLight, type Light } from "./light.ts";

export interface FetchedLight {
  readonly light: Light;
  /** The bytes as fetched, for the worker. */
  readonly bytes: Uint8Array;
}

/** Fetches the weights and loads the ear; refused when they cannot be had (offline and never cached) or are not whole. */
export async function fetchLight(url: string, fetchIt: (url: string) => Promise<Response>): Promise<Result<FetchedLight>> {
  let bytes: Uint8Array;
  try {
    const response = await fetchIt(url);
    if (!response.ok) return refuse("unknown", `the light weights could not be fetched: ${response.status}`);
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch {
    return refuse("unknown", "the light weights could not be fetched");
  }
  const loaded = loadLight(bytes);
  return loaded.ok ? { ok: true, value: { light: loaded.value, bytes } } : loaded;
}
