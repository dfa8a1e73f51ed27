// The bar above an answer: formats, link, picture, the shop's words, a comment, undo. Draws, and tells the box; owns no text.
import { For, Show, type JSX } from "solid-js";
import type { Language } from "../../../shared/domain/knowledge.ts";
import type { Variables } from "../../../shared/domain/policy.ts";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { Menu } from "../../ui/kit/Menu.tsx";
import { say, type Phrase } from "../../ui/words.ts";
import type { AnswerBox, Formats } from "./answerBox.ts";
import { COMMENT } from "./commentWords.ts";
import { EDITOR } from "./editorWords.ts";
import { LinkForm } from "./LinkForm.tsx";
import { PictureForm } from "./PictureForm.tsx";
import { KNOW } from "./words.ts";

interface BarProps {
  readonly language: Language;
  readonly formats: Formats;
  readonly box: () => AnswerBox | undefined;
  readonly variables: Variables;
  /** Origins beside our own that pictures may come from. */
  readonly pictures: readonly string[];
  readonly mayAddVariable: boolean;
  readonly onAddVariable: () => void;
  readonly onComment: () => void;
}

export function FormatBar(props: BarProps): JSX.Element {
  const list = (kind: "ordered" | "bullet"): void => props.box()?.format("list", props.formats.list === kind ? false : kind);
  return (
    <div class="formats" role="toolbar" aria-label={`${say(KNOW.format)} · ${say(KNOW[props.language])}`}>
      <Toggle words={KNOW.bold} face="B" pressed={props.formats.bold} onPress={() => props.box()?.format("bold", !props.formats.bold)} />
      <Toggle words={KNOW.bullets} icon="list" pressed={props.formats.list === "bullet"} onPress={() => list("bullet")} />
      <Toggle words={KNOW.numbers} icon="numbers" pressed={props.formats.list === "ordered"} onPress={() => list("ordered")} />
      <Menu class="btn quiet icon s" role="dialog" popClass="address" label={say(KNOW.link)} face={<Icon name="link" />}>
        <LinkForm
          now={props.formats.link ?? ""}
          asksWords={props.formats.link === undefined && props.box()?.selected() === undefined}
          onPut={(address, words) => props.box()?.link(address, words)}
        />
      </Menu>
      <Menu class="btn quiet icon s" role="dialog" popClass="address" label={say(KNOW.picture)} face={<Icon name="picture" />}>
        <PictureForm origins={props.pictures} onPut={(address, alt) => props.box()?.insertPicture(address, alt)} />
      </Menu>
      <Menu class="btn quiet icon s" label={say(EDITOR.variable)} face={<b aria-hidden="true">{"{ }"}</b>}>
        <For each={Object.entries(props.variables)} fallback={<p class="t12 dim none">{say(EDITOR.noVariables)}</p>}>
          {([name, words]) => (
            <button type="button" role="menuitem" class="variable" onClick={() => props.box()?.insertWords(`{${name}}`)}>
              <b>{`{${name}}`}</b> <span class="t12 dim cut">{words[props.language]}</span>
            </button>
          )}
        </For>
        <Show when={props.mayAddVariable}>
          <button type="button" role="menuitem" onClick={() => props.onAddVariable()}>
            <Icon name="plus" />
            {say(EDITOR.addVariable)}
          </button>
        </Show>
      </Menu>
      <span class="push" />
      <Toggle words={COMMENT.comment} title={COMMENT.onSelected} icon="chat" onPress={() => props.onComment()} />
      <Toggle words={KNOW.undo} icon="undo" onPress={() => props.box()?.undo()} />
    </div>
  );
}

function Toggle(props: {
  readonly words: Phrase;
  readonly title?: Phrase;
  readonly icon?: IconName;
  readonly face?: string;
  readonly pressed?: boolean;
  readonly onPress: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="btn quiet icon s"
      aria-label={say(props.words)}
      title={say(props.title ?? props.words)}
      aria-pressed={props.pressed}
      onMouseDown={(event) => event.preventDefault()} // the caret stays where it is
      onClick={() => props.onPress()}
    >
      <Show when={props.icon} fallback={<b aria-hidden="true">{props.face}</b>}>
        {(icon) => <Icon name={icon()} />}
      </Show>
    </button>
  );
}
