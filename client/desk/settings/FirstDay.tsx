// What a new owner may do next: plain links, in any order, put away when it is enough.
import { For, type JSX } from "solid-js";
import { Icon } from "../../ui/icons.tsx";
import { say, type Phrase } from "../../ui/words.ts";
import { graphAddress, settingsAddress } from "../route.ts";
import { PageHead } from "./PageHead.tsx";
import { SETTINGS } from "./words.ts";

const KEY = "zg.first-day"; // put down by session/Finish.tsx

/** Is it still in the list of pages? */
export function firstDayIsOn(): boolean {
  return localStorage.getItem(KEY) !== null;
}

interface Thing {
  readonly href: string;
  readonly words: Phrase;
  readonly more: Phrase;
  /** A page of its own: in a tab of its own. */
  readonly away?: boolean;
}

export function FirstDay(props: { readonly shop: string; readonly onInbox: () => void; readonly onDone: () => void }): JSX.Element {
  const things = (): readonly Thing[] => [
    { href: settingsAddress("people"), words: SETTINGS.firstPeople, more: SETTINGS.firstPeopleMore },
    { href: settingsAddress("sites"), words: SETTINGS.firstSite, more: SETTINGS.firstSiteMore },
    { href: graphAddress("import"), words: SETTINGS.firstGoods, more: SETTINGS.firstGoodsMore },
    { href: settingsAddress("me"), words: SETTINGS.firstWay, more: SETTINGS.firstWayMore },
    { href: `/widget/?shop=${encodeURIComponent(props.shop)}`, words: SETTINGS.firstTry, more: SETTINGS.firstTryMore, away: true },
  ];
  return (
    <>
      <PageHead title={say(SETTINGS.firstDayTitle)} lead={say(SETTINGS.firstDayLead)} />
      <ul class="rows links">
        <For each={things()}>
          {(thing) => (
            <li>
              <a href={thing.href} {...(thing.away ? { target: "_blank", rel: "noopener" } : {})}>
                <span>
                  <b>{say(thing.words)}</b>
                  <span class="t12 dim">{say(thing.more)}</span>
                </span>
                <Icon name="next" />
              </a>
            </li>
          )}
        </For>
      </ul>
      <div class="acts">
        <button type="button" class="btn primary" onClick={() => props.onInbox()}>
          {say(SETTINGS.toInbox)}
        </button>
        <button
          type="button"
          class="btn quiet"
          onClick={() => {
            localStorage.removeItem(KEY);
            props.onDone();
          }}
        >
          {say(SETTINGS.firstDone)}
        </button>
      </div>
    </>
  );
}
