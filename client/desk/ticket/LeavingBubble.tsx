// My reply while it can still be taken back: its words, the seconds left, undo. Draws only.
import { Show, type JSX } from "solid-js";
import { SECOND } from "../../../shared/core/time.ts";
import { Icon } from "../../ui/icons.tsx";
import { say } from "../../ui/words.ts";
import { saidWords } from "../saidWords.ts";
import type { LeavingReply } from "./createLeaving.ts";
import { TICKET } from "./words.ts";

interface LeavingProps {
  readonly reply: LeavingReply;
  readonly name: string;
  readonly now: number;
  readonly onUndo: () => void;
  readonly onSendNow: () => void;
}

export function LeavingBubble(props: LeavingProps): JSX.Element {
  const left = (): number => Math.min(props.reply.seconds, Math.max(1, Math.ceil((props.reply.until - props.now) / SECOND)));
  return (
    <article class="msg shop mine leaving" aria-label={say(TICKET.leavingWaits)}>
      <p class="by">
        <b>{props.name}</b>
        {/* not read aloud each second: that it waits is the label of the whole */}
        <span class="pending" aria-hidden="true">
          <Icon name="clock" />
          {say(TICKET.leavingIn, { n: left() })}
        </span>
      </p>
      <Show when={props.reply.text.trim() !== ""}>
        <p class="body">{saidWords(props.reply.text.trim())}</p>
      </Show>
      <Show when={props.reply.files.length > 0}>
        <p class="t12 dim">{say(TICKET.leavingFiles, { n: props.reply.files.length })}</p>
      </Show>
      <span class="acts">
        <button type="button" class="btn s" aria-keyshortcuts="z" onClick={() => props.onUndo()}>
          {say(TICKET.undo)}
        </button>
        <button type="button" class="btn quiet s" onClick={() => props.onSendNow()}>
          {say(TICKET.sendNow)}
        </button>
      </span>
    </article>
  );
}
