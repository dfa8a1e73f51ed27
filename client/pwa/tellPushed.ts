// What the desk's service worker does when the shop wakes this browser: shows it, and leads to its conversation when it is tapped. Keeps nothing.
import { readJson } from "../../shared/core/check.ts";
import { readPushWords } from "../../shared/wire/alertsApi.ts";

declare const self: ServiceWorkerGlobalScope;

const DESK = "/desk/";
const ICON = "/icons/desk-192.png";

export function tellPushed(): void {
  self.addEventListener("push", (event) => event.waitUntil(show(event.data?.text() ?? "")));
  self.addEventListener("notificationclick", (event) => {
    event.notification.close();
    const { ticket } = (event.notification.data ?? {}) as { readonly ticket?: string }; // our own, below
    event.waitUntil(open(ticket === undefined ? DESK : `${DESK}#t=${encodeURIComponent(ticket)}`));
  });
}

async function show(text: string): Promise<void> {
  const words = readJson(readPushWords, text, "a push message");
  if (!words.ok) return;
  const { title, more, tag, ticket } = words.value;
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.some((one) => one.focused && new URL(one.url).pathname.startsWith(DESK))) return; // the desk itself says it there
  await self.registration.showNotification(title, { body: more, tag, icon: ICON, data: ticket === undefined ? {} : { ticket } });
}

async function open(url: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: "window" });
  const desk = windows.find((one) => new URL(one.url).pathname.startsWith(DESK));
  if (desk === undefined) return void (await self.clients.openWindow(url));
  await desk.focus();
  await desk.navigate(url);
}
