// What colleagues say of an article: the talks that go on, a comment being written, and those that are over. Draws; who holds the article writes.
import { createMemo, createSignal, For, Show, type JSX } from "solid-js";
import { COMMENT_CHARS, type Comment, type Stretch, type Talk } from "../../../shared/domain/comment.ts";
import { say } from "../../ui/words.ts";
import { momentOf } from "../inbox/clockWords.ts";
import { Sure } from "../settings/Sure.tsx";
import { COMMENT } from "./commentWords.ts";

/** What a comment that is being written speaks of. */
export interface About {
  readonly on: Stretch | undefined;
}

export interface TalksProps {
  readonly talks: readonly Talk[];
  readonly about: About | undefined;
  /** The talk whose words are shown in the text. */
  readonly chosen: string | undefined;
  readonly now: number;
  readonly nameOf: (member: string) => string;
  /** Do its words still stand in the text? */
  readonly stands: (on: Stretch) => boolean;
  readonly onAbout: (about: About | undefined) => void;
  readonly onShow: (talk: Talk) => void;
  /** Each gives whether it was taken. */
  readonly onBegin: (text: string, on: Stretch | undefined) => Promise<boolean>;
  readonly onAnswer: (talk: Talk, text: string) => Promise<boolean>;
  readonly onDone: (talk: Talk, did: "resolved" | "reopened") => void;
  readonly onTakeBack: (talk: Talk, comment: Comment) => void;
  /** Whose own comments these are, and whether colleagues' may be taken back too. */
  readonly me: string;
  readonly mayTakeBack: boolean;
}

export function Talks(props: TalksProps): JSX.Element {
  const byId = createMemo(() => new Map(props.talks.map((one) => [one.id, one])));
  const idsWhere = (isResolved: boolean) => props.talks.filter((one) => one.isResolved === isResolved).map((one) => one.id);
  const going = createMemo(() => idsWhere(false)); // by id: what is typed under one stays while another moves
  const over = createMemo(() => idsWhere(true));
  const each = (ids: readonly Talk["id"][]): JSX.Element => (
    <ul class="threads">
      <For each={ids}>{(id) => <Show when={byId().get(id)}>{(talk) => <OneTalk {...props} talk={talk()} />}</Show>}</For>
    </ul>
  );
  return (
    <>
      <Show
        when={props.about}
        keyed
        fallback={
          <button type="button" class="btn s" onClick={() => props.onAbout({ on: undefined })}>
            {say(COMMENT.onWhole)}
          </button>
        }
      >
        {(about) => (
          <div class="thread new">
            <p class="t12 dim cut">{about.on === undefined ? say(COMMENT.aboutWhole) : say(COMMENT.about, { quote: about.on.quote })}</p>
            <Write
              label={say(COMMENT.hint)}
              send={say(COMMENT.say)}
              focus
              onSend={(text) => props.onBegin(text, about.on)}
              onCancel={() => props.onAbout(undefined)}
            />
          </div>
        )}
      </Show>
      <Show when={props.talks.length === 0 && props.about === undefined}>
        <p class="t12 dim">{say(COMMENT.none)}</p>
      </Show>
      {each(going())}
      <Show when={over().length > 0}>
        <details class="over">
          <summary class="t12">{say(COMMENT.resolved, { n: over().length })}</summary>
          {each(over())}
        </details>
      </Show>
    </>
  );
}

function OneTalk(props: TalksProps & { readonly talk: Talk }): JSX.Element {
  const [isAnswering, setAnswering] = createSignal(false);
  const on = (): Stretch | undefined => props.talk.begun.on;
  const by = (): string => props.nameOf(props.talk.begun.by);
  return (
    <li class="thread" classList={{ chosen: props.chosen === props.talk.id }}>
      <Show when={on()} fallback={<span class="tag line">{say(COMMENT.whole)}</span>}>
        {(stretch) => (
          <Show
            when={props.stands(stretch())}
            fallback={
              <p class="quote lost">
                <del>{stretch().quote}</del> <span class="t12">{say(COMMENT.lost)}</span>
              </p>
            }
          >
            <button
              type="button"
              class="quote"
              aria-label={say(COMMENT.show, { quote: stretch().quote })}
              onClick={() => props.onShow(props.talk)}
            >
              {stretch().quote}
            </button>
          </Show>
        )}
      </Show>
      <ol>
        <For each={[props.talk.begun, ...props.talk.answers]}>
          {(one) => (
            <li>
              <p class="t12 dim">
                <Show when={one.did} fallback={<b>{props.nameOf(one.by)}</b>}>
                  {(did) => say(did() === "resolved" ? COMMENT.didResolve : COMMENT.didReopen, { who: props.nameOf(one.by) })}
                </Show>{" "}
                <time dateTime={new Date(one.at).toISOString()}>{momentOf(one.at, props.now)}</time>
              </p>
              <Said {...props} comment={one} />
            </li>
          )}
        </For>
      </ol>
      <Show
        when={isAnswering()}
        fallback={
          <div class="acts">
            <Show
              when={!props.talk.isResolved}
              fallback={
                <button type="button" class="btn quiet s" onClick={() => props.onDone(props.talk, "reopened")}>
                  {say(COMMENT.reopen)}
                </button>
              }
            >
              <button
                type="button"
                class="btn quiet s"
                aria-label={say(COMMENT.answerTo, { who: by() })}
                onClick={() => setAnswering(true)}
              >
                {say(COMMENT.answer)}
              </button>
              <button type="button" class="btn quiet s" onClick={() => props.onDone(props.talk, "resolved")}>
                {say(COMMENT.resolve)}
              </button>
            </Show>
          </div>
        }
      >
        <Write
          label={say(COMMENT.answerTo, { who: by() })}
          send={say(COMMENT.answer)}
          focus
          onSend={async (text) => {
            const taken = await props.onAnswer(props.talk, text);
            if (taken) setAnswering(false);
            return taken;
          }}
          onCancel={() => setAnswering(false)}
        />
      </Show>
    </li>
  );
}

/** The words of one, and the way to take them back; or by whom they were. */
function Said(props: TalksProps & { readonly talk: Talk; readonly comment: Comment }): JSX.Element {
  const gone = (): string | undefined => props.talk.gone.get(props.comment.id);
  return (
    <Show
      when={gone()}
      fallback={
        <Show when={props.comment.text}>
          {(text) => (
            <>
              <p class="said">{text()}</p>
              <Show when={props.mayTakeBack || props.comment.by === props.me}>
                <div class="take-back">
                  <Sure
                    words={say(COMMENT.takeBack)}
                    sure={say(COMMENT.takeBackSure)}
                    what={say(COMMENT.takeBackWhat)}
                    held={false}
                    onDo={() => props.onTakeBack(props.talk, props.comment)}
                  />
                </div>
              </Show>
            </>
          )}
        </Show>
      }
    >
      {(who) => <p class="t12 dim">{say(COMMENT.takenBack, { who: props.nameOf(who()) })}</p>}
    </Show>
  );
}

/** Some words and the way to send them; what was typed stays when they were not taken. */
function Write(props: {
  readonly label: string;
  readonly send: string;
  readonly focus: boolean;
  readonly onSend: (text: string) => Promise<boolean>;
  readonly onCancel: () => void;
}): JSX.Element {
  const [text, setText] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const send = async (): Promise<void> => {
    if (text().trim() === "" || busy()) return;
    setBusy(true);
    if (await props.onSend(text().trim())) setText("");
    setBusy(false);
  };
  return (
    <form
      class="write"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        class="t"
        rows="2"
        aria-label={props.label}
        placeholder={props.label}
        maxLength={COMMENT_CHARS}
        value={text()}
        ref={(el) => {
          if (props.focus) requestAnimationFrame(() => el.focus());
        }}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
          if (event.key === "Escape") {
            event.stopPropagation(); // the page's own Escape leaves the article
            event.preventDefault();
            props.onCancel();
          }
        }}
      />
      <div class="acts">
        <button type="submit" class="btn primary s" disabled={busy() || text().trim() === ""}>
          {props.send}
        </button>
        <button type="button" class="btn quiet s" onClick={() => props.onCancel()}>
          {say(COMMENT.cancel)}
        </button>
      </div>
    </form>
  );
}
