// A golden conversation as it is written, turn by turn; beside each what came when it was played. Draws only.
import { For, Show, type JSX } from "solid-js";
import type { GoldenTurn } from "../../../../shared/domain/dialogues/golden.ts";
import type { WrittenDialogue, WrittenTurn } from "../../../../shared/domain/dialogues/written.ts";
import { plainOf } from "../../../../shared/domain/markdownParts.ts";
import { Icon } from "../../../ui/icons.tsx";
import { inLanguage, say } from "../../../ui/words.ts";
import { GOLD } from "./goldenWords.ts";
import { amissIn, movesWords, sidesWords, type Names } from "./moveWords.ts";

interface TurnsProps {
  readonly golden: WrittenDialogue;
  readonly ran: readonly GoldenTurn[] | undefined;
  readonly names: Names;
}

export function GoldenTurns(props: TurnsProps): JSX.Element {
  const spoken = (turn: WrittenTurn): number => props.golden.turns.filter((one) => !("person" in one)).indexOf(turn);
  return (
    <ol class="gold-turns">
      <For each={props.golden.turns}>
        {(turn) => (
          <li>
            <Said turn={turn} />
            <Show when={!("person" in turn) && turn}>
              {(asked) => (
                <>
                  <p class="t12">
                    <span class="dim">{say(GOLD.should)}</span> {sidesWords(asked().does, props.names, inLanguage())}
                  </p>
                  <Show when={props.ran?.[spoken(turn)]}>{(went) => <Went went={went()} names={props.names} />}</Show>
                </>
              )}
            </Show>
          </li>
        )}
      </For>
    </ol>
  );
}

function Said(props: { readonly turn: WrittenTurn }): JSX.Element {
  const words = (): string => {
    const { turn } = props;
    if ("person" in turn) return say(turn.person === "button" ? GOLD.person : GOLD.agent);
    if ("says" in turn) return turn.says;
    return /^[1-6]$/.test(turn.taps) ? say(GOLD.taps, { n: turn.taps }) : say(GOLD.tapsThat, { what: turn.taps });
  };
  return (
    <p class="gold-says" classList={{ deed: !("says" in props.turn) }}>
      <span class="sr">{say(GOLD.shopper)}: </span>
      {words()}
    </p>
  );
}

/** Did the very thing come that is written, and not only something that will do? */
export function isAsWritten({ right, wanted, did }: GoldenTurn): boolean {
  return right && wanted === did;
}

/** What came of one message. */
export function Went(props: { readonly went: GoldenTurn; readonly names: Names }): JSX.Element {
  return (
    <div class="gold-went">
      <p class="t12">
        <span class={`tag ${props.went.right ? "pos" : "neg"}`}>
          <Icon name={props.went.right ? "check" : "alert"} />
          {say(props.went.right ? GOLD.well : GOLD.astray)}
        </span>{" "}
        <Show when={!isAsWritten(props.went)}>
          <span class="dim">{say(GOLD.came)}</span> {movesWords(props.went.moves, props.names, inLanguage())}
          <For each={amissIn(props.went, inLanguage())}>{(one) => <span class="is-breach"> · {one}</span>}</For>
        </Show>
      </p>
      <Show when={props.went.words !== ""}>
        <p class="bubble">{plainOf(props.went.words)}</p>
      </Show>
    </div>
  );
}
