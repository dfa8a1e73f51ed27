// Where this member is, told to the room: present or not, which ticket is before them, whether they write a reply there. Only of a page in sight;
// never what is typed.
import { createEffect, createSignal, on, onCleanup, type Accessor } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import { PRESENCES, type Presence } from "../../../shared/domain/team.ts";
import { WRITING_EVERY_MS } from "../../../shared/wire/widgetApi.ts";
import type { Sync } from "../../sync/start.ts";
import { createPaced } from "../../ui/createPaced.ts";

const PRESENCE_KEY = "zg.presence"; // survives a reload, not the next day
const SAY_MS = 400; // who walks the inbox by keys is not at every ticket on the way

export interface HerePorts {
  readonly sync: Pick<Sync, "setHere">;
  readonly ticket: Accessor<TicketId | undefined>;
}

export interface Here {
  readonly presence: Accessor<Presence>;
  readonly setPresence: (presence: Presence) => void;
  /** A key was struck in a reply; or nothing is being written any more. */
  readonly wrote: (writing: boolean) => void;
  /** Says it again: a sign of life. */
  readonly say: () => void;
}

/** Says it at every change, and as long as keys are struck; lives as long as the desk. */
export function createHere({ sync, ticket }: HerePorts): Here {
  const [presence, setPresence] = createSignal<Presence>(PRESENCES.find((one) => one === sessionStorage.getItem(PRESENCE_KEY)) ?? "online");
  const [writing, setWriting] = createSignal(false);
  const [inSight, setInSight] = createSignal(document.visibilityState === "visible");
  let saidAt = 0;
  const say = (): void => {
    saidAt = Date.now();
    const viewing = ticket();
    if (!inSight()) sync.setHere({ presence: presence(), writing: false, quiet: true });
    else sync.setHere({ presence: presence(), writing: writing(), ...(viewing === undefined ? {} : { viewing }) });
  };
  const saySoon = createPaced(SAY_MS, () => Promise.resolve(inSight() ? say() : undefined));
  const look = (): void => void setInSight(document.visibilityState === "visible");
  const hide = (): void => void setInSight(false); // a page that is closed may never be hidden first
  const listening = [
    [document, "visibilitychange", look],
    [globalThis, "pagehide", hide],
    [globalThis, "pageshow", look],
    [globalThis, "focus", saySoon], // of two windows in sight the one at hand is where the member is
  ] as const;
  for (const [target, event, hear] of listening) target.addEventListener(event, hear);
  onCleanup(() => {
    for (const [target, event, hear] of listening) target.removeEventListener(event, hear);
  });

  createEffect(on(ticket, () => setWriting(false), { defer: true }));
  createEffect(on([ticket, presence, writing], saySoon));
  createEffect(on(inSight, (seen) => (seen ? saySoon() : say()), { defer: true })); // out of sight it is said at once, or never; a page made out of sight says nothing
  createEffect(() => sessionStorage.setItem(PRESENCE_KEY, presence()));
  return {
    presence,
    setPresence,
    say,
    wrote(is) {
      const isDue = is && writing() && Date.now() - saidAt >= WRITING_EVERY_MS;
      setWriting(is);
      if (isDue) saySoon();
    },
  };
}
