// Everything the palette can do now: each command with its names, its key, and why it may not be done. Owns the list; draws nothing.
import type { MemberId, TicketId } from "../../../shared/core/ids.ts";
import type { Macro } from "../../../shared/domain/macro.ts";
import type { Team } from "../../../shared/domain/policy.ts";
import { PRESENCES, type Presence, type Role } from "../../../shared/domain/team.ts";
import type { TicketView } from "../../../shared/domain/ticketView.ts";
import type { TicketPage } from "../../store/queries.ts";
import { dress, inTheme, THEMES } from "../../ui/theme.ts";
import { inLanguage, speak, type Phrase } from "../../ui/words.ts";
import type { Tab } from "../inbox/order.ts";
import { notifyState, soundOn, wishNotify, wishSound } from "../inbox/notice.ts";
import { MACRO_WHY, MACROS } from "../macros/words.ts";
import { whyNotHere } from "../macros/whyNotHere.ts";
import {
  articleAddress,
  boardAddress,
  INSIGHT_ADDRESS,
  SEARCH_ADDRESS,
  settingsAddress,
  SETTINGS_PAGES,
  viewAddress,
  type SettingsPage,
} from "../route.ts";
import { firstDayIsOn } from "../settings/FirstDay.tsx";
import { mayOpen } from "../settings/access.ts";
import { SETTINGS } from "../settings/words.ts";
import { KEYS } from "../shell/keyWords.ts";
import type { KeyAction } from "../shell/keymap.ts";
import { SHELL } from "../shell/words.ts";
import { TICKET } from "../ticket/words.ts";
import { TIES } from "../ties/tieWords.ts";
import { initialsOf } from "./initials.ts";
import { keyOf } from "./keyOf.ts";
import { PALETTE } from "./paletteWords.ts";
import { folded, type Names } from "./rank.ts";
import { whyNot } from "./whyNot.ts";

/** What the palette can reach of the desk. */
export interface Reach {
  readonly me: { readonly id: MemberId; readonly role: Role };
  readonly presence: Presence;
  readonly hasList: boolean;
  readonly press: (action: KeyAction) => void;
  readonly tab: (tab: Tab) => void;
  /** Saved views, and the way to a new one once there is one. */
  readonly views: readonly Pick<TicketView, "id" | "name">[];
  readonly onNewView: (() => void) | undefined;
  readonly onEditView: (() => void) | undefined;
  /** Macros for the ticket in view. */
  readonly macros?: readonly Macro[];
  readonly teams?: readonly Team[] | undefined;
  readonly onMacro?: (macro: Macro) => void;
  readonly walk: (step: 1 | -1) => void;
  readonly undo: () => void;
  readonly open: (ticket: TicketId) => void;
  readonly onPresence: (presence: Presence) => void;
  readonly onHelp: () => void;
  readonly onSignOut: () => void;
}

export interface Command {
  /** Remembered among the recent ones. */
  readonly id: string;
  readonly words: Phrase;
  readonly group: Phrase;
  readonly names: Names;
  readonly key?: string | undefined;
  /** Why it may not be done now. */
  readonly whyNot?: Phrase | undefined;
  /** It is so already. */
  readonly isSo?: boolean;
  readonly run: () => void;
}

type Given = Omit<Command, "names" | "group">;

/** `page`: of the ticket in view. */
export function commandsOf(reach: Reach, page: TicketPage | undefined, now: number): readonly Command[] {
  return [
    ...inGroup(PALETTE.ticket, page === undefined ? [] : ofTicket(reach, page, now)),
    ...inGroup(PALETTE.inbox, ofInbox(reach)),
    ...inGroup(PALETTE.pages, ofPages(reach.me.role)),
    ...inGroup(PALETTE.me, ofMe(reach)),
  ];
}

function inGroup(group: Phrase, given: readonly Given[]): readonly Command[] {
  return given.map((one) => ({ ...one, group, names: [folded(one.words.zh), folded(one.words.en), initialsOf(one.words.zh)] }));
}

const TICKET_DEEDS: readonly (readonly [KeyAction, Phrase])[] = [
  ["reply", KEYS.keyReply],
  ["note", KEYS.keyNote],
  ["macro", MACROS.title],
  ["claim", TICKET.claim],
  ["resolve", TICKET.resolve],
  ["snooze", TICKET.snooze],
  ["transfer", TICKET.transfer],
  ["tag", KEYS.keyTag],
  ["life", KEYS.keyLife],
  ["follow", KEYS.keyFollow],
  ["link", TIES.link],
  ["merge", TIES.merge],
  ["split", TIES.split],
  ["followUp", KEYS.keyFollowUp],
  ["fields", KEYS.keyFields],
  ["shopperNote", KEYS.keyShopperNote],
  ["shopperTag", KEYS.keyShopperTag],
  ["waiting", TICKET.waitShopper],
  ["release", TICKET.release],
  ["close", TICKET.close],
  ["reopen", TICKET.reopen],
  ["wrong", KEYS.keyWrong],
  ["ask", KEYS.keyAsk],
  ["step", KEYS.keyStep],
  ["lamp", KEYS.keyLamp],
  ["summary", KEYS.keySummary],
];

function ofTicket({ me, press, macros = [], teams, onMacro }: Reach, page: TicketPage, now: number): readonly Given[] {
  const deeds = TICKET_DEEDS.map(([action, words]) => ({
    id: action,
    words,
    key: keyOf(action),
    whyNot: whyNot(action, { page, me, now }),
    run: () => press(action),
  }));
  const ofMacros = macros.map((macro) => {
    const why = whyNotHere(macro, { me, teams, page });
    const words = { zh: `宏：${macro.name}`, en: `Macro: ${macro.name}` };
    return { id: `macro-${macro.id}`, words, whyNot: why === undefined ? undefined : MACRO_WHY[why], run: () => onMacro?.(macro) };
  });
  return [...deeds, ...ofMacros];
}

const TAB_DEEDS: readonly (readonly [Tab, KeyAction, Phrase])[] = [
  ["mine", "tabMine", PALETTE.goMine],
  ["queue", "tabQueue", PALETTE.goQueue],
  ["all", "tabAll", PALETTE.goAll],
  ["done", "tabDone", PALETTE.goDone],
];

function ofInbox({ hasList, tab, walk, views, onNewView, onEditView }: Reach): readonly Given[] {
  const tabs: readonly Given[] = [
    ...TAB_DEEDS.map(([to, action, words]) => ({ id: action, words, key: keyOf(action), run: () => tab(to) })),
    ...views.map(({ id, name }) => ({
      id: `view-${id}`,
      words: { zh: `视图：${name}`, en: `View: ${name}` },
      run: () => void (location.hash = viewAddress(id)),
    })),
    ...(onNewView === undefined ? [] : [{ id: "new-view", words: PALETTE.newView, run: onNewView }]),
    ...(onEditView === undefined ? [] : [{ id: "edit-view", words: PALETTE.editView, run: onEditView }]),
  ];
  if (!hasList) return tabs;
  return [
    ...tabs,
    { id: "next", words: PALETTE.next, key: keyOf("next"), run: () => walk(1) },
    { id: "previous", words: PALETTE.previous, key: keyOf("previous"), run: () => walk(-1) },
  ];
}

const PAGE_WORDS: Readonly<Record<Exclude<SettingsPage, "menu">, Phrase>> = {
  "first-day": SETTINGS.firstDay,
  me: SETTINGS.me,
  devices: SETTINGS.devices,
  macros: SETTINGS.macros,
  people: SETTINGS.people,
  sites: SETTINGS.sites,
  greetings: SETTINGS.greetings,
  tags: SETTINGS.tags,
  fields: SETTINGS.fields,
  playbooks: SETTINGS.playbooks,
  dispatch: SETTINGS.dispatch,
  promises: SETTINGS.promises,
  alerts: SETTINGS.alerts,
  identity: SETTINGS.identity,
  orders: SETTINGS.orders,
  keys: SETTINGS.keys,
  privacy: SETTINGS.privacy,
  audit: SETTINGS.audit,
};

function ofPages(role: Role): readonly Given[] {
  const to = (id: string, words: Phrase, address: string): Given => ({ id, words, run: () => void (location.hash = address) });
  const settings = SETTINGS_PAGES.flatMap((page) =>
    page === "menu" || !mayOpen(role, page) || (page === "first-day" && !firstDayIsOn()) ? [] : [{ page, words: PAGE_WORDS[page] }],
  );
  return [
    { ...to("board", SHELL.board, boardAddress()), key: keyOf("board") },
    to("wall", PALETTE.wall, boardAddress("wall")),
    { ...to("search", SHELL.search, SEARCH_ADDRESS), key: keyOf("search") },
    to("insight", SHELL.insight, INSIGHT_ADDRESS),
    to("articles", SHELL.articles, articleAddress("list")),
    to("graph", PALETTE.graph, articleAddress("graph")),
    to("feedback", PALETTE.feedback, articleAddress("feedback")),
    to("goldens", PALETTE.goldens, articleAddress("goldens")),
    ...settings.map(({ page, words }) =>
      to(`settings-${page}`, { zh: `设置：${words.zh}`, en: `Settings: ${words.en}` }, settingsAddress(page)),
    ),
  ];
}

const PRESENCE_WORDS = {
  online: SHELL.presenceOnline,
  busy: SHELL.presenceBusy,
  break: SHELL.presenceBreak,
  offline: SHELL.presenceOffline,
} as const;
const THEME_WORDS = { system: SHELL.themeSystem, light: SHELL.themeLight, dark: SHELL.themeDark } as const;

function ofMe(reach: Reach): readonly Given[] {
  const within = (phrase: Phrase, words: Phrase): Phrase => ({
    zh: phrase.zh.replace("{words}", words.zh),
    en: phrase.en.replace("{words}", words.en),
  });
  return [
    ...PRESENCES.map((one) => ({
      id: `presence-${one}`,
      words: within(PALETTE.presence, PRESENCE_WORDS[one]),
      isSo: reach.presence === one,
      run: () => reach.onPresence(one),
    })),
    ...THEMES.map((one) => ({
      id: `theme-${one}`,
      words: within(PALETTE.theme, THEME_WORDS[one]),
      isSo: inTheme() === one,
      run: () => dress(one),
    })),
    inLanguage() === "zh"
      ? { id: "english", words: PALETTE.toEnglish, run: () => speak("en") }
      : { id: "chinese", words: PALETTE.toChinese, run: () => speak("zh") },
    { id: "sound", words: SHELL.soundOn, isSo: soundOn(), run: () => wishSound(!soundOn()) },
    {
      id: "notify",
      words: SHELL.notifyOn,
      isSo: notifyState() === "on",
      whyNot: notifyState() === "blocked" ? SHELL.notifyBlocked : undefined,
      run: () => void wishNotify(notifyState() === "off"),
    },
    { id: "undo", words: KEYS.keyUndo, key: keyOf("undo"), run: reach.undo },
    { id: "help", words: PALETTE.help, key: keyOf("help"), run: reach.onHelp },
    { id: "sign-out", words: SHELL.signOut, run: reach.onSignOut },
  ];
}
