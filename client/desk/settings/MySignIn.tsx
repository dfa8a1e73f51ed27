// How one comes in oneself: passkeys, password, recovery codes.
import { createSignal, For, Show, type JSX } from "solid-js";
import type { Me } from "../../../shared/wire/peopleApi.ts";
import { Icon } from "../../ui/icons.tsx";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { tell } from "../../ui/kit/Toasts.tsx";
import { say } from "../../ui/words.ts";
import { momentOf } from "../inbox/clockWords.ts";
import { Codes } from "../session/Codes.tsx";
import { createTry } from "../session/createTry.ts";
import { askMe, newCodes } from "../session/doors.ts";
import { DOOR } from "../session/doorWords.ts";
import { codesHead } from "../session/Finish.tsx";
import { NewPasskey } from "../session/NewPasskey.tsx";
import { NewPassword } from "../session/NewPassword.tsx";
import { Refused } from "../session/Refused.tsx";
import type { Kept } from "../session/session.ts";
import { createAsked } from "./createAsked.ts";
import { dropPasskey } from "./doors.ts";
import { PageHead } from "./PageHead.tsx";
import { Answered, Part } from "./Part.tsx";
import { Sure } from "./Sure.tsx";
import { SETTINGS } from "./words.ts";

export function MySignIn(props: { readonly kept: Kept }): JSX.Element {
  const asked = createAsked(askMe);
  return (
    <>
      <PageHead title={say(SETTINGS.me)} lead={say(SETTINGS.meLead)} />
      <Answered asked={asked}>
        {(me) => (
          <>
            <Passkeys me={me()} onMe={asked.set} />
            <Password me={me()} onMe={asked.set} />
            <Recovery me={me()} kept={props.kept} onMade={() => void asked.again()} />
          </>
        )}
      </Answered>
    </>
  );
}

function Passkeys(props: { readonly me: Me; readonly onMe: (me: Me) => void }): JSX.Element {
  const removing = createTry();
  const isLast = (): boolean => props.me.passkeys.length === 1 && !props.me.password;
  const remove = async (id: string): Promise<void> => {
    const me = await removing.run(() => dropPasskey(id));
    if (me === undefined) return;
    props.onMe(me);
    tell({ icon: "check", words: say(SETTINGS.passkeyRemoved) });
  };
  return (
    <Part title={say(SETTINGS.passkeys)} lead={say(SETTINGS.passkeysLead)}>
      <Refused problem={removing.problem()} wait={removing.wait()} />
      <ul class="rows">
        <For each={props.me.passkeys} fallback={<li class="none dim">{say(SETTINGS.noPasskeys)}</li>}>
          {(one) => (
            <li>
              <Icon name="key" />
              <span class="cut">
                <b>{one.label}</b>
                <span class="t12 dim">
                  {say(SETTINGS.made, { time: momentOf(one.made, Date.now()) })} ·{" "}
                  {one.used === undefined ? say(SETTINGS.never) : say(SETTINGS.used, { time: momentOf(one.used, Date.now()) })}
                </span>
              </span>
              <Sure
                words={say(SETTINGS.removePasskey)}
                sure={say(SETTINGS.removePasskeySure)}
                {...(isLast() ? { what: say(SETTINGS.lastWay) } : {})}
                held={removing.held()}
                onDo={() => void remove(one.id)}
              />
            </li>
          )}
        </For>
      </ul>
      <NewPasskey primary={props.me.passkeys.length === 0} onDone={props.onMe} />
    </Part>
  );
}

function Password(props: { readonly me: Me; readonly onMe: (me: Me) => void }): JSX.Element {
  const [open, setOpen] = createSignal(false);
  return (
    <Part title={say(SETTINGS.password)}>
      <ul class="rows">
        <li>
          <Icon name="lock" />
          <span>
            <b>{say(props.me.password ? SETTINGS.hasPassword : SETTINGS.noPassword)}</b>
            <Show when={props.me.login}>
              {(login) => (
                <span class="t12 dim">
                  {say(SETTINGS.login)} {login()}
                </span>
              )}
            </Show>
          </span>
          <button type="button" class="btn quiet s" onClick={() => setOpen(true)}>
            {say(props.me.password ? SETTINGS.changePassword : SETTINGS.setPassword)}
          </button>
        </li>
      </ul>
      <Show when={open()}>
        <Sheet
          title={say(props.me.password ? SETTINGS.changePassword : SETTINGS.setPassword)}
          close={say(SETTINGS.close)}
          onClose={() => setOpen(false)}
        >
          <p class="lead mid">{say(SETTINGS.passwordEnds)}</p>
          <NewPassword
            me={props.me}
            primary
            onDone={(me) => {
              setOpen(false);
              props.onMe(me);
              tell({ icon: "check", words: say(SETTINGS.passwordSaved) });
            }}
          />
        </Sheet>
      </Show>
    </Part>
  );
}

function Recovery(props: { readonly me: Me; readonly kept: Kept; readonly onMade: () => void }): JSX.Element {
  const [codes, setCodes] = createSignal<readonly string[]>();
  const making = createTry();
  const make = async (): Promise<void> => {
    const made = await making.run(newCodes);
    if (made !== undefined) setCodes(made);
  };
  const close = (): void => {
    setCodes(undefined);
    props.onMade();
  };
  return (
    <Part title={say(SETTINGS.recovery)}>
      <Refused problem={making.problem()} wait={making.wait()} />
      <ul class="rows">
        <li>
          <Icon name={props.me.recovery === 0 ? "alert" : "doc"} class={props.me.recovery === 0 ? "is-warn" : ""} />
          <span>{props.me.recovery === 0 ? say(SETTINGS.noRecovery) : say(SETTINGS.recoveryLeft, { n: props.me.recovery })}</span>
          <Sure
            words={say(SETTINGS.newCodes)}
            sure={say(SETTINGS.newCodesSure)}
            {...(props.me.recovery === 0 ? {} : { what: say(SETTINGS.newCodesWhat) })}
            held={making.held()}
            onDo={() => void make()}
          />
        </li>
      </ul>
      <Show when={codes()}>
        {(made) => (
          <Sheet title={say(DOOR.codesTitle)} close={say(SETTINGS.close)} onClose={close}>
            <p class="lead mid">{say(DOOR.codesLead)}</p>
            <Codes codes={made()} head={codesHead(props.kept, props.me)} onKept={close} />
          </Sheet>
        )}
      </Show>
    </Part>
  );
}
