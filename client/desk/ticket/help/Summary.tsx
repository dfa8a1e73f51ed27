// The conversation in a few lines, each leading to where it was said; edited where it stands, and then a person's own. Draws only.
import { createEffect, createSignal, For, Show, type JSX } from "solid-js";
import { SUMMARY_CHARS } from "../../../../shared/domain/help/summaryMark.ts";
import { say } from "../../../ui/words.ts";
import { momentOf } from "../../inbox/clockWords.ts";
import type { HelpModel } from "./createHelp.ts";
import { HELP } from "./helpWords.ts";
import { toLine } from "./toLine.ts";

interface SummaryProps {
  readonly model: HelpModel;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
}

/** Its words, or the field in which they are changed. */
export function SummaryWords(props: SummaryProps): JSX.Element {
  const { lines, isWritten, of, saveSummary } = props.model; // one per ticket
  const mark = () => (isWritten() ? of.page().ticket.summary : undefined);
  const since = (): number => of.page().ticket.messages.length - (mark()?.of ?? 0);
  return (
    <Show when={!props.editing} fallback={<Editing {...props} />}>
      <Show
        when={mark()}
        fallback={
          <Show when={lines().length > 0} fallback={<p class="t12 dim">{say(HELP.nothingYet)}</p>}>
            <dl class="facts">
              <For each={lines()}>
                {(line) => (
                  <>
                    <dt>{line.name}</dt>
                    <dd>
                      <Show when={line.messages[0]} fallback={line.text}>
                        <button type="button" class="help-line" title={say(HELP.toLine)} onClick={() => toLine(line.messages[0])}>
                          {line.text}
                        </button>
                      </Show>
                    </dd>
                  </>
                )}
              </For>
            </dl>
          </Show>
        }
      >
        {(its) => (
          <>
            <p class="help-written">{its().text}</p>
            <p class="t12 mid">
              {say(HELP.written, { name: of.shop.nameOf(its().by), time: momentOf(its().at, Date.now()) })}
              <Show when={since() > 0}> · {say(HELP.since, { n: since() })}</Show>
              <button type="button" class="btn quiet s" onClick={() => void saveSummary("")}>
                {say(HELP.takeBack)}
              </button>
            </p>
          </>
        )}
      </Show>
    </Show>
  );
}

function Editing(props: SummaryProps): JSX.Element {
  const [text, setText] = createSignal(props.model.summary());
  const save = async (): Promise<void> => {
    if (await props.model.saveSummary(text())) props.onEdit(false);
  };
  return (
    <div class="help-editing">
      <textarea
        class="text"
        rows="5"
        autocomplete="off"
        maxLength={SUMMARY_CHARS}
        aria-label={say(HELP.summaryField)}
        ref={(el) => queueMicrotask(() => el.focus())}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Escape") props.onEdit(false);
          else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
          else return;
          event.preventDefault();
          event.stopPropagation(); // else it leaves the ticket
        }}
      />
      <div class="go">
        <button type="button" class="btn s" onClick={() => void save()}>
          {say(HELP.save)}
        </button>
        <button type="button" class="btn quiet s" onClick={() => props.onEdit(false)}>
          {say(HELP.cancel)}
        </button>
      </div>
    </div>
  );
}

/** Beside the conversation: open where somebody else answered before me, or much was said. */
export function SummarySection(props: SummaryProps & { readonly open: boolean }): JSX.Element {
  const [open, setOpen] = createSignal(props.open);
  createEffect(() => props.editing && setOpen(true)); // and it stays open with what was written
  return (
    <section class="sec" id="ticket-summary" aria-label={say(HELP.summary)}>
      <details open={open()} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <h2>{say(HELP.summary)}</h2>
        </summary>
        <Show when={!props.editing}>
          <button type="button" class="btn quiet s help-edit" onClick={() => props.onEdit(true)}>
            {say(HELP.edit)}
          </button>
        </Show>
        <SummaryWords {...props} />
      </details>
    </section>
  );
}
