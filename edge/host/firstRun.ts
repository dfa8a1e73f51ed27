// How `npm start` opens a shop of one's own: what was asked for, the set-up token that is minted once, and what is printed. Starts nothing.
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

/** What the command line and the environment ask for. */
export interface StartAsk {
  /** A shop of one's own; otherwise the demo. */
  readonly own: boolean;
  readonly newToken: boolean;
}

export const OWN_SHOP = "shop"; // its id, as its doors name it
const MINTED = "set-up-token-was-shown"; // in the data folder: a token was printed here before. Holds no token
const TOKEN_BYTES = 32;

/** `--shop` or ZHANGGUI_SHOP=on; `--new-setup-token`. Throws on a word it does not know: a misspelt one would quietly open the demo. */
export function readStartAsk(words: readonly string[], env: Readonly<Record<string, string | undefined>>): StartAsk {
  const odd = words.find((one) => one !== "--shop" && one !== "--new-setup-token");
  if (odd !== undefined) throw new Error(`unknown: ${odd} (known: --shop, --new-setup-token)`);
  const newToken = words.includes("--new-setup-token");
  return { own: newToken || words.includes("--shop") || env["ZHANGGUI_SHOP"] === "on", newToken };
}

/** A token for the set-up, at the first start over that data folder or when another is wanted; undefined otherwise. */
export function mintSetupToken(data: string, again: boolean): string | undefined {
  return again || !existsSync(resolve(data, MINTED)) ? randomBytes(TOKEN_BYTES).toString("base64url") : undefined;
}

/** The room has the token's hash now: from here on it is not minted again by itself. */
export function rememberMinted(data: string): void {
  mkdirSync(data, { recursive: true });
  writeFileSync(resolve(data, MINTED), "");
}

/** The Worker's variables for that shop: it is given the token's hash, so that the token stands in no list of processes. */
export function ownShopVars(token: string | undefined): Readonly<Record<string, string>> {
  const setup = token === undefined ? {} : { SETUP_HASH: createHash("sha256").update(token).digest("hex") };
  return { DEMO: "off", SHOP: OWN_SHOP, ...setup };
}

/** Browsers have passkeys on localhost, not on an address of numbers. */
export function nameOfHost(host: string): string {
  return host === "127.0.0.1" || host === "::1" ? "localhost" : host;
}

/** What is said about the set-up: the link once, with its token; later only how things stand. */
export function saySetup(awaits: boolean, token: string | undefined, desk: string): string {
  if (!awaits) return "set up             已开店      sign in at the desk";
  if (token === undefined)
    return `still to be set up 等待开店     by the link that was shown at the first start; another: npm start -- --new-setup-token`;
  return `set up your shop   开店设置    ${desk}#setup=${token}
                                this link is shown only now, and opens the shop to whoever has it; another: --new-setup-token
                                此链接只显示一次，请勿外传`;
}
