// The comments beside an article: in its margin where there is room for one, else in a sheet over it. Draws; createTalks.ts knows them.
import { Show, type JSX } from "solid-js";
import type { Talk } from "../../../shared/domain/comment.ts";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { say } from "../../ui/words.ts";
import { COMMENT } from "./commentWords.ts";
import type { TalksNow } from "./createTalks.ts";
import { Talks } from "./Talks.tsx";

export function Comments(props: {
  readonly talks: TalksNow;
  readonly isWide: boolean;
  readonly isShown: boolean;
  readonly now: number;
  readonly nameOf: (member: string) => string;
  readonly me: string;
  /** Colleagues' comments too. */
  readonly mayTakeBack: boolean;
  readonly onShow: (talk: Talk) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const { talks } = props; // one article per instance
  const inside = (): JSX.Element => (
    <Talks
      talks={talks.all()}
      about={talks.about()}
      chosen={talks.chosen()}
      stands={talks.stands}
      onAbout={talks.onAbout}
      onBegin={talks.onBegin}
      onAnswer={talks.onAnswer}
      onDone={talks.onDone}
      onTakeBack={talks.onTakeBack}
      me={props.me}
      mayTakeBack={props.mayTakeBack}
      now={props.now}
      nameOf={props.nameOf}
      onShow={(talk) => props.onShow(talk)}
    />
  );
  return (
    <Show when={props.isShown}>
      <Show
        when={props.isWide}
        fallback={
          <Sheet title={say(COMMENT.comments)} close={say(COMMENT.close)} onClose={() => props.onClose()}>
            <div class="talk-list">{inside()}</div>
          </Sheet>
        }
      >
        <aside class="talk-list margin" aria-label={say(COMMENT.comments)}>
          <h2>{say(COMMENT.comments)}</h2>
          {inside()}
        </aside>
      </Show>
    </Show>
  );
}
