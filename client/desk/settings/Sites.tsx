// The websites that may show the shop's chat: listed, added, taken off; and the code for their pages. Works without a network, as all the shop's settings do.
import { createMemo, createSignal, For, Show, type JSX } from "solid-js";
import type { Result } from "../../../shared/core/result.ts";
import { SHOP_DOC } from "../../../shared/domain/names.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import { originOf, readSite, type NoSite } from "../../../shared/domain/site.ts";
import { READ_CHANGE } from "../../actions/shopActions.ts";
import { Icon } from "../../ui/icons.tsx";
import { TextField } from "../../ui/kit/TextField.tsx";
import { live } from "../../ui/live.ts";
import { say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { did } from "../ticket/createDeeds.ts";
import { Code } from "./Code.tsx";
import { PageHead } from "./PageHead.tsx";
import { Bones, Part } from "./Part.tsx";
import { SITES, NO_SITE } from "./siteWords.ts";
import { SETTINGS } from "./words.ts";

/** Why an address was not taken, besides what is no address at all. */
type Trouble = NoSite | { readonly why: "already" | "own"; readonly meant?: undefined };

export function Sites(props: { readonly desk: Desk }): JSX.Element {
  const policy = live<Policy | undefined>(props.desk.queries.policy, undefined);
  const waiting = live(() => props.desk.queries.unsentOf(SHOP_DOC), []);
  const unsent = createMemo(() => new Set(waiting().map(({ summary }) => summary.text)));
  const shop = (): string => props.desk.kept.session.shop;
  const actions = props.desk.shopActions(); // fetched with the page: it may be wanted without a network
  const change = async (what: "addSite" | "removeSite", site: string): Promise<Result<void>> => (await actions)[what](site);
  const add = (site: string): Promise<boolean> => did(change("addSite", site));
  const remove = (site: string): void =>
    void did(change("removeSite", site), {
      icon: "undo",
      words: say(SITES.removed, { site: bare(site) }),
      action: { words: say(SITES.undo), run: () => void add(site) },
    });
  return (
    <>
      <PageHead title={say(SETTINGS.sites)} lead={say(SITES.lead)} />
      <Show when={policy()} fallback={<Bones />}>
        {(now) => (
          <>
            <Part title={say(SITES.list)} aside={<span class="t12 dim">{say(SITES.listAside)}</span>}>
              <ul class="rows">
                <For each={now().sites.toSorted()} fallback={<li class="none dim">{say(SITES.none)}</li>}>
                  {(site) => <Row site={site} unsent={unsent().has(site)} onRemove={() => remove(site)} />}
                </For>
                <li>
                  <Icon name="lock" />
                  <span class="cut">{location.origin}</span>
                  <span class="t12 dim fit">{say(SITES.always)}</span>
                </li>
              </ul>
              <NewSite sites={now().sites} onAdd={add} />
            </Part>
            <Part title={say(SITES.read)}>
              <div class="choices">
                <label>
                  <input
                    type="checkbox"
                    checked={now().readMarks !== false}
                    onChange={({ currentTarget: { checked } }) => void did(actions.then((its) => its.tellRead(checked)))}
                  />
                  {say(SITES.tellRead)}
                </label>
                <Show when={unsent().has(READ_CHANGE)}>
                  <span class="tag off">{say(SITES.unsent)}</span>
                </Show>
              </div>
              <p class="t12 mid">{say(SITES.tellReadMore)}</p>
            </Part>
            <Part title={say(SITES.code)} lead={say(SITES.codeLead)}>
              <Code label={say(SITES.code)} code={tagFor(shop(), now())} />
              <p class="t12 mid">{say(SITES.csp, { origin: location.origin })}</p>
            </Part>
          </>
        )}
      </Show>
    </>
  );
}

/** The one script of a shop's page. */
function tagFor(shop: string, { language, greetings }: Policy): string {
  const greet = greetings?.some((one) => one.on) ? " data-greet" : ""; // only then is the chat fetched before anybody opens it
  return `<script async src="${location.origin}/widget.js" data-shop="${shop}" data-lang="${language}"${greet}></script>`;
}

/** As people say it: all of them are https, but for those on one's own machine. */
const bare = (site: string): string => site.replace(/^https:\/\//, "");

function Row(props: { readonly site: string; readonly unsent: boolean; readonly onRemove: () => void }): JSX.Element {
  const isUseless = (): boolean => originOf(props.site) === undefined;
  return (
    <li>
      <Icon name={isUseless() ? "alert" : "globe"} class={isUseless() ? "is-warn" : ""} />
      <span class="cut">
        <b>{props.site}</b>{" "}
        <Show when={props.unsent}>
          <span class="tag off">{say(SITES.unsent)}</span>
        </Show>
        <Show when={isUseless()}>
          <span class="tag warn">{say(SITES.useless)}</span>
          <span class="t12 mid">{say(SITES.uselessMore)}</span>
        </Show>
      </span>
      <button type="button" class="btn quiet s" aria-label={say(SITES.removeSite, { site: props.site })} onClick={() => props.onRemove()}>
        {say(SITES.remove)}
      </button>
    </li>
  );
}

function NewSite(props: { readonly sites: readonly string[]; readonly onAdd: (site: string) => Promise<boolean> }): JSX.Element {
  const [typed, setTyped] = createSignal("");
  const [trouble, setTrouble] = createSignal<Trouble>();
  const add = async (text: string): Promise<void> => {
    const read = readSite(text);
    if (!read.ok) return void setTrouble(read.error);
    if (read.value === location.origin) return void setTrouble({ why: "own" });
    if (props.sites.includes(read.value)) return void setTrouble({ why: "already" });
    setTrouble(undefined);
    if (await props.onAdd(read.value)) setTyped("");
  };
  return (
    <form
      class="add-one"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add(typed());
      }}
    >
      <TextField
        label={say(SITES.site)}
        value={typed()}
        onInput={(text) => {
          setTyped(text);
          setTrouble(undefined);
        }}
        placeholder="https://shop.example"
        hint={say(SITES.hint)}
        problem={troubleWords(trouble())}
        max={300}
        mono
      />
      <button type="submit" class="btn">
        <Icon name="plus" />
        {say(SITES.add)}
      </button>
      <Show when={trouble()?.meant}>
        {(meant) => (
          <button type="button" class="btn quiet s use" onClick={() => void add(meant())}>
            <Icon name="check" />
            {say(SITES.use, { site: meant() })}
          </button>
        )}
      </Show>
    </form>
  );
}

function troubleWords(trouble: Trouble | undefined): string | undefined {
  if (trouble === undefined) return undefined;
  if (trouble.why === "own") return say(SITES.ownAlready);
  return say(trouble.why === "already" ? SITES.already : NO_SITE[trouble.why]);
}
