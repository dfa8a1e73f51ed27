// What the chat knows before anything was said: one complete example for tests of its view to vary.
import type { Seen } from "../../client/widget/view.ts";

export const buildSeen = (more: Partial<Seen> = {}): Seen => ({
  shown: undefined,
  kept: [],
  online: true,
  waitUntil: undefined,
  thinking: false,
  gone: false,
  erased: false,
  durable: true,
  full: false,
  outdated: false,
  botLine: () => undefined,
  ...more,
});
