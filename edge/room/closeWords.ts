// Why a line ends, as short as a WebSocket may say it.
const MOST_BYTES = 123; // RFC 6455, 5.5: a control frame holds 125 bytes, two of them the code. The platform throws at more.
const utf8 = new TextEncoder();

/** The words, or as much of their beginning as a close frame holds. Never half a character. */
export function closeWords(words: string): string {
  let bytes = 0;
  let said = "";
  for (const one of words) {
    bytes += utf8.encode(one).length;
    if (bytes > MOST_BYTES) break;
    said += one;
  }
  return said;
}
