// HMAC-SHA256 by the host's own library. Both hosts have node:crypto; a room only knows the function.
import { createHmac } from "node:crypto";

/** Of a text under a secret (a text's characters are the key, as they stand), base64url. */
export function hmacSha256(secret: string | Uint8Array, text: string): string {
  return createHmac("sha256", secret).update(text).digest("base64url");
}
