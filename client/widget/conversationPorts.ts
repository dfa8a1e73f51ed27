// What a conversation needs of the page, or the process, it lives in.
import type { Clock, ProductId, Random } from "../../shared/core/ids.ts";
import type { Language } from "../../shared/domain/knowledge.ts";
import type { After } from "../../shared/core/after.ts";
import type { Bot } from "./botDoor.ts";
import type { Verdict } from "./customer.ts";
import type { Link } from "./link.ts";
import type { Shelf } from "./shelf.ts";
import type { Writing } from "../../shared/wire/widgetApi.ts";

export interface ConversationPorts {
  readonly shop: string;
  readonly language: Language;
  /** The product on the page, if any. */
  readonly product: ProductId | undefined;
  /** How the shopper is called until they say: 访客, Visitor. */
  readonly name: string;
  readonly shelf: Shelf;
  readonly link: Link;
  readonly bot: Bot;
  readonly clock: Clock;
  readonly random: Random;
  readonly after: After;
  /** A new capability; default: 128 bits from the platform. */
  readonly secret?: (() => string) | undefined;
  /** Is there a network, as far as the platform knows? Default: yes until a request fails. */
  readonly online?: boolean | undefined;
  /** The room says which answer pack is out; undefined: another one than before, perhaps. */
  readonly onPack?: ((out: string | undefined) => void) | undefined;
  /** A person writes a reply, or no more; "anew": another line is open. */
  readonly onBeside?: ((said: Writing | "anew") => void) | undefined;
  /** What the room makes of a signed identity: for the shop's developer, never for the shopper. */
  readonly onIdentity?: ((verdict: Verdict) => void) | undefined;
}
