// Macros as they are seen in the composer: what goes with the reply, which names are not filled in, the question before sending; and the list to choose from.
import { createEffect, createMemo, For, Show, type JSX } from "solid-js";
import { fillMacro, textIn } from "../../../shared/domain/macroWords.ts";
import type { Macro, Macros } from "../../../shared/domain/macro.ts";
import type { MacroId } from "../../../shared/core/ids.ts";
import type { Tag } from "../../../shared/domain/tag.ts";
import { Icon } from "../../ui/icons.tsx";
import { live } from "../../ui/live.ts";
import { inLanguage, say } from "../../ui/words.ts";
import { actionWords, type ActionNames } from "./actionWords.ts";
import type { MacroModel } from "./macroModel.ts";
import { factsOf } from "./facts.ts";
import { MacroPicker } from "./MacroPicker.tsx";
import { whyNotHere } from "./whyNotHere.ts";
import { MACROS } from "./words.ts";
import "./macros.css";

export function MacroPart(props: {
  readonly model: MacroModel;
  /** Chosen elsewhere, to be used now. */
  readonly wanted: MacroId | undefined;
  readonly onDone: () => void;
}): JSX.Element {
  const model = props.model; // one per ticket
  const me = { id: model.desk.me, role: model.desk.kept.session.role };
  const macros = live<Macros | undefined>(model.desk.queries.macros, undefined);
  const tags = live<readonly Tag[]>(model.desk.queries.tags, []);
  const names = (): ActionNames => ({ tags: tags(), teams: model.shop.policy().dispatch.teams });
  const facts = createMemo(() => {
    const { ticket, row } = model.page();
    const member = model.shop.members().find((one) => one.id === me.id);
    return factsOf({ ticket, me: member, product: model.shop.product(row.product), policy: model.shop.policy() });
  });
  const filled = (macro: Macro) => {
    const { language } = model.page().ticket.head;
    return fillMacro(textIn(macro, language).trim(), facts(), language);
  };
  const whyNot = (macro: Macro) => whyNotHere(macro, { me, teams: names().teams, page: model.page() });
  const use = (macro: Macro): void => {
    if (whyNot(macro) !== undefined) return;
    model.use(
      macro,
      filled(macro)
        .map((one) => one.text)
        .join(""),
    );
  };
  createEffect(() => {
    const all = macros();
    if (props.wanted === undefined || all === undefined) return;
    const macro = all.known.find((one) => one.id === props.wanted);
    props.onDone();
    if (macro !== undefined) use(macro);
  });
  return (
    <>
      <Going model={model} names={names()} />
      <Show when={model.picking()}>
        <MacroPicker
          macros={macros()}
          intents={model.page().row.intents}
          names={names()}
          filled={filled}
          whyNot={whyNot}
          onUse={use}
          onClose={model.close}
        />
      </Show>
    </>
  );
}

/** What goes with the reply, each to be left out; and what is not filled in. */
function Going(props: { readonly model: MacroModel; readonly names: ActionNames }): JSX.Element {
  const { staged, stage, holes, asking, toHole, dropHoles } = props.model;
  const named = (): string => [...new Set(holes().map((one) => `{${one.name}}`))].join(inLanguage() === "zh" ? "、" : ", ");
  return (
    <>
      <Show when={staged()}>
        {(one) => (
          <div class="macro-going" role="group" aria-label={`${say(MACROS.macro)} ${one().macro.name}`}>
            <Icon name="bolt" />
            <b class="cut">{one().macro.name}</b>
            <Show when={one().actions.length > 0} fallback={<span class="t12 dim">{say(MACROS.only)}</span>}>
              <span class="t12 dim">{say(MACROS.withReply)}</span>
            </Show>
            <For each={one().actions}>
              {(action) => (
                <span class="tag line macro-does">
                  <span class="cut">{actionWords(action, props.names)}</span>
                  <button
                    type="button"
                    aria-label={say(MACROS.leaveOut, { words: actionWords(action, props.names) })}
                    onClick={() => {
                      stage({ ...one(), actions: one().actions.filter((other) => other !== action) });
                      toHole(undefined); // back to the words: its button is gone
                    }}
                  >
                    <Icon name="x" />
                  </button>
                </span>
              )}
            </For>
            <button
              type="button"
              class="btn quiet icon s push"
              aria-label={say(MACROS.letGo)}
              title={say(MACROS.letGo)}
              onClick={() => {
                stage(undefined);
                toHole(undefined);
              }}
            >
              <Icon name="x" />
            </button>
          </div>
        )}
      </Show>
      <Show when={holes().length > 0 && !asking()}>
        <div class="macro-going">
          <Icon name="edit" class="is-warn" />
          <span class="t12">{say(MACROS.holes)}</span>
          <For each={holes()}>
            {(hole) => (
              <button
                type="button"
                class="macro-hole"
                aria-label={say(MACROS.fillIn, { name: hole.name })}
                onClick={() => toHole(hole)}
              >{`{${hole.name}}`}</button>
            )}
          </For>
        </div>
      </Show>
      <Show when={asking()}>
        <div class="verdict ask" role="alert">
          <Icon name="edit" />
          <p>{say(MACROS.ask, { names: named() })}</p>
          <div class="go">
            <button type="button" class="btn primary s" onClick={() => toHole(holes()[0])}>
              {say(MACROS.fill)}
            </button>
            <button type="button" class="btn quiet s" onClick={() => dropHoles()}>
              {say(MACROS.dropSend)}
            </button>
          </div>
        </div>
      </Show>
    </>
  );
}
