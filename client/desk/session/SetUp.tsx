// The shop's first minutes: what it is called, who its owner is. One question a screen; the way in follows (Finish).
import { createSignal, Show, type JSX } from "solid-js";
import type { Language } from "../../../shared/domain/knowledge.ts";
import type { Session } from "../../../shared/wire/deskApi.ts";
import { LOGIN } from "../../../shared/wire/peopleApi.ts";
import { Icon } from "../../ui/icons.tsx";
import { TextField } from "../../ui/kit/TextField.tsx";
import { inLanguage, say } from "../../ui/words.ts";
import { bothNames, type BothNames } from "./bothNames.ts";
import { createTry } from "./createTry.ts";
import { setUp } from "./doors.ts";
import { DOOR } from "./doorWords.ts";
import { Refused } from "./Refused.tsx";
import { FirstSteps } from "./FirstSteps.tsx";

const NOTHING: BothNames = { zh: "", en: "" };

export function SetUp(props: {
  readonly token: string;
  readonly onEntered: (session: Session) => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const [step, setStep] = createSignal<1 | 2>(1);
  const [shop, setShop] = createSignal(NOTHING);
  const [name, setName] = createSignal(NOTHING);
  const [language, setLanguage] = createSignal<Language>(inLanguage());
  const [login, setLogin] = createSignal("");
  const [touched, setTouched] = createSignal(false);
  const attempt = createTry();
  const open = async (): Promise<void> => {
    const [called, owner] = [bothNames(shop()), bothNames(name())];
    setTouched(true);
    if (called === undefined || owner === undefined || !LOGIN.test(login())) return;
    const about = { token: props.token, shop: called, name: owner, language: language(), login: login() };
    const session = await attempt.run(() => setUp(about));
    if (session !== undefined) props.onEntered(session);
  };
  return (
    <FirstSteps step={step()} of={4}>
      <Show
        when={step() === 1}
        fallback={
          <form
            class="form"
            onSubmit={(event) => {
              event.preventDefault();
              void open();
            }}
          >
            <header>
              <h1>{say(DOOR.youTitle)}</h1>
              <p class="mid">{say(DOOR.youLead)}</p>
            </header>
            <TwoNames value={name()} onInput={setName} zh={say(DOOR.nameZh)} en={say(DOOR.nameEn)} max={40} />
            <TextField
              label={say(DOOR.login)}
              value={login()}
              onInput={setLogin}
              autocomplete="username"
              max={64}
              hint={say(DOOR.loginHint)}
              problem={touched() && !LOGIN.test(login()) ? say(DOOR.badLogin) : undefined}
              required
            />
            <div class="field">
              <span class="label">{say(DOOR.language)}</span>
              <div class="choices" role="radiogroup" aria-label={say(DOOR.language)}>
                {(["zh", "en"] as const).map((one) => (
                  <label>
                    <input type="radio" name="language" checked={language() === one} onChange={() => setLanguage(one)} />
                    {say(one === "zh" ? DOOR.chinese : DOOR.english)}
                  </label>
                ))}
              </div>
            </div>
            <Refused problem={attempt.problem()} wait={attempt.wait()} />
            <div class="acts">
              <button type="submit" class="btn primary tall" disabled={attempt.held() || bothNames(name()) === undefined}>
                {say(attempt.busy() ? DOOR.opening : DOOR.openShop)}
              </button>
              <button type="button" class="btn quiet tall" onClick={() => setStep(1)}>
                {say(DOOR.back)}
              </button>
            </div>
          </form>
        }
      >
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (bothNames(shop()) !== undefined) setStep(2);
          }}
        >
          <header>
            <h1>{say(DOOR.shopTitle)}</h1>
            <p class="mid">{say(DOOR.shopLead)}</p>
          </header>
          <TwoNames value={shop()} onInput={setShop} zh={say(DOOR.shopZh)} en={say(DOOR.shopEn)} max={60} />
          <Preview name={bothNames(shop())} />
          <div class="acts">
            <button type="submit" class="btn primary tall" disabled={bothNames(shop()) === undefined}>
              {say(DOOR.next)}
            </button>
            <button type="button" class="btn quiet tall" onClick={() => props.onLeave()}>
              {say(DOOR.later)}
            </button>
          </div>
        </form>
      </Show>
    </FirstSteps>
  );
}

function TwoNames(props: {
  readonly value: BothNames;
  readonly onInput: (value: BothNames) => void;
  readonly zh: string;
  readonly en: string;
  readonly max: number;
}): JSX.Element {
  return (
    <div class="form">
      <div class="two">
        <TextField label={props.zh} value={props.value.zh} onInput={(zh) => props.onInput({ ...props.value, zh })} max={props.max} focus />
        <TextField label={props.en} value={props.value.en} onInput={(en) => props.onInput({ ...props.value, en })} max={props.max} />
      </div>
      <p class="t12 dim">{say(DOOR.oneIsEnough)}</p>
    </div>
  );
}

/** The chat's head as it will stand in the shop's pages. */
function Preview(props: { readonly name: BothNames | undefined }): JSX.Element {
  return (
    <figure class="preview">
      <figcaption class="t12 dim">{say(DOOR.shoppersSee)}</figcaption>
      <div class="chat-head" aria-hidden="true">
        <span class="seal-face">{(props.name?.zh ?? "掌").slice(0, 1)}</span>
        <b class="cut">{props.name?.[inLanguage()] ?? "…"}</b>
        <span class="t12">
          <Icon name="user" /> {say(DOOR.people)}
        </span>
      </div>
    </figure>
  );
}
