// Choosing tags for one ticket or several: one field, the shop's tags below it, Enter puts one on or takes it off. A word nobody has yet can be added by who may.
import { createEffect, createMemo, createSignal, createUniqueId, For, onCleanup, Show, type JSX } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import { roleMay } from "../../../shared/domain/permission.ts";
import { isSameTagName, TAG_CHARS, TAG_COLOURS, type Tag } from "../../../shared/domain/tag.ts";
import { Icon } from "../../ui/icons.tsx";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { tell } from "../../ui/kit/Toasts.tsx";
import { inLanguage, say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { initialsOf } from "../palette/initials.ts";
import { fitOf, folded } from "../palette/rank.ts";
import { ownWords } from "../session/ownWords.ts";
import { TICKET } from "../ticket/words.ts";
import { Chip } from "./Chip.tsx";
import { createTagging } from "./tagging.ts";
import { TAGS } from "./tagWords.ts";
import "./tags.css";

interface PickerProps {
  readonly desk: Desk;
  readonly tags: readonly Tag[];
  /** The tickets, each with the tags it has. */
  readonly of: readonly { readonly id: TicketId; readonly tags: readonly string[] }[];
  readonly onClose: () => void;
}

type Choice = { readonly kind: "tag"; readonly tag: Tag } | { readonly kind: "new"; readonly name: string };

export function TagPicker(props: PickerProps): JSX.Element {
  const list = createUniqueId();
  const [typed, setTyped] = createSignal("");
  const [at, setAt] = createSignal(0);
  const actions = props.desk.tagActions();
  const tagging = createTagging(actions);
  onCleanup(() => tagging.tellAll());
  const mayMake = roleMay(props.desk.kept.session.role, "changeShop");
  const choices = createMemo<readonly Choice[]>(() => {
    const found = props.tags
      .map((tag) => ({ tag, fit: fitOf(typed(), [folded(tag.name), initialsOf(tag.name)]) }))
      .flatMap(({ tag, fit }) => (fit === undefined ? [] : [{ tag, fit }]))
      .toSorted((a, b) => b.fit - a.fit)
      .map(({ tag }): Choice => ({ kind: "tag", tag }));
    const name = typed().trim();
    const isNew = mayMake && name !== "" && !props.tags.some((one) => isSameTagName(one.name, name));
    return isNew ? [...found, { kind: "new", name }] : found;
  });
  const place = (): number => Math.min(at(), choices().length - 1);
  const having = (tag: Tag): number => props.of.filter((one) => one.tags.includes(tag.id)).length;
  const toggle = (tag: Tag): void => {
    const on = having(tag) < props.of.length;
    const wanted = props.of.filter((one) => one.tags.includes(tag.id) !== on);
    void tagging.set(
      wanted.map((one) => one.id),
      tag,
      on,
    );
  };
  const choose = async (choice: Choice | undefined): Promise<void> => {
    if (choice === undefined) return;
    if (choice.kind === "tag") return toggle(choice.tag);
    const colour = TAG_COLOURS[props.tags.length % TAG_COLOURS.length] ?? "grey";
    const made = await (await actions).putTag({ name: choice.name, colour });
    if (!made.ok) return void tell({ icon: "alert", words: say(TICKET.failed, { words: ownWords(made.error, inLanguage()) }) });
    setTyped("");
    toggle(made.value);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Enter") void choose(choices()[place()]);
    else if (step !== 0 && choices().length > 0) setAt((place() + step + choices().length) % choices().length);
    else return;
    event.preventDefault();
  };
  createEffect(() => document.getElementById(`${list}-${place()}`)?.scrollIntoView({ block: "nearest" }));
  return (
    <Sheet
      title={props.of.length === 1 ? say(TAGS.ofTicket) : say(TAGS.ofMany, { n: props.of.length })}
      close={say(TAGS.close)}
      onClose={props.onClose}
    >
      <input
        class="t"
        type="text"
        role="combobox"
        ref={(el) => queueMicrotask(() => el.focus())}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={choices().length === 0 ? undefined : `${list}-${place()}`}
        aria-label={say(TAGS.type)}
        placeholder={say(TAGS.type)}
        maxLength={TAG_CHARS}
        autocomplete="off"
        value={typed()}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <Show when={choices().length === 0}>
        <p class="tag-none mid">{say(props.tags.length > 0 ? TAGS.nothing : mayMake ? TAGS.none : TAGS.noneForYou)}</p>
      </Show>
      <div id={list} class="tag-list" role="listbox" aria-multiselectable="true" aria-label={say(TAGS.title)}>
        <For each={choices()}>
          {(choice, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the focus and the keys
            <div
              id={`${list}-${i()}`}
              role="option"
              class="tag-line"
              classList={{ current: place() === i() }}
              aria-selected={choice.kind === "tag" && having(choice.tag) === props.of.length}
              onClick={() => void choose(choice)}
            >
              <Show
                when={choice.kind === "tag" && choice.tag}
                fallback={
                  <>
                    <Icon name="plus" />
                    <span class="cut">{choice.kind === "new" ? say(TAGS.make, { name: choice.name }) : ""}</span>
                  </>
                }
              >
                {(tag) => (
                  <>
                    <Chip tag={tag()} />
                    <Show when={having(tag()) > 0}>
                      <span class="t12 dim push">{say(having(tag()) === props.of.length ? TAGS.on : TAGS.some)}</span>
                      <Icon name="check" />
                    </Show>
                  </>
                )}
              </Show>
            </div>
          )}
        </For>
      </div>
    </Sheet>
  );
}
