// A room's frame out of its envelope, at once: for tests that speak the wire themselves.
import { inflateRawSync } from "node:zlib";
import { packedIn } from "../../shared/wire/packed.ts";

export function unpacked(data: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const deflated = packedIn(data);
  return deflated === undefined ? data : new Uint8Array(inflateRawSync(deflated));
}
