// What the articles need: the work list and the thing in view, bound to the fold, the deeds and the keys.
import { createEffect, createMemo, on, onCleanup, Show, type JSX } from "solid-js";
import { mintId, type ArticleId } from "../../../../shared/core/ids.ts";
import { draftOf, type Gap } from "../../../../shared/domain/gaps.ts";
import { roleMay } from "../../../../shared/domain/permission.ts";
import type { PutAway } from "../../../../shared/domain/putAway.ts";
import type { WorkItem } from "../../../../shared/domain/workList.ts";
import { say } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { articleAddress, workAddress } from "../../route.ts";
import { did } from "../../ticket/createDeeds.ts";
import { isForPage } from "../pageKeys.ts";
import { itemNamed, type Work } from "./createWork.ts";
import { inOrder, WorkRows } from "./WorkRows.tsx";
import { NoThing, WorkPage } from "./WorkPage.tsx";
import { FEED } from "./words.ts";
import "./feedback.css";

export interface FeedbackProps {
  readonly work: Work;
  /** The name of the thing in view. */
  readonly open: string | undefined;
  readonly desk: Desk;
  readonly offline: boolean;
  readonly now: number;
  readonly nameOf: (member: string) => string;
}

/** What exactly is done with: the questions of a gap, what was heard of an answer until now. */
function whatOf(item: WorkItem): Pick<PutAway, "questions" | "upTo"> {
  switch (item.kind) {
    case "gap":
      return { questions: item.gap.questions.map(({ message }) => message) };
    case "mend":
      return { upTo: item.fared.heardAt };
    case "alike":
      return {};
  }
}

export function Feedback(props: FeedbackProps): JSX.Element {
  const { desk } = props; // one desk per instance
  const articles = desk.articleActions(); // fetched with the page: they may be wanted without a network
  const works = desk.workActions();
  const mayPutAway = roleMay(desk.kept.session.role, "putAway");
  const rows = createMemo(() => inOrder(props.work.list()));
  const item = createMemo(() => itemNamed(rows(), props.open));
  let awayButton: HTMLButtonElement | undefined;

  const to = (address: string): void => void (location.hash = address);
  const beside = (step: number): WorkItem | undefined => rows()[rows().findIndex((one) => one.key === item()?.key) + step];
  const draft = async (gap: Gap): Promise<void> => {
    const id = mintId<ArticleId>(Date.now, Math.random);
    const { article, sources } = draftOf(gap, id);
    const from = sources.map(({ ticket, message }) => ({ ticket, message }));
    const made = { ...article, ...(from.length === 0 ? {} : { sources: from }) };
    const isMade = await did(
      articles.then((all) => all.save(made)),
      { icon: "doc", words: say(FEED.didDraft) },
    );
    if (isMade) to(articleAddress(id));
  };
  const putAway = async (one: WorkItem, note: string): Promise<void> => {
    const next = beside(1) ?? beside(-1);
    const all = await works;
    const undo = (): void => void did(all.takeBack(one.key)).then(() => to(workAddress(one.key)));
    const news = { icon: "done", words: say(FEED.didAway), action: { words: say(FEED.undo), run: undo } } as const;
    if (await did(all.putAway(one.key, note, whatOf(one)), news))
      to(next === undefined ? articleAddress("feedback") : workAddress(next.key));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!isForPage(event)) return;
    const one = item();
    const next = event.key === "j" ? beside(1) : event.key === "k" && one !== undefined ? beside(-1) : undefined;
    if (next !== undefined) to(workAddress(next.key));
    else if (event.key === "n" && one?.kind === "gap" && one.draft === undefined) void draft(one.gap);
    else if ((event.key === "n" || event.key === "o") && one?.kind === "gap" && one.draft !== undefined) to(articleAddress(one.draft));
    else if (event.key === "o" && one?.kind === "mend") to(articleAddress(one.article.id));
    else if (event.key === "e" && one !== undefined) awayButton?.click();
    else if (event.key === "Escape" && props.open !== undefined) to(articleAddress("feedback"));
    else if (!["j", "k", "n", "o", "e"].includes(event.key)) return;
    event.preventDefault(); // the desk's own keys are of the inbox
  };
  document.addEventListener("keydown", onKey, true);
  onCleanup(() => document.removeEventListener("keydown", onKey, true));
  createEffect(
    on(
      () => item()?.key,
      (key) => key !== undefined && document.querySelector(".know-row[aria-current]")?.scrollIntoView({ block: "nearest" }),
    ),
  );
  return (
    <div class="pane know" data-open={props.open !== undefined}>
      <WorkRows
        list={props.work.list()}
        read={props.work.read()}
        open={item()?.key}
        offline={props.offline}
        now={props.now}
        nameOf={props.nameOf}
        onTakeBack={mayPutAway ? (key) => void works.then((all) => did(all.takeBack(key))) : undefined}
      />
      <Show when={item()} fallback={<NoThing wasThere={props.open !== undefined && props.work.list() !== undefined} />}>
        {(one) => (
          <WorkPage
            item={one()}
            now={props.now}
            onDraft={(gap) => void draft(gap)}
            onAway={mayPutAway ? (which, note) => void putAway(which, note) : undefined}
            awayRef={(button) => (awayButton = button)}
          />
        )}
      </Show>
    </div>
  );
}
