// Making a passkey on this device: the edge's challenge, the browser's ceremony, the edge's check.
import { createSignal, Show, type JSX } from "solid-js";
import type { Me } from "../../../shared/wire/peopleApi.ts";
import { Icon } from "../../ui/icons.tsx";
import { say } from "../../ui/words.ts";
import type { Answer } from "./ask.ts";
import { createTry } from "./createTry.ts";
import { nameDevice } from "../../../shared/domain/deviceName.ts";
import { askNewPasskey, keepPasskey } from "./doors.ts";
import { DOOR } from "./doorWords.ts";
import { canUsePasskeys, makePasskey, type NoPasskey } from "./passkey.ts";
import { Refused } from "./Refused.tsx";

export function NewPasskey(props: { readonly primary: boolean; readonly tall?: boolean; readonly onDone: (me: Me) => void }): JSX.Element {
  const attempt = createTry();
  const [why, setWhy] = createSignal<NoPasskey>();
  const make = async (): Promise<Answer<Me | undefined>> => {
    const asked = await askNewPasskey();
    if (!asked.ok) return asked;
    const made = await makePasskey(asked.value.options);
    if (made.ok) return await keepPasskey(asked.value.challenge, made.value, nameDevice(navigator.userAgent) || "Browser");
    setWhy(made.error);
    return { ok: true, value: undefined };
  };
  const press = async (): Promise<void> => {
    setWhy(undefined);
    const me = await attempt.run(make);
    if (me !== undefined) props.onDone(me);
  };
  return (
    <Show when={canUsePasskeys()} fallback={<p class="t12 mid">{say(DOOR.address)}</p>}>
      <div class="form tight">
        <Refused problem={attempt.problem()} wait={attempt.wait()} />
        <div class="acts">
          <button
            type="button"
            class="btn"
            classList={{ primary: props.primary, tall: props.tall ?? false }}
            disabled={attempt.held()}
            onClick={() => void press()}
          >
            <Icon name="key" />
            {say(attempt.busy() ? DOOR.passkeyBusy : DOOR.makePasskey)}
          </button>
        </div>
        <Show when={why()}>
          {(reason) => (
            <p class="t12 mid" role="status">
              {say(DOOR[reason()])}
            </p>
          )}
        </Show>
      </div>
    </Show>
  );
}
