// The smallest files that are pictures by their build, of any size said; what their pixels would be is nobody's business here.

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((one) => (typeof one === "string" ? [...one].map((letter) => letter.charCodeAt(0)) : one)));
const big = (n: number): readonly number[] => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const little = (n: number): readonly number[] => big(n).toReversed();

const pngChunk = (name: string, data: readonly number[] | string): readonly (string | readonly number[])[] => [
  ...[big(data.length), name, data, big(0)],
];

/** `more`: chunks between head and pixels. `after`: what follows its end. */
export function buildPng(
  width = 4,
  height = 3,
  more: readonly (readonly [name: string, data: string])[] = [],
  after = "",
): Uint8Array<ArrayBuffer> {
  const head = [...big(width), ...big(height), 8, 6, 0, 0, 0];
  const chunks = [
    pngChunk("IHDR", head),
    ...more.map(([name, data]) => pngChunk(name, data)),
    pngChunk("IDAT", [1, 2, 3]),
    pngChunk("IEND", ""),
  ];
  return bytesOf("\x89PNG\r\n\x1a\n", ...chunks.flat(), after);
}

const segment = (marker: number, data: string | readonly number[]): readonly (string | readonly number[])[] => [
  ...[[0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255], data],
];

/** `more`: segments after the first. `after`: what follows its end. */
export function buildJpeg(
  width = 4,
  height = 3,
  more: readonly (readonly [marker: number, data: string])[] = [],
  after = "",
): Uint8Array<ArrayBuffer> {
  const frame = [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
  const told = more.flatMap(([marker, data]) => segment(marker, data));
  const pixels = [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4];
  return bytesOf(
    [0xff, 0xd8],
    ...segment(0xe0, "JFIF\0\x01\x01"),
    ...told,
    ...segment(0xc0, frame),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    pixels,
    [0xff, 0xd9],
    after,
  );
}

const webpChunk = (name: string, data: readonly number[] | string): readonly (string | readonly number[])[] => [
  ...[name, little(data.length), data, data.length % 2 === 0 ? [] : [0]],
];

/** `more`: chunks after the pixels. `after`: what follows its end. */
export function buildWebp(
  width = 4,
  height = 3,
  more: readonly (readonly [name: string, data: string])[] = [],
  after = "",
): Uint8Array<ArrayBuffer> {
  const pixels = [0, 0, 0, 0x9d, 1, 0x2a, width & 255, width >> 8, height & 255, height >> 8, 1, 2];
  const body = bytesOf("WEBP", ...webpChunk("VP8 ", pixels), ...more.flatMap(([name, data]) => webpChunk(name, data)));
  return bytesOf("RIFF", little(body.length), [...body], after);
}
