// One message of a golden conversation as fields, with what came of it when it was tried. Draws only.
import { Match, Show, Switch, type JSX } from "solid-js";
import type { GoldenTurn } from "../../../../shared/domain/dialogues/golden.ts";
import { MESSAGE_CHARS } from "../../../../shared/domain/ticket.ts";
import { Icon } from "../../../ui/icons.tsx";
import { TextField } from "../../../ui/kit/TextField.tsx";
import { say } from "../../../ui/words.ts";
import { isAsWritten, Went } from "./GoldenTurns.tsx";
import type { TurnField, Wrong } from "./goldenForm.ts";
import { GOLD } from "./goldenWords.ts";
import { MoveFields, type Option } from "./MoveFields.tsx";
import type { Names } from "./moveWords.ts";

interface TurnFieldsProps {
  readonly n: number;
  readonly turn: TurnField;
  /** The only one: it stays. */
  readonly alone: boolean;
  readonly wrong: Wrong | undefined;
  readonly went: GoldenTurn | undefined;
  readonly articles: readonly Option[];
  readonly names: Names;
  readonly onChange: (change: Partial<TurnField>) => void;
  readonly onAsNow: () => void;
  readonly onDrop: () => void;
}

const WHY = { empty: GOLD.wrongSays, tap: GOLD.wrongTap, somebody: GOLD.namesSomebody } as const;

export function TurnFields(props: TurnFieldsProps): JSX.Element {
  const isSpoken = (): boolean => props.turn.kind === "says" || props.turn.kind === "taps";
  const problem = (): string | undefined => {
    const { wrong } = props;
    return wrong !== undefined && "why" in wrong ? say(WHY[wrong.why]) : undefined;
  };
  return (
    <li>
      <div class="gold-head">
        <Switch>
          <Match when={isSpoken()}>
            <TextField
              label={say(props.turn.kind === "taps" ? GOLD.tapWhich : GOLD.nthMessage, { n: props.n })}
              value={props.turn.text}
              onInput={(text) => props.onChange({ text })}
              placeholder={props.turn.kind === "says" ? say(GOLD.saysHint) : "1"}
              problem={problem()}
              max={props.turn.kind === "taps" ? 64 : MESSAGE_CHARS}
            />
          </Match>
          <Match when={true}>
            <p class="t12 mid">{say(props.turn.kind === "button" ? GOLD.person : GOLD.agent)}</p>
          </Match>
        </Switch>
        <Show when={!props.alone}>
          <button
            type="button"
            class="btn quiet icon s"
            aria-label={say(GOLD.dropMessage, { n: props.n })}
            title={say(GOLD.dropMessage, { n: props.n })}
            onClick={() => props.onDrop()}
          >
            <Icon name="x" />
          </button>
        </Show>
      </div>
      <Show when={isSpoken()}>
        <div class="gold-should">
          <span class="t12 dim">{say(GOLD.should)}</span>
          <MoveFields
            n={props.n}
            does={props.turn.does}
            articles={props.articles}
            names={props.names}
            onChange={(does) => props.onChange({ does })}
          />
        </div>
        <Show when={props.went}>
          {(went) => (
            <>
              <Went went={went()} names={props.names} />
              <Show when={!isAsWritten(went())}>
                <button type="button" class="btn s" onClick={() => props.onAsNow()}>
                  {say(GOLD.asNow)}
                </button>
              </Show>
            </>
          )}
        </Show>
        <details open={props.turn.words !== "" || props.turn.without !== ""}>
          <summary class="t12 dim">{say(GOLD.wording)}</summary>
          <div class="two">
            <TextField label={say(GOLD.mustSay)} value={props.turn.words} onInput={(words) => props.onChange({ words })} max={800} />
            <TextField
              label={say(GOLD.mustNotSay)}
              value={props.turn.without}
              onInput={(without) => props.onChange({ without })}
              max={800}
            />
          </div>
        </details>
      </Show>
    </li>
  );
}
