// Tells an agent that a conversation is theirs now: a toast, the page's title, and if wished a sound and a system notification. What is late is told of by
// watchLate.ts, fetched once the desk has caught up.
import { createEffect, createSignal, getOwner, on, onCleanup, runWithOwner, type Accessor } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import { intentOf } from "../../../shared/domain/taxonomy.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { tell } from "../../ui/kit/Toasts.tsx";
import { recall, remember } from "../../ui/remembered.ts";
import { inLanguage, say } from "../../ui/words.ts";
import { SHELL } from "../shell/words.ts";
import { shopperWords } from "../shopperWords.ts";
import { mainIntent } from "../../../shared/domain/mainIntent.ts";
import { arrivals } from "./arrivals.ts";
import { INBOX } from "./words.ts";

const SOUND_KEY = "zg.sound";
const NOTIFY_KEY = "zg.notify";

const kept = (key: string): boolean => recall(key) === "on";
const [sound, setSound] = createSignal(kept(SOUND_KEY));
const [notify, setNotify] = createSignal(kept(NOTIFY_KEY));
const [allowed, setAllowed] = createSignal(permission());

const nothing = (): void => undefined; // its script is not here: it was told all the same
const ring = (): void => void import("./ring.ts").then((its) => its.ring(), nothing);

function permission(): NotificationPermission {
  return typeof Notification === "undefined" ? "denied" : Notification.permission;
}

export const soundOn: Accessor<boolean> = sound;
export const notifyState = (): "on" | "off" | "blocked" =>
  allowed() === "denied" ? "blocked" : notify() && allowed() === "granted" ? "on" : "off";

export function wishSound(on: boolean): void {
  setSound(on);
  remember(SOUND_KEY, on ? "on" : "off");
  if (on) ring();
}

/** Asks the browser when it was never asked. */
export async function wishNotify(on: boolean): Promise<void> {
  if (on && permission() === "default") await Notification.requestPermission();
  setAllowed(permission());
  setNotify(on);
  remember(NOTIFY_KEY, on ? "on" : "off");
}

interface Watched {
  /** My tickets as the screen has them; undefined: not read yet. */
  readonly mine: Accessor<readonly TicketRow[] | undefined>;
  /** My tickets as the shelf has them now. Asked once, when the desk has caught up: the screen may still be a moment behind, and what is old is no news. */
  readonly look: () => Promise<readonly TicketRow[]>;
  /** False while the desk is catching up, when old tickets arrive anew. */
  readonly settled: Accessor<boolean>;
  /** The ticket in view. */
  readonly inView: Accessor<TicketId | undefined>;
  readonly open: (ticket: TicketId) => void;
}

/** Tells of every ticket that becomes mine from now on, and of those of mine that become late. */
export function watchNew({ mine, look, settled, inView, open }: Watched): void {
  const owner = getOwner();
  let known: ReadonlySet<string> | undefined;
  let looking = false;
  const tellNew = (rows: readonly TicketRow[]): void => {
    for (const row of arrivals(known, rows)) announce(row, open);
    known = new Set([...(known ?? []), ...rows.map((one) => one.id)]);
  };
  const firstLook = async (): Promise<void> => {
    looking = true;
    tellNew(await look());
    tellNew(mine() ?? []);
    void import("./watchLate.ts").then(
      (its) => runWithOwner(owner, () => its.watchLate({ mine, inView, open, nudge: (words, row) => nudge(words, row, open) })),
      nothing,
    );
  };
  createEffect(
    on([mine, settled], ([rows, quiet]) => {
      if (rows === undefined || !quiet) return;
      if (known !== undefined) tellNew(rows);
      else if (!looking) void firstLook();
    }),
  );
}

function announce(row: TicketRow, open: (ticket: TicketId) => void): void {
  const intent = mainIntent(row.intents);
  const words = say(INBOX.newTicket, { name: shopperWords(row.shopperName, row.number, row.shopper) });
  const more = [row.level, intent === undefined ? "" : intentOf(intent)[inLanguage()], row.lastFrom === "shopper" ? row.lastText : ""]
    .filter((part) => part !== "")
    .join(" · ");
  void import("./told.ts").then((its) => its.noteTold("given", row.id), nothing);
  tell({ icon: "inbox", words, more, action: { words: say(INBOX.open), run: () => open(row.id) } });
  nudge(words, row, open);
}

/** What reaches who does not look at the desk: a sound and a system notification, where they wish. */
function nudge(words: string, row: Pick<TicketRow, "id" | "level">, open: (ticket: TicketId) => void): void {
  if (sound()) ring();
  if (notifyState() === "on" && document.visibilityState === "hidden") {
    const notice = new Notification(words, { tag: row.id, body: row.level });
    notice.onclick = () => {
      focus();
      open(row.id);
    };
  }
}

/** Keeps the page's title, and the icon's badge where the platform has one: unread in front, so that a tab in the background shows it. */
export function keepTitle(unread: Accessor<number>): void {
  createEffect(() => {
    const name = `${say(INBOX.inbox)} · ${say(SHELL.zhanggui)}`;
    document.title = unread() > 0 ? `(${unread()}) ${name}` : name;
    void navigator.setAppBadge?.(unread()).catch(() => undefined); // on the icon of an installed desk; 0 takes it off
  });
  onCleanup(() => (document.title = say(SHELL.zhanggui)));
}
