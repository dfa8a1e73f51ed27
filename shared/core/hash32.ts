// A short hash of a text, the same on every device. Tells accidents apart, not enemies.

/** FNV-1a over UTF-16, from a seed, stirred at the end. */
export function hash32(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** 64 bits of it as 16 hexadecimal digits. */
export function print64(text: string): string {
  return [7, 31].map((seed) => hash32(text, seed).toString(16).padStart(8, "0")).join("");
}
