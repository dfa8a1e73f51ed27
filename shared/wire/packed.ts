// Large frames travel deflated: an envelope around a whole frame, for platforms that do not compress WebSockets. Knows the envelope only;
// deflating is the room's machine's, inflating the device's, each by what its platform has.

const PACKED = 74; // beside the kinds of codec.ts
const PACK_LEAST = 1_024; // bytes; below, little is won
export const UNPACKED_MOST = 4_000_000; // bytes: far above the largest frame (one document of 900 KB); a frame that grows beyond is no frame of ours

/** The frame in its envelope, or as it is where that is no longer. */
export function pack(frame: Uint8Array<ArrayBuffer>, deflateRaw: (bytes: Uint8Array) => Uint8Array): Uint8Array<ArrayBuffer> {
  if (frame.length < PACK_LEAST) return frame;
  const deflated = deflateRaw(frame);
  if (deflated.length + 1 >= frame.length) return frame;
  const packed = new Uint8Array(deflated.length + 1);
  packed[0] = PACKED;
  packed.set(deflated, 1);
  return packed;
}

/** What is to be inflated to get the frame; undefined for a frame that came as it is. */
export function packedIn(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  return bytes[0] === PACKED ? bytes.subarray(1) : undefined;
}
