// What a new owner, an invited colleague or somebody with a recovery code still has to do: a way back in, and codes for a bad day.
import { createSignal, Match, onMount, Show, Switch, type JSX } from "solid-js";
import type { Me } from "../../../shared/wire/peopleApi.ts";
import { Icon } from "../../ui/icons.tsx";
import { say, told } from "../../ui/words.ts";
import { Codes } from "./Codes.tsx";
import { createTry } from "./createTry.ts";
import { askMe, newCodes } from "./doors.ts";
import { DOOR } from "./doorWords.ts";
import { FirstSteps } from "./FirstSteps.tsx";
import { NewPasskey } from "./NewPasskey.tsx";
import { NewPassword } from "./NewPassword.tsx";
import { canUsePasskeys } from "./passkey.ts";
import { Refused } from "./Refused.tsx";
import type { Kept, Unfinished } from "./session.ts";
import { SIGN_IN } from "./words.ts";

const FIRST_DAY_KEY = "zg.first-day";

export function Finish(props: { readonly kept: Kept; readonly why: Unfinished; readonly onDone: (first?: string) => void }): JSX.Element {
  const [me, setMe] = createSignal<Me>();
  const [codes, setCodes] = createSignal<readonly string[]>();
  const [step, setStep] = createSignal<"way" | "codes">("way");
  const asking = createTry();
  const making = createTry();
  const before = (): number => (props.why === "setup" ? 2 : 0); // steps the set-up has taken already
  const hasWay = (): boolean => (me()?.passkeys.length ?? 0) > 0 || me()?.password === true;
  let passkeysBefore = 0; // who came by a recovery code may have some that are lost
  const load = async (): Promise<void> => {
    const found = await asking.run(askMe);
    if (found === undefined) return;
    if (props.why === "recovered") passkeysBefore = found.passkeys.length;
    setMe(found);
  };
  const toCodes = async (): Promise<void> => {
    setStep("codes");
    const made = await making.run(newCodes);
    if (made !== undefined) setCodes(made);
  };
  const done = (): void => {
    if (props.why === "setup") localStorage.setItem(FIRST_DAY_KEY, "on");
    props.onDone(props.why === "setup" ? "settings/first-day" : undefined);
  };
  onMount(() => void load());
  return (
    <FirstSteps step={before() + (step() === "way" ? 1 : 2)} of={before() + 2}>
      <Switch>
        <Match when={step() === "way"}>
          <header>
            <Show when={props.why !== "setup" && me()}>
              {(now) => <p class="hello">{say(props.why === "invite" ? DOOR.hello : DOOR.helloBack, { name: told(now().member.name) })}</p>}
            </Show>
            <h1>{say(DOOR.wayTitle)}</h1>
            <p class="mid">{say(props.why === "recovered" ? DOOR.wayLeadRecovered : DOOR.wayLead)}</p>
          </header>
          <Show when={me()} fallback={<Waiting problem={asking} onRetry={() => void load()} />}>
            {(now) => (
              <div class="form">
                <section class="way">
                  <Show when={now().passkeys.length > passkeysBefore} fallback={<NewPasskeyPart onDone={setMe} />}>
                    <Made words={say(DOOR.passkeyMade)} />
                  </Show>
                </section>
                <section class="way">
                  <h2>{say(DOOR.orPassword)}</h2>
                  <Show when={!now().password} fallback={<Made words={say(DOOR.password)} />}>
                    <NewPassword me={now()} primary={!canUsePasskeys()} onDone={setMe} />
                  </Show>
                </section>
                <div class="acts">
                  <button
                    type="button"
                    class="btn tall"
                    classList={{ primary: hasWay() }}
                    disabled={!hasWay()}
                    onClick={() => void toCodes()}
                  >
                    {say(DOOR.next)}
                  </button>
                  <Show when={props.why === "recovered"}>
                    <button type="button" class="btn quiet tall" onClick={done}>
                      {say(DOOR.later)}
                    </button>
                  </Show>
                </div>
              </div>
            )}
          </Show>
        </Match>
        <Match when={step() === "codes"}>
          <header>
            <h1>{say(DOOR.codesTitle)}</h1>
            <p class="mid">{say(DOOR.codesLead)}</p>
          </header>
          <Show when={codes()} fallback={<Waiting problem={making} words={say(DOOR.codesMaking)} onRetry={() => void toCodes()} />}>
            {(made) => <Codes codes={made()} head={codesHead(props.kept, me())} onKept={done} />}
          </Show>
        </Match>
      </Switch>
    </FirstSteps>
  );
}

/** Whose codes these are, for the paper they are printed on. */
export function codesHead(kept: Kept, me: Me | undefined): string {
  return say(DOOR.codesHead, { shop: kept.face === undefined ? kept.session.shop : told(kept.face.name), login: me?.login ?? "" });
}

function NewPasskeyPart(props: { readonly onDone: (me: Me) => void }): JSX.Element {
  return (
    <>
      <p class="mid">{say(DOOR.makePasskeyWhy)}</p>
      <NewPasskey primary tall onDone={props.onDone} />
    </>
  );
}

function Made(props: { readonly words: string }): JSX.Element {
  return (
    <p class="is-ok made" role="status">
      <Icon name="done" />
      {props.words}
    </p>
  );
}

function Waiting(props: {
  readonly problem: ReturnType<typeof createTry>;
  readonly words?: string;
  readonly onRetry: () => void;
}): JSX.Element {
  return (
    <Show
      when={props.problem.problem()}
      fallback={
        <p class="dim" role="status">
          {props.words ?? say(SIGN_IN.loading)}
        </p>
      }
    >
      <Refused problem={props.problem.problem()} wait={props.problem.wait()} />
      <div class="acts">
        <button type="button" class="btn" disabled={props.problem.held()} onClick={() => props.onRetry()}>
          {say(SIGN_IN.retry)}
        </button>
      </div>
    </Show>
  );
}
