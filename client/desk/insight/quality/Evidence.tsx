// One conversation as a reviewer reads it: its lines, under each what was found there, what people said of it, and what can be done. Binds the deeds.
import { createEffect, createMemo, createSignal, For, Show, type JSX } from "solid-js";
import type { MemberId, TicketId } from "../../../../shared/core/ids.ts";
import { namedBy } from "../../../../shared/domain/inspection/mayReview.ts";
import type { Rule } from "../../../../shared/domain/inspection/rule.ts";
import { qualityIn, wordOf, type Stood } from "../../../../shared/domain/inspection/standing.ts";
import { isHeld, type Message, type Ticket } from "../../../../shared/domain/ticket.ts";
import { Icon } from "../../../ui/icons.tsx";
import { liveOn } from "../../../ui/live.ts";
import { between, say } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { timeOf } from "../../inbox/clockWords.ts";
import { ticketAddress } from "../../route.ts";
import { saidWords } from "../../saidWords.ts";
import { shopperWords } from "../../shopperWords.ts";
import type { ShopNow } from "../../shopNow.ts";
import { TICKET } from "../../ticket/words.ts";
import { QUALITY_ADDRESS } from "../place.ts";
import { createReviewing } from "./createReviewing.ts";
import type { RuleBook } from "./createRuleBook.ts";
import { shownTo } from "./lists.ts";
import { FindingPart } from "./FindingPart.tsx";
import { MissForm } from "./MissForm.tsx";
import { QUALITY } from "./qualityWords.ts";

/** What keys do here, by `KeyboardEvent.key`. */
export type EvidenceKeys = Readonly<Record<string, () => void>>;

interface EvidenceProps {
  readonly id: TicketId;
  readonly desk: Desk;
  readonly shop: ShopNow;
  readonly book: RuleBook;
  /** It is one of the day's sample. */
  readonly sampled: boolean;
  readonly reviews: boolean;
  readonly rules: readonly Rule[];
  /** All of it was read: on to the next. */
  readonly onDone: () => void;
  readonly takeKeys: (keys: EvidenceKeys) => void;
}

type Line = Exclude<Message, { readonly kind: "event" }>;

export function Evidence(props: EvidenceProps): JSX.Element {
  const page = liveOn(() => props.id, props.desk.queries.ticket, undefined);
  const ticket = (): Ticket | undefined => page()?.ticket;
  return (
    <section class="scroll qc-page" aria-live="polite">
      <Show when={ticket()} fallback={<p class="qc-none mid">{say(QUALITY.gone)}</p>}>
        {(its) => <Read {...props} ticket={its()} />}
      </Show>
    </section>
  );
}

function Read(props: EvidenceProps & { readonly ticket: Ticket }): JSX.Element {
  const me: MemberId = props.desk.me;
  const quality = createMemo(() => qualityIn(props.ticket));
  const lines = (): readonly Line[] =>
    props.ticket.messages.flatMap((one) => (one.kind === "event" || isHeld(props.ticket, one.id) ? [] : [one]));
  const shown = createMemo(() => shownTo(me, props.reviews, props.ticket, quality()?.findings ?? []));
  /** In the order of the lines. */
  const findings = createMemo((): readonly Stood[] => {
    const at = new Map(lines().map((one, i) => [one.id, i]));
    return (shown() ?? []).toSorted((a, b) => (at.get(a.message) ?? 0) - (at.get(b.message) ?? 0));
  });
  const [chosen, setChosen] = createSignal("");
  const current = (): Stood | undefined => findings().find((one) => one.key === chosen()) ?? findings()[0];
  const [missing, setMissing] = createSignal("");
  const version = (): string => props.ticket.judged?.rules ?? "";
  const isOwn = (one: Stood): boolean => namedBy(props.ticket, one) === me;
  const deeds = createReviewing({ desk: props.desk, id: props.id, sampled: () => props.sampled });
  const judge = (is: "right" | "wrong", finding = current(), note?: string): void => {
    if (finding === undefined || !props.reviews || isOwn(finding)) return;
    void deeds.say(finding, is, note).then((done) => done && step(1));
  };
  const step = (by: 1 | -1): void => {
    const all = findings();
    const at = all.findIndex((one) => one.key === current()?.key);
    setChosen(all[at + by]?.key ?? current()?.key ?? "");
  };
  const readAll = (): void => void (props.reviews && deeds.read().then((done) => done && props.onDone()));
  createEffect(() =>
    props.takeKeys({ "]": () => step(1), "[": () => step(-1), c: () => judge("right"), o: () => judge("wrong"), v: readAll }),
  );
  createEffect(() => {
    const key = current()?.key;
    if (key !== undefined) queueMicrotask(() => document.getElementById(`qc-${key}`)?.scrollIntoView({ block: "nearest" }));
  });
  const readers = (): readonly string[] =>
    Object.values(props.ticket.readings ?? {}).flatMap((one) => (one.off === true ? [] : [props.shop.nameOf(one.by)]));
  const speaker = (line: Line): string => {
    const { shopper } = props.ticket.head;
    if (line.kind === "shopper") return shopperWords(shopper.name, props.ticket.number ?? 0, shopper.id);
    return line.kind === "bot" ? say(TICKET.bot) : props.shop.nameOf(line.by);
  };
  return (
    <Show when={shown()} fallback={<p class="qc-none mid">{say(QUALITY.notYours)}</p>}>
      <header class="qc-head">
        <a class="btn s quiet icon qc-back" href={QUALITY_ADDRESS} aria-label={say(QUALITY.backToList)}>
          <Icon name="back" />
        </a>
        <Show when={quality()}>
          {(its) => (
            <>
              <b class="qc-total" classList={{ "is-breach": !its().pass }}>
                {say(QUALITY.score, { score: its().score })}
              </b>
              <span class="tag" classList={{ neg: !its().pass, pos: its().pass }}>
                {say(its().redLine ? QUALITY.redLine : its().pass ? QUALITY.passed : QUALITY.failed)}
              </span>
              <Show when={its().bot !== undefined}>
                <span class="tag">{say(QUALITY.botScore, { score: its().bot ?? 0 })}</span>
              </Show>
            </>
          )}
        </Show>
        <a class="btn s push" href={ticketAddress(props.id)}>
          {say(QUALITY.toTalk)}
          <Icon name="next" />
        </a>
        <Show when={props.reviews}>
          <button type="button" class="btn s" onClick={readAll}>
            <Icon name="check" />
            {say(QUALITY.readAll)}
          </button>
        </Show>
      </header>
      <Show when={readers().length > 0}>
        <p class="t12 dim qc-read">{say(QUALITY.readBy, { names: readers().join("、") })}</p>
      </Show>
      <Show when={version() !== "" && !props.book.isAsThen(version())}>
        <p class="t12 dim qc-read">{say(QUALITY.oldRules, { version: version().slice(0, 8) })}</p>
      </Show>
      <ol class="qc-talk">
        <For each={lines()}>
          {(line) => (
            <li class={line.kind} classList={{ hit: findings().some((one) => one.message === line.id) }}>
              <p class="t12 dim">
                {speaker(line)}
                {between()} {timeOf(line.at)}
                <Show when={props.reviews && line.kind !== "shopper" && !isOwnLine(line, me)}>
                  <button type="button" class="qc-miss" onClick={() => setMissing(missing() === line.id ? "" : line.id)}>
                    {say(QUALITY.miss)}
                  </button>
                </Show>
              </p>
              <p class="qc-said">{saidWords(line.text)}</p>
              <Show when={missing() === line.id}>
                <MissForm
                  rules={props.rules}
                  onAdd={(rule, note) => {
                    setMissing("");
                    void deeds.miss(line.id, rule, note);
                  }}
                  onClose={() => setMissing("")}
                />
              </Show>
              <For each={findings().filter((one) => one.message === line.id)}>
                {(one) => (
                  <FindingPart
                    finding={one}
                    rule={props.book.ruleOf(version(), one.rule)}
                    isCurrent={current()?.key === one.key}
                    mayReview={props.reviews && !isOwn(one)}
                    isOwn={isOwn(one)}
                    hides={props.sampled && wordOf(props.ticket, one, me) === undefined && one.is !== "missed" && !one.waits}
                    me={me}
                    nameOf={props.shop.nameOf}
                    onChoose={() => setChosen(one.key)}
                    onJudge={(is, note) => judge(is, one, note)}
                    onAppeal={(why) => void deeds.appeal(one, why)}
                    onWithdraw={() => void deeds.withdraw(one)}
                  />
                )}
              </For>
            </li>
          )}
        </For>
      </ol>
    </Show>
  );
}

const isOwnLine = (line: Line, me: MemberId): boolean => line.kind === "agent" && line.by === me;
