// Where this tab stands between the door and the desk: comings, goings, and what a session's end leaves behind. Draws nothing.
import { createSignal, onCleanup, type Accessor } from "solid-js";
import { MINUTE } from "../../../shared/core/time.ts";
import type { Session, ShopFace } from "../../../shared/wire/deskApi.ts";
import { takeArrival, type Arrival } from "./arrival.ts";
import { endOf, gone, isSame, type Left, type Whose } from "./ending.ts";
import { finishWipes, forgetMember, forgetPage, keepShelfOf, lockShelf, pendingWipes } from "./forget.ts";
import * as session from "./session.ts";
import { openTabs } from "./tabs.ts";

export type Stage =
  /** Something of an earlier page is still to be done. */
  | { readonly at: "waiting" }
  /** A link brought a token. `kept`: who is signed in here meanwhile. */
  | { readonly at: "arrived"; readonly arrival: Arrival; readonly kept: session.Kept | undefined }
  /** Signed in, with a way back in still to be made. */
  | { readonly at: "unfinished"; readonly kept: session.Kept; readonly why: session.Unfinished }
  | { readonly at: "desk"; readonly kept: session.Kept }
  /** `left`: whose session ran out here. */
  | { readonly at: "door"; readonly left: Left | undefined };

export interface Entrance {
  readonly stage: Accessor<Stage>;
  /** Somebody signed in. `why`: they must still make a way back in. Forgets whoever was here before. */
  readonly enter: (now: Session, face: ShopFace | undefined, why?: session.Unfinished) => Promise<void>;
  /** They made it, or will later. `first`: the first page they see. */
  readonly finish: (first?: string) => void;
  /** A link was pasted, or is not wanted any more. */
  readonly arrive: (arrival: Arrival | undefined) => void;
  /** This member leaves: everything of theirs on this device goes, at once, with or without a network. */
  readonly signOut: () => Promise<void>;
  /** The room closed the line: was the session ended, or is it merely too old? */
  readonly turnedAway: () => Promise<void>;
  /** To the door, with what was not sent kept for the same member. */
  readonly toDoor: () => Promise<void>;
  /** Whose session ran out is not coming back. */
  readonly forgetLeft: () => Promise<void>;
}

const AGAIN_MS = MINUTE; // a line that is refused while the session holds is opened anew once a minute, not in a circle

/** `lookAt`: what of a member waits on this device. */
export function createEntrance(lookAt: (whose: Whose) => Promise<Left>): Entrance {
  let arrival = takeArrival();
  let reopened = 0;
  const [stage, setStage] = createSignal<Stage>(session.isLeaving() || pendingWipes().length > 0 ? { at: "waiting" } : here());

  function here(): Stage {
    const kept = session.keptSession();
    if (arrival !== undefined) return { at: "arrived", arrival, kept };
    return kept === undefined ? { at: "door", left: session.expiredHere() } : inside(kept);
  }
  function inside(kept: session.Kept): Stage {
    const why = session.unfinishedHere();
    return why === undefined ? { at: "desk", kept } : { at: "unfinished", kept, why };
  }
  function keptNow(): session.Kept | undefined {
    const now = stage();
    return now.at === "desk" || now.at === "unfinished" || now.at === "arrived" ? now.kept : undefined;
  }
  function arrive(to: Arrival | undefined): void {
    arrival = to;
    setStage(here());
  }

  const tabs = openTabs((kind, whose) => {
    if (kind === "entered") return stage().at === "door" ? void check() : undefined;
    const kept = keptNow();
    if (kept === undefined || !isSame(session.whoseOf(kept), whose)) return;
    setStage({ at: "door", left: undefined });
    forgetPage();
  });

  async function forget({ shop, member }: Whose): Promise<void> {
    tabs.say("left", { shop, member });
    await forgetMember({ shop, member });
  }

  async function enter(now: Session, face: ShopFace | undefined, why?: session.Unfinished): Promise<void> {
    session.stay();
    arrival = undefined;
    await finishWipes(); // else who left a moment ago takes along what who comes back writes
    keepShelfOf(now);
    const kept = session.keptSession();
    const others = gone([session.expiredHere(), kept === undefined ? undefined : session.whoseOf(kept)], now);
    if (others.length > 0) setStage({ at: "waiting" }); // closes the desk that may be open
    for (const one of others) await forget(one);
    session.keepExpired(undefined);
    session.keepUnfinished(why);
    setStage(inside(session.keepSession(now, face)));
    tabs.say("entered", now);
  }

  async function out(kept: session.Kept): Promise<void> {
    session.forgetSession();
    setStage({ at: "door", left: undefined });
    await forget(session.whoseOf(kept));
  }

  async function toDoor(): Promise<void> {
    const kept = keptNow();
    if (kept === undefined) return;
    const left = await lookAt(session.whoseOf(kept));
    session.keepExpired(left);
    await lockShelf(left);
    session.forgetSession();
    setStage({ at: "door", left });
  }

  /** Asks the edge who is signed in, and follows. Gives how a session that was known here ended. */
  async function check(): Promise<"ended" | "expired" | "stands"> {
    const answer = await session.askSession();
    if (stage().at === "arrived") return "stands"; // the link decides
    const kept = keptNow();
    if (answer.ok) {
      const known = kept !== undefined && isSame(session.whoseOf(kept), answer.value) && kept.session.role === answer.value.role;
      if (!known) await enter(answer.value, kept?.face, session.unfinishedHere());
      return "stands";
    }
    const end = kept === undefined ? "stands" : endOf(answer.error);
    if (end === "ended" && kept !== undefined) await out(kept);
    return end;
  }

  async function turnedAway(): Promise<void> {
    const end = await check();
    const now = stage();
    if (end !== "stands" || now.at !== "desk" || Date.now() - reopened < AGAIN_MS) return;
    reopened = Date.now();
    setStage({ at: "desk", kept: { ...now.kept } }); // the session holds: somebody signed in anew since
  }

  async function start(): Promise<void> {
    if (stage().at === "waiting") {
      await finishWipes();
      if (session.isLeaving() && !(await session.leave()) && arrival === undefined) return void setStage({ at: "door", left: undefined });
      setStage(here());
    }
    if ((await check()) === "expired") await toDoor();
  }

  const online = (): void => void (session.isLeaving() && session.leave());
  const pasted = (): void => {
    const brought = takeArrival();
    if (brought !== undefined) arrive(brought);
  };
  addEventListener("online", online);
  addEventListener("hashchange", pasted);
  onCleanup(() => {
    removeEventListener("online", online);
    removeEventListener("hashchange", pasted);
    tabs.close();
  });
  void start();

  return {
    stage,
    enter,
    arrive,
    turnedAway,
    toDoor,
    finish: (first) => {
      const now = stage();
      session.keepUnfinished(undefined);
      if (first !== undefined) location.hash = first;
      if (now.at === "unfinished") setStage({ at: "desk", kept: now.kept });
    },
    signOut: async () => {
      const kept = keptNow();
      if (kept !== undefined) await Promise.all([session.leave(), out(kept)]);
    },
    forgetLeft: async () => {
      const left = session.expiredHere();
      session.keepExpired(undefined);
      setStage({ at: "door", left: undefined });
      if (left !== undefined) await forget(left);
    },
  };
}
