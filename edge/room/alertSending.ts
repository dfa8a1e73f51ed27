// What is due to be sent: taken in a turn, sent after it, and what became of it written in another. A send that a killed process left behind is
// tried again: told twice is better than not at all, and each carries an id. Knows no ticket but by asking whether an alert still holds.
import type { Clock, MemberId } from "../../shared/core/ids.ts";
import { MINUTE, SECOND } from "../../shared/core/time.ts";
import { alertWords, type Alert } from "../../shared/domain/alerts/alert.ts";
import { CHANNEL_MARK, quietUntil } from "../../shared/domain/alerts/alertRules.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Member } from "../../shared/domain/team.ts";
import type { Tried } from "../../shared/wire/alertsApi.ts";
import type { Outcome, Send } from "../alerts/outgoing.ts";
import { A_MINUTE, robotOutcome, robotRequest, type Notice } from "../alerts/robots.ts";
import { pushOutcome, pushRequest } from "../alerts/webPush.ts";
import type { AlertRows, AlertSend, KeptChannel, PushDevice } from "./alertRows.ts";
import { createWindow } from "./attempts.ts";
import type { Timetable } from "./timetable.ts";
import type { Turn } from "./turn.ts";

export interface AlertSendingPorts {
  readonly rows: AlertRows;
  readonly timetable: Timetable;
  readonly clock: Clock;
  readonly mac: (secret: string | Uint8Array, text: string) => string;
  readonly send: Send;
  readonly policy: () => Policy;
  readonly memberOf: (id: string) => Member | undefined;
  readonly isSignedIn: (session: string) => boolean;
  /** Is it still so? */
  readonly holds: (alert: Alert) => boolean;
  readonly run: <T>(cause: (turn: Turn) => T) => T;
  readonly stayFor: (work: Promise<void>) => void;
  readonly log: (line: Readonly<Record<string, string | number>>) => void;
}

export interface AlertSending {
  /** Takes what is due; it goes out once the turn is written. */
  readonly portion: (turn: Turn) => void;
  /** One to a channel, now, past every limit but its own. */
  readonly tryChannel: (channel: KeptChannel) => Promise<Tried>;
  /** One to each device of a member. */
  readonly tryDevices: (member: string, words: { readonly zh: string; readonly en: string }) => Promise<Tried>;
}

const PORTION = 200;
const TOGETHER = 10; // alerts in one message; more are counted
const LEASE = MINUTE; // what was taken and never came back is taken again
/** Between one try and the next; after the last it is given up. */
export const AGAIN_MS: readonly number[] = [10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE];

export function createAlertSending(ports: AlertSendingPorts): AlertSending {
  const { rows, timetable, clock } = ports;
  const pace = createWindow(clock, MINUTE);
  const lastTo = new Map<string, number>(); // forgotten in sleep: a digest may then come a little early

  const nameOf = (member: MemberId): Member["name"] | undefined => ports.memberOf(member)?.name;

  const portion = (turn: Turn): void => {
    const { now } = turn;
    const zone = ports.policy().calendar.timeZone;
    const { quiet } = rows.settings();
    const going = new Map<string, AlertSend[]>();
    for (const one of rows.due(now, PORTION)) {
      const held = quietUntil(quiet, one.alert.level, zone, now);
      if (held !== undefined) turn.also(() => rows.move(one.id, { ...one, at: held }));
      else if (!ports.holds(one.alert)) turn.also(() => rows.move(one.id, { ...one, state: "dropped", at: now, words: "no longer so" }));
      else going.set(one.to, [...(going.get(one.to) ?? []), one]);
    }
    for (const [to, sends] of going) {
      const wait = waitFor(to, now);
      if (wait !== undefined) {
        for (const one of sends) turn.also(() => rows.move(one.id, { ...one, at: wait }));
        continue;
      }
      lastTo.set(to, now);
      for (const one of sends) turn.also(() => rows.move(one.id, { ...one, tries: one.tries + 1, at: now + LEASE }));
      turn.also(() => ports.stayFor(go(to, sends).catch(noteBug)));
    }
    turn.also(() => arrange(turn));
  };

  /** Until when this receiver is to be left alone; undefined: it may be told now. */
  const waitFor = (to: string, now: number): number | undefined => {
    const channel = channelOf(to);
    if (channel === undefined) return undefined;
    const last = lastTo.get(to);
    if (channel.everyMs > 0 && last !== undefined && last + channel.everyMs > now) return last + channel.everyMs;
    const taken = pace.take(to, A_MINUTE[channel.kind]);
    return taken.ok ? undefined : now + (taken.error.retryAfterMs ?? MINUTE);
  };

  const channelOf = (to: string): KeptChannel | undefined =>
    to.startsWith(CHANNEL_MARK) ? rows.channels().find((one) => CHANNEL_MARK + one.id === to) : undefined;

  const go = async (to: string, sends: readonly AlertSend[]): Promise<void> => {
    await Promise.resolve(); // the turn is written first
    const outcome = await outcomeOf(to, sends);
    ports.run((turn) => {
      for (const one of sends) turn.also(() => rows.move(one.id, settled(one, outcome, clock())));
      turn.also(() => arrange(turn));
    });
  };

  const outcomeOf = async (to: string, sends: readonly AlertSend[]): Promise<Outcome | undefined> => {
    if (!to.startsWith(CHANNEL_MARK)) return await wake(to.slice("push:".length), sends);
    const channel = channelOf(to);
    if (channel?.on !== true) return undefined;
    return await tell(channel, noticeOf(sends, channel));
  };

  const tell = async (channel: KeptChannel, notice: Notice): Promise<Outcome> =>
    robotOutcome(channel.kind, await ports.send(robotRequest(channel, notice, { now: clock(), mac: ports.mac })));

  const noticeOf = (sends: readonly AlertSend[], channel: KeptChannel): Notice => {
    const { language } = channel;
    const now = clock();
    const words = sends.map(({ alert }) => ({ alert, ...alertWords(alert, language, now, nameOf) }));
    const [first] = words;
    const shop = ports.policy().name[language];
    const more = sends.length - TOGETHER;
    const many = language === "zh" ? `${shop}：${sends.length} 条提醒` : `${shop}: ${sends.length} alerts`;
    const rest = language === "zh" ? `还有 ${more} 条` : `and ${more} more`;
    const lines = words.slice(0, TOGETHER).map((one) => ({
      words: sends.length === 1 ? one.more : `${one.title} · ${one.more}`,
      url: placeOf(one.alert),
    }));
    return {
      id: `zg_${sends[0]?.id ?? 0}_${sends.length}`,
      title: sends.length === 1 && first !== undefined ? `${shop}：${first.title}` : many,
      lines: more > 0 ? [...lines, { words: rest, url: deskAt() }] : lines,
      shop: shop,
      calls: sends.some(({ alert }) => alert.kind === "breached" || alert.level === "P0"),
      alerts: sends.map((one) => one.alert),
    };
  };

  const deskAt = (ticket = ""): string => `${rows.home()}/desk/${ticket === "" ? "" : `#t=${ticket}`}`;
  const placeOf = ({ ticket, digest }: Alert): string => {
    if (ticket !== undefined) return deskAt(ticket);
    return `${rows.home()}/desk/#insight${digest?.report === undefined ? "" : `/report/${digest.report.id}`}`;
  };

  const wake = async (member: string, sends: readonly AlertSend[]): Promise<Outcome | undefined> => {
    const devices = awake(member);
    if (devices.length === 0) return undefined;
    const [last] = sends.slice(-1);
    const outcomes = await Promise.all(
      devices.map(({ ask, id }) => {
        const words = last === undefined ? undefined : alertWords(last.alert, ask.language, clock(), nameOf);
        const many = ask.language === "zh" ? `${sends.length} 条提醒` : `${sends.length} alerts`;
        const title = sends.length === 1 ? (words?.title ?? many) : many;
        const more = sends.length === 1 ? (words?.more ?? "") : `${words?.title ?? ""} · ${words?.more ?? ""}`;
        const tag = sends.length === 1 ? (last?.alert.ticket ?? "alerts") : "alerts";
        return knock({ id, ask }, { title, more, tag, ...(last?.alert.ticket === undefined ? {} : { ticket: last.alert.ticket }) });
      }),
    );
    return best(outcomes);
  };

  /** A member's devices whose session still holds. */
  const awake = (member: string): readonly PushDevice[] => {
    const devices = rows.devicesOf(member);
    const holds = (one: PushDevice): boolean => ports.isSignedIn(one.session);
    for (const one of devices) if (!holds(one)) ports.run((turn) => turn.also(() => rows.dropDevice(one.id)));
    return devices.filter(holds);
  };

  const knock = async (device: Pick<PushDevice, "id" | "ask">, words: Parameters<typeof pushRequest>[1]): Promise<Outcome> => {
    const keys = rows.vapid();
    if (keys === undefined) return { did: "never", words: "the shop has no key" };
    const home = rows.home();
    const subject = home.startsWith("https:") ? home : "mailto:desk@localhost.invalid";
    const request = await pushRequest(device.ask, words, keys, subject).catch(() => undefined);
    const outcome: Outcome =
      request === undefined ? { did: "never", words: "the subscription has no keys" } : pushOutcome(await ports.send(request));
    if (outcome.did === "never") ports.run((turn) => turn.also(() => rows.dropDevice(device.id)));
    return outcome;
  };

  /** When to look again: with the soonest that waits. */
  const arrange = (turn: Turn): void => timetable.setWork(turn, "alert:", rows.nextDue());

  const noteBug = (bug: unknown): void =>
    ports.log({ event: "bug", due: "alert:", words: bug instanceof Error ? bug.message.slice(0, 200) : "?" });

  return {
    portion,
    async tryChannel(channel) {
      const zh = channel.language === "zh";
      const shop = ports.policy().name[channel.language];
      const notice: Notice = {
        ...{ id: `zg_test_${clock()}`, title: zh ? `${shop}：测试提醒` : `${shop}: a test`, shop, calls: false, alerts: [] },
        lines: [{ words: zh ? "提醒会发到这里。" : "Alerts will come here.", url: deskAt() }],
      };
      return said(await tell(channel, notice));
    },
    async tryDevices(member, words) {
      const outcomes = await Promise.all(awake(member).map((one) => knock(one, { title: words[one.ask.language], more: "", tag: "test" })));
      return said(best(outcomes) ?? { did: "never", words: "no device listens" });
    },
  };
}

const said = (outcome: Outcome): Tried => ({ sent: outcome.did === "sent", words: outcome.words });

/** Of several devices: one that was reached is enough. */
function best(outcomes: readonly Outcome[]): Outcome | undefined {
  return outcomes.find((one) => one.did === "sent") ?? outcomes.find((one) => one.did === "again") ?? outcomes[0];
}

/** The row after a try. `outcome` undefined: there was nobody to tell. */
function settled(one: AlertSend, outcome: Outcome | undefined, now: number): Pick<AlertSend, "state" | "tries" | "at" | "words"> {
  const tries = one.tries + 1;
  if (outcome === undefined) return { state: "dropped", tries, at: now, words: "nobody to tell" };
  if (outcome.did === "sent") return { state: "sent", tries, at: now, words: outcome.words };
  const pause = AGAIN_MS[tries - 1];
  if (outcome.did === "never" || pause === undefined) return { state: "dead", tries, at: now, words: outcome.words };
  return { state: "waits", tries, at: now + Math.max(pause, outcome.afterMs ?? 0), words: outcome.words };
}
