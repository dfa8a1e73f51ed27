// This browser's own subscription: asked of the platform with the shop's key, told to the edge, ended. Draws nothing.
import type { PushAsk } from "../../../../shared/wire/alertsApi.ts";
import { inLanguage } from "../../../ui/words.ts";
import type { Answer, Turned } from "../../session/ask.ts";
import { askPush, dropPush, putPush } from "./alertDoors.ts";

/** unable: this browser, or this address, has no push · blocked: the person said no in the browser. */
export type PushState = "on" | "off" | "blocked" | "unable";

export function canPush(): boolean {
  return globalThis.isSecureContext === true && "serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis;
}

/** How it stands here. */
export async function pushState(): Promise<PushState> {
  if (!canPush()) return "unable";
  if (Notification.permission === "denied") return "blocked";
  return (await subscription()) === null ? "off" : "on";
}

/** Subscribes, asking the browser first where it was never asked. Gives how it stands then, or why the edge said no. */
export async function beginPush(): Promise<Answer<PushState>> {
  if (!canPush()) return { ok: true, value: "unable" };
  if (Notification.permission === "default") await Notification.requestPermission();
  if (Notification.permission !== "granted") return { ok: true, value: Notification.permission === "denied" ? "blocked" : "off" };
  const face = await askPush();
  if (!face.ok) return face;
  try {
    const { pushManager } = await navigator.serviceWorker.ready;
    const own = await subscribedUnder(pushManager, face.value.key);
    const kept = await putPush(own);
    return kept.ok ? { ok: true, value: "on" } : kept;
  } catch {
    const unreachable: Turned = { kind: "unknown", words: "the browser's push service was not reached" };
    return { ok: false, error: unreachable };
  }
}

/** Ends it, here and at the edge. */
export async function endPush(): Promise<Answer<PushState>> {
  const own = await subscription();
  if (own === null) return { ok: true, value: "off" };
  const told = await dropPush(own.endpoint);
  if (!told.ok) return told;
  await own.unsubscribe();
  return { ok: true, value: "off" };
}

async function subscription(): Promise<PushSubscription | null> {
  const worker = await navigator.serviceWorker.getRegistration();
  return (await worker?.pushManager.getSubscription()) ?? null;
}

/** The subscription there is, if it is under this shop's key; another one ends. */
async function subscribedUnder(manager: PushManager, key: string): Promise<PushAsk> {
  const before = await manager.getSubscription();
  const isOurs = before !== null && base64url(before.options.applicationServerKey) === key;
  if (before !== null && !isOurs) await before.unsubscribe();
  const own = isOurs ? before : await manager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { p256dh = "", auth = "" } = own.toJSON().keys ?? {};
  return { endpoint: own.endpoint, keys: { p256dh, auth }, language: inLanguage() };
}

function base64url(bytes: ArrayBuffer | null): string {
  const text = String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0)));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
