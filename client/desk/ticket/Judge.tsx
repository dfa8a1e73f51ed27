// What the shopper and the agents think of an answer of the bot: what was said already, and a small menu beside what it cites. Draws only.
import { For, Show, type JSX } from "solid-js";
import { REMARK_CHARS, remarkKey, type Remark } from "../../../shared/domain/remark.ts";
import type { Rating } from "../../../shared/domain/rating.ts";
import type { MemberId, MessageId } from "../../../shared/core/ids.ts";
import { Menu } from "../../ui/kit/Menu.tsx";
import { say, type Phrase } from "../../ui/words.ts";
import { TICKET } from "./words.ts";

const FLAWS = ["wrong", "outdated", "missing"] as const;
const WORDS: Readonly<Record<(typeof FLAWS)[number], Phrase>> = {
  wrong: TICKET.isWrong,
  outdated: TICKET.isOutdated,
  missing: TICKET.isMissing,
};

/** `before`: what this member said of it until now. */
export type OnRemark = (message: MessageId, is: Remark["is"], note: string, before: Remark | undefined) => void;

interface JudgeProps {
  readonly message: MessageId;
  readonly me: MemberId;
  readonly remarks: Readonly<Record<string, Remark>> | undefined;
  /** What the shopper said of it. */
  readonly rated: Rating["is"] | undefined;
  readonly nameOf: (member: string) => string;
  /** Absent: nothing can be written here any more. */
  readonly onRemark: OnRemark | undefined;
}

export function Judge(props: JudgeProps): JSX.Element {
  const said = (): readonly Remark[] =>
    Object.values(props.remarks ?? {}).filter((one) => one.message === props.message && one.is !== "fine");
  const mine = (): Remark | undefined => said().find((one) => remarkKey(one) === remarkKey({ message: props.message, by: props.me }));
  return (
    <>
      <Show when={props.rated}>
        {(is) => <span class={`tag ${is() === "up" ? "pos" : "neg"}`}>{say(is() === "up" ? TICKET.ratedUp : TICKET.ratedDown)}</span>}
      </Show>
      <For each={said()}>
        {(one) => (
          <span class="tag neg" title={one.note}>
            {one.is === "fine" ? "" : say(WORDS[one.is])}
            <Show when={one.by !== props.me}> · {props.nameOf(one.by)}</Show>
          </span>
        )}
      </For>
      <Show when={props.onRemark}>
        {(onRemark) => (
          <Menu class="btn quiet s judge" label={say(TICKET.judge)} named="both" face={say(TICKET.judgeShort)}>
            <Flaws mine={mine()} onPick={(is, note) => onRemark()(props.message, is, note, mine())} />
          </Menu>
        )}
      </Show>
    </>
  );
}

function Flaws(props: { readonly mine: Remark | undefined; readonly onPick: (is: Remark["is"], note: string) => void }): JSX.Element {
  let note = props.mine?.note ?? "";
  return (
    <>
      <h3>{say(TICKET.judge)}</h3>
      <input
        class="why-field"
        type="text"
        autocomplete="off"
        maxLength={REMARK_CHARS}
        value={note}
        aria-label={say(TICKET.judgeNote)}
        placeholder={say(TICKET.judgeNote)}
        onInput={(event) => (note = event.currentTarget.value)}
      />
      <For each={FLAWS}>
        {(is) => (
          <button type="button" role="menuitem" onClick={() => props.onPick(is, note)}>
            {say(WORDS[is])}
          </button>
        )}
      </For>
      <Show when={props.mine}>
        <button type="button" role="menuitem" onClick={() => props.onPick("fine", "")}>
          {say(TICKET.isFine)}
        </button>
      </Show>
    </>
  );
}
