// The page where macros are written: the shop's and one's own, in their order, how often each was used, taken away with an undo. Works without a network.
import { createMemo, createSignal, For, Show, type JSX } from "solid-js";
import type { Macro, Macros, NewerMacro } from "../../../shared/domain/macro.ts";
import { SHOP_DOC } from "../../../shared/domain/names.ts";
import { roleMay } from "../../../shared/domain/permission.ts";
import { placeBeside } from "../../../shared/domain/place.ts";
import type { Tag } from "../../../shared/domain/tag.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import type { WrittenMacro } from "../../actions/macroActions.ts";
import { Icon } from "../../ui/icons.tsx";
import { live } from "../../ui/live.ts";
import { inLanguage, say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { createAsked } from "../settings/createAsked.ts";
import { PageHead } from "../settings/PageHead.tsx";
import { Bones, Part } from "../settings/Part.tsx";
import { SETTINGS } from "../settings/words.ts";
import { spanWords } from "../spanWords.ts";
import { did } from "../ticket/createDeeds.ts";
import { actionWords, type ActionNames } from "./actionWords.ts";
import { askUses } from "./doors.ts";
import { formOf, newForm, type MacroForm } from "./macroForm.ts";
import { MacroSheet } from "./MacroSheet.tsx";
import { MACRO_SETTINGS } from "./settingsWords.ts";
import "./macros.css";

export function MacroSettings(props: { readonly desk: Desk }): JSX.Element {
  const desk = props.desk; // one desk per page
  const macros = live<Macros | undefined>(desk.queries.macros, undefined);
  const tags = live<readonly Tag[]>(desk.queries.tags, []);
  const policy = live<Policy | undefined>(desk.queries.policy, undefined);
  const waiting = live(() => desk.queries.unsentOf(SHOP_DOC), []);
  const unsent = createMemo(() => new Set(waiting().map(({ summary }) => summary.text)));
  const uses = createAsked(askUses);
  const actions = desk.macroActions(); // fetched with the page: it may be wanted without a network
  const [editing, setEditing] = createSignal<MacroForm>();
  const mayShare = roleMay(desk.kept.session.role, "changeShop");
  const names = (): ActionNames => ({ tags: tags(), teams: policy()?.dispatch.teams });
  const put = async (macro: WrittenMacro): Promise<boolean> => did((await actions).putMacro(macro));
  const remove = async (macro: Macro): Promise<void> => {
    await did((await actions).removeMacro(macro), {
      icon: "undo",
      words: say(MACRO_SETTINGS.removed, { name: macro.name }),
      action: { words: say(MACRO_SETTINGS.undo), run: () => void put(macro) },
    });
  };
  const move = (macro: Macro, step: 1 | -1): void => {
    const place = placeBeside(kind(macro.of !== undefined), macro.id, step);
    if (place !== undefined) void put({ ...macro, place });
  };
  const used = (id: string): string => {
    const all = uses.value()?.uses;
    const one = all?.find((use) => use.macro === id);
    if (all === undefined) return say(MACRO_SETTINGS.usesLater);
    if (one === undefined) return say(MACRO_SETTINGS.unused);
    return say(MACRO_SETTINGS.used, { n: one.n, ago: spanWords(Math.max(1_000, Date.now() - one.last)) });
  };
  const kind = (mine: boolean): readonly Macro[] => (macros()?.known ?? []).filter((one) => (one.of !== undefined) === mine);
  const newer = (mine: boolean): readonly NewerMacro[] => (macros()?.newer ?? []).filter((one) => (one.of !== undefined) === mine);
  const List = (list: { readonly mine: boolean; readonly none: string }): JSX.Element => (
    <Part title={say(list.mine ? MACRO_SETTINGS.ofMe : MACRO_SETTINGS.ofShop)}>
      <ul class="rows">
        <For each={kind(list.mine)} fallback={<Show when={newer(list.mine).length === 0}>{<li class="none dim">{list.none}</li>}</Show>}>
          {(macro, i) => (
            <Row
              macro={macro}
              names={names()}
              used={used(macro.id)}
              unsent={unsent().has(macro.name)}
              may={list.mine || mayShare}
              isFirst={i() === 0}
              isLast={i() === kind(list.mine).length - 1}
              onMove={(step) => move(macro, step)}
              onEdit={() => setEditing(formOf(macro))}
            />
          )}
        </For>
        <For each={newer(list.mine)}>
          {(macro) => (
            <li>
              <span class="cut">
                <b>{macro.name}</b>
                <span class="t12 dim">{say(MACRO_SETTINGS.newer)}</span>
              </span>
              <Show when={list.mine || mayShare}>
                <button
                  type="button"
                  class="btn quiet s"
                  aria-label={say(MACRO_SETTINGS.removeOne, { name: macro.name })}
                  onClick={async () => void did((await actions).removeMacro(macro))}
                >
                  {say(MACRO_SETTINGS.remove)}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Part>
  );
  return (
    <>
      <PageHead title={say(SETTINGS.macros)} lead={say(MACRO_SETTINGS.lead)}>
        <button
          type="button"
          class="btn primary"
          disabled={macros() === undefined}
          onClick={() => setEditing(newForm(Date.now(), !mayShare))}
        >
          <Icon name="plus" />
          {say(MACRO_SETTINGS.new)}
        </button>
      </PageHead>
      <Show when={macros() !== undefined} fallback={<Bones />}>
        <List mine={false} none={say(mayShare ? MACRO_SETTINGS.noneOfShop : MACRO_SETTINGS.noneOfShopForYou)} />
        <List mine={true} none={say(MACRO_SETTINGS.noneOfMe)} />
      </Show>
      <Show when={editing()} keyed>
        {(form) => (
          <MacroSheet
            of={form}
            me={desk.me}
            mayShare={mayShare}
            tags={tags()}
            policy={policy()}
            onSave={put}
            onRemove={(id) => {
              const macro = macros()?.known.find((one) => one.id === id);
              if (macro !== undefined) void remove(macro);
            }}
            onClose={() => setEditing(undefined)}
          />
        )}
      </Show>
    </>
  );
}

interface RowProps {
  readonly macro: Macro;
  readonly names: ActionNames;
  readonly used: string;
  readonly unsent: boolean;
  readonly may: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: 1 | -1) => void;
  readonly onEdit: () => void;
}

function Row(props: RowProps): JSX.Element {
  const says = (): string => {
    const { zh, en } = props.macro.text;
    const [first, other] = inLanguage() === "zh" ? [zh, en] : [en, zh];
    const does = props.macro.actions.map((one) => actionWords(one, props.names)).join(" · ");
    return [first.trim() || other.trim(), does].filter((one) => one !== "").join(" → ");
  };
  return (
    <li>
      <span class="cut">
        <b>{props.macro.name}</b>{" "}
        <Show when={props.unsent}>
          <span class="tag off">{say(MACRO_SETTINGS.unsent)}</span>
        </Show>
        <span class="t12 mid macro-says">{says()}</span>
        <span class="t12 dim">{props.used}</span>
      </span>
      <Show when={props.may}>
        <button
          type="button"
          class="btn quiet icon s macro-move"
          disabled={props.isFirst}
          aria-label={say(MACRO_SETTINGS.up, { name: props.macro.name })}
          onClick={() => props.onMove(-1)}
        >
          <Icon name="down" class="macro-up" />
        </button>
        <button
          type="button"
          class="btn quiet icon s macro-move"
          disabled={props.isLast}
          aria-label={say(MACRO_SETTINGS.down, { name: props.macro.name })}
          onClick={() => props.onMove(1)}
        >
          <Icon name="down" />
        </button>
        <button
          type="button"
          class="btn quiet s"
          aria-label={say(MACRO_SETTINGS.editOne, { name: props.macro.name })}
          onClick={() => props.onEdit()}
        >
          {say(MACRO_SETTINGS.edit)}
        </button>
      </Show>
    </li>
  );
}
