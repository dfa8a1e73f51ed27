// A rule tried on the conversations of this device, in small steps: where it would have hit, what of it is new, what it would hit no more. Only reads.
import { createEffect, createSignal, For, on, onCleanup, Show, type JSX } from "solid-js";
import { DAY } from "../../../../shared/core/time.ts";
import { createBench, type BenchHit } from "../../../../shared/domain/inspection/bench.ts";
import type { Rule } from "../../../../shared/domain/inspection/rule.ts";
import { pagePace } from "../../../pack/pace.ts";
import { say, type Phrase } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { ticketAddress } from "../../route.ts";
import { saidWords } from "../../saidWords.ts";
import { RULES } from "./rulesWords.ts";

const TALKS_MOST = 500; // read in a few seconds
const BACK = 60 * DAY;
const STEP = 10; // documents between two breaths
const SHOWN = 20;

interface BenchProps {
  readonly desk: Desk;
  /** As it would be; undefined: it is not right yet. */
  readonly rule: Rule | undefined;
  /** As it is. */
  readonly before: Rule | undefined;
  readonly onDone: () => void;
}

interface Tried {
  readonly hits: readonly BenchHit[];
  readonly talks: number;
}

export function Bench(props: BenchProps): JSX.Element {
  const [tried, setTried] = createSignal<Tried>();
  const [busy, setBusy] = createSignal<{ readonly done: number; readonly of: number }>();
  const [most, setMost] = createSignal(SHOWN);
  let turn = 0; // what was begun for another rule ends by itself
  onCleanup(() => (turn += 1));
  createEffect(
    on(
      () => props.rule,
      () => {
        turn += 1;
        setTried(undefined);
        setBusy(undefined);
      },
    ),
  );
  const run = async (): Promise<void> => {
    const { rule, before } = props;
    if (rule === undefined) return;
    const mine = ++turn;
    setMost(SHOWN);
    setBusy({ done: 0, of: 0 });
    const now = Date.now();
    const bench = createBench(rule, before, now);
    const ids = (await (await props.desk.judgedRows()).since(now - BACK)).slice(0, TALKS_MOST).map((one) => one.id);
    const hits: BenchHit[] = [];
    for (let at = 0; at < ids.length && mine === turn; at += STEP) {
      for (const ticket of await props.desk.asked.whole(ids.slice(at, at + STEP))) hits.push(...bench(ticket));
      if (mine === turn) setBusy({ done: Math.min(ids.length, at + STEP), of: ids.length });
      await pagePace.pause();
    }
    if (mine !== turn) return;
    setBusy(undefined);
    setTried({ hits: hits.toSorted((a, b) => ORDER.indexOf(a.is) - ORDER.indexOf(b.is)), talks: ids.length });
    props.onDone();
  };
  const count = (is: BenchHit["is"]): number => (tried()?.hits ?? []).filter((one) => one.is === is).length;
  return (
    <section class="rl-bench" aria-live="polite">
      <button type="button" class="btn s" aria-disabled={props.rule === undefined} onClick={() => void run()}>
        {say(RULES.test)}
      </button>
      <Show when={busy()}>{(its) => <span class="t12 mid"> {say(RULES.testing, its())}</span>}</Show>
      <Show when={tried()}>
        {(its) => (
          <>
            <h3>
              {its().talks === 0
                ? say(RULES.noTalks)
                : say(RULES.wouldHit, { n: count("new") + count("same"), fresh: count("new"), gone: count("gone"), talks: its().talks })}
            </h3>
            <ol>
              <For each={its().hits.slice(0, most())}>
                {(one) => (
                  <li>
                    <span class="tag" classList={{ warn: one.is === "new", off: one.is === "gone", line: one.is === "same" }}>
                      {say(IS[one.is])}
                    </span>
                    <a href={ticketAddress(one.ticket)}>{saidWords(one.text)}</a>
                  </li>
                )}
              </For>
            </ol>
            <Show when={its().hits.length > most()}>
              <button type="button" class="btn s" onClick={() => setMost(most() + SHOWN)}>
                {say(RULES.more, { n: its().hits.length - most() })}
              </button>
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}

const ORDER: readonly BenchHit["is"][] = ["new", "gone", "same"];
const IS: Readonly<Record<BenchHit["is"], Phrase>> = { new: RULES.fresh, gone: RULES.gone, same: RULES.same };
