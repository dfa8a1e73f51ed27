// Base64url without padding (RFC 4648 §5): bytes as text that fits a header or a URL. Reading is strict: one text for each run of bytes, no other.

export function toBase64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The bytes, or undefined for what `toBase64url` would not have written. For short texts: a few KB. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
  return toBase64url(bytes) === text ? bytes : undefined; // spare bits set in the last character would be a second spelling
}
