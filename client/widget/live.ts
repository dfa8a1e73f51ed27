// What a conversation holds of itself while its page lives. Types only.
import type { Shown } from "../../shared/wire/widgetApi.ts";
import type { Link } from "./link.ts";
import type { Kept, Outbox } from "./outbox.ts";
import type { Sender } from "./sender.ts";
import type { Session } from "./session.ts";
import type { Seen } from "./view.ts";

export interface Live {
  readonly session: Session;
  readonly outbox: Outbox;
  readonly sender: Sender;
  readonly decide: () => Promise<void>;
  kept: readonly Kept[];
  shown: Shown | undefined;
  gone: boolean;
  erased: boolean;
  following: ReturnType<Link["follow"]> | undefined;
}

/** How this page and its line stand. */
export type Signs = Pick<Seen, "online" | "waitUntil" | "thinking" | "full" | "outdated">;
