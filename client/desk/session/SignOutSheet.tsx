// Asks before a sign-out that would lose something, or that the shop cannot hear of yet. Draws only.
import { Show, type JSX } from "solid-js";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { say } from "../../ui/words.ts";
import { SHELL } from "../shell/words.ts";
import { SIGN_IN } from "./words.ts";

export function SignOutSheet(props: {
  readonly offline: boolean;
  readonly unsent: number;
  readonly refused: number;
  readonly onSignOut: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const loses = (): boolean => props.unsent + props.refused > 0;
  return (
    <Sheet title={say(SIGN_IN.leaveTitle)} close={say(SHELL.close)} onClose={props.onClose}>
      <div class="form">
        <div class="said">
          <Show when={props.unsent > 0}>
            <p>
              <b>{say(SIGN_IN.leaveUnsent, { n: props.unsent })}</b>
            </p>
          </Show>
          <Show when={props.refused > 0}>
            <p>{say(SIGN_IN.leaveRefused, { n: props.refused })}</p>
          </Show>
          <p class="mid">{say(SIGN_IN.leaveWipes)}</p>
          <Show when={props.offline}>
            <p class="mid">{say(SIGN_IN.leaveOffline)}</p>
          </Show>
        </div>
        <div class="acts">
          <button type="button" class="btn" classList={{ danger: loses() }} onClick={() => props.onSignOut()}>
            {say(loses() ? SIGN_IN.leaveAnyway : SIGN_IN.leaveNow)}
          </button>
          <button type="button" class="btn quiet" onClick={() => props.onClose()}>
            {say(SIGN_IN.stay)}
          </button>
        </div>
      </div>
    </Sheet>
  );
}
