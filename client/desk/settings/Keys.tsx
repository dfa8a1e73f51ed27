// Keys of the shop's own programs: which there are and what they may, a new one shown once, the end of one.
import { createSignal, For, Show, type JSX } from "solid-js";
import { SCOPES, type ApiKey, type Scope } from "../../../shared/wire/peopleApi.ts";
import { Icon } from "../../ui/icons.tsx";
import { Choices } from "../../ui/kit/Choices.tsx";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { TextField } from "../../ui/kit/TextField.tsx";
import { say, type Phrase } from "../../ui/words.ts";
import { momentOf } from "../inbox/clockWords.ts";
import { createTry } from "../session/createTry.ts";
import { Refused } from "../session/Refused.tsx";
import type { NameOf } from "./auditWords.ts";
import { createAsked } from "./createAsked.ts";
import { askKeys, endKey, makeKey, type KeyMade } from "./doors.ts";
import { PageHead } from "./PageHead.tsx";
import { Answered } from "./Part.tsx";
import { ShownOnce } from "./ShownOnce.tsx";
import { Sure } from "./Sure.tsx";
import { SETTINGS } from "./words.ts";

const SCOPE_WORDS: Readonly<Record<Scope, Phrase>> = {
  "tickets:read": { zh: "读会话", en: "read tickets" },
  "orders:write": { zh: "推送订单", en: "send orders" },
  "orders:read": { zh: "读订单", en: "read orders" },
};

export function Keys(props: { readonly nameOf: NameOf }): JSX.Element {
  const asked = createAsked(askKeys);
  const ending = createTry();
  const [making, setMaking] = createSignal(false);
  const end = async (key: ApiKey): Promise<void> => {
    if ((await ending.run(() => endKey(key.id))) !== undefined) asked.set((asked.value() ?? []).filter((one) => one.id !== key.id));
  };
  return (
    <>
      <PageHead title={say(SETTINGS.keys)} lead={say(SETTINGS.keysLead)}>
        <button type="button" class="btn primary" onClick={() => setMaking(true)}>
          <Icon name="plus" />
          {say(SETTINGS.makeKey)}
        </button>
      </PageHead>
      <Answered asked={asked}>
        {(keys) => (
          <>
            <Refused problem={ending.problem()} wait={ending.wait()} />
            <ul class="rows">
              <For each={keys()} fallback={<li class="none dim">{say(SETTINGS.noKeys)}</li>}>
                {(key) => (
                  <li>
                    <Icon name="key" />
                    <span class="cut">
                      <b>{key.name}</b> <span class="t12 mid">{key.scopes.map((one) => say(SCOPE_WORDS[one])).join(" · ")}</span>
                      <span class="t12 dim">
                        {say(SETTINGS.byWhom, { name: props.nameOf(key.by) ?? key.by })} · {momentOf(key.made, Date.now())} ·{" "}
                        {key.used === undefined ? say(SETTINGS.never) : say(SETTINGS.used, { time: momentOf(key.used, Date.now()) })}
                      </span>
                    </span>
                    <Sure
                      words={say(SETTINGS.end)}
                      sure={say(SETTINGS.endSure)}
                      what={say(SETTINGS.endKeyWhat)}
                      held={ending.held()}
                      onDo={() => void end(key)}
                    />
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </Answered>
      <Show when={making()}>
        <NewKey onMade={({ key }) => asked.set([...(asked.value() ?? []), key])} onClose={() => setMaking(false)} />
      </Show>
    </>
  );
}

function NewKey(props: { readonly onMade: (made: KeyMade) => void; readonly onClose: () => void }): JSX.Element {
  const [name, setName] = createSignal("");
  const [scopes, setScopes] = createSignal<readonly Scope[]>([]);
  const [made, setMade] = createSignal<KeyMade>();
  const making = createTry();
  const make = async (): Promise<void> => {
    if (scopes().length === 0) return;
    const key = await making.run(() => makeKey(name().trim(), scopes()));
    if (key === undefined) return;
    setMade(key);
    props.onMade(key);
  };
  return (
    <Sheet title={say(made() === undefined ? SETTINGS.makeKey : SETTINGS.keyTitle)} close={say(SETTINGS.close)} onClose={props.onClose}>
      <Show
        when={made()}
        fallback={
          <form
            class="form"
            onSubmit={(event) => {
              event.preventDefault();
              void make();
            }}
          >
            <TextField
              label={say(SETTINGS.keyName)}
              value={name()}
              onInput={setName}
              hint={say(SETTINGS.keyNameHint)}
              max={60}
              required
              focus
            />
            <Choices label={say(SETTINGS.scopes)} of={SCOPES} words={(one) => say(SCOPE_WORDS[one])} chosen={scopes()} onChoose={setScopes}>
              <Show when={scopes().length === 0}>
                <p class="hint">{say(SETTINGS.needScope)}</p>
              </Show>
            </Choices>
            <Refused problem={making.problem()} wait={making.wait()} />
            <div class="acts">
              <button type="submit" class="btn primary" disabled={making.held() || scopes().length === 0 || name().trim() === ""}>
                {say(making.busy() ? SETTINGS.saving : SETTINGS.makeKey)}
              </button>
            </div>
          </form>
        }
      >
        {(key) => <ShownOnce label={say(SETTINGS.keySecret)} secret={key().secret} more={say(SETTINGS.keyOnce)} onDone={props.onClose} />}
      </Show>
    </Sheet>
  );
}
