// One thing of the work list: what it is, what it comes from, and what may be done. Draws only; Feedback binds it.
import { Match, Show, Switch, type JSX } from "solid-js";
import type { Gap } from "../../../../shared/domain/gaps.ts";
import { PUT_AWAY_NOTE_CHARS } from "../../../../shared/domain/putAway.ts";
import { intentOf } from "../../../../shared/domain/taxonomy.ts";
import type { WorkItem } from "../../../../shared/domain/workList.ts";
import { Icon } from "../../../ui/icons.tsx";
import { say, told } from "../../../ui/words.ts";
import { dateOf } from "../../inbox/clockWords.ts";
import { articleAddress } from "../../route.ts";
import { saidWords } from "../../saidWords.ts";
import { Why } from "../Why.tsx";
import { KNOW } from "../words.ts";
import { complaints } from "./complaints.ts";
import { Asked, Behinds, Heard, Replies } from "./Examples.tsx";
import { FEED } from "./words.ts";

export interface PageProps {
  readonly item: WorkItem;
  readonly now: number;
  readonly onDraft: (gap: Gap) => void;
  /** Absent: this member may not. */
  readonly onAway: ((item: WorkItem, note: string) => void) | undefined;
  /** Gets the button that puts it away, so that a key can press it. */
  readonly awayRef: (button: HTMLButtonElement) => void;
}

type Of<K extends WorkItem["kind"]> = Extract<WorkItem, { kind: K }>;

export function WorkPage(props: PageProps): JSX.Element {
  const is = <K extends WorkItem["kind"]>(kind: K): Of<K> | undefined => (isKind(props.item, kind) ? props.item : undefined);
  return (
    <main class="know-page work-page scroll">
      <Switch>
        <Match when={is("gap")}>{(item) => <GapPage {...props} item={item()} />}</Match>
        <Match when={is("mend")}>{(item) => <MendPage {...props} item={item()} />}</Match>
        <Match when={is("alike")}>{(item) => <AlikePage {...props} item={item()} />}</Match>
      </Switch>
    </main>
  );
}

function isKind<K extends WorkItem["kind"]>(item: WorkItem, kind: K): item is Of<K> {
  return item.kind === kind;
}

function GapPage(props: Omit<PageProps, "item"> & { readonly item: Of<"gap"> }): JSX.Element {
  const gap = (): Gap => props.item.gap;
  const asked = (): string => say(FEED.asked, { n: gap().shoppers, when: dateOf(gap().newest, props.now) });
  return (
    <>
      <Head title={saidWords(gap().lines[0] ?? "")}>
        {asked()}
        <Show when={gap().intent}>{(intent) => <> · {told(intentOf(intent()))}</>}</Show>
      </Head>
      <div class="acts">
        <Show
          when={props.item.draft}
          fallback={
            <button type="button" class="btn primary" onClick={() => props.onDraft(gap())}>
              <Icon name="edit" />
              {say(FEED.write)}
            </button>
          }
        >
          {(draft) => (
            <a class="btn primary" href={articleAddress(draft())}>
              {say(FEED.openDraft)}
            </a>
          )}
        </Show>
        <PutAway {...props} words={say(FEED.notNeeded)} />
      </div>
      <Asked questions={gap().questions} now={props.now} />
      <Replies gap={gap()} now={props.now} />
    </>
  );
}

function MendPage(props: Omit<PageProps, "item"> & { readonly item: Of<"mend"> }): JSX.Element {
  const article = (): Of<"mend">["article"] => props.item.article;
  return (
    <>
      <Head title={told(article().title)}>
        {say(FEED.version, { n: props.item.fared.version })} · {complaints(props.item.fared).join(" · ")}
      </Head>
      <div class="acts">
        <a class="btn primary" href={articleAddress(article().id)}>
          <Icon name="doc" />
          {say(FEED.openArticle)}
        </a>
        <PutAway {...props} words={say(FEED.done)} />
      </div>
      <Behinds tickets={props.item.fared.tickets} now={props.now} />
      <Heard article={article()} />
    </>
  );
}

function AlikePage(props: Omit<PageProps, "item"> & { readonly item: Of<"alike"> }): JSX.Element {
  const pair = (): Of<"alike">["pair"] => props.item.pair;
  return (
    <>
      <Head title={say(FEED[pair().is])}>{say(pair().is === "duplicate" ? FEED.duplicateMore : FEED.contradictionMore)}</Head>
      <div class="acts">
        <PutAway {...props} words={say(FEED.done)} />
      </div>
      <div class="twins">
        {[pair().one, pair().other].map((one) => (
          <section class="twin">
            <h2>
              <a href={articleAddress(one.id)}>{told(one.title)}</a>
            </h2>
            <Heard article={one} bare />
          </section>
        ))}
      </div>
    </>
  );
}

function Head(props: { readonly title: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <header class="work-head">
      <a class="btn quiet icon only-narrow flex" href={articleAddress("feedback")} aria-label={say(FEED.back)}>
        <Icon name="back" />
      </a>
      <div>
        <h1>{props.title}</h1>
        <p class="dim">{props.children}</p>
      </div>
    </header>
  );
}

function PutAway(props: Pick<PageProps, "item" | "onAway" | "awayRef"> & { readonly words: string }): JSX.Element {
  return (
    <Show when={props.onAway} fallback={<span class="t12 dim">{say(FEED.supervisors)}</span>}>
      {(onAway) => (
        <Why
          words={props.words}
          label={say(FEED.note)}
          doWords={say(FEED.doneDo)}
          max={PUT_AWAY_NOTE_CHARS}
          ref={props.awayRef}
          onDo={(note) => onAway()(props.item, note)}
        />
      )}
    </Show>
  );
}

/** Nothing chosen, or what was chosen is no longer there. */
export function NoThing(props: { readonly wasThere: boolean }): JSX.Element {
  return (
    <div class="know-none empty" role={props.wasThere ? "status" : undefined}>
      <Icon name={props.wasThere ? "done" : "list"} large />
      <h2>{say(props.wasThere ? FEED.goneTitle : FEED.choose)}</h2>
      <p>{say(props.wasThere ? FEED.goneMore : FEED.chooseMore)}</p>
      <Show when={props.wasThere}>
        <a class="btn" href={articleAddress("feedback")}>
          {say(KNOW.back)}
        </a>
      </Show>
    </div>
  );
}
