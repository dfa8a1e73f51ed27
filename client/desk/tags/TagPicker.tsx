// Choosing tags for one ticket or several: one field, the shop's tags below it, Enter puts one on or takes it off. A word nobody has yet can be added by who may.
import { createMemo, createSignal, onCleanup, Show, type JSX } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import { roleMay } from "../../../shared/domain/permission.ts";
import { isSameTagName, TAG_CHARS, TAG_COLOURS, type Tag } from "../../../shared/domain/tag.ts";
import type { TagActions } from "../../actions/tagActions.ts";
import { Icon } from "../../ui/icons.tsx";
import { PickField } from "../../ui/kit/PickField.tsx";
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
  /** What they are put on by, and what the sheet is called, where it is not the tickets themselves. */
  readonly onto?: { readonly actions: Promise<Pick<TagActions, "tag">>; readonly title: string };
  readonly onClose: () => void;
}

type Choice = { readonly kind: "tag"; readonly tag: Tag } | { readonly kind: "new"; readonly name: string };

export function TagPicker(props: PickerProps): JSX.Element {
  const [typed, setTyped] = createSignal("");
  const actions = props.desk.tagActions();
  const tagging = createTagging(props.onto?.actions ?? actions);
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
  const choose = async (choice: Choice): Promise<void> => {
    if (choice.kind === "tag") return toggle(choice.tag);
    const colour = TAG_COLOURS[props.tags.length % TAG_COLOURS.length] ?? "grey";
    const made = await (await actions).putTag({ name: choice.name, colour });
    if (!made.ok) return void tell({ icon: "alert", words: say(TICKET.failed, { words: ownWords(made.error, inLanguage()) }) });
    setTyped("");
    toggle(made.value);
  };
  return (
    <Sheet
      title={props.onto?.title ?? (props.of.length === 1 ? say(TAGS.ofTicket) : say(TAGS.ofMany, { n: props.of.length }))}
      close={say(TAGS.close)}
      onClose={props.onClose}
    >
      <PickField
        label={say(TAGS.type)}
        name={say(TAGS.title)}
        typed={typed()}
        charsMost={TAG_CHARS}
        found={choices()}
        by={(choice) => (choice.kind === "tag" ? choice.tag.id : "")}
        none={say(props.tags.length > 0 ? TAGS.nothing : mayMake ? TAGS.none : TAGS.noneForYou)}
        isOn={(choice) => choice.kind === "tag" && having(choice.tag) === props.of.length}
        onType={setTyped}
        onTake={(choice) => void choose(choice)}
      >
        {(choice) => <Line choice={choice()} having={having} all={props.of.length} />}
      </PickField>
    </Sheet>
  );
}

function Line(props: { readonly choice: Choice; readonly having: (tag: Tag) => number; readonly all: number }): JSX.Element {
  return (
    <Show
      when={props.choice.kind === "tag" && props.choice.tag}
      fallback={
        <>
          <Icon name="plus" />
          <span class="cut">{props.choice.kind === "new" ? say(TAGS.make, { name: props.choice.name }) : ""}</span>
        </>
      }
    >
      {(tag) => (
        <>
          <Chip tag={tag()} />
          <Show when={props.having(tag()) > 0}>
            <span class="t12 dim push">{say(props.having(tag()) === props.all ? TAGS.on : TAGS.some)}</span>
            <Icon name="check" />
          </Show>
        </>
      )}
    </Show>
  );
}
