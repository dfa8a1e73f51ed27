// The desk's pages: the door, what a link brought, what is still to be finished, the desk itself. Owns nothing but the choice between them.
import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/kit.css";
import "../ui/floats.css";
import "../ui/forms.css";
import { createEffect, createResource, createSignal, lazy, Match, onCleanup, Show, Switch, type JSX } from "solid-js";
import { render } from "solid-js/web";
import { refuse, type Result } from "../../shared/core/result.ts";
import { SECOND } from "../../shared/core/time.ts";
import { whenIdle } from "../understanding/fullWish.ts";
import { Toasts, tell } from "../ui/kit/Toasts.tsx";
import { FAILED } from "../ui/live.ts";
import { keepsAnything } from "../ui/remembered.ts";
import { applyTheme } from "../ui/theme.ts";
import { inLanguage, say, speak } from "../ui/words.ts";
import { troubleOf, type Stand } from "../store/footing.ts";
import { isLoss } from "../store/loss.ts";
import { DeskApp } from "./DeskApp.tsx";
import type { OpenDesk } from "./open.ts";
import { isOffline, type Turned } from "./session/ask.ts";
import { createEntrance, type Entrance, type Stage } from "./session/createEntrance.ts";
import type { Kept } from "./session/session.ts";
import { Later } from "./shell/Later.tsx";
import { toNewest } from "./shell/newest.ts";
import { SHELL } from "./shell/words.ts";

const SignInPage = lazy(() => import("./session/SignInPage.tsx").then((its) => ({ default: its.SignInPage })));
const Arrived = lazy(() => import("./session/Arrived.tsx").then((its) => ({ default: its.Arrived })));
const Locked = lazy(() => import("./session/Locked.tsx").then((its) => ({ default: its.Locked })));
const ShelfTrouble = lazy(() => import("./shell/ShelfTrouble.tsx").then((its) => ({ default: its.ShelfTrouble })));
const Finish = lazy(() => import("./session/Finish.tsx").then((its) => ({ default: its.Finish })));

function Root(): JSX.Element {
  const entrance = createEntrance(async (whose) => (await opening).lookAt(whose));
  const stage = entrance.stage;
  const at = <K extends Stage["at"]>(which: K): Extract<Stage, { at: K }> | undefined => {
    const now = stage();
    return isAt(now, which) ? now : undefined;
  };
  return (
    <>
      <Switch>
        <Match when={at("desk")?.kept} keyed>
          {(kept) => <Signed kept={kept} entrance={entrance} />}
        </Match>
        <Match when={at("door")}>
          {(door) => (
            <Later>
              <SignInPage left={door().left} entrance={entrance} />
            </Later>
          )}
        </Match>
        <Match when={at("arrived")} keyed>
          {(now) => (
            <Later>
              <Arrived arrival={now.arrival} kept={now.kept} entrance={entrance} />
            </Later>
          )}
        </Match>
        <Match when={at("unfinished")} keyed>
          {(now) => (
            <Later>
              <Finish kept={now.kept} why={now.why} onDone={entrance.finish} />
            </Later>
          )}
        </Match>
      </Switch>
      <Toasts close={say(SHELL.close)} />
    </>
  );
}

function isAt<K extends Stage["at"]>(stage: Stage, which: K): stage is Extract<Stage, { at: K }> {
  return stage.at === which;
}

/** The desk as soon as its shelf is open. */
function Signed(props: { readonly kept: Kept; readonly entrance: Entrance }): JSX.Element {
  let isGone = false;
  onCleanup(() => (isGone = true));
  const [opened, { refetch }] = createResource(async () => {
    const desk = await open(props.kept);
    if (isGone && desk.ok) await desk.value.close(); // they left while it was opening
    return desk;
  });
  const desk = (): OpenDesk | undefined => {
    const now = opened();
    return now?.ok === true ? now.value : undefined;
  };
  const problem = (): Turned | undefined => {
    const now = opened();
    return now?.ok === false && !("how" in now.error) ? now.error : undefined;
  };
  const trouble = (): Trouble | undefined => {
    const now = opened();
    return now?.ok === false && "how" in now.error ? now.error : undefined;
  };
  createEffect(() => {
    if (problem()?.kind !== "signed-out") return;
    void props.entrance.turnedAway().then(() => (isGone ? undefined : props.entrance.toDoor()));
  });
  createEffect(() => {
    const why = problem();
    const ms = trouble()?.how === "refused" ? TROUBLE_MS : why !== undefined && isOffline(why) ? LINE_MS : undefined;
    if (ms === undefined) return;
    const timer = setTimeout(() => void refetch(), ms);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <Switch>
      <Match when={desk()} keyed>
        {(open) => <AtDesk desk={open} entrance={props.entrance} />}
      </Match>
      <Match when={trouble()}>{(now) => <OverAll stand={now()} onAgain={() => void refetch()} />}</Match>
      <Match when={problem()}>
        {(why) => (
          <Later>
            <Locked problem={why()} name={props.kept.face?.name} onRetry={() => void refetch()} />
          </Later>
        )}
      </Match>
    </Switch>
  );
}

type Trouble = Exclude<Stand, { how: "firm" }>;
const LINE_MS = 10 * SECOND; // the browser's word that a network is there comes before one can use it: asked again, not waited for
const TROUBLE_MS = 30 * SECOND; // a storage that could not even be opened is tried again so often, as an open one is (footing.ts)

/** Shelf and postman: asked for at once, drawn when they are there. The door is drawn without them. */
const opening = import("./open.ts");

async function open(kept: Kept): Promise<Result<OpenDesk, Turned | Trouble>> {
  const its = await opening.catch(() => undefined);
  if (its === undefined) return refuse("full", say(SHELL.cannotLoad));
  return await its.openDesk(kept).catch((error: unknown) => {
    const trouble = troubleOf(error);
    return trouble === undefined ? refuse("full", say(SHELL.storageBroken)) : { ok: false, error: trouble };
  });
}

/** What cannot be worked with, over everything. */
function OverAll(props: { readonly stand: Trouble; readonly onAgain: () => void }): JSX.Element {
  return (
    <Later>
      <ShelfTrouble {...props.stand} onAgain={props.onAgain} onNewest={() => void toNewest()} />
    </Later>
  );
}

function AtDesk(props: { readonly desk: OpenDesk; readonly entrance: Entrance }): JSX.Element {
  const desk = props.desk; // one desk per instance
  const [stand, setStand] = createSignal<Stand>({ how: "firm" });
  const trouble = (): Trouble | undefined => {
    const now = stand();
    return now.how === "firm" ? undefined : now;
  };
  const emptied = (): void => void tell({ icon: "alert", words: say(SHELL.emptied), more: say(SHELL.emptiedMore), stays: true });
  let isSaid = false;
  const broken = (event: Event): void => {
    if (isSaid || !(event instanceof CustomEvent) || isLoss(event.detail)) return; // a lost shelf is seen to, or says so itself
    isSaid = true;
    tell({ icon: "alert", words: say(SHELL.storageBroken), stays: true });
  };
  addEventListener(FAILED, broken);
  const stops = [desk.footing.subscribe(setStand), desk.footing.onEmptied(emptied)];
  onCleanup(() => {
    for (const stop of stops) stop();
    removeEventListener(FAILED, broken);
    void desk.close();
  });
  void navigator.storage?.persist?.();
  return (
    <>
      <DeskApp
        desk={desk}
        onSignOut={() => void props.entrance.signOut()}
        onSignInAgain={() => void props.entrance.toDoor()}
        onTurnedAway={() => void props.entrance.turnedAway()}
      />
      <Show when={trouble()}>{(now) => <OverAll stand={now()} onAgain={desk.footing.again} />}</Show>
    </>
  );
}

applyTheme();
speak(inLanguage());
const place = document.getElementById("desk");
const nowhere = (): JSX.Element => (
  <Later>
    <ShelfTrouble how="refused" onAgain={() => location.reload()} onNewest={() => location.reload()} />
  </Later>
);
if (place !== null) render(() => (keepsAnything() ? <Root /> : nowhere()), place);
void whenIdle().then(() => ShelfTrouble.preload().catch(() => undefined)); // when it is wanted, a newer version may have taken its script away
if (import.meta.env.PROD) void import("./shell/update.ts").then((its) => its.keepUpdated()).catch(() => undefined); // blocked with all else: the desk says so
