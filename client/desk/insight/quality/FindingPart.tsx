// One finding under its line: the rule, its points, what people said, and what this member may do about it. Draws only.
import { createSignal, For, Show, type JSX } from "solid-js";
import type { MemberId } from "../../../../shared/core/ids.ts";
import type { Review } from "../../../../shared/domain/inspection/reviewMark.ts";
import type { Rule } from "../../../../shared/domain/inspection/rule.ts";
import type { Stood } from "../../../../shared/domain/inspection/standing.ts";
import { Icon } from "../../../ui/icons.tsx";
import { TextField } from "../../../ui/kit/TextField.tsx";
import { say, told, type Phrase } from "../../../ui/words.ts";
import { QUALITY } from "./qualityWords.ts";

interface FindingProps {
  readonly finding: Stood;
  readonly rule: Rule | undefined;
  readonly isCurrent: boolean;
  readonly mayReview: boolean;
  /** It names who looks at it. */
  readonly isOwn: boolean;
  /** What colleagues said is not shown yet. */
  readonly hides: boolean;
  readonly me: MemberId;
  readonly nameOf: (member: string) => string;
  readonly onChoose: () => void;
  readonly onJudge: (is: "right" | "wrong", note?: string) => void;
  readonly onAppeal: (why: string) => void;
  readonly onWithdraw: () => void;
}

const STANDS = { right: QUALITY.isRight, wrong: QUALITY.isWrong, missed: QUALITY.isMissed } as const;
const SAYS = {
  right: QUALITY.saysRight,
  wrong: QUALITY.saysWrong,
  missed: QUALITY.saysMissed,
  none: QUALITY.saysRight,
} as const satisfies Readonly<Record<Review["is"], Phrase>>;

export function FindingPart(props: FindingProps): JSX.Element {
  const [note, setNote] = createSignal("");
  const points = (): string => {
    const { takes } = props.finding;
    if (takes === 0) return say(QUALITY.warnsOnly);
    return takes > 0 ? say(QUALITY.takes, { n: takes }) : say(QUALITY.gives, { n: -takes });
  };
  const stands = (): Phrase | undefined => {
    const { is } = props.finding;
    return is === "found" || props.hides ? undefined : STANDS[is];
  };
  const others = (): readonly Review[] => (props.hides ? [] : props.finding.reviews);
  const judge = (is: "right" | "wrong"): void => {
    props.onJudge(is, note().trim() === "" ? undefined : note());
    setNote("");
  };
  return (
    <article
      class="qc-found"
      id={`qc-${props.finding.key}`}
      data-is={props.hides ? "found" : props.finding.is}
      aria-current={props.isCurrent ? "true" : undefined}
      onFocusIn={() => props.onChoose()}
    >
      <p class="qc-name">
        <b>{told(props.rule?.name ?? { zh: props.finding.rule, en: props.finding.rule })}</b>
        <span class="t12 dim">{props.finding.rule}</span>
        <Show when={props.finding.red === true}>
          <span class="tag neg">{say(QUALITY.redLine)}</span>
        </Show>
        <Show when={props.finding.bot === true}>
          <span class="tag">{say(QUALITY.ofBot)}</span>
        </Show>
        <span class="t12 mid">{points()}</span>
        <Show when={stands()}>{(words) => <span class="tag line">{say(words())}</span>}</Show>
      </p>
      <Show when={props.rule}>{(rule) => <p class="t12 mid">{told(rule().why)}</p>}</Show>
      <For each={others()}>
        {(one) => (
          <p class="t12">
            {say(SAYS[one.is], { name: props.nameOf(one.by) })}
            <Show when={one.note}>{(words) => <span class="mid"> · {words()}</span>}</Show>
          </p>
        )}
      </For>
      <Show when={props.hides && props.finding.reviews.length > 0}>
        <p class="t12 dim">{say(QUALITY.hidden)}</p>
      </Show>
      <Show when={props.finding.appeal}>
        {(appeal) => (
          <p class="qc-appeal">
            <Icon name="hand" />
            <span>{say(QUALITY.appealed, { name: props.nameOf(appeal().by), why: appeal().why })}</span>
            <Show
              when={props.finding.waits}
              fallback={<span class="tag">{say(props.finding.is === "wrong" ? QUALITY.granted : QUALITY.declined)}</span>}
            >
              <span class="tag warn">{say(QUALITY.waits)}</span>
            </Show>
          </p>
        )}
      </Show>
      <Show when={props.mayReview}>
        <div class="qc-do">
          <Show when={props.isCurrent}>
            <TextField label={say(QUALITY.note)} value={note()} max={400} onInput={setNote} />
          </Show>
          <button type="button" class="btn s" onClick={() => judge("right")}>
            {say(props.finding.waits ? QUALITY.decline : QUALITY.right)}
          </button>
          <button type="button" class="btn s" onClick={() => judge("wrong")}>
            {say(props.finding.waits ? QUALITY.grant : QUALITY.wrong)}
          </button>
        </div>
      </Show>
      <Show when={props.isOwn && props.finding.takes > 0 && props.finding.is !== "wrong"}>
        <Appealing {...props} />
      </Show>
    </article>
  );
}

function Appealing(props: FindingProps): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const [why, setWhy] = createSignal("");
  return (
    <Show
      when={open()}
      fallback={
        <p class="qc-do">
          <Show
            when={props.finding.waits}
            fallback={
              <>
                <span class="t12 dim">{say(QUALITY.own)}</span>
                <button type="button" class="btn s" onClick={() => setOpen(true)}>
                  {say(QUALITY.appeal)}
                </button>
              </>
            }
          >
            <button type="button" class="btn s" onClick={() => props.onWithdraw()}>
              {say(QUALITY.withdraw)}
            </button>
          </Show>
        </p>
      }
    >
      <form
        class="qc-do"
        onSubmit={(event) => {
          event.preventDefault();
          setOpen(false);
          props.onAppeal(why());
        }}
      >
        <TextField label={say(QUALITY.appealWhy)} value={why()} max={400} onInput={setWhy} focus required />
        <button type="submit" class="btn s primary">
          {say(QUALITY.send)}
        </button>
        <button type="button" class="btn s" onClick={() => setOpen(false)}>
          {say(QUALITY.cancel)}
        </button>
      </form>
    </Show>
  );
}
