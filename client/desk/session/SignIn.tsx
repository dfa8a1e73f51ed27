// Choosing who is at the desk: one click in a demo shop, and every way it can fail. Draws only; SignInPage asks the edge.
import { For, Match, Show, Switch, type JSX } from "solid-js";
import type { Refusal } from "../../../shared/core/result.ts";
import type { ShopFace } from "../../../shared/wire/deskApi.ts";
import { Icon } from "../../ui/icons.tsx";
import { Mark } from "../../ui/kit/Mark.tsx";
import { inLanguage, say, speak, told } from "../../ui/words.ts";
import { isOffline } from "./session.ts";
import { SIGN_IN } from "./words.ts";
import "./signIn.css";

interface SignInProps {
  readonly face: ShopFace | undefined;
  readonly problem: Refusal | undefined;
  /** A session ended: said instead of the welcome. */
  readonly again: boolean;
  readonly busy: string | undefined;
  readonly onMember: (member: string) => void;
  readonly onRetry: () => void;
}

export function SignIn(props: SignInProps): JSX.Element {
  return (
    <main class="signin">
      <Mark />
      <p class="shop">
        <Show when={props.face} fallback={<>&nbsp;</>}>
          {(face) => told(face().name)}
        </Show>
      </p>
      <Switch>
        <Match when={props.face}>{(face) => <Members {...props} face={face()} />}</Match>
        <Match when={props.problem}>
          {(problem) => (
            <div class="trouble" role="alert">
              <Icon name={isOffline(problem()) ? "off" : "alert"} large />
              <h1>{isOffline(problem()) ? say(SIGN_IN.offline) : say(SIGN_IN.refused, { words: problem().words })}</h1>
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
      <button type="button" class="btn quiet s tongue" onClick={() => speak(inLanguage() === "zh" ? "en" : "zh")}>
        <Icon name="globe" />
        {inLanguage() === "zh" ? "English" : "中文"}
      </button>
    </main>
  );
}

function Members(props: SignInProps & { readonly face: ShopFace }): JSX.Element {
  return (
    <>
      <h1>{say(SIGN_IN.title)}</h1>
      <p class="mid">{say(props.again ? SIGN_IN.again : props.face.demo ? SIGN_IN.demo : SIGN_IN.notDemo)}</p>
      <Show when={props.problem}>
        {(problem) => (
          <p class="is-breach" role="alert">
            {isOffline(problem()) ? say(SIGN_IN.offline) : say(SIGN_IN.refused, { words: problem().words })}
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
