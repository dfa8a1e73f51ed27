// What the tabs of one browser tell each other about who is signed in. Says it; each tab decides for itself.
import { boolean, oneOf, optional, shape, string } from "../../../shared/core/check.ts";
import type { Whose } from "./ending.ts";

const CHANNEL = "zhanggui-session";

const readNews = shape({ kind: oneOf(["left", "entered"]), shop: string(64, 1), member: string(64, 1), toOld: optional(boolean) });
type NewsKind = "left" | "entered";

export interface Tabs {
  /** `left`: close this member's desk, its shelf is going. `entered`: there is a session again. */
  readonly say: (kind: NewsKind, whose: Whose) => void;
  readonly close: () => void;
}

/** Hears the other tabs, never itself. */
export function openTabs(heard: (kind: NewsKind, whose: Whose) => void): Tabs {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (message: MessageEvent<unknown>) => {
    const news = readNews(message.data);
    if (news !== undefined && news.toOld !== true) heard(news.kind, { shop: news.shop, member: news.member });
  };
  return {
    say: (kind, { shop, member }) => channel.postMessage({ kind, shop, member }),
    close: () => channel.close(),
  };
}

/** Tells tabs of an earlier version of the app, which kept everything plain, that this member has left. The others do not listen to it. */
export function sayToOldTabs({ shop, member }: Whose): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ kind: "left", shop, member, toOld: true });
  channel.close();
}
