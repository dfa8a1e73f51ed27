// The log of what was done: newest first, searched, older on demand, whole or broken, to take away.
import { createSignal, For, onCleanup, onMount, Show, type JSX } from "solid-js";
import type { AuditEntry } from "../../../shared/wire/peopleApi.ts";
import { Icon } from "../../ui/icons.tsx";
import { say } from "../../ui/words.ts";
import { momentOf } from "../inbox/clockWords.ts";
import { createTry } from "../session/createTry.ts";
import { Refused } from "../session/Refused.tsx";
import { SIGN_IN } from "../session/words.ts";
import { aboutWords, deedWords, queryOf, whoWords, type NameOf } from "./auditWords.ts";
import { askAudit, AUDIT_EXPORT } from "./doors.ts";
import { PageHead } from "./PageHead.tsx";
import { SETTINGS } from "./words.ts";

const TYPING_MS = 300; // between the last letter and the search

interface Found {
  readonly entries: readonly AuditEntry[];
  readonly more: boolean;
  readonly whole: boolean;
}

export function AuditLog(props: { readonly nameOf: NameOf; readonly names: ReadonlyMap<string, string> }): JSX.Element {
  const [typed, setTyped] = createSignal("");
  const [found, setFound] = createSignal<Found>();
  const asking = createTry();
  let asked = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  const search = async (): Promise<void> => {
    const words = typed();
    const q = queryOf(words, props.names);
    const page = await asking.run(() => askAudit(q));
    if (page === undefined) return;
    asked = q;
    setFound(page);
    if (typed() !== words) await search(); // more was typed meanwhile
  };
  const older = async (): Promise<void> => {
    const before = found();
    const last = before?.entries.at(-1);
    if (before === undefined || last === undefined) return;
    const page = await asking.run(() => askAudit(asked, last.n));
    if (page !== undefined) setFound({ entries: [...before.entries, ...page.entries], more: page.more, whole: before.whole && page.whole });
  };
  onMount(() => void search());
  onCleanup(() => clearTimeout(timer));

  return (
    <>
      <PageHead title={say(SETTINGS.audit)} lead={say(SETTINGS.auditLead)}>
        <Show when={found()}>
          {(now) => (
            <span class="tag" classList={{ pos: now().whole, neg: !now().whole }}>
              <Icon name={now().whole ? "check" : "alert"} />
              {say(now().whole ? SETTINGS.whole : SETTINGS.broken)}
            </span>
          )}
        </Show>
        <a class="btn" href={AUDIT_EXPORT} download="zhanggui-audit.jsonl">
          <Icon name="fetch" />
          {say(SETTINGS.export)}
        </a>
      </PageHead>
      <Show when={found()?.whole === false}>
        <p class="refused-line" role="alert">
          <Icon name="alert" />
          {say(SETTINGS.brokenMore)}
        </p>
      </Show>
      <label class="find">
        <Icon name="find" />
        <span class="sr">{say(SETTINGS.findEntry)}</span>
        <input
          class="t"
          type="search"
          autocomplete="off"
          placeholder={say(SETTINGS.findEntry)}
          value={typed()}
          maxLength={100}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            clearTimeout(timer);
            timer = setTimeout(() => void search(), TYPING_MS);
          }}
        />
      </label>
      <Show when={asking.problem()}>
        <div class="asked">
          <Refused problem={asking.problem()} wait={asking.wait()} />
          <button type="button" class="btn" disabled={asking.held()} onClick={() => void search()}>
            {say(SIGN_IN.retry)}
          </button>
        </div>
      </Show>
      <Show
        when={found()}
        fallback={
          <Show when={asking.busy()}>
            {
              <p class="dim" role="status">
                {say(SIGN_IN.loading)}
              </p>
            }
          </Show>
        }
      >
        {(now) => (
          <>
            <ol class="rows log">
              <For each={now().entries} fallback={<li class="none dim">{say(SETTINGS.noEntries)}</li>}>
                {(entry) => (
                  <li title={`#${entry.n} ${entry.chain.slice(0, 12)}`}>
                    <time class="t12 dim" dateTime={new Date(entry.at).toISOString()}>
                      {momentOf(entry.at, Date.now())}
                    </time>
                    <span class="cut">
                      <b>{whoWords(entry.who, props.nameOf)}</b> {deedWords(entry.what)}
                    </span>
                    <span class="cut t12 mid">{aboutWords(entry.about, props.nameOf)}</span>
                  </li>
                )}
              </For>
            </ol>
            <Show when={now().more}>
              <button type="button" class="btn" disabled={asking.held()} onClick={() => void older()}>
                {say(SETTINGS.older)}
              </button>
            </Show>
          </>
        )}
      </Show>
    </>
  );
}
