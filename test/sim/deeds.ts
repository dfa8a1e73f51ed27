// What people do: every deed an action allows, to a ticket in view, with words that carry a mark. Refusals are part of the trade.
import { asId, mintId, type ArticleId, type MemberId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { ok, type Result } from "../../shared/core/result.ts";
import { commit } from "../../client/store/commit.ts";
import { writeShop } from "../../shared/doc/shopDoc.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import { readPolicy } from "../../shared/domain/policy.ts";
import type { TicketRow } from "../../shared/domain/ticketRow.ts";
import { awaitsAuthor } from "../../shared/domain/ticket.ts";
import { PRESENCES } from "../../shared/domain/team.ts";
import { createQueries } from "../../client/store/queries.ts";
import { article as anArticle } from "../contract/smallShop.ts";
import type { Conversation } from "../../client/widget/conversation.ts";
import type { Desk, Tab } from "./desk.ts";
import type { Ledger } from "./ledger.ts";
import { laterDeed } from "./laterDeeds.ts";
import { latestDeed } from "./latestDeeds.ts";
import { isLater, isLatest, type Deed, type LaterDeed, type LatestDeed, type Step } from "./plan.ts";
import { rate } from "./rated.ts";
import type { Phone } from "./shopper.ts";
import { Broken } from "./broken.ts";
import type { Tap } from "./wireTap.ts";

export interface People {
  readonly desks: readonly Desk[];
  readonly phones: readonly Phone[];
  readonly ledger: Ledger;
  readonly tap: Tap;
  readonly count: (what: string) => void;
  readonly now: () => number;
  /** The owner erases somebody. */
  readonly erase: (draw: number) => Promise<void>;
}

type Outcome = Result<unknown> | undefined;
const NOTHING = Promise.resolve(undefined);
const LATELY = 6; // tickets a person looks at
const LINES_MOST = 14; // then a conversation is long enough and its shopper begins another
const SAYINGS = ["我的快递到哪了", "衬衫缩水吗", "要退货", "你们怎么回事,太慢了", "谢谢", "转人工", "what about my refund", "尺码不合适"];

/** Does one deed; resolves when its person was told how it went, which may be never. */
export async function doDeed(step: Step, deed: Deed | LaterDeed | LatestDeed, people: People): Promise<void> {
  switch (deed) {
    case "say":
    case "person":
    case "renew":
    case "rate":
      return shopper(step, deed, people);
    case "erase":
      return people.erase(step.a);
    case "wait":
    case "wait-long":
    case "night":
      return;
    default:
      return member(step, deed, people);
  }
}

const pick = <T>(all: readonly T[], draw: number): T | undefined => all[Math.floor(draw * all.length)];

// ---- shoppers ----------------------------------------------------------------------------------------------------------

async function shopper(step: Step, deed: "say" | "person" | "renew" | "rate", people: People): Promise<void> {
  const phone = pick(people.phones, step.a);
  const page = phone?.page();
  if (phone === undefined || page === undefined || phone.device.isAsleep()) return;
  const { lines, stage } = page.view();
  if (deed === "rate") return rate(step, phone, page, people);
  if (lines.length > LINES_MOST || stage === "gone" || stage === "erased" || (deed === "renew" && lines.length > 0))
    return renew(phone, page, people);
  if (deed === "person") return void (await page.person());
  const text = people.tap.mark("s", phone.name, pick(SAYINGS, step.b) ?? "在吗");
  const { ticket } = page.session();
  const id = await page.say(text);
  if (id !== undefined) people.ledger.kept(phone.name, { id, ticket, text });
}

/** A new conversation: what was not delivered comes along under new ids, and is owed under those. */
export async function renew(phone: Phone, page: Conversation, { ledger, count }: Pick<People, "ledger" | "count">): Promise<void> {
  const before = page.view().lines.filter((one) => one.from === "shopper" && one.mark !== "delivered");
  await page.restart();
  count("renew");
  const { ticket } = page.session();
  const now = page.view().lines.filter((one) => one.from === "shopper");
  ledger.phoneWiped(
    phone.name,
    new Set(
      ledger
        .said()
        .flatMap((one) => (before.some((old) => old.id === one.id) && now.some((line) => line.text === one.text) ? [] : [one.id])),
    ),
  );
  for (const { id, text } of now) ledger.kept(phone.name, { id, ticket, text });
}

// ---- members -----------------------------------------------------------------------------------------------------------

async function member(step: Step, deed: Deed | LaterDeed | Exclude<LatestDeed, "rate">, people: People): Promise<void> {
  const desk = pick(people.desks, step.a);
  if (desk === undefined || desk.device.isAsleep()) return;
  if (deed === "open-tab") return desk.tabs().length < 2 ? desk.openTab() : undefined;
  const tab = pick(desk.tabs(), (step.b * 7) % 1);
  if (tab === undefined) return;
  if (deed === "close-tab") return desk.tabs().length > 1 ? desk.closeTab(tab) : undefined;
  const seat = { desk, tab, rows: latest(desk), tap: people.tap, now: people.now() };
  const outcome = isLater(deed)
    ? await laterDeed(step, deed, seat)
    : isLatest(deed)
      ? await latestDeed(step, deed, seat)
      : await memberDeed(step, deed, desk, tab, people);
  if (outcome !== undefined) people.count(outcome.ok ? `${deed} ✓` : `${deed} ✗ ${outcome.error.kind}`);
}

function memberDeed(step: Step, deed: Deed, desk: Desk, tab: Tab, people: People): Promise<Outcome> {
  const { tickets } = tab;
  const row = pick(latest(desk), step.b);
  const words = (kind: "w" | "n"): string => people.tap.mark(kind, row?.id ?? "", kind === "w" ? "因为" : "备注");
  switch (deed) {
    case "presence": {
      const viewing = step.c < 0.5 || row === undefined ? {} : { viewing: row.id };
      const presence = step.c < 0.7 ? "online" : (pick(PRESENCES, step.b) ?? "online");
      tab.sync.setHere({ presence, ...viewing, writing: step.c > 0.9 });
      return NOTHING;
    }
    case "throw-away":
      return throwAway(desk, tab);
    case "article":
      return changeArticle(step, tab, people);
    case "policy":
      return changePolicy(step, desk, tab);
  }
  if (row === undefined) return NOTHING;
  switch (deed) {
    case "reply":
      return reply(desk, tab, row, people);
    case "note":
      return note(desk, tab, row.id, words("n"), people);
    case "claim":
      return tickets.claim(row.id);
    case "transfer":
      return tickets.transfer(row.id, asId<MemberId>(pick(["amy", "ben", "cal", "sue"], step.c) ?? "ben"), words("w"));
    case "release":
      return tickets.release(row.id, words("w"));
    case "resolve":
      return tickets.resolve(row.id, words("w"));
    case "close":
      return tickets.close(row.id, words("w"));
    case "reopen":
      return tickets.reopen(row.id, words("w"));
    case "waiting":
      return tickets.waiting(row.id);
    case "snooze":
      return tickets.snooze(row.id, people.now() + desk.device.skew + 5_000 + Math.floor(step.c * 600_000));
    case "confirm":
    case "discard":
      return decideHeld(deed, desk, tab, people);
    default:
      return NOTHING;
  }
}

/** The tickets a person works on: open ones first, the newest first. Read from the disk, as a screen would have it. */
function latest(desk: Desk): readonly TicketRow[] {
  const rows = [...desk.disk.tables.tickets.rows.values()] as unknown as TicketRow[]; // written by commit
  return rows.sort((a, b) => b.open - a.open || b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1)).slice(0, LATELY);
}

/** What was reported as saved must be on the device by then. */
function mustBeSaved(outcome: Outcome, what: string, desk: Desk, tab: Tab, isThere: boolean): Outcome {
  if (outcome?.ok === true && !isThere && !tab.dead)
    throw new Broken("lost", `${desk.name} was told that ${what} is saved, and it is not on the device`);
  return outcome;
}

async function reply(desk: Desk, tab: Tab, row: TicketRow, { tap, ledger }: People): Promise<Outcome> {
  const text = tap.mark("r", row.id, "您好");
  const outcome = await tab.tickets.reply(row.id, text);
  return mustBeSaved(outcome, text, desk, tab, outcome.ok && ledger.isOnDevice(desk.name, (one) => one.summary.message === outcome.value));
}

async function note(desk: Desk, tab: Tab, ticket: TicketId, text: string, { ledger }: People): Promise<Outcome> {
  const outcome = await tab.tickets.addNote(ticket, text);
  return mustBeSaved(
    outcome,
    text,
    desk,
    tab,
    ledger.isOnDevice(desk.name, (one) => one.summary.text === text),
  );
}

async function decideHeld(deed: "confirm" | "discard", desk: Desk, tab: Tab, people: People): Promise<Outcome> {
  const queries = createQueries(tab.shelf);
  const held = latest(desk).find((one) => one.held > 0);
  const page = held === undefined ? undefined : await queries.ticket(held.id);
  const mine = page?.ticket.messages.find((one) => one.kind === "agent" && one.by === desk.me && awaitsAuthor(page.ticket, one.id));
  if (held === undefined || mine === undefined) return undefined;
  people.count(`held → ${deed}`);
  return deed === "confirm" ? tab.tickets.confirmHeld(held.id, mine.id) : tab.tickets.discardHeld(held.id, mine.id);
}

function throwAway(desk: Desk, tab: Tab): Promise<Outcome> {
  const [first] = desk.disk.tables.refused.rows.keys();
  return typeof first === "number" ? tab.tickets.forgetRefused(first) : NOTHING;
}

function changeArticle(step: Step, tab: Tab, { tap }: People): Promise<Outcome> {
  const id = pick(["delivery", "draft-one", "returns"], step.b) ?? "delivery";
  const article = asId<ArticleId>(id);
  if (step.c < 0.3) return tab.articles.publish(article, "因为");
  if (step.c < 0.36) return tab.articles.archive(article);
  if (step.c < 0.42) return tab.articles.restore(article);
  if (step.c < 0.48) return tab.articles.submit(article);
  if (step.c < 0.52) return tab.articles.giveBack(article, "再想想");
  const answer = { zh: tap.mark("a", "", "一般三天送到。"), en: "Three days as a rule." };
  if (step.c < 0.56) return tab.articles.rollBack(article, { version: 1, article: anArticle(id, { answer }) });
  return tab.articles.save(anArticle(id, { answer }));
}

/** No screen for it yet: written as one would. */
function changePolicy(step: Step, desk: Desk, tab: Tab): Promise<Outcome> {
  const policy = readPolicy(desk.disk.tables.singles.rows.get("policy")?.["value"]);
  if (policy === undefined) return NOTHING;
  const { clock } = desk.device;
  return commit(tab.shelf, {
    kind: "local",
    doc: SHOP_DOC,
    id: mintId<MessageId>(clock, tab.shelf.random),
    summary: { what: "shop", by: desk.me, at: clock(), text: `sure ${step.c}` },
    change(doc) {
      writeShop(doc, { ...policy, bot: { ...policy.bot, sure: step.c } });
      return ok(undefined);
    },
  });
}
