// A device that forgets a member: key, shelf, marks, in every tab, and to the end even when the page is closed half-way. The key goes first:
// without it nothing that is still there, or lingers in the platform's files, can be read.
// Never decides whether to forget (ending.ts).
import { list, readJson, shape, string } from "../../../shared/core/check.ts";
import { asId, type MemberId, type ShopId } from "../../../shared/core/ids.ts";
import { SECOND } from "../../../shared/core/time.ts";
import { wipeShelf } from "../../store/db.ts";
import { dropKey, dropOpenKey } from "../../store/keys.ts";
import { hush } from "../../ui/kit/Toasts.tsx";
import { forgetRead } from "../inbox/read.ts";
import { forgetDrafts } from "../ticket/drafts.ts";
import type { Whose } from "./ending.ts";
import { sayToOldTabs } from "./tabs.ts";

const PENDING_KEY = "zg.wipe";
const MOST = 20; // shelves on one device
const EMPTY_MS = 3 * SECOND; // other tabs close their desk within a frame or two; one that hangs is not waited for

// What the desk keeps beside the shelf that says anything about people. Language, theme and sounds are the device's own.
const OF_A_MEMBER = /^zg\.(draft\.|read$|session$|expired$|unfinished$|first-day$|commands$|calls$|told$)/;

const readPending = list(shape({ shop: string(64, 1), member: string(64, 1) }), MOST);

/** Holds a member's shelf open in this tab, so that no other tab deletes it under this one. Gives the way to let go. */
export function holdShelf(whose: Whose): () => void {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  void navigator.locks?.request(lockOf(whose), { mode: "shared" }, () => held);
  return letGo;
}

/** Nobody is signed in any more, but this member may come back: their shelf stays, and nothing here opens it until the room says so. */
export async function lockShelf(whose: Whose): Promise<void> {
  await dropOpenKey(shelfOf(whose)).catch(() => undefined); // a platform that refuses keeps it until it runs out
}

/** Tabs of an earlier version of the app close their desk: it writes beside the sealed shelf. Waits for them a while. */
export async function sendOldTabsAway(whose: Whose): Promise<void> {
  sayToOldTabs(whose);
  await whenEmpty(whose, async () => undefined);
}

/** Deletes everything of a member on this device. The caller has closed its own desk, and told the other tabs to close theirs. */
export async function forgetMember(whose: Whose): Promise<void> {
  keepPending([...pendingBut(whose), { shop: whose.shop, member: whose.member }]);
  for (const key of Object.keys(localStorage)) if (OF_A_MEMBER.test(key)) localStorage.removeItem(key);
  forgetPage();
  await dropKey(shelfOf(whose)).catch(() => undefined); // tried again with the shelf
  await finishWipes();
}

/** What this page holds in memory about people: called in every tab of the member that goes. */
export function forgetPage(): void {
  sessionStorage.clear();
  forgetRead();
  forgetDrafts();
  hush();
  history.replaceState(null, "", location.pathname); // a ticket's id, at most
}

/** Ends what was begun, in another page too: called before any shelf is opened. A shelf that is still held stays on the list for the next time. */
export async function finishWipes(): Promise<void> {
  for (const whose of pendingWipes()) await whenEmpty(whose, () => wipe(whose));
}

/** This member is here: their shelf is not wiped at the next start, though an earlier wipe may still wait for a page that hangs. It opens after it. */
export function keepShelfOf(whose: Whose): void {
  keepPending(pendingBut(whose));
}

export function pendingWipes(): readonly Whose[] {
  const pending = readJson(readPending, localStorage.getItem(PENDING_KEY) ?? "[]", "shelves to wipe");
  return pending.ok ? pending.value : [];
}

const pendingBut = (whose: Whose): readonly Whose[] => pendingWipes().filter((one) => lockOf(one) !== lockOf(whose));

function keepPending(pending: readonly Whose[]): void {
  if (pending.length === 0) localStorage.removeItem(PENDING_KEY);
  else localStorage.setItem(PENDING_KEY, JSON.stringify(pending.slice(-MOST)));
}

/** Waits a while only; it is crossed off the list whenever it is done. A platform that refuses, or a tab that never lets go, is tried again at the next start. */
async function wipe(whose: Whose): Promise<void> {
  const wiped = Promise.all([dropKey(shelfOf(whose)), wipeShelf(shelfOf(whose))]).then(
    () => keepPending(pendingBut(whose)),
    () => undefined,
  );
  await Promise.race([wiped, new Promise((resolve) => setTimeout(resolve, EMPTY_MS))]);
}

/** Runs when no tab has the shelf open, or when waiting has lasted long enough. */
async function whenEmpty(whose: Whose, run: () => Promise<void>): Promise<void> {
  const { locks } = navigator;
  if (locks === undefined) return await run(); // plain http: no locks, and no second tab is waited for
  const patience = AbortSignal.timeout(EMPTY_MS);
  try {
    return await locks.request(lockOf(whose), { signal: patience }, run);
  } catch (error) {
    if (!patience.aborted) throw error;
    return await run();
  }
}

function shelfOf({ shop, member }: Whose): { readonly shop: ShopId; readonly member: MemberId } {
  return { shop: asId<ShopId>(shop), member: asId<MemberId>(member) };
}

function lockOf({ shop, member }: Whose): string {
  return `zhanggui-shelf:${shop}:${member}`;
}
