// What helps with the open ticket: worked out anew as the conversation goes on, over what this device has. Binds rules to the page; draws nothing.
import { createEffect, createMemo, createSignal, type Accessor } from "solid-js";
import type { TicketId } from "../../../../shared/core/ids.ts";
import { SECOND } from "../../../../shared/core/time.ts";
import { classifyTicket } from "../../../../shared/domain/classify.ts";
import { shopWords } from "../../../../shared/domain/entities/shopWords.ts";
import type { Similar } from "../../../../shared/domain/help/answered.ts";
import { lampOf, type Lamp } from "../../../../shared/domain/help/lamp.ts";
import { missingOf, type Missing } from "../../../../shared/domain/help/missing.ts";
import { nextBest, type Offer } from "../../../../shared/domain/help/nextBest.ts";
import type { Playbook } from "../../../../shared/domain/help/playbook.ts";
import { nextStep, playbookFor } from "../../../../shared/domain/help/playbooks.ts";
import { summaryOf, summaryText, type SummaryLine } from "../../../../shared/domain/help/summary.ts";
import { suggestReason, type SuggestedReason } from "../../../../shared/domain/help/suggestReason.ts";
import type { Macros } from "../../../../shared/domain/macro.ts";
import { fillMacro } from "../../../../shared/domain/macroWords.ts";
import type { Ticket } from "../../../../shared/domain/ticket.ts";
import type { WrapUpReason } from "../../../../shared/domain/wrapUp.ts";
import { pagePace } from "../../../pack/pace.ts";
import type { TicketPage } from "../../../store/queries.ts";
import { live } from "../../../ui/live.ts";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { createNow } from "../../../ui/now.ts";
import { inLanguage, say } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { factsOf } from "../../macros/facts.ts";
import { wantMacro } from "../../macros/wanted.ts";
import type { ShopNow } from "../../shopNow.ts";
import { did } from "../createDeeds.ts";
import type { Reply } from "../createReply.ts";
import { answeringOf } from "./answering.ts";
import { HELP } from "./helpWords.ts";
import { toLine } from "./toLine.ts";

export interface HelpOf {
  readonly id: TicketId;
  readonly desk: Desk;
  readonly shop: ShopNow;
  readonly page: Accessor<TicketPage>;
  readonly reply: Pick<Reply, "draft" | "write" | "insert">;
  /** Brings the reply into view and takes the focus there. */
  readonly toReply: () => void;
}

export interface HelpModel {
  readonly of: HelpOf;
  readonly offers: Accessor<readonly Offer[]>;
  readonly use: (at: number) => void;
  /** An answer of another conversation with what is known of this one in its holes. */
  readonly filled: (text: string) => string;
  readonly missing: Accessor<readonly Missing[]>;
  /** Puts the question into the reply; without one the first that is missing. */
  readonly ask: (one?: Missing) => void;
  readonly playbook: Accessor<Playbook | undefined>;
  readonly tick: (step: string, done: boolean) => void;
  /** Ticks the first step that is not done. */
  readonly tickNext: () => void;
  readonly lamp: Accessor<Lamp>;
  /** Shows the line that lit it; pressed again, the next cause's. */
  readonly look: () => void;
  readonly lines: Accessor<readonly SummaryLine[]>;
  /** The summary as it stands: a person's, else the one that is made. */
  readonly summary: Accessor<string>;
  readonly isWritten: Accessor<boolean>;
  /** Gives whether it was kept. */
  readonly saveSummary: (text: string) => Promise<boolean>;
  readonly reason: Accessor<SuggestedReason | undefined>;
}

const LATELY = 3; // shopper messages that tell what it is about now
const SIMILAR_MOST = 3;
const LOOK_MS = 15 * SECOND; // the lamp looks at the clock so often

/** Lives as long as the ticket is open. */
export function createHelp(of: HelpOf): HelpModel {
  const { id, desk, shop, page, reply, toReply } = of;
  const ticket = (): Ticket => page().ticket;
  const macros = live<Macros>(desk.queries.macros, { known: [], newer: [] });
  const playbooks = live<readonly Playbook[]>(desk.queries.playbooks, []);
  const reasons = live<readonly WrapUpReason[]>(desk.queries.wrapUps, []);
  const zone = (): string => shop.policy().calendar.timeZone;
  const products = createMemo(() => shop.products() ?? []);
  const words = createMemo(() => shopWords(products()));
  const second = createNow();
  const now = createMemo(() => Math.floor(second() / LOOK_MS) * LOOK_MS);
  const actions = desk.helpActions().catch(() => undefined); // fetched with the page: it may be wanted without a network

  const answering = answeringOf({
    asked: desk.asked,
    common: () => [
      ...(shop.articles() ?? []).flatMap((one) => [one.answer.zh, one.answer.en]),
      ...macros().known.flatMap((one) => [one.text.zh, one.text.en]),
    ],
    pace: pagePace,
    clock: Date.now,
  });
  createEffect(() => {
    void [shop.articles(), macros()];
    answering.renew();
  });
  const lately = createMemo(() => lastWords(ticket()));
  const intents = createMemo(() => classifyTicket(ticket()).intents);
  const similar = createMemo((): readonly Similar[] => {
    answering.version();
    const { language } = ticket().head;
    const agents = shop.members().flatMap((one) => [one.name.zh, one.name.en]);
    return answering.pool.find({ ticket: id, text: lately(), intents: intents(), language, agents, zone: zone() }, SIMILAR_MOST);
  });
  const offers = createMemo(() =>
    nextBest({
      text: lately(),
      intents: intents(),
      language: ticket().head.language,
      found: shop.suggestions(ticket()),
      macros: macros().known,
      similar: similar(),
    }),
  );
  const isOver = (): boolean => page().row.open === 0;
  const missing = createMemo(() => (isOver() ? [] : missingOf(ticket(), { zone: zone(), shop: words() })));
  const playbook = createMemo(() => playbookFor(playbooks(), intents()));
  const lamp = createMemo(() => lampOf(ticket(), Math.max(now(), lastAt(ticket()))));
  const lines = createMemo(() =>
    summaryOf(ticket(), { titleOf: shop.titleOf, products: products(), zone: zone(), language: inLanguage(), now: now() }),
  );
  const written = (): string => ticket().summary?.text ?? "";

  /** Into the reply, with the way back. */
  const insert = (text: string): void => {
    toReply();
    queueMicrotask(() => {
      const was = reply.draft();
      reply.insert(text);
      const is = reply.draft();
      const back = (): void => (reply.draft() === is ? reply.write(was) : undefined);
      tell({ icon: "done", words: say(HELP.inserted), action: { words: say(HELP.undo), run: back } });
    });
  };
  const filled = (text: string): string => {
    const me = shop.members().find((one) => one.id === desk.me);
    const facts = factsOf({ ticket: ticket(), me, product: shop.product(page().row.product), policy: shop.policy() });
    return fillMacro(text, facts, ticket().head.language)
      .map((one) => one.text)
      .join("");
  };
  const tick = (step: string, done: boolean): void => void actions.then((its) => its !== undefined && did(its.tick(id, step, done)));
  const [at, setAt] = createSignal(-1); // of the causes, the one that was looked at last
  return {
    of,
    offers,
    filled,
    use(nth) {
      const one = offers()[nth];
      if (one === undefined) return;
      if (one.kind === "macro") wantMacro({ ticket: id, macro: one.macro.id });
      else insert(one.kind === "article" ? one.found.article.answer[ticket().head.language] : filled(one.similar.text));
    },
    missing,
    ask(one = missing()[0]) {
      if (one === undefined) tell({ icon: "done", words: say(HELP.nothingMissing) });
      else insert(one.ask[ticket().head.language]);
    },
    playbook,
    tick,
    tickNext() {
      const book = playbook();
      const step = book === undefined ? undefined : nextStep(book, ticket().ticks);
      if (step !== undefined) tick(step.id, true);
      else tell({ icon: "done", words: say(book === undefined ? HELP.noPlaybook : HELP.allDone) });
    },
    lamp,
    look() {
      const causes = lamp().causes.filter((one) => one.message !== undefined);
      const nth = causes.length === 0 ? -1 : (at() + 1) % causes.length;
      setAt(nth);
      if (nth < 0) tell({ icon: "done", words: say(HELP.calm) });
      else toLine(causes[nth]?.message);
    },
    lines,
    summary: () => written() || summaryText(lines(), inLanguage()),
    isWritten: () => written() !== "",
    async saveSummary(text) {
      const its = await actions;
      if (its === undefined) return false;
      const done = await its.summarise(id, text, ticket().messages.length);
      const back = (): void => void its.summarise(id, done.ok ? done.value : "", ticket().messages.length);
      const words = say(text === "" ? HELP.didTakeBack : HELP.didSave);
      return did(Promise.resolve(done), { icon: "done", words, action: { words: say(HELP.undo), run: back } });
    },
    reason: createMemo(() => {
      const used = reasons().filter((one) => one.off !== true);
      return suggestReason(
        ticket(),
        used.map((one) => one.id),
        now(),
      );
    }),
  };
}

const lastWords = ({ messages }: Ticket): string =>
  messages
    .flatMap((one) => (one.kind === "shopper" ? [one.text] : []))
    .slice(-LATELY)
    .join("\n");

const lastAt = ({ messages }: Ticket): number => messages.at(-1)?.at ?? 0;
