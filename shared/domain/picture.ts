// A picture as the shop may keep it: WebP, JPEG or PNG, told by its bytes, whole, and nothing in it beside the picture (no place, no camera, no second
// file behind its end). Pure; decodes no pixel.

export const PICTURE_BYTES = 600_000; // one row of the room holds it, and a photograph as wide as a screen takes 100 to 300 KB
export const PICTURE_SIDE = 4_096; // px; more is no answer but a trap for who unpacks it
export const PICTURE_KINDS = ["webp", "jpg", "png"] as const;

export interface Picture {
  readonly kind: (typeof PICTURE_KINDS)[number];
  readonly width: number;
  readonly height: number;
}

/** What these bytes are; undefined for everything that is not one such picture from the first byte to the last. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = readers.map((read) => read(view)).find((one) => one !== undefined);
  if (found === undefined) return undefined;
  const fits = [found.width, found.height].every((side) => side > 0 && side <= PICTURE_SIDE);
  return fits ? found : undefined;
}

/** Latin letters at a place; "" where they would reach over the end. */
function lettersAt(view: DataView, at: number, many: number): string {
  if (at + many > view.byteLength) return "";
  let text = "";
  for (let i = 0; i < many; i++) text += String.fromCharCode(view.getUint8(at + i));
  return text;
}

// ---- PNG (W3C PNG, third edition): chunks of length, name, data, sum -----------------------------------------------------

const PNG_SIGNATURE = "\x89PNG\r\n\x1a\n";
const PNG_CHUNKS = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "pHYs", "bKGD"];

function readPng(view: DataView): Picture | undefined {
  if (lettersAt(view, 0, 8) !== PNG_SIGNATURE || lettersAt(view, 12, 4) !== "IHDR" || view.byteLength < 33) return undefined;
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  let hasPixels = false;
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const name = lettersAt(view, at + 4, 4);
    const end = at + 12 + view.getUint32(at);
    if (!PNG_CHUNKS.includes(name) || end > view.byteLength) return undefined;
    if (name === "IEND") return hasPixels && end === view.byteLength ? { kind: "png", ...size } : undefined;
    hasPixels ||= name === "IDAT";
    at = end;
  }
  return undefined;
}

// ---- JPEG (ITU T.81): segments of a marker and a length, coded pixels between --------------------------------------------

const STATES = { jfif: 0xe0, icc: 0xe2, adobe: 0xee } as const;

/** Application data that is about colours and nothing else. */
function isAboutColours(view: DataView, marker: number, at: number): boolean {
  if (marker === STATES.jfif) return lettersAt(view, at, 5) === "JFIF\0";
  if (marker === STATES.icc) return lettersAt(view, at, 12) === "ICC_PROFILE\0";
  return marker === STATES.adobe && lettersAt(view, at, 5) === "Adobe";
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isTable = (marker: number): boolean => [0xc4, 0xcc, 0xdb, 0xdd].includes(marker);

function readJpeg(view: DataView): Picture | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let size: Pick<Picture, "width" | "height"> | undefined;
  let hasPixels = false;
  for (let at = 2; at + 2 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xd9) return hasPixels && size !== undefined && at + 2 === view.byteLength ? { kind: "jpg", ...size } : undefined;
    if (at + 4 > view.byteLength) return undefined;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > view.byteLength || end < at + 4) return undefined;
    if (isFrame(marker) && end >= at + 9) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else if (marker === 0xda) hasPixels = true;
    else if (!isTable(marker) && !isAboutColours(view, marker, at + 4)) return undefined;
    at = marker === 0xda ? endOfScan(view, end) : end;
  }
  return undefined;
}

/** Where the coded pixels end: at a marker that is neither a coded 0xFF nor a restart. */
function endOfScan(view: DataView, from: number): number {
  for (let at = from; at + 1 < view.byteLength; at++) {
    if (view.getUint8(at) !== 0xff) continue;
    const next = view.getUint8(at + 1);
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return view.byteLength;
}

// ---- WebP (RFC 9649): a RIFF file of chunks ------------------------------------------------------------------------------

const WEBP_CHUNKS = ["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP"]; // not ANIM, EXIF, XMP
const MOVING_OR_TOLD = 0b0000_1110; // flags of VP8X: animation, XMP, Exif

function readWebp(view: DataView): Picture | undefined {
  if (lettersAt(view, 0, 4) !== "RIFF" || lettersAt(view, 8, 4) !== "WEBP") return undefined;
  if (view.getUint32(4, true) + 8 !== view.byteLength) return undefined;
  let size: Pick<Picture, "width" | "height"> | undefined;
  let at = 12;
  while (at + 8 <= view.byteLength) {
    const name = lettersAt(view, at, 4);
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (!WEBP_CHUNKS.includes(name) || end > view.byteLength) return undefined;
    if (name === "VP8X" && (length < 10 || (view.getUint8(at + 8) & MOVING_OR_TOLD) !== 0)) return undefined;
    if (name === "VP8 " || name === "VP8L") {
      if (size !== undefined || length < 10) return undefined;
      size = name === "VP8 " ? lossySize(view, at + 8) : losslessSize(view, at + 8);
      if (size === undefined) return undefined;
    }
    at = end;
  }
  return at === view.byteLength && size !== undefined ? { kind: "webp", ...size } : undefined;
}

function lossySize(view: DataView, at: number): Pick<Picture, "width" | "height"> | undefined {
  if (lettersAt(view, at + 3, 3) !== "\x9d\x01\x2a") return undefined;
  return { width: view.getUint16(at + 6, true) & 0x3fff, height: view.getUint16(at + 8, true) & 0x3fff };
}

function losslessSize(view: DataView, at: number): Pick<Picture, "width" | "height"> | undefined {
  if (view.getUint8(at) !== 0x2f) return undefined;
  const bits = view.getUint32(at + 1, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

const readers = [readWebp, readJpeg, readPng] as const;
