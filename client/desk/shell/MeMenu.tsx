// My face and what I may set for myself: presence, language, theme, notices, sign-out. Draws only.
import { For, Show, type JSX } from "solid-js";
import { PRESENCES, type Member, type Presence } from "../../../shared/domain/team.ts";
import { Icon } from "../../ui/icons.tsx";
import { Menu } from "../../ui/kit/Menu.tsx";
import { dress, inTheme, THEMES, type Theme } from "../../ui/theme.ts";
import { inLanguage, say, speak, told, type Phrase } from "../../ui/words.ts";
import { INSIGHT_ADDRESS, articleAddress, settingsAddress } from "../route.ts";
import { keepUndoSeconds, UNDO_SECONDS, undoSeconds } from "../ticket/undoSend.ts";
import { SHELL } from "./words.ts";

export interface MeProps {
  readonly me: Member | undefined;
  readonly presence: Presence;
  /** The room had no sign of life for long, and gives no new ones until the next. */
  readonly heldForAway: boolean;
  readonly sound: boolean;
  readonly notify: "on" | "off" | "blocked";
  readonly onPresence: (presence: Presence) => void;
  readonly onSound: (on: boolean) => void;
  readonly onNotify: (on: boolean) => void;
  readonly onPalette: () => void;
  readonly onHelp: () => void;
  readonly onSignOut: () => void;
}

const LONG: Readonly<Record<Presence, Phrase>> = {
  online: SHELL.presenceOnline,
  busy: SHELL.presenceBusy,
  break: SHELL.presenceBreak,
  offline: SHELL.presenceOffline,
};
const SHORT: Readonly<Record<Presence, Phrase>> = {
  online: SHELL.shortOnline,
  busy: SHELL.shortBusy,
  break: SHELL.shortBreak,
  offline: SHELL.shortOffline,
};
const THEME_WORDS: Readonly<Record<Theme, Phrase>> = { system: SHELL.themeSystem, light: SHELL.themeLight, dark: SHELL.themeDark };

/** 在线, 忙 … */
export function presenceWords(presence: Presence): string {
  return say(SHORT[presence]);
}

/** `bar`: as an item of the bottom bar; else my face. */
export function MeMenu(props: MeProps & { readonly bar?: boolean }): JSX.Element {
  const name = (): string => (props.me === undefined ? "" : told(props.me.name));
  const nowWords = (): string => (props.heldForAway ? say(SHELL.shortAuto) : presenceWords(props.presence));
  return (
    <Menu
      class={props.bar ? "baritem" : "face me"}
      label={say(SHELL.me, { name: name(), presence: nowWords() })}
      named={props.bar ? "both" : "label"}
      face={
        <Show
          when={props.bar}
          fallback={
            <>
              {name().slice(0, 1)}
              <span class="here" data-p={props.heldForAway ? "break" : props.presence} />
            </>
          }
        >
          <Icon name="dots" large />
          {say(SHELL.more)}
        </Show>
      }
    >
      <h3>
        {name()} · {say(SHELL.presence)}
      </h3>
      <Show when={props.heldForAway}>
        <p class="asked">{say(SHELL.presenceAuto)}</p>
      </Show>
      <For each={PRESENCES}>
        {(presence) => (
          <button type="button" role="menuitemradio" aria-checked={props.presence === presence} onClick={() => props.onPresence(presence)}>
            <span class="presence" data-p={presence} />
            {say(LONG[presence])}
          </button>
        )}
      </For>
      <hr />
      <h3>{say(SHELL.notices)}</h3>
      <button type="button" role="menuitemcheckbox" aria-checked={props.sound} onClick={() => props.onSound(!props.sound)}>
        <Icon name="sound" />
        {say(SHELL.soundOn)}
      </button>
      <button
        type="button"
        role="menuitemcheckbox"
        aria-checked={props.notify === "on"}
        aria-disabled={props.notify === "blocked"}
        onClick={() => props.notify !== "blocked" && props.onNotify(props.notify === "off")}
      >
        <Icon name="bell" />
        {say(props.notify === "blocked" ? SHELL.notifyBlocked : SHELL.notifyOn)}
      </button>
      <hr />
      <h3>{say(SHELL.undoSend)}</h3>
      <div class="inrow">
        <For each={UNDO_SECONDS}>
          {(seconds) => (
            <button
              type="button"
              role="menuitemradio"
              aria-checked={undoSeconds() === seconds}
              aria-label={say(seconds === 0 ? SHELL.undoSendOff : SHELL.undoSendFor, { n: seconds })}
              onClick={() => keepUndoSeconds(seconds)}
            >
              {seconds === 0 ? say(SHELL.undoSendNone) : seconds}
            </button>
          )}
        </For>
      </div>
      <hr />
      <h3>
        {say(SHELL.theme)} · {say(SHELL.language)}
      </h3>
      <For each={THEMES}>
        {(theme) => (
          <button type="button" role="menuitemradio" aria-checked={inTheme() === theme} onClick={() => dress(theme)}>
            <Icon name={theme === "dark" ? "snooze" : "sun"} />
            {say(THEME_WORDS[theme])}
          </button>
        )}
      </For>
      <button type="button" role="menuitem" onClick={() => speak(inLanguage() === "zh" ? "en" : "zh")}>
        <Icon name="globe" />
        {inLanguage() === "zh" ? "English" : "中文"}
      </button>
      <hr />
      <a role="menuitem" href={INSIGHT_ADDRESS}>
        <Icon name="chart" />
        {say(SHELL.insight)}
      </a>
      <a role="menuitem" href={articleAddress("list")}>
        <Icon name="doc" />
        {say(SHELL.articles)}
      </a>
      <a role="menuitem" href={settingsAddress("menu")}>
        <Icon name="sliders" />
        {say(SHELL.settingsPage)}
      </a>
      <button type="button" role="menuitem" onClick={() => props.onPalette()}>
        <Icon name="find" />
        {say(SHELL.commands)}
      </button>
      <button type="button" role="menuitem" onClick={() => props.onHelp()}>
        <Icon name="keys" />
        {say(SHELL.shortcuts)}
      </button>
      <button type="button" role="menuitem" onClick={() => props.onSignOut()}>
        <Icon name="leave" />
        {say(SHELL.signOut)}
      </button>
    </Menu>
  );
}
