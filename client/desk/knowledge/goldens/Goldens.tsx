// The page of golden conversations: the list, the one in view or being written, and their run. Binds them to the edge's doors and to the page's ear.
import { createSignal, Match, onCleanup, Show, Switch, type JSX } from "solid-js";
import type { GoldenTurn } from "../../../../shared/domain/dialogues/golden.ts";
import type { WrittenDialogue } from "../../../../shared/domain/dialogues/written.ts";
import { roleMay } from "../../../../shared/domain/permission.ts";
import { Icon } from "../../../ui/icons.tsx";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { liveWhole } from "../../../ui/live.ts";
import { inLanguage, say } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import type { Answer } from "../../session/ask.ts";
import { createTry } from "../../session/createTry.ts";
import { refusalWords } from "../../session/refusalWords.ts";
import { createAsked } from "../../settings/createAsked.ts";
import type { ShopNow } from "../../shopNow.ts";
import { isForPage } from "../pageKeys.ts";
import { createRun, type Running } from "./createRun.ts";
import { askGoldens, askPack, dropGolden, putGolden } from "./doors.ts";
import { GoldenForm } from "./GoldenForm.tsx";
import { GoldenList } from "./GoldenList.tsx";
import { GoldenTurns } from "./GoldenTurns.tsx";
import { GOLD } from "./goldenWords.ts";
import { namesOf } from "./moveWords.ts";
import { rehearse, type Hear } from "./rehearse.ts";
import "./goldens.css";

type Ran = ReadonlyMap<string, readonly GoldenTurn[]>;

export interface GoldensProps {
  readonly desk: Desk;
  readonly shop: ShopNow;
  readonly hear: Hear;
}

export function Goldens(props: GoldensProps): JSX.Element {
  const { desk, shop } = props; // one desk per instance
  const asked = createAsked(askGoldens);
  const articles = liveWhole(desk.queries.articles, []);
  const products = liveWhole(desk.queries.products, []);
  const saving = createTry();
  const run = createRun<Ran | string>();
  const [chosen, setChosen] = createSignal<string>();
  const [editing, setEditing] = createSignal<string>(); // its id: of one that is there, or of a new one
  const mayWrite = roleMay(desk.kept.session.role, "publishArticle");
  const names = namesOf(shop);
  const goldens = (): readonly WrittenDialogue[] => asked.value()?.goldens ?? [];
  const golden = (): WrittenDialogue | undefined => goldens().find((one) => one.id === (editing() ?? chosen()));
  const ran = (): Ran | undefined => {
    const result = run.result();
    return typeof result === "object" ? result : undefined;
  };

  /** Plays them with what is published now; words where it cannot. */
  const playNow = async (which: readonly WrittenDialogue[], running: Running): Promise<Ran | string> => {
    const pack = await askPack();
    if (!pack.ok) return refusalWords(pack.error, inLanguage());
    const played = await rehearse(which, [pack.value], { hear: props.hear, now: Date.now(), ...running });
    if (typeof played === "string") return say(played === "deaf" ? GOLD.deaf : GOLD.stopped);
    return played[0] ?? new Map();
  };
  const tryOne = async (one: WrittenDialogue): Promise<readonly GoldenTurn[] | string> => {
    const played = await playNow([one], { signal: new AbortController().signal, onDone: () => undefined });
    return typeof played === "string" ? played : (played.get(one.id) ?? []);
  };
  const runAll = (): void => void run.begin((running) => playNow(goldens(), running));

  const choose = (id: string | undefined): void => {
    setEditing(undefined);
    saving.clear();
    setChosen(id);
  };
  const save = async (one: WrittenDialogue): Promise<void> => {
    if ((await saving.run(() => putGolden(one))) === undefined) return;
    run.forget(); // what was seen is of what was written before
    await asked.again();
    choose(one.id);
  };
  const tellRefused = <T,>(answer: Answer<T>): answer is Extract<Answer<T>, { ok: true }> => {
    if (!answer.ok) tell({ icon: "alert", words: refusalWords(answer.error, inLanguage()) });
    return answer.ok;
  };
  const remove = async (one: WrittenDialogue): Promise<void> => {
    if (!tellRefused(await dropGolden(one.id))) return;
    choose(undefined);
    await asked.again();
    const back = async (): Promise<void> => void (tellRefused(await putGolden(one)) && (await asked.again()));
    tell({ icon: "undo", words: say(GOLD.removed, { name: one.shows }), action: { words: say(GOLD.undo), run: () => void back() } });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !isForPage(event)) return; // out of a field the desk leads
    if (editing() === undefined && chosen() === undefined) return;
    if (editing() === undefined) choose(undefined);
    event.preventDefault(); // what is being written is left by its own button
  };
  document.addEventListener("keydown", onKey, true);
  onCleanup(() => document.removeEventListener("keydown", onKey, true));

  const begin = (): void => {
    setChosen(undefined);
    setEditing(crypto.randomUUID());
  };
  return (
    <div class="pane know" data-open={golden() !== undefined || editing() !== undefined}>
      <GoldenList
        asked={asked}
        mayWrite={mayWrite}
        chosen={chosen()}
        ran={ran()}
        progress={run.progress()}
        problem={problemOf(run.result())}
        onChoose={choose}
        onNew={begin}
        onRun={runAll}
        onStop={run.stop}
      />
      <Switch fallback={<Nothing none={asked.value()?.goldens.length === 0} mayWrite={mayWrite} onNew={begin} />}>
        <Match when={editing()} keyed>
          {(id) => (
            <main class="know-page scroll" aria-label={golden()?.shows ?? say(GOLD.write)}>
              <h2>{golden()?.shows ?? say(GOLD.write)}</h2>
              <GoldenForm
                of={golden()}
                id={id}
                articles={articles()}
                products={products()}
                names={names}
                onTry={tryOne}
                problem={saving.problem()}
                held={saving.held()}
                onSave={(one) => void save(one)}
                onCancel={() => choose(golden()?.id)}
              />
            </main>
          )}
        </Match>
        <Match when={golden()}>
          {(one) => (
            <main class="know-page scroll" aria-label={one().shows}>
              <header class="know-head">
                <button type="button" class="btn quiet icon only-narrow flex" aria-label={say(GOLD.back)} onClick={() => choose(undefined)}>
                  <Icon name="back" />
                </button>
                <h2 class="gold-title">{one().shows}</h2>
                <Show when={mayWrite}>
                  <button type="button" class="btn s" onClick={() => setEditing(one().id)}>
                    <Icon name="edit" />
                    {say(GOLD.edit)}
                  </button>
                  <button type="button" class="btn quiet s" onClick={() => void remove(one())}>
                    {say(GOLD.remove)}
                  </button>
                </Show>
              </header>
              <p class="t12 dim">
                {say(GOLD[one().language])}
                <Show when={one().page}>{(page) => <> · {say(GOLD.onPage, { product: names.productOf(page()) })}</>}</Show>
              </p>
              <GoldenTurns golden={one()} ran={ran()?.get(one().id)} names={names} />
            </main>
          )}
        </Match>
      </Switch>
    </div>
  );
}

function problemOf(result: Ran | string | undefined): string | undefined {
  return typeof result === "string" ? result : undefined;
}

function Nothing(props: { readonly none: boolean; readonly mayWrite: boolean; readonly onNew: () => void }): JSX.Element {
  return (
    <div class="know-none empty">
      <Icon name="chat" large />
      <h2>{say(props.none ? GOLD.keepFirst : GOLD.choose)}</h2>
      <p>{say(GOLD.lead)}</p>
      <Show when={props.none} fallback={<p class="dim">{say(GOLD.chooseMore)}</p>}>
        <Show when={props.mayWrite} fallback={<p class="dim">{say(GOLD.emptyAgent)}</p>}>
          <button type="button" class="btn" onClick={() => props.onNew()}>
            {say(GOLD.keepFirstDo)}
          </button>
        </Show>
      </Show>
    </div>
  );
}
