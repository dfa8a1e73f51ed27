// Finding a customer, and what is kept about them: the question, the search as it goes, who was found, and who of them is meant.
import { createEffect, createMemo, createSignal, createUniqueId, For, Show, type JSX } from "solid-js";
import type { ShopperId } from "../../../shared/core/ids.ts";
import { FIND_BY, SEARCH_CHARS, SHOPPERS_MOST, type Erasure, type FindBy, type FoundPerson } from "../../../shared/wire/privacyApi.ts";
import { Icon } from "../../ui/icons.tsx";
import { TextField } from "../../ui/kit/TextField.tsx";
import { tell } from "../../ui/kit/Toasts.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import { say } from "../../ui/words.ts";
import { createTry } from "../session/createTry.ts";
import { Refused } from "../session/Refused.tsx";
import { createSearch, type Search } from "./createSearch.ts";
import { EraseSheet } from "./EraseSheet.tsx";
import { conversationsOf, type Found } from "./found.ts";
import { FoundRow } from "./FoundRow.tsx";
import { Part } from "./Part.tsx";
import { exportPerson } from "./privacyDoors.ts";
import { FIND_WORDS, PRIVACY } from "./privacyWords.ts";

/** `mayErase`: take away and erase, beside looking. */
export function FindPerson(props: {
  readonly mayErase: boolean;
  readonly erasureOf: (id: string) => Erasure | undefined;
  readonly onErased: () => void;
}): JSX.Element {
  const search = createSearch();
  const [by, setBy] = createSignal<FindBy>("phone");
  const [value, setValue] = createSignal("");
  const begin = async (): Promise<void> => {
    const sought = value().trim();
    if (sought !== "" && !search.asking.held()) await search.start({ by: by(), value: sought });
  };
  return (
    <Part title={say(PRIVACY.find)}>
      <form
        class="form seek"
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <FindBys by={by()} onBy={setBy} />
        <div class="add-one">
          <TextField
            label={say(FIND_WORDS[by()].name)}
            value={value()}
            onInput={setValue}
            hint={say(FIND_WORDS[by()].hint)}
            max={SEARCH_CHARS}
            required
          />
          <button type="submit" class="btn primary" disabled={search.asking.held() || value().trim() === ""}>
            <Icon name="find" />
            {say(PRIVACY.go)}
          </button>
        </div>
      </form>
      <Progress search={search} />
      <Show when={search.found()}>
        {(found) => (
          <People
            found={found()}
            over={!search.running() && found().next === undefined}
            mayErase={props.mayErase}
            erasureOf={props.erasureOf}
            onErased={props.onErased}
            onAgain={() => void begin()}
          />
        )}
      </Show>
    </Part>
  );
}

function FindBys(props: { readonly by: FindBy; readonly onBy: (by: FindBy) => void }): JSX.Element {
  const group = createUniqueId();
  return (
    <fieldset class="field">
      <legend class="label">{say(PRIVACY.by)}</legend>
      <div class="choices">
        <For each={FIND_BY}>
          {(one) => (
            <label>
              <input type="radio" name={group} checked={props.by === one} onChange={() => props.onBy(one)} />
              {say(FIND_WORDS[one].name)}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

/** How far it is, and what held it up. */
function Progress(props: { readonly search: Search }): JSX.Element {
  const { found, running, asking, goOn, stop } = props.search; // one search as long as the page is in view
  const counts = (): { done: number; total: number } => ({ done: found()?.searched ?? 0, total: found()?.total ?? 0 });
  return (
    <>
      <Refused problem={asking.problem()} wait={asking.wait()} />
      <Show when={running() || found()}>
        <div class="progress" role="status">
          <progress max={Math.max(1, counts().total)} value={counts().done} />
          <span class="t12 mid">
            {running()
              ? say(PRIVACY.searching, counts())
              : found()?.next === undefined
                ? say(PRIVACY.searched, { total: counts().total })
                : say(PRIVACY.stopped, counts())}
          </span>
          <Show when={running()}>
            <button type="button" class="btn quiet s" onClick={stop}>
              {say(PRIVACY.stop)}
            </button>
          </Show>
          <Show when={!running() && found()?.next}>
            <button type="button" class="btn s" disabled={asking.held()} onClick={() => void goOn()}>
              {say(PRIVACY.onwards)}
            </button>
          </Show>
        </div>
      </Show>
    </>
  );
}

function People(props: {
  readonly found: Found;
  readonly over: boolean;
  readonly mayErase: boolean;
  readonly erasureOf: (id: string) => Erasure | undefined;
  readonly onErased: () => void;
  readonly onAgain: () => void;
}): JSX.Element {
  const [chosen, setChosen] = createSignal<ReadonlySet<ShopperId>>(new Set());
  const meant = createMemo(() => props.found.people.filter((one) => chosen().has(one.shopper)));
  createEffect(() => {
    const [only, ...others] = props.found.people;
    if (props.over && only !== undefined && others.length === 0) setChosen(new Set([only.shopper]));
  });
  const choose = ({ shopper }: FoundPerson, yes: boolean): void => {
    const others = [...chosen()].filter((one) => one !== shopper);
    setChosen(new Set(yes ? [...others, shopper] : others));
  };
  return (
    <>
      <Show when={props.found.people.length > 1}>
        <p class="t12 mid">{say(PRIVACY.sameOne)}</p>
      </Show>
      <ul class="rows found">
        <For each={props.found.people} fallback={<Show when={props.over}>{<li class="none dim">{say(PRIVACY.nobody)}</li>}</Show>}>
          {(person) => (
            <FoundRow
              person={person}
              {...(props.mayErase ? { chosen: chosen().has(person.shopper) } : {})}
              onChoose={(yes) => choose(person, yes)}
            />
          )}
        </For>
      </ul>
      <Show when={props.found.people.length > 0}>
        <Show when={props.mayErase} fallback={<p class="t12 mid">{say(PRIVACY.ownerOnly)}</p>}>
          <Deeds people={meant()} erasureOf={props.erasureOf} onErased={props.onErased} onAgain={props.onAgain} />
        </Show>
      </Show>
    </>
  );
}

/** What is done with those who were chosen. */
function Deeds(props: {
  readonly people: readonly FoundPerson[];
  readonly erasureOf: (id: string) => Erasure | undefined;
  readonly onErased: () => void;
  readonly onAgain: () => void;
}): JSX.Element {
  const [erasing, setErasing] = createSignal(false);
  const exporting = createTry();
  const none = (): boolean => props.people.length === 0 || props.people.length > SHOPPERS_MOST;
  const save = async (): Promise<void> => {
    const file = await exporting.run(() => exportPerson(props.people.map((one) => one.shopper)));
    if (file === undefined) return;
    saveFile(file.name, file.bytes);
    tell({ icon: "check", words: say(PRIVACY.exported), more: say(PRIVACY.exportedMore) });
  };
  const words = (): string => {
    if (props.people.length === 0) return say(PRIVACY.none);
    if (props.people.length > SHOPPERS_MOST) return say(PRIVACY.tooMany, { n: SHOPPERS_MOST });
    return say(PRIVACY.chosen, { people: props.people.length, n: conversationsOf(props.people) });
  };
  return (
    <>
      <Refused problem={exporting.problem()} wait={exporting.wait()} />
      <div class="acts deeds">
        <span class="mid">{words()}</span>
        <button type="button" class="btn push" disabled={none() || exporting.held()} onClick={() => void save()}>
          <Icon name="fetch" />
          {say(exporting.busy() ? PRIVACY.exporting : PRIVACY.export)}
        </button>
        <button type="button" class="btn danger" disabled={none()} onClick={() => setErasing(true)}>
          {say(PRIVACY.erase)}
        </button>
      </div>
      <Show when={erasing()}>
        <EraseSheet
          people={props.people}
          erasureOf={props.erasureOf}
          onErased={props.onErased}
          onAgain={() => {
            setErasing(false);
            props.onAgain();
          }}
          onClose={() => setErasing(false)}
        />
      </Show>
    </>
  );
}
