// What the screens of a signed-in desk stand on: the questions they may ask, the deeds they may do, and the line's status.
import { asId, type MemberId } from "../../shared/core/ids.ts";
import type { AboutActions } from "../actions/aboutActions.ts";
import type { ArticleActions } from "../actions/articleActions.ts";
import type { FieldActions } from "../actions/fieldActions.ts";
import type { FollowUpActions } from "../actions/followUpActions.ts";
import type { HelpActions } from "../actions/helpActions.ts";
import type { ImportActions } from "../actions/importActions.ts";
import type { MacroActions } from "../actions/macroActions.ts";
import type { ProductActions } from "../actions/productActions.ts";
import type { QualityActions } from "../actions/qualityActions.ts";
import type { ShopActions } from "../actions/shopActions.ts";
import type { TagActions } from "../actions/tagActions.ts";
import type { TicketActions } from "../actions/ticketActions.ts";
import type { TieActions } from "../actions/tieActions.ts";
import type { ViewActions } from "../actions/viewActions.ts";
import type { WorkActions } from "../actions/workActions.ts";
import type { WrapUpActions } from "../actions/wrapUpActions.ts";
import type { Asked } from "../store/asked.ts";
import type { JudgedRows } from "../store/judged.ts";
import type { KeptFacts } from "../store/keptFacts.ts";
import type { Queries } from "../store/queries.ts";
import type { Search } from "../store/search/startSearch.ts";
import type { Sync } from "../sync/start.ts";
import type { Kept } from "./session/session.ts";

export interface Desk {
  readonly me: MemberId;
  readonly kept: Kept;
  /** For live(), which asks again by itself. */
  readonly queries: Queries;
  /** For whoever waits for one answer. */
  readonly asked: Asked;
  readonly actions: TicketActions;
  /** What conversations come to, kept on the device; fetched by the page of figures. */
  readonly keptFacts: () => Promise<KeptFacts>;
  /** Fetched by the pages that change the shop. */
  readonly shopActions: () => Promise<ShopActions>;
  readonly tagActions: () => Promise<TagActions>;
  readonly tieActions: () => Promise<TieActions>;
  readonly viewActions: () => Promise<ViewActions>;
  readonly macroActions: () => Promise<MacroActions>;
  readonly aboutActions: () => Promise<AboutActions>;
  readonly fieldActions: () => Promise<FieldActions>;
  readonly followUpActions: () => Promise<FollowUpActions>;
  readonly wrapUpActions: () => Promise<WrapUpActions>;
  readonly helpActions: () => Promise<HelpActions>;
  readonly qualityActions: () => Promise<QualityActions>;
  readonly judgedRows: () => Promise<JudgedRows>;
  readonly articleActions: () => Promise<ArticleActions>;
  readonly workActions: () => Promise<WorkActions>;
  readonly productActions: () => Promise<ProductActions>;
  readonly importActions: () => Promise<ImportActions>;
  /** Fetched once the desk is quiet, or when somebody searches. */
  readonly search: () => Promise<Search>;
  readonly sync: Pick<Sync, "status" | "onStatus" | "setHere" | "openNote" | "openArticle">;
}

/** The member a session speaks for. */
export function memberOf(kept: Kept): MemberId {
  return asId<MemberId>(kept.session.member);
}
