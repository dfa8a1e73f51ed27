// The doors to alerts: the shop's channels and rules for supervisors, one's own devices for everybody. Addresses and secrets go in and never out.
import { mintId, type Clock, type DeviceId, type Random } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { MINUTE } from "../../shared/core/time.ts";
import { CHANNEL_MARK, type AlertSettings } from "../../shared/domain/alerts/alertRules.ts";
import { CHANNELS_MOST, PUSH_DEVICES_MOST, type Channel, type ChannelAsk } from "../../shared/wire/alertsApi.ts";
import { channelAddress, pushAddress } from "../alerts/address.ts";
import { SECRET_MARK } from "../alerts/robots.ts";
import { makeVapidKeys, type VapidKeys } from "../alerts/webPush.ts";
import type { Sql } from "../host/ports.ts";
import type { AlertRows, KeptChannel } from "./alertRows.ts";
import type { AlertSending } from "./alertSending.ts";
import { createWindow } from "./attempts.ts";
import type { Audit } from "./audit.ts";
import type { AlertDoor } from "./peopleDoor.ts";
import type { Sessions } from "./sessions.ts";
import type { Turn } from "./turn.ts";

export interface AlertsDoorPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly random: Random;
  readonly hash: (text: string) => string;
  readonly sessions: Sessions;
  readonly audit: Audit;
  readonly rows: AlertRows;
  readonly sending: AlertSending;
  readonly run: <T>(cause: (turn: Turn) => T) => T;
  /** Asks for the wake at which what waits is sent. */
  readonly arrange: (turn: Turn) => void;
}

const PAGE = 50;
const TESTS_A_MINUTE = 6;
const TEST_WORDS = { zh: "测试：这台设备会收到提醒", en: "A test: this device will be told" };

const noChannel = refuse("unknown", "there is no such channel", "no-channel");

export function createAlertsDoor(ports: AlertsDoorPorts): AlertDoor {
  const { sql, clock, sessions, audit, rows, sending } = ports;
  const tests = createWindow(clock, MINUTE);
  const channel = (id: string): KeptChannel | undefined => rows.channels().find((one) => one.id === id);

  return {
    async alerts(token) {
      const known = sessions.ofToken(token, "manageAlerts");
      return known.ok ? ok({ settings: rows.settings(), channels: rows.channels().map(faceOf) }) : known;
    },
    async putAlertRules(token, settings) {
      const known = sessions.ofToken(token, "manageAlerts");
      if (!known.ok) return known;
      const kinds = settings.rules.map((one) => one.kind);
      if (new Set(kinds).size !== kinds.length) return refuse("malformed", "one rule a kind");
      sql.transaction(() => {
        rows.putSettings(onlyThere(settings, rows.channels()));
        audit.write(known.value.member.id, "alert rules changed", "");
      });
      return ok(true);
    },
    async putChannel(token, ask, home) {
      const known = sessions.ofToken(token, "manageAlerts");
      if (!known.ok) return known;
      const before = ask.id === undefined ? undefined : channel(ask.id);
      if (ask.id !== undefined && before === undefined) return noChannel;
      if (before === undefined && rows.channels().length >= CHANNELS_MOST)
        return refuse("full", `a shop has at most ${CHANNELS_MOST} channels`, "channels-full");
      const made = madeOf(ask, before, () => mintId<DeviceId>(clock, ports.random));
      if (!made.ok) return made;
      sql.transaction(() => {
        rows.putChannel(made.value);
        rows.putHome(home);
        audit.write(
          known.value.member.id,
          before === undefined ? "alert channel made" : "alert channel changed",
          `${made.value.id} ${made.value.kind}`,
        );
      });
      return ok({ channel: faceOf(made.value) });
    },
    async dropChannel(token, id) {
      const known = sessions.ofToken(token, "manageAlerts");
      if (!known.ok) return known;
      if (channel(id) === undefined) return ok(true);
      sql.transaction(() => {
        rows.dropChannel(id);
        if (rows.hasOwnSettings()) rows.putSettings(onlyThere(rows.settings(), rows.channels()));
        sql.run("UPDATE alert_sends SET state = 'dropped', at = ? WHERE receiver = ? AND state = 'waits'", clock(), CHANNEL_MARK + id);
        audit.write(known.value.member.id, "alert channel removed", id);
      });
      return ok(true);
    },
    async testChannel(token, id) {
      const known = sessions.ofToken(token, "manageAlerts");
      if (!known.ok) return known;
      const found = channel(id);
      if (found === undefined) return noChannel;
      const taken = tests.take(id, TESTS_A_MINUTE);
      return taken.ok ? ok(await sending.tryChannel(found)) : taken;
    },
    async alertLog(token, before) {
      const known = sessions.ofToken(token, "manageAlerts");
      if (!known.ok) return known;
      const lines = rows.page(before, PAGE + 1);
      return ok({ lines: lines.slice(0, PAGE), more: lines.length > PAGE });
    },
    async alertAgain(token, id) {
      const known = sessions.ofToken(token, "manageAlerts");
      if (!known.ok) return known;
      const found = rows.one(id);
      if (found === undefined) return refuse("unknown", "there is no such line", "no-alert");
      if (found.state !== "dead") return ok(true);
      ports.run((turn) => {
        turn.also(() => rows.move(id, { state: "waits", tries: 0, at: clock(), words: found.words }));
        turn.also(() => ports.arrange(turn));
      });
      return ok(true);
    },
    async push(token) {
      const known = sessions.ofToken(token, "read");
      if (!known.ok) return known;
      const keys = await keysOf(rows);
      return ok({ key: keys.publicKey, devices: rows.devicesOf(known.value.member.id).length });
    },
    async putPush(token, ask, home) {
      const known = sessions.ofToken(token, "read");
      if (!known.ok) return known;
      const address = pushAddress(ask.endpoint);
      if (!address.ok) return address;
      const member = known.value.member.id;
      const id = ports.hash(ask.endpoint);
      const others = rows.devicesOf(member).filter((one) => one.id !== id);
      sql.transaction(() => {
        for (const oldest of others.slice(0, Math.max(0, others.length - PUSH_DEVICES_MOST + 1))) rows.dropDevice(oldest.id);
        rows.putDevice({ id, member, session: known.value.hash, ask }, clock());
        rows.putHome(home);
      });
      return ok(true);
    },
    async dropPush(token, endpoint) {
      const known = sessions.ofToken(token, "read");
      if (!known.ok) return known;
      const id = ports.hash(endpoint);
      if (rows.devicesOf(known.value.member.id).some((one) => one.id === id)) rows.dropDevice(id);
      return ok(true);
    },
    async testPush(token) {
      const known = sessions.ofToken(token, "read");
      if (!known.ok) return known;
      const taken = tests.take(known.value.member.id, TESTS_A_MINUTE);
      return taken.ok ? ok(await sending.tryDevices(known.value.member.id, TEST_WORDS)) : taken;
    },
  };
}

/** The shop's own pair, made when first asked for. Two who ask at once have the same. */
async function keysOf(rows: AlertRows): Promise<VapidKeys> {
  const kept = rows.vapid();
  if (kept !== undefined) return kept;
  const made = await makeVapidKeys();
  const meanwhile = rows.vapid();
  if (meanwhile !== undefined) return meanwhile;
  rows.putVapid(made);
  return made;
}

/** A channel made anew, or changed; what is not said of its address and secret stays. Another kind needs another address. */
function madeOf(ask: ChannelAsk, before: KeptChannel | undefined, mint: () => string): Result<KeptChannel> {
  const kept = before?.kind === ask.kind ? before : undefined;
  const { name, kind, mentions, language, everyMs, on } = ask;
  const url = ask.url ?? kept?.url;
  if (url === undefined) return refuse("malformed", "an address is needed", "address-unfit");
  const address = channelAddress(kind, url);
  if (!address.ok) return address;
  const secret = ask.secret ?? kept?.secret ?? "";
  if (kind === "webhook" && secret.startsWith(SECRET_MARK) && !/^[A-Za-z0-9+/]{20,}={0,2}$/.test(secret.slice(SECRET_MARK.length)))
    return refuse("malformed", "a secret that begins with whsec_ goes on in base64", "secret-unfit");
  return ok({ id: before?.id ?? mint(), kind, name, url: address.value.href, secret, mentions, language, everyMs, on });
}

function faceOf({ id, kind, name, url, secret, mentions, language, everyMs, on }: KeptChannel): Channel {
  const ending = kind === "webhook" ? "" : url.slice(-4);
  return { id, kind, name, host: new URL(url).hostname, ending, signed: secret !== "", mentions, language, everyMs, on };
}

/** Rules name only channels there are. */
function onlyThere(settings: AlertSettings, channels: readonly KeptChannel[]): AlertSettings {
  const isThere = (to: string): boolean => !to.startsWith(CHANNEL_MARK) || channels.some((one) => CHANNEL_MARK + one.id === to);
  return {
    ...settings,
    rules: settings.rules.map((rule) => ({ ...rule, steps: rule.steps.map((step) => ({ ...step, to: step.to.filter(isThere) })) })),
  };
}
