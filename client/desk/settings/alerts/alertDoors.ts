// The edge's doors to alerts outside the desk. One function a door; decides nothing.
import { shape } from "../../../../shared/core/check.ts";
import type { AlertSettings } from "../../../../shared/domain/alerts/alertRules.ts";
import {
  readAlertPage,
  readAlertsFace,
  readChannel,
  readPushFace,
  readTried,
  type AlertPage,
  type AlertsFace,
  type Channel,
  type ChannelAsk,
  type PushAsk,
  type PushFace,
  type Tried,
} from "../../../../shared/wire/alertsApi.ts";
import { ask, done, type Answer } from "../../session/ask.ts";

const at = (id: string): string => `/api/alerts/channels/${encodeURIComponent(id)}`;

export const askAlerts = (): Promise<Answer<AlertsFace>> => ask(readAlertsFace, "/api/alerts");
export const putRules = (settings: AlertSettings): Promise<Answer<true>> => ask(done, "/api/alerts/rules", settings, "PUT");
export async function putChannel(channel: ChannelAsk): Promise<Answer<Channel>> {
  const made = await ask(shape({ channel: readChannel }), "/api/alerts/channels", channel);
  return made.ok ? { ok: true, value: made.value.channel } : made;
}
export const dropChannel = (id: string): Promise<Answer<true>> => ask(done, at(id), {}, "DELETE");
export const tryChannel = (id: string): Promise<Answer<Tried>> => ask(readTried, `${at(id)}/test`, {});
/** `before`: lines older than that number; 0: the newest. */
export const askLog = (before: number): Promise<Answer<AlertPage>> => ask(readAlertPage, `/api/alerts/log?before=${before}`);
export const tryAgain = (line: number): Promise<Answer<true>> => ask(done, `/api/alerts/log/${line}/again`, {});

export const askPush = (): Promise<Answer<PushFace>> => ask(readPushFace, "/api/me/push");
export const putPush = (device: PushAsk): Promise<Answer<true>> => ask(done, "/api/me/push", device, "PUT");
export const dropPush = (endpoint: string): Promise<Answer<true>> => ask(done, "/api/me/push", { endpoint }, "DELETE");
export const tryPush = (): Promise<Answer<Tried>> => ask(readTried, "/api/me/push/test", {});
