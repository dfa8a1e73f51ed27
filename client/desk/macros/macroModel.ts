// What the drawn part of macros on a ticket is given. Types only.
import type { Accessor } from "solid-js";
import type { Macro } from "../../../shared/domain/macro.ts";
import type { holesIn } from "../../../shared/domain/macroWords.ts";
import type { TicketPage } from "../../store/queries.ts";
import type { Desk } from "../desk.ts";
import type { ShopNow } from "../shopNow.ts";
import type { Staged } from "./staging.ts";

export type Hole = ReturnType<typeof holesIn>[number];

/** What the drawn part is given. */
export interface MacroModel {
  readonly desk: Desk;
  readonly shop: ShopNow;
  readonly page: () => TicketPage;
  readonly picking: Accessor<boolean>;
  readonly staged: Accessor<Staged | undefined>;
  readonly holes: () => readonly Hole[];
  readonly asking: () => boolean;
  readonly close: () => void;
  /** Puts its words into the reply, or runs it at once where it has none. `text`: its words, filled in. */
  readonly use: (macro: Macro, text: string) => void;
  readonly stage: (staged: Staged | undefined) => void;
  readonly toHole: (hole: Hole | undefined) => void;
  readonly dropHoles: () => void;
}
