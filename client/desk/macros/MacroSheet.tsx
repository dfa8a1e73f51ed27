// One macro as a form: its words with variables, what to do beside them, when it is offered first. Writes nothing itself.
import { createSignal, createUniqueId, For, Index, Show, type JSX } from "solid-js";
import type { MacroId, MemberId } from "../../../shared/core/ids.ts";
import { MACRO_ACTIONS_MOST, MACRO_NAME_CHARS } from "../../../shared/domain/macro.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import type { Tag } from "../../../shared/domain/tag.ts";
import type { WrittenMacro } from "../../actions/macroActions.ts";
import { Icon } from "../../ui/icons.tsx";
import { Menu } from "../../ui/kit/Menu.tsx";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { TextField } from "../../ui/kit/TextField.tsx";
import { say } from "../../ui/words.ts";
import { Part } from "../settings/Part.tsx";
import { Intents, Value, Words } from "./MacroFields.tsx";
import { macroOf, wrongIn, type ActionForm, type MacroForm, type WrongMacro } from "./macroForm.ts";
import { KIND_WORDS, KINDS, MACRO_SETTINGS, type ActionKind } from "./settingsWords.ts";

interface SheetProps {
  readonly of: MacroForm;
  readonly me: MemberId;
  readonly mayShare: boolean;
  readonly tags: readonly Tag[];
  readonly policy: Policy | undefined;
  readonly onSave: (macro: WrittenMacro) => Promise<boolean>;
  readonly onRemove: (id: MacroId) => void;
  readonly onClose: () => void;
}

const WRONG = {
  name: MACRO_SETTINGS.wrongName,
  empty: MACRO_SETTINGS.wrongEmpty,
  part: MACRO_SETTINGS.wrongPart,
  mind: MACRO_SETTINGS.wrongMind,
} as const;

export function MacroSheet(props: SheetProps): JSX.Element {
  const group = createUniqueId();
  const [form, setForm] = createSignal<MacroForm>(props.of);
  const [tried, setTried] = createSignal(false);
  const set = (change: Partial<MacroForm>): void => void setForm((before) => ({ ...before, ...change }));
  const wrong = (): readonly WrongMacro[] => (tried() ? wrongIn(form()) : []);
  const save = async (): Promise<void> => {
    setTried(true);
    const macro = macroOf(form(), props.me);
    if (macro !== undefined && (await props.onSave(macro))) props.onClose();
  };
  const setAction = (at: number, change: ActionForm | undefined): void =>
    set({ actions: change === undefined ? form().actions.toSpliced(at, 1) : form().actions.with(at, change) });
  let rows: HTMLUListElement | undefined;
  /** What it still asks for has the focus once the menu is gone. */
  const add = (kind: ActionKind): void => {
    set({ actions: [...form().actions, { kind, value: kind === "snooze" ? "24" : "" }] });
    requestAnimationFrame(() => rows?.querySelector<HTMLElement>("li:last-child :is(input, select)")?.focus());
  };
  return (
    <Sheet title={props.of.name || say(MACRO_SETTINGS.new)} close={say(MACRO_SETTINGS.close)} onClose={props.onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={say(MACRO_SETTINGS.name)}
          value={form().name}
          onInput={(name) => set({ name })}
          max={MACRO_NAME_CHARS}
          problem={wrong().includes("name") ? say(WRONG.name) : undefined}
          focus
          required
        />
        <Show when={props.mayShare}>
          <fieldset class="field">
            <legend class="label">{say(MACRO_SETTINGS.whose)}</legend>
            <div class="choices">
              <For each={[false, true]}>
                {(mine) => (
                  <label>
                    <input type="radio" name={group} checked={form().mine === mine} onChange={() => set({ mine })} />
                    {say(mine ? MACRO_SETTINGS.ofMe : MACRO_SETTINGS.ofShop)}
                  </label>
                )}
              </For>
            </div>
          </fieldset>
        </Show>
        <Words language="zh" value={form().zh} policy={props.policy} onInput={(zh) => set({ zh })} />
        <Words language="en" value={form().en} policy={props.policy} onInput={(en) => set({ en })} />
        <p class="t12 dim">{say(MACRO_SETTINGS.textHint)}</p>
        <Part title={say(MACRO_SETTINGS.actions)}>
          <ul
            class="rows macro-actions"
            ref={(el) => {
              rows = el;
            }}
          >
            {/* by place: what is typed into one makes it anew, and its field stays */}
            <Index each={form().actions} fallback={<li class="none dim">{say(MACRO_SETTINGS.noActions)}</li>}>
              {(action, i) => (
                <li>
                  <span class="macro-kind">{say(KIND_WORDS[action().kind])}</span>
                  <Value of={action()} tags={props.tags} policy={props.policy} onValue={(value) => setAction(i, { ...action(), value })} />
                  <button
                    type="button"
                    class="btn quiet icon s"
                    aria-label={say(MACRO_SETTINGS.leave, { words: say(KIND_WORDS[action().kind]) })}
                    onClick={() => setAction(i, undefined)}
                  >
                    <Icon name="x" />
                  </button>
                </li>
              )}
            </Index>
          </ul>
          <Show when={form().actions.length < MACRO_ACTIONS_MOST}>
            <Menu
              class="btn s"
              label={say(MACRO_SETTINGS.addAction)}
              named="face"
              face={
                <>
                  <Icon name="plus" />
                  {say(MACRO_SETTINGS.addAction)}
                </>
              }
            >
              <For each={KINDS}>
                {(kind) => (
                  <button type="button" role="menuitem" onClick={() => add(kind)}>
                    {say(KIND_WORDS[kind])}
                  </button>
                )}
              </For>
            </Menu>
          </Show>
        </Part>
        <Intents chosen={form().intents} onChoose={(intents) => set({ intents })} />
        <For each={wrong().filter((one) => one !== "name")}>
          {(one) => (
            <p class="refused-line" role="alert">
              <Icon name="alert" />
              {say(WRONG[one])}
            </p>
          )}
        </For>
        <div class="acts">
          <button type="submit" class="btn primary">
            {say(MACRO_SETTINGS.save)}
          </button>
          <Show when={props.of.id}>
            {(id) => (
              <button
                type="button"
                class="btn quiet danger"
                onClick={() => {
                  props.onRemove(id());
                  props.onClose();
                }}
              >
                {say(MACRO_SETTINGS.remove)}
              </button>
            )}
          </Show>
        </div>
      </form>
    </Sheet>
  );
}
