// What is known of a person, to fill in: names, role, login, languages, how much at once, skills. Draws; personForm.ts knows what is right.
import { For, Show, type JSX } from "solid-js";
import { LANGUAGES } from "../../../shared/domain/languages.ts";
import { TICKET_TYPES } from "../../../shared/domain/taxonomy.ts";
import { CHANNELS } from "../../../shared/domain/ticket.ts";
import type { Role } from "../../../shared/domain/team.ts";
import { Choices } from "../../ui/kit/Choices.tsx";
import { TextField } from "../../ui/kit/TextField.tsx";
import { say, type Phrase } from "../../ui/words.ts";
import { withSkill, type PersonForm, type Wrong } from "./personForm.ts";
import { skillWords } from "./skillWords.ts";
import { SETTINGS } from "./words.ts";

const MAY: Readonly<Record<Role, Phrase>> = { owner: SETTINGS.ownerMay, supervisor: SETTINGS.supervisorMay, agent: SETTINGS.agentMay };
const LEVELS = [SETTINGS.level0, SETTINGS.level1, SETTINGS.level2, SETTINGS.level3] as const;

export function PersonFields(props: {
  readonly form: PersonForm;
  /** Shown once somebody tried to send it. */
  readonly wrong: Wrong;
  readonly roles: readonly Role[];
  readonly onForm: (form: PersonForm) => void;
}): JSX.Element {
  const set = (change: Partial<PersonForm>): void => props.onForm({ ...props.form, ...change });
  const skills = (): readonly string[] => [...new Set([...TICKET_TYPES, ...Object.keys(props.form.skills)])];
  return (
    <>
      <div class="two">
        <TextField
          label={say(SETTINGS.nameZh)}
          value={props.form.name.zh}
          onInput={(zh) => set({ name: { ...props.form.name, zh } })}
          hint={say(SETTINGS.oneIsEnough)}
          problem={props.wrong.name ? say(SETTINGS.needName) : undefined}
          max={40}
          focus
        />
        <TextField
          label={say(SETTINGS.nameEn)}
          value={props.form.name.en}
          onInput={(en) => set({ name: { ...props.form.name, en } })}
          max={40}
        />
      </div>
      <fieldset class="field">
        <legend class="label">{say(SETTINGS.role)}</legend>
        <div class="choices">
          <For each={props.roles}>
            {(role) => (
              <label>
                <input type="radio" name="role" checked={props.form.role === role} onChange={() => set({ role })} />
                {say(SETTINGS[role])}
              </label>
            )}
          </For>
        </div>
        <p class="hint">{say(MAY[props.form.role])}</p>
      </fieldset>
      <div class="two">
        <TextField
          label={say(SETTINGS.login)}
          value={props.form.login}
          onInput={(login) => set({ login })}
          hint={say(SETTINGS.loginHint)}
          problem={props.wrong.login ? say(SETTINGS.badLogin) : undefined}
          max={64}
        />
        <TextField
          label={say(SETTINGS.capacity)}
          type="number"
          value={props.form.capacity}
          onInput={(capacity) => set({ capacity })}
          problem={props.wrong.capacity ? say(SETTINGS.badCapacity) : undefined}
        />
        <For each={CHANNELS}>
          {(channel) => (
            <TextField
              label={say(channel === "widget" ? SETTINGS.chatsMost : SETTINGS.requestsMost)}
              type="number"
              value={props.form.channels[channel]}
              onInput={(typed) => set({ channels: { ...props.form.channels, [channel]: typed } })}
              hint={say(SETTINGS.channelHint)}
              problem={props.wrong[channel] ? say(SETTINGS.badCapacity) : undefined}
            />
          )}
        </For>
      </div>
      <Choices
        label={say(SETTINGS.languages)}
        of={LANGUAGES}
        words={(one) => say(one === "zh" ? SETTINGS.chinese : SETTINGS.english)}
        chosen={props.form.languages}
        onChoose={(step) => set({ languages: step(props.form.languages) })}
      >
        <Show when={props.wrong.languages}>
          <p class="hint is-breach">{say(SETTINGS.needLanguage)}</p>
        </Show>
      </Choices>
      <fieldset class="field">
        <legend class="label">{say(SETTINGS.skills)}</legend>
        <p class="hint">{say(SETTINGS.skillsLead)}</p>
        <ul class="skill-list">
          <For each={skills()}>
            {(skill) => (
              <li>
                <label>
                  <span class="cut">{skillWords(skill)}</span>
                  <select
                    class="t"
                    data-level={props.form.skills[skill] ?? 0}
                    onChange={(event) => props.onForm(withSkill(props.form, skill, Number(event.currentTarget.value)))}
                  >
                    <For each={LEVELS}>
                      {(words, level) => (
                        <option value={level()} selected={(props.form.skills[skill] ?? 0) === level()}>
                          {say(words)}
                        </option>
                      )}
                    </For>
                  </select>
                </label>
              </li>
            )}
          </For>
        </ul>
      </fieldset>
    </>
  );
}
