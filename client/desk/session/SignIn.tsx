// The frame of the door: whose shop, whose sign-in ran out here, what keeps one out; in a demo shop everybody by name. Draws only.
import { createSignal, For, Match, Show, Switch, type JSX } from "solid-js";
import type { ShopFace } from "../../../shared/wire/deskApi.ts";
import { Icon } from "../../ui/icons.tsx";
import { Mark } from "../../ui/kit/Mark.tsx";
import { between, inLanguage, say, speak, told } from "../../ui/words.ts";
import { isOffline, type Turned } from "./ask.ts";
import type { Left } from "./ending.ts";
import { refusalWords } from "./refusalWords.ts";
import { SIGN_IN } from "./words.ts";
import "./signIn.css";

interface SignInProps {
  readonly face: ShopFace | undefined;
  readonly problem: Turned | undefined;
  readonly left: Left | undefined;
  readonly busy: string | undefined;
  /** The door of a shop that is no demo. */
  readonly door: JSX.Element;
  readonly onMember: (member: string) => void;
  readonly onForgetLeft: () => void;
  readonly onRetry: () => void;
}

export function SignIn(props: SignInProps): JSX.Element {
  return (
    <DoorFrame name={props.face?.awaitsSetup === true ? undefined : props.face?.name}>
      <Show when={props.left}>{(left) => <LeftBehind left={left()} onForget={props.onForgetLeft} />}</Show>
      <Switch>
        <Match when={props.face?.demo === true && props.face}>{(face) => <Members {...props} face={face()} />}</Match>
        <Match when={props.face}>{props.door}</Match>
        <Match when={props.problem}>
          {(problem) => (
            <div class="trouble" role="alert">
              <Icon name={isOffline(problem()) ? "off" : "alert"} large />
              <h1>
                {isOffline(problem()) ? say(SIGN_IN.offline) : say(SIGN_IN.refused, { words: refusalWords(problem(), inLanguage()) })}
              </h1>
              <Show when={isOffline(problem())}>
                <p>{say(SIGN_IN.offlineMore)}</p>
              </Show>
              <button type="button" class="btn primary" onClick={() => props.onRetry()}>
                {say(SIGN_IN.retry)}
              </button>
            </div>
          )}
        </Match>
        <Match when={true}>
          <p class="dim" role="status">
            {say(SIGN_IN.loading)}
          </p>
        </Match>
      </Switch>
    </DoorFrame>
  );
}

/** One column in the middle: the mark, the shop, what is to be done, the other language. */
export function DoorFrame(props: { readonly name: ShopFace["name"] | undefined; readonly children: JSX.Element }): JSX.Element {
  return (
    <main class="signin">
      <Mark />
      <p class="shop">
        <Show when={props.name} fallback={<>&nbsp;</>}>
          {(name) => <>{told(name())}</>}
        </Show>
      </p>
      {props.children}
      <button type="button" class="btn quiet s tongue" onClick={() => speak(inLanguage() === "zh" ? "en" : "zh")}>
        <Icon name="globe" />
        {inLanguage() === "zh" ? "English" : "中文"}
      </button>
    </main>
  );
}

/** Whose sign-in ran out here: what waits for them, and the way to give it up. */
function LeftBehind(props: { readonly left: Left; readonly onForget: () => void }): JSX.Element {
  const [sure, setSure] = createSignal(false);
  const name = (): string => (told(props.left.name) === "" ? say(SIGN_IN.same) : told(props.left.name));
  return (
    <section class="left-behind">
      <h2>{told(props.left.name) === "" ? say(SIGN_IN.expiredNobody) : say(SIGN_IN.expired, { name: name() })}</h2>
      <p>
        {props.left.unsent > 0
          ? say(SIGN_IN.expiredUnsent, { n: props.left.unsent, name: name() })
          : say(SIGN_IN.expiredKept, { name: name() })}
        {between()}
        {say(SIGN_IN.expiredOther)}
      </p>
      <button
        type="button"
        class="link t12"
        classList={{ "is-breach": sure() }}
        onClick={() => (sure() ? props.onForget() : setSure(true))}
      >
        {say(sure() ? SIGN_IN.forgetSure : SIGN_IN.forgetLeft)}
      </button>
    </section>
  );
}

function Members(props: SignInProps & { readonly face: ShopFace }): JSX.Element {
  return (
    <>
      <h1>{say(SIGN_IN.title)}</h1>
      <Show when={props.left === undefined}>
        <p class="mid">{say(SIGN_IN.demo)}</p>
      </Show>
      <Show when={props.problem}>
        {(problem) => (
          <p class="is-breach" role="alert">
            {isOffline(problem()) ? say(SIGN_IN.offline) : say(SIGN_IN.refused, { words: refusalWords(problem(), inLanguage()) })}
          </p>
        )}
      </Show>
      <ul class="members">
        <For each={props.face.members}>
          {(member) => (
            <li>
              <button
                type="button"
                disabled={props.busy !== undefined}
                aria-busy={props.busy === member.id}
                onClick={() => props.onMember(member.id)}
              >
                <span class="face" aria-hidden="true">
                  {told(member.name).slice(0, 1)}
                </span>
                <span class="cut">
                  <b>{told(member.name)}</b>
                  <span class="t12 dim">
                    {member.title === undefined ? say(SIGN_IN[member.role]) : told(member.title)} ·{" "}
                    {say(SIGN_IN.takes, { n: member.capacity })}
                  </span>
                </span>
                <Icon name="next" />
              </button>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}
