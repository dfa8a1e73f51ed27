// Passkeys: the browser's ceremony, by @simplewebauthn/browser, fetched when one is used. Knows no door and keeps nothing.
import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";
import { isPlain } from "../../../shared/core/check.ts";
import type { Result } from "../../../shared/core/result.ts";

/**
 * Why there is no credential: the person (or another try) gave up; this device has one already; this address can have none;
 * the device cannot; or the edge asked for nonsense.
 */
export type NoPasskey = "cancelled" | "already" | "address" | "unable" | "malformed";
export type PasskeyResult = Result<Readonly<Record<string, unknown>>, NoPasskey>;

type Given = Readonly<Record<string, unknown>>;

/** Can this browser use passkeys at this address at all? They belong to a name over https (or localhost), never to a number. */
export function canUsePasskeys(): boolean {
  return globalThis.isSecureContext === true && typeof PublicKeyCredential === "function" && !isNumber(location.hostname);
}

/** Is a host a bare IP address? Pure. */
export function isNumber(host: string): boolean {
  return /^[\d.]+$/.test(host) || host.includes(":");
}

/** May the browser offer passkeys in the login field's own list? */
export async function canOffer(): Promise<boolean> {
  return canUsePasskeys() && (await PublicKeyCredential.isConditionalMediationAvailable?.().catch(() => false)) === true;
}

/** Signs in with one. `quietly`: only offers it where the person types their login, and waits, for ever if need be. */
export async function usePasskey(options: Given, quietly = false): Promise<PasskeyResult> {
  if (!isRequest(options)) return { ok: false, error: "malformed" };
  const { startAuthentication } = await import("@simplewebauthn/browser");
  return await attempt(() => startAuthentication({ optionsJSON: options, useBrowserAutofill: quietly }));
}

/** Makes one on this device. */
export async function makePasskey(options: Given): Promise<PasskeyResult> {
  if (!isCreation(options)) return { ok: false, error: "malformed" };
  const { startRegistration } = await import("@simplewebauthn/browser");
  return await attempt(() => startRegistration({ optionsJSON: options }));
}

/** Ends the ceremony that is waiting, if one is. */
export async function stopPasskey(): Promise<void> {
  const { WebAuthnAbortService } = await import("@simplewebauthn/browser");
  WebAuthnAbortService.cancelCeremony();
}

async function attempt(ceremony: () => Promise<object>): Promise<PasskeyResult> {
  try {
    return { ok: true, value: { ...(await ceremony()) } };
  } catch (error) {
    return { ok: false, error: whyNot(error) };
  }
}

/** From what the library (its `code`) or the platform (its `name`) threw. Pure. */
export function whyNot(error: unknown): NoPasskey {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED":
      return "already";
    case "ERROR_INVALID_DOMAIN":
    case "ERROR_INVALID_RP_ID":
      return "address";
    case "ERROR_CEREMONY_ABORTED":
      return "cancelled";
    default:
      return error instanceof Error && (error.name === "NotAllowedError" || error.name === "AbortError") ? "cancelled" : "unable";
  }
}

// The library reads the rest itself, and the browser refuses what it cannot use.
function isRequest(options: Given): options is Given & PublicKeyCredentialRequestOptionsJSON {
  return typeof options["challenge"] === "string";
}

function isCreation(options: Given): options is Given & PublicKeyCredentialCreationOptionsJSON {
  const { challenge, user, rp, pubKeyCredParams } = options;
  return typeof challenge === "string" && isPlain(user) && typeof user["id"] === "string" && isPlain(rp) && Array.isArray(pubKeyCredParams);
}
