// Choosing a password: how long it still has to be, seen or hidden, and what the edge says of it. Also the login and the present one where they are needed.
import { createSignal, Show, type JSX } from "solid-js";
import { LOGIN, type Me } from "../../../shared/wire/peopleApi.ts";
import { TextField } from "../../ui/kit/TextField.tsx";
import { say, type Phrase } from "../../ui/words.ts";
import { createTry } from "./createTry.ts";
import { keepPassword } from "./doors.ts";
import { DOOR } from "./doorWords.ts";
import { measure, type Meter } from "./passwordMeter.ts";
import { Refused } from "./Refused.tsx";

const LEVELS: Readonly<Record<1 | 2 | 3, Phrase>> = { 1: DOOR.enough, 2: DOOR.good, 3: DOOR.veryGood };

function meterWords({ missing, level }: Meter): string {
  return level === 0 ? say(DOOR.missing, { n: missing }) : say(LEVELS[level]);
}

export function NewPassword(props: { readonly me: Me; readonly primary: boolean; readonly onDone: (me: Me) => void }): JSX.Element {
  const [password, setPassword] = createSignal("");
  const [current, setCurrent] = createSignal("");
  const [login, setLogin] = createSignal("");
  const [seen, setSeen] = createSignal(false);
  const attempt = createTry();
  const meter = (): Meter => measure(password());
  const badLogin = (): boolean => props.me.login === undefined && !LOGIN.test(login());
  const submit = async (): Promise<void> => {
    if (meter().level === 0 || badLogin()) return;
    const me = await attempt.run(() =>
      keepPassword({
        password: password(),
        ...(props.me.password ? { current: current() } : {}),
        ...(props.me.login === undefined ? { login: login() } : {}),
      }),
    );
    if (me === undefined) return;
    setPassword("");
    setCurrent("");
    props.onDone(me);
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Show
        when={props.me.login === undefined}
        fallback={<input class="sr" type="text" autocomplete="username" value={props.me.login} readOnly tabIndex={-1} aria-hidden="true" />}
      >
        <TextField
          label={say(DOOR.login)}
          value={login()}
          onInput={setLogin}
          autocomplete="username"
          max={64}
          hint={say(DOOR.loginHint)}
          problem={login() !== "" && badLogin() ? say(DOOR.badLogin) : undefined}
          required
        />
      </Show>
      <Show when={props.me.password}>
        <TextField
          label={say(DOOR.currentPassword)}
          type="password"
          value={current()}
          onInput={setCurrent}
          autocomplete="current-password"
          max={200}
          required
        />
      </Show>
      <div class="with-eye">
        <TextField
          label={say(DOOR.newPassword)}
          type={seen() ? "text" : "password"}
          value={password()}
          onInput={setPassword}
          autocomplete="new-password"
          max={200}
          hint={
            <Show when={password() !== ""} fallback={say(DOOR.missing, { n: measure("").missing })}>
              <span class="pw-meter" data-level={meter().level} aria-hidden="true">
                <i />
                <i />
                <i />
              </span>
              {meterWords(meter())}
            </Show>
          }
          required
        />
        <button type="button" class="btn quiet s" aria-pressed={seen()} onClick={() => setSeen(!seen())}>
          {say(seen() ? DOOR.hide : DOOR.show)}
        </button>
      </div>
      <Refused problem={attempt.problem()} wait={attempt.wait()} />
      <div class="acts">
        <button
          type="submit"
          class="btn"
          classList={{ primary: props.primary }}
          disabled={attempt.held() || meter().level === 0 || badLogin()}
        >
          {say(attempt.busy() ? DOOR.saving : DOOR.keepPassword)}
        </button>
      </div>
    </form>
  );
}
