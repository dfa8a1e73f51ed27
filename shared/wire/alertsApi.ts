// Alerts outside the desk, JSON: the shop's channels, who is told of what, what became of it, and this device's own notifications.
// Every change comes from our own pages (Origin); every refusal is {error:{kind,words,reason?,retryAfterMs?}}.
//
// GET    /api/alerts                   → 200 AlertsFace       supervisor, owner; addresses and secrets are never given back
// PUT    /api/alerts/rules             AlertSettings → 204
// POST   /api/alerts/channels          ChannelAsk    → 200 {channel}     a new one, or (with `id`) another shape of it; `url`, `secret` absent: as they were
// DELETE /api/alerts/channels/:id      → 204         what still waits for it is dropped
// POST   /api/alerts/channels/:id/test → 200 Tried   sends one now, and says what the other side said
// GET    /api/alerts/log?before=       → 200 AlertPage
// POST   /api/alerts/log/:id/again     → 204         one that was given up is tried again
// GET    /api/me/push                  → 200 PushFace         any member: the shop's public key, and how many devices of theirs listen
// PUT    /api/me/push                  PushAsk → 204          this browser wants to be woken; ends with its session
// DELETE /api/me/push                  {endpoint} → 204
// POST   /api/me/push/test             → 200 Tried            to all of one's own devices
import { boolean, integer, list, number, oneOf, optional, shape, string, type Checked } from "../core/check.ts";
import { readAlert } from "../domain/alerts/alert.ts";
import { readAlertSettings } from "../domain/alerts/alertRules.ts";
import { LANGUAGES } from "../domain/languages.ts";

export const CHANNEL_KINDS = ["dingtalk", "feishu", "wecom", "slack", "webhook"] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];
export const CHANNELS_MOST = 20;
export const PUSH_DEVICES_MOST = 10; // of one member
export const ALERT_BYTES = 16_000;

const url = string(1_000, 1);
const mentions = list(string(60, 1), 20);
const everyMs = integer(0, 24 * 3_600_000);
const kind = oneOf(CHANNEL_KINDS);
const name = string(60, 1);
const language = oneOf(LANGUAGES);

export const readChannelAsk = shape({
  id: optional(string(40, 1)),
  kind,
  name,
  url: optional(url),
  /** What the other side checks the signature with; "": none. */
  secret: optional(string(200)),
  /** Whom a breach or a P0 calls by name, as the other side writes them; "all" for everybody. */
  mentions,
  language,
  /** No more often than this: what comes meanwhile goes together. */
  everyMs,
  on: boolean,
});
export type ChannelAsk = Checked<typeof readChannelAsk>;

/** A channel as it is shown: its address only by host and last four characters. */
export const readChannel = shape({
  id: string(40, 1),
  kind,
  name,
  host: string(200),
  ending: string(4),
  signed: boolean,
  mentions,
  language,
  everyMs,
  on: boolean,
});
export type Channel = Checked<typeof readChannel>;

export const readAlertsFace = shape({ settings: readAlertSettings, channels: list(readChannel, CHANNELS_MOST) });
export type AlertsFace = Checked<typeof readAlertsFace>;

export const readTried = shape({ sent: boolean, words: string(400) });
export type Tried = Checked<typeof readTried>;

/** waits: for its time, or for another try · sent · dead: given up · dropped: it was no longer so, or there was nobody to tell. */
export const SEND_STATES = ["waits", "sent", "dead", "dropped"] as const;
export type SendState = (typeof SEND_STATES)[number];

export const readAlertLine = shape({
  id: integer(1),
  alert: readAlert,
  to: string(80, 1),
  state: oneOf(SEND_STATES),
  tries: integer(),
  /** When it is tried (next), or was done with. */
  at: number(0),
  /** What the other side said last. */
  words: string(400),
});
export type AlertLine = Checked<typeof readAlertLine>;
export const readAlertPage = shape({ lines: list(readAlertLine, 100), more: boolean });
export type AlertPage = Checked<typeof readAlertPage>;

export const readPushAsk = shape({
  endpoint: url,
  keys: shape({ p256dh: string(200, 1), auth: string(60, 1) }),
  language,
});
export type PushAsk = Checked<typeof readPushAsk>;
export const readPushEnd = shape({ endpoint: url });
export const readPushFace = shape({ key: string(200, 1), devices: integer() });
export type PushFace = Checked<typeof readPushFace>;

/** What a sleeping device is woken with; sealed on the way, so that no push service reads it. */
export const readPushWords = shape({ title: string(200, 1), more: string(400), tag: string(200, 1), ticket: optional(string(64, 1)) });
export type PushWords = Checked<typeof readPushWords>;
