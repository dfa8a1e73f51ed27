// The door of a shop that is no demo: passkey first, password beneath, recovery code and invitation for who has neither.
import { createSignal, Match, Show, Switch, type JSX } from "solid-js";
import type { Session } from "../../../shared/wire/deskApi.ts";
import { Icon } from "../../ui/icons.tsx";
import { TextField } from "../../ui/kit/TextField.tsx";
import { say } from "../../ui/words.ts";
import { readArrival, type Arrival } from "./arrival.ts";
import { createPasskeySignIn } from "./createPasskeySignIn.ts";
import { createTry } from "./createTry.ts";
import { signInByCode, signInByPassword } from "./doors.ts";
import { DOOR } from "./doorWords.ts";
import { canUsePasskeys } from "./passkey.ts";
import { Refused } from "./Refused.tsx";
import type { Unfinished } from "./session.ts";

interface DoorProps {
  readonly awaitsSetup: boolean;
  readonly onEntered: (session: Session, why?: Unfinished) => void;
  readonly onArrival: (arrival: Arrival) => void;
}

type Way = "usual" | "code" | "invite";

export function Door(props: DoorProps): JSX.Element {
  const [way, setWay] = createSignal<Way>("usual");
  return (
    <Switch fallback={<Usual onEntered={props.onEntered} onWay={setWay} />}>
      <Match when={props.awaitsSetup}>
        <h1>{say(DOOR.noSetupTitle)}</h1>
        <p class="mid lead">{say(DOOR.noSetupLead)}</p>
        <PasteLink onArrival={props.onArrival} />
      </Match>
      <Match when={way() === "code"}>
        <ByCode onEntered={props.onEntered} onBack={() => setWay("usual")} />
      </Match>
      <Match when={way() === "invite"}>
        <h1>{say(DOOR.inviteTitle)}</h1>
        <p class="mid lead">{say(DOOR.inviteLead)}</p>
        <PasteLink onArrival={props.onArrival} />
        <Back onBack={() => setWay("usual")} />
      </Match>
    </Switch>
  );
}

function Usual(props: { readonly onEntered: DoorProps["onEntered"]; readonly onWay: (way: Way) => void }): JSX.Element {
  const [login, setLogin] = createSignal("");
  const [password, setPassword] = createSignal("");
  const byPassword = createTry();
  const passkey = createPasskeySignIn(props.onEntered);
  const passkeys = canUsePasskeys();
  const submit = async (): Promise<void> => {
    const session = await byPassword.run(() => signInByPassword(login(), password()));
    if (session !== undefined) props.onEntered(session);
  };
  return (
    <>
      <h1>{say(DOOR.title)}</h1>
      <div class="door">
        <Show when={passkeys}>
          <Refused problem={passkey.attempt.problem()} wait={passkey.attempt.wait()} />
          <button type="button" class="btn primary tall" disabled={passkey.attempt.held()} onClick={() => void passkey.press()}>
            <Icon name="key" />
            {say(passkey.attempt.busy() ? DOOR.passkeyBusy : DOOR.passkey)}
          </button>
          <Show when={passkey.why()}>
            {(why) => (
              <p class="t12 mid" role="status">
                {say(DOOR[why()])}
              </p>
            )}
          </Show>
          <p class="or t12 dim">{say(DOOR.or)}</p>
        </Show>
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Refused problem={byPassword.problem()} wait={byPassword.wait()} />
          <TextField
            label={say(DOOR.login)}
            name="login"
            value={login()}
            onInput={setLogin}
            autocomplete="username webauthn"
            max={64}
            required
            focus={!passkeys}
          />
          <TextField
            label={say(DOOR.password)}
            name="password"
            type="password"
            value={password()}
            onInput={setPassword}
            autocomplete="current-password"
            max={200}
            required
          />
          <button type="submit" class="btn tall" classList={{ primary: !passkeys }} disabled={byPassword.held()}>
            {say(byPassword.busy() ? DOOR.entering : DOOR.enter)}
          </button>
        </form>
        <p class="ways t12">
          <button type="button" class="link" onClick={() => props.onWay("code")}>
            {say(DOOR.byCode)}
          </button>
          <button type="button" class="link" onClick={() => props.onWay("invite")}>
            {say(DOOR.byInvite)}
          </button>
        </p>
      </div>
    </>
  );
}

function ByCode(props: { readonly onEntered: DoorProps["onEntered"]; readonly onBack: () => void }): JSX.Element {
  const [login, setLogin] = createSignal("");
  const [code, setCode] = createSignal("");
  const attempt = createTry();
  const submit = async (): Promise<void> => {
    const session = await attempt.run(() => signInByCode(login(), code()));
    if (session !== undefined) props.onEntered(session, "recovered");
  };
  return (
    <>
      <h1>{say(DOOR.codeTitle)}</h1>
      <p class="mid lead">{say(DOOR.codeLead)}</p>
      <form
        class="form door"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Refused problem={attempt.problem()} wait={attempt.wait()} instead={{ "does-not-fit": DOOR.wrongCode }} />
        <TextField label={say(DOOR.login)} value={login()} onInput={setLogin} autocomplete="username" max={64} required focus />
        <TextField label={say(DOOR.code)} value={code()} onInput={setCode} max={40} placeholder="xxxx-xxxx-xxxx-xxxx" mono required />
        <button type="submit" class="btn primary tall" disabled={attempt.held()}>
          {say(attempt.busy() ? DOOR.entering : DOOR.enter)}
        </button>
      </form>
      <Back onBack={props.onBack} />
    </>
  );
}

function PasteLink(props: { readonly onArrival: (arrival: Arrival) => void }): JSX.Element {
  const [link, setLink] = createSignal("");
  const [bad, setBad] = createSignal(false);
  const open = (): void => {
    const hash = link().indexOf("#");
    const arrival = hash < 0 ? undefined : readArrival(link().trim().slice(hash));
    setBad(arrival === undefined);
    if (arrival !== undefined) props.onArrival(arrival);
  };
  return (
    <form
      class="form door"
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <TextField
        label={say(DOOR.link)}
        value={link()}
        onInput={setLink}
        problem={bad() ? say(DOOR.badLink) : undefined}
        max={1_000}
        mono
        required
        focus
      />
      <button type="submit" class="btn primary tall">
        {say(DOOR.open)}
      </button>
    </form>
  );
}

function Back(props: { readonly onBack: () => void }): JSX.Element {
  return (
    <button type="button" class="btn quiet" onClick={() => props.onBack()}>
      <Icon name="back" />
      {say(DOOR.back)}
    </button>
  );
}
