// The settings: which pages there are for this member, and the one in view. On a phone the list is a page of its own.
import { createMemo, createSignal, For, lazy, Match, Show, Switch, type JSX } from "solid-js";
import type { Role } from "../../../shared/domain/team.ts";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { live } from "../../ui/live.ts";
import { say, told, type Phrase } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { Later } from "../shell/Later.tsx";
import { settingsAddress, type SettingsPage } from "../route.ts";
import { mayOpen } from "./access.ts";
import { AuditLog } from "./AuditLog.tsx";
import { Devices } from "./Devices.tsx";
import { FirstDay, firstDayIsOn } from "./FirstDay.tsx";
import { Identity } from "./Identity.tsx";
import { Keys } from "./Keys.tsx";
import { Orders } from "./orders/Orders.tsx";
import { MySignIn } from "./MySignIn.tsx";
import { People } from "./People.tsx";
import { Privacy } from "./Privacy.tsx";
import { Sites } from "./Sites.tsx";
import { SETTINGS } from "./words.ts";
import "./settings.css";

const Alerts = lazy(() => import("./alerts/Alerts.tsx").then((its) => ({ default: its.Alerts })));
const MacroSettings = lazy(() => import("../macros/MacroSettings.tsx").then((its) => ({ default: its.MacroSettings })));
const Tags = lazy(() => import("../tags/Tags.tsx").then((its) => ({ default: its.Tags })));
const Fields = lazy(() => import("../fields/Fields.tsx").then((its) => ({ default: its.Fields })));
const Playbooks = lazy(() => import("../fields/Playbooks.tsx").then((its) => ({ default: its.Playbooks })));
const Promises = lazy(() => import("./promises/Promises.tsx").then((its) => ({ default: its.Promises })));
const Dispatch = lazy(() => import("./dispatch/Dispatch.tsx").then((its) => ({ default: its.Dispatch })));
const Greetings = lazy(() => import("./Greetings.tsx").then((its) => ({ default: its.Greetings })));

interface SettingsProps {
  readonly page: SettingsPage;
  readonly desk: Desk;
  readonly onInbox: () => void;
}

interface Entry {
  readonly page: SettingsPage;
  readonly icon: IconName;
  readonly words: Phrase;
}

const GROUPS: readonly { readonly words: Phrase; readonly entries: readonly Entry[] }[] = [
  {
    words: SETTINGS.mine,
    entries: [
      { page: "first-day", icon: "sun", words: SETTINGS.firstDay },
      { page: "me", icon: "key", words: SETTINGS.me },
      { page: "devices", icon: "device", words: SETTINGS.devices },
      { page: "macros", icon: "bolt", words: SETTINGS.macros },
      { page: "alerts", icon: "bell", words: SETTINGS.alerts },
    ],
  },
  {
    words: SETTINGS.ofShop,
    entries: [
      { page: "people", icon: "people", words: SETTINGS.people },
      { page: "dispatch", icon: "sliders", words: SETTINGS.dispatch },
      { page: "promises", icon: "clock", words: SETTINGS.promises },
      { page: "sites", icon: "globe", words: SETTINGS.sites },
      { page: "greetings", icon: "chat", words: SETTINGS.greetings },
      { page: "tags", icon: "list", words: SETTINGS.tags },
      { page: "fields", icon: "edit", words: SETTINGS.fields },
      { page: "playbooks", icon: "check", words: SETTINGS.playbooks },
      { page: "identity", icon: "user", words: SETTINGS.identity },
      { page: "orders", icon: "inbox", words: SETTINGS.orders },
      { page: "keys", icon: "lock", words: SETTINGS.keys },
      { page: "privacy", icon: "shield", words: SETTINGS.privacy },
      { page: "audit", icon: "list", words: SETTINGS.audit },
    ],
  },
];

export function Settings(props: SettingsProps): JSX.Element {
  const role: Role = props.desk.kept.session.role;
  const members = live(props.desk.queries.members, []);
  const [firstDay, setFirstDay] = createSignal(firstDayIsOn());
  const shown = ({ page }: Entry): boolean => (page === "first-day" ? firstDay() : mayOpen(role, page));
  const groups = () =>
    GROUPS.map((group) => ({ ...group, entries: group.entries.filter(shown) })).filter((group) => group.entries.length > 0);
  const page = (): SettingsPage => (props.page === "menu" ? "me" : props.page);
  const names = createMemo(() => new Map<string, string>(members().map((one) => [one.id, told(one.name)])));
  const nameOf = (id: string): string | undefined => names().get(id);
  return (
    <div class="pane settings" data-page={props.page}>
      <nav class="settings-nav" aria-label={say(SETTINGS.title)}>
        <h1>{say(SETTINGS.title)}</h1>
        <For each={groups()}>
          {(group) => (
            <>
              <h2>{say(group.words)}</h2>
              <ul>
                <For each={group.entries}>
                  {(entry) => (
                    <li>
                      <a href={settingsAddress(entry.page)} aria-current={page() === entry.page ? "page" : undefined}>
                        <Icon name={entry.icon} />
                        {say(entry.words)}
                        <Icon name="next" class="only-narrow" />
                      </a>
                    </li>
                  )}
                </For>
              </ul>
            </>
          )}
        </For>
      </nav>
      <div class="settings-page scroll" id="settings">
        <a class="btn quiet only-narrow flex up" href={settingsAddress("menu")}>
          <Icon name="back" />
          {say(SETTINGS.title)}
        </a>
        <Show
          when={mayOpen(role, page())}
          fallback={<p class="asked">{say(mayOpen("supervisor", page()) ? SETTINGS.notYours : SETTINGS.ownersOnly)}</p>}
        >
          <Switch>
            <Match when={page() === "first-day"}>
              <FirstDay
                shop={props.desk.kept.session.shop}
                onInbox={props.onInbox}
                onDone={() => {
                  setFirstDay(false);
                  props.onInbox();
                }}
              />
            </Match>
            <Match when={page() === "me"}>
              <MySignIn kept={props.desk.kept} />
            </Match>
            <Match when={page() === "devices"}>
              <Devices />
            </Match>
            <Match when={page() === "people"}>
              <People desk={props.desk} />
            </Match>
            <Match when={page() === "sites"}>
              <Sites desk={props.desk} />
            </Match>
            <Match when={page() === "promises"}>
              <Later>
                <Promises desk={props.desk} />
              </Later>
            </Match>
            <Match when={page() === "dispatch"}>
              <Later>
                <Dispatch desk={props.desk} />
              </Later>
            </Match>
            <Match when={page() === "greetings"}>
              <Later>
                <Greetings desk={props.desk} />
              </Later>
            </Match>
            <Match when={page() === "macros"}>
              <Later>
                <MacroSettings desk={props.desk} />
              </Later>
            </Match>
            <Match when={page() === "tags"}>
              <Later>
                <Tags desk={props.desk} />
              </Later>
            </Match>
            <Match when={page() === "fields"}>
              <Later>
                <Fields desk={props.desk} />
              </Later>
            </Match>
            <Match when={page() === "playbooks"}>
              <Later>
                <Playbooks desk={props.desk} />
              </Later>
            </Match>
            <Match when={page() === "alerts"}>
              <Later>
                <Alerts desk={props.desk} nameOf={nameOf} />
              </Later>
            </Match>
            <Match when={page() === "identity"}>
              <Identity shop={props.desk.kept.session.shop} />
            </Match>
            <Match when={page() === "orders"}>
              <Orders desk={props.desk} nameOf={nameOf} />
            </Match>
            <Match when={page() === "keys"}>
              <Keys nameOf={nameOf} />
            </Match>
            <Match when={page() === "privacy"}>
              <Privacy desk={props.desk} nameOf={nameOf} />
            </Match>
            <Match when={page() === "audit"}>
              <AuditLog nameOf={nameOf} names={names()} />
            </Match>
          </Switch>
        </Show>
      </div>
    </div>
  );
}
