// What stands in the room's tables about alerts: channels, rules, devices that may be woken, the shop's key, and what is to be sent. Reads and
// writes rows; decides nothing. Writes in the caller's transaction.
import { readJson, shape, string, type Check } from "../../shared/core/check.ts";
import { readAlert, type Alert } from "../../shared/domain/alerts/alert.ts";
import { defaultAlerts, readAlertSettings, wholeAlerts, type AlertSettings } from "../../shared/domain/alerts/alertRules.ts";
import {
  readPushAsk,
  SEND_STATES,
  type AlertLine,
  type ChannelAsk,
  type PushAsk,
  readChannelAsk,
  type SendState,
} from "../../shared/wire/alertsApi.ts";
import type { VapidKeys } from "../alerts/webPush.ts";
import type { Sql, SqlRow } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";
import { readMeta, writeMeta } from "./schema.ts";

/** A channel as it is kept. */
export type KeptChannel = Required<Omit<ChannelAsk, "id">> & { readonly id: string };

export interface PushDevice {
  readonly id: string;
  readonly member: string;
  readonly session: string;
  readonly ask: PushAsk;
}

/** One alert to one address. */
export interface AlertSend {
  readonly id: number;
  readonly alert: Alert;
  readonly to: string;
  readonly state: SendState;
  readonly tries: number;
  readonly at: number;
  readonly words: string;
}

export interface AlertRows {
  /** The shop's own; where it has none, what is good for most, with every channel there is. */
  readonly settings: () => AlertSettings;
  readonly hasOwnSettings: () => boolean;
  readonly putSettings: (settings: AlertSettings) => void;
  readonly channels: () => readonly KeptChannel[];
  readonly putChannel: (channel: KeptChannel) => void;
  readonly dropChannel: (id: string) => void;
  readonly devicesOf: (member: string) => readonly PushDevice[];
  readonly putDevice: (device: PushDevice, at: number) => void;
  readonly dropDevice: (id: string) => void;
  /** Is there anybody at all to tell outside the desk? Remembered. */
  readonly hasAnybody: () => boolean;
  readonly vapid: () => VapidKeys | undefined;
  readonly putVapid: (keys: VapidKeys) => void;
  /** Where the desk is, as its last page said. */
  readonly home: () => string;
  readonly putHome: (origin: string) => void;
  /** The same alert to the same address a second time is no send. */
  readonly add: (alert: Alert, to: string, due: number) => void;
  readonly due: (now: number, most: number) => readonly AlertSend[];
  readonly nextDue: () => number | undefined;
  readonly move: (id: number, change: Pick<AlertSend, "state" | "tries" | "at" | "words">) => void;
  /** Newest first, below `before` (0: from the newest). */
  readonly page: (before: number, most: number) => readonly AlertLine[];
  readonly one: (id: number) => AlertSend | undefined;
  readonly forget: () => void;
}

const SETTINGS = "alerts";
const VAPID = "vapid";
const HOME = "desk_origin";

const readVapid: Check<VapidKeys> = shape({ publicKey: string(200, 1), privateKey: string(200, 1) });

export function createAlertRows(sql: Sql): AlertRows {
  let anybody: boolean | undefined;
  const channels = (): readonly KeptChannel[] => sql.all("SELECT id, json FROM alert_channels ORDER BY id").map(channelOf);
  const forget = (): void => void (anybody = undefined);
  return {
    settings() {
      const kept = readJson(readAlertSettings, readMeta(sql, SETTINGS) ?? "", "alert settings");
      const ids = channels().map((one) => one.id);
      return kept.ok ? wholeAlerts(kept.value, ids) : defaultAlerts(ids);
    },
    hasOwnSettings: () => readMeta(sql, SETTINGS) !== undefined,
    putSettings: (settings) => writeMeta(sql, SETTINGS, JSON.stringify(settings)),
    channels,
    putChannel({ id, ...channel }) {
      sql.run(
        "INSERT INTO alert_channels (id, json) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET json = excluded.json",
        id,
        JSON.stringify(channel),
      );
      forget();
    },
    dropChannel(id) {
      sql.run("DELETE FROM alert_channels WHERE id = ?", id);
      forget();
    },
    devicesOf: (member) =>
      sql.all("SELECT id, member, session, json FROM push_devices WHERE member = ? ORDER BY at, id", member).flatMap(deviceOf),
    putDevice({ id, member, session, ask }, at) {
      const put = "INSERT INTO push_devices (id, member, session, at, json) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET";
      sql.run(
        `${put} member = excluded.member, session = excluded.session, at = excluded.at, json = excluded.json`,
        ...[id, member, session, at, JSON.stringify(ask)],
      );
      forget();
    },
    dropDevice(id) {
      sql.run("DELETE FROM push_devices WHERE id = ?", id);
      forget();
    },
    hasAnybody() {
      anybody ??= sql.all("SELECT 1 FROM alert_channels UNION ALL SELECT 1 FROM push_devices LIMIT 1").length > 0;
      return anybody;
    },
    vapid() {
      const kept = readJson(readVapid, readMeta(sql, VAPID) ?? "", "the shop's push key");
      return kept.ok ? kept.value : undefined;
    },
    putVapid: (keys) => writeMeta(sql, VAPID, JSON.stringify(keys)),
    home: () => readMeta(sql, HOME) ?? "",
    putHome(origin) {
      if (readMeta(sql, HOME) !== origin) writeMeta(sql, HOME, origin);
    },
    add(alert, to, due) {
      const add = "INSERT OR IGNORE INTO alert_sends (alert, receiver, at, state, tries, words, json) VALUES (?, ?, ?, 'waits', 0, '', ?)";
      sql.run(add, alert.key, to, due, JSON.stringify(alert));
    },
    due: (now, most) =>
      sql.all("SELECT * FROM alert_sends WHERE state = 'waits' AND at <= ? ORDER BY at, id LIMIT ?", now, most).flatMap(sendOf),
    nextDue() {
      const first = sql.all("SELECT at FROM alert_sends WHERE state = 'waits' ORDER BY at LIMIT 1")[0];
      return first === undefined ? undefined : numberOf(first, "at");
    },
    move: (id, { state, tries, at, words }) =>
      sql.run("UPDATE alert_sends SET state = ?, tries = ?, at = ?, words = ? WHERE id = ?", state, tries, at, words.slice(0, 400), id),
    page: (before, most) =>
      sql
        .all("SELECT * FROM alert_sends WHERE id < ? ORDER BY id DESC LIMIT ?", before === 0 ? Number.MAX_SAFE_INTEGER : before, most)
        .flatMap(sendOf),
    one: (id) => sql.all("SELECT * FROM alert_sends WHERE id = ?", id).flatMap(sendOf)[0],
    forget,
  };
}

function channelOf(row: SqlRow): KeptChannel {
  const id = textOf(row, "id");
  const kept = readJson(readChannelAsk, textOf(row, "json"), "a channel");
  if (!kept.ok) throw new Error("a channel's row that cannot be read");
  const { url = "", secret = "", ...rest } = kept.value;
  return { ...rest, id, url, secret };
}

function deviceOf(row: SqlRow): readonly PushDevice[] {
  const ask = readJson(readPushAsk, textOf(row, "json"), "a device");
  return ask.ok ? [{ id: textOf(row, "id"), member: textOf(row, "member"), session: textOf(row, "session"), ask: ask.value }] : [];
}

function sendOf(row: SqlRow): readonly AlertSend[] {
  const alert = readJson(readAlert, textOf(row, "json"), "an alert");
  const state = SEND_STATES.find((one) => one === textOf(row, "state"));
  if (!alert.ok || state === undefined) return [];
  const [id, tries, at] = [numberOf(row, "id"), numberOf(row, "tries"), numberOf(row, "at")];
  return [{ id, alert: alert.value, to: textOf(row, "receiver"), state, tries, at, words: textOf(row, "words") }];
}
