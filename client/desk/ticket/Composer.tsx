// Where an agent writes: reply or note, what sending will do, and whether it leaves now or waits. Draws only; the draft is the caller's.
import { createSignal, Match, Show, Switch, type JSX } from "solid-js";
import { MESSAGE_CHARS } from "../../../shared/domain/ticket.ts";
import { Icon } from "../../ui/icons.tsx";
import { say } from "../../ui/words.ts";
import { MACROS } from "../macros/words.ts";
import { CheckPart } from "./check/CheckPart.tsx";
import { CHECK } from "./check/checkWords.ts";
import type { DraftCheck } from "./check/createDraftCheck.ts";
import { FileButton, takeGiven } from "./files/FileButton.tsx";
import type { SoftLock } from "../here/createSoftLock.ts";
import { LockAsk } from "../here/LockAsk.tsx";
import { sends, undoes } from "../shell/keymap.ts";
import type { Sending } from "./sending.ts";
import { TICKET } from "./words.ts";

export type ComposerTab = "reply" | "note";

interface ComposerProps {
  readonly tab: ComposerTab;
  readonly shopper: string;
  readonly draft: string;
  readonly offline: boolean;
  readonly closed: boolean;
  readonly sending: Sending;
  /** The draft held against the rules. */
  readonly check: DraftCheck;
  readonly suggestions: number;
  readonly hasNote: boolean;
  /** Who else is here, in words; empty when nobody. */
  readonly others: string;
  /** Asks before I write where a colleague does. */
  readonly lock: SoftLock;
  readonly nameOf: (member: string) => string;
  readonly onTab: (tab: ComposerTab) => void;
  readonly onDraft: (text: string) => void;
  readonly onSend: () => void;
  /** Opens the list of macros. */
  readonly onMacro: () => void;
  /** What a macro adds below the words. */
  readonly macro: JSX.Element;
  /** Takes the reply back that has not left yet; absent: there is none. */
  readonly onUndo: (() => void) | undefined;
  readonly fieldRef: (field: HTMLTextAreaElement) => void;
  /** How many files go with the reply. */
  readonly attached: number;
  /** Files were pasted, dropped or chosen. */
  readonly onFiles: (files: readonly File[]) => void;
  /** What is chosen. */
  readonly attachBar: JSX.Element;
  /** The note's editor. */
  readonly children: JSX.Element;
}

const command = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "") ? "⌘↵" : "Ctrl ↵";

export function Composer(props: ComposerProps): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  let field: HTMLTextAreaElement | undefined;
  const over = (): number => props.draft.length - MESSAGE_CHARS;
  const ready = (): boolean => (props.draft.trim() !== "" || props.attached > 0) && over() <= 0 && props.sending.kind !== "theirs";
  const takes = (): boolean => props.sending.kind === "takeover";
  const needsYes = (): boolean => (takes() && !props.lock.agreed()) || props.sending.kind === "fromBot";
  let better: HTMLButtonElement | undefined;
  const send = async (): Promise<void> => {
    if (!ready()) return;
    if (!(await props.check.maySend())) return better?.focus();
    if (!props.lock.maySend(() => void send())) return;
    if (needsYes() && !asking()) return void setAsking(true);
    setAsking(false);
    props.onSend();
  };
  return (
    <div class="composer" ref={(el) => takeGiven(el, (files) => props.onFiles(files))}>
      <div class="top">
        <div class="tabs" role="tablist">
          <button type="button" role="tab" aria-selected={props.tab === "reply"} onClick={() => props.onTab("reply")}>
            {say(TICKET.reply)}
          </button>
          <button type="button" role="tab" aria-selected={props.tab === "note"} onClick={() => props.onTab("note")}>
            {say(TICKET.note)}
            <Show when={props.hasNote}>
              <span class="has" aria-hidden="true" />
            </Show>
          </button>
        </div>
        <span class="push t12 dim cut">
          <Show
            when={props.others !== ""}
            fallback={<KeyHint on={props.tab === "reply" && props.suggestions > 0} of={props.suggestions} />}
          >
            <span class="is-info">{props.others}</span>
          </Show>
        </span>
      </div>
      <Show when={props.tab === "reply"} fallback={props.children}>
        <textarea
          class="text"
          autocomplete="off" // or the browser keeps what is typed in its own file of open tabs
          rows="2"
          ref={(el) => {
            field = el;
            props.fieldRef(el);
          }}
          aria-label={say(TICKET.replyTo, { name: props.shopper })}
          placeholder={say(TICKET.replyHint, { name: props.shopper })}
          value={props.draft}
          onInput={(event) => {
            const { value } = event.currentTarget;
            setAsking(false);
            if (props.draft !== "" || (value !== "/" && value !== "、")) return props.onDraft(value);
            event.currentTarget.value = ""; // the key for macros, with a Chinese keyboard too
            props.onMacro();
          }}
          onKeyDown={(event) => {
            if (undoes(event) && props.draft === "" && props.onUndo !== undefined) {
              event.preventDefault();
              props.onUndo();
            }
            if (!sends(event)) return;
            event.preventDefault();
            void send();
          }}
        />
        <CheckPart check={props.check} betterRef={(el) => (better = el)} onBack={() => field?.focus()} />
        {props.attachBar}
        <Show when={props.lock.asking().length > 0}>
          <LockAsk lock={props.lock} nameOf={props.nameOf} takes={takes()} onAnswered={() => field?.focus()} />
        </Show>
        <Show when={asking() && needsYes() && props.lock.asking().length === 0}>
          <TakeOver sending={props.sending} onSend={() => void send()} onCancel={() => setAsking(false)} />
        </Show>
        {props.macro}
        <div class="foot">
          <button type="button" class="btn quiet icon" aria-label={say(MACROS.use)} title={say(MACROS.use)} onClick={() => props.onMacro()}>
            <Icon name="bolt" />
          </button>
          <FileButton onFiles={props.onFiles} />
          <Hint {...props} over={over()} />
          <button
            type="button"
            class="btn"
            classList={{ primary: ready() && !props.check.isStopped() }}
            aria-disabled={!ready() || props.check.isStopped()}
            onClick={() => void send()}
          >
            <Icon name={props.check.isStopped() ? "lock" : props.offline ? "clock" : "send"} />
            {say(TICKET.send)}
            <span class="wide"> {command}</span>
          </button>
        </div>
      </Show>
    </div>
  );
}

function KeyHint(props: { readonly on: boolean; readonly of: number }): JSX.Element {
  return (
    <Show when={props.on}>
      <span class="wide mid-hide">
        <span class="kbd">Alt</span> <span class="kbd">1</span>
        <Show when={props.of > 1}>
          –<span class="kbd">{props.of}</span>
        </Show>{" "}
        {say(TICKET.insertKeys)}
      </span>
    </Show>
  );
}

function Hint(props: ComposerProps & { readonly over: number }): JSX.Element {
  return (
    <span class="push t12 hint" role="status">
      <Switch>
        <Match when={props.over > 0}>
          <span class="is-breach">{say(TICKET.tooLong, { n: props.over })}</span>
        </Match>
        <Match when={props.check.isStopped()}>
          <span class="dim">{say(CHECK.mend)}</span>
        </Match>
        <Match when={props.sending.kind === "theirs" && props.sending}>
          {(one) => <span class="mid">{say(TICKET.theirs, { name: one().from })}</span>}
        </Match>
        <Match when={props.offline}>
          <span class="is-off">{say(TICKET.sendOffline)}</span>
        </Match>
        <Match when={props.closed}>
          <span class="dim">{say(TICKET.closedHint)}</span>
        </Match>
        <Match when={props.sending.kind === "claim"}>
          <span class="dim">{say(TICKET.willClaim)}</span>
        </Match>
      </Switch>
    </span>
  );
}

function TakeOver(props: { readonly sending: Sending; readonly onSend: () => void; readonly onCancel: () => void }): JSX.Element {
  return (
    <div class="verdict ask" role="alert">
      <Icon name="hand" />
      <p>{"from" in props.sending ? say(TICKET.takeOver, { name: props.sending.from }) : say(TICKET.takeOverBot)}</p>
      <div class="go">
        <button type="button" class="btn primary s" onClick={() => props.onSend()}>
          {say(TICKET.takeOverSend)}
        </button>
        <button type="button" class="btn quiet s" onClick={() => props.onCancel()}>
          {say(TICKET.cancel)}
        </button>
      </div>
    </div>
  );
}
