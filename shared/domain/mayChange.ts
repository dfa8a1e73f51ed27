// May an actor turn a document into another: asked on plain values before and after. The gate keeps it, the actions ask it first.
import { never, ok, refuse, type Result } from "../core/result.ts";
import { same } from "../core/same.ts";
import { mayComment, type Comments } from "./comment.ts";
import type { Article, Product } from "./knowledge.ts";
import { mayReview } from "./inspection/mayReview.ts";
import { mayChangeTicket } from "./mayChangeTicket.ts";
import type { DocKind } from "./names.ts";
import { roleMay } from "./permission.ts";
import type { Policy } from "./policy.ts";
import type { PutAways } from "./putAway.ts";
import { mayChangeLists, NO_LISTS, type ShopLists } from "./shopLists.ts";
import { stepBetween } from "./review.ts";
import type { Actor, Role } from "./team.ts";
import type { Ticket } from "./ticket.ts";

/** A document as plain data; what `readDoc` gives fits. */
export type ChangeView =
  | { readonly kind: "ticket"; readonly ticket: Ticket }
  | { readonly kind: "article"; readonly article: Article; readonly comments: Comments }
  | { readonly kind: "product"; readonly product: Product }
  | { readonly kind: "shop"; readonly policy: Policy; readonly putAways?: PutAways; readonly lists?: ShopLists };

type ShopView = Extract<ChangeView, { kind: "shop" }>;
type Member = Extract<Actor, { kind: "member" }>;

/** May this actor turn `before` (undefined: there is none yet) into `after`? The edge may; a shopper never writes a document. */
export function mayChange(actor: Actor, kind: DocKind, before: ChangeView | undefined, after: ChangeView): Result<true> {
  if (actor.kind === "edge") return ok(true);
  if (actor.kind === "shopper") return refuse("forbidden", "shoppers write messages, not documents");
  if (after.kind !== kind || (before !== undefined && before.kind !== kind)) return refuse("schema", "a document of another kind");
  switch (after.kind) {
    case "ticket":
      return changeTicket(actor, before?.kind === "ticket" ? before.ticket : undefined, after.ticket);
    case "article":
      return changeArticle(actor, before?.kind === "article" ? before : undefined, after);
    case "product":
      return changeProduct(actor.role, before?.kind === "product" ? before.product : undefined, after.product);
    case "shop":
      return changeShop(actor, before?.kind === "shop" ? before : undefined, after);
    default:
      return never(after);
  }
}

function changeTicket(by: Member, before: Ticket | undefined, after: Ticket): Result<true> {
  const allowed = mayChangeTicket(by.id, before, after);
  return allowed.ok && before !== undefined ? mayReview(by, before, after) : allowed;
}

type ArticleView = Extract<ChangeView, { readonly kind: "article" }>;

function changeArticle({ id, role }: Member, before: ArticleView | undefined, after: ArticleView): Result<true> {
  if (before !== undefined && before.article.id !== after.article.id) return refuse("forbidden", "an article keeps its id");
  const verb = stepBetween(before?.article, after.article, id);
  if (!verb.ok) return verb;
  const said = mayComment({ id, role }, before?.comments ?? {}, after.comments);
  if (!said.ok) return said;
  if (roleMay(role, verb.value)) return ok(true);
  return refuse(
    "forbidden",
    "只有主管和店主能发布、退回、归档和恢复。 Only a supervisor or the owner publishes, gives back, archives or restores.",
  );
}

function changeProduct(role: Role, before: Product | undefined, after: Product): Result<true> {
  if (before !== undefined && before.id !== after.id) return refuse("forbidden", "a product keeps its id");
  return roleMay(role, "changeProduct") ? ok(true) : refuse("forbidden", "only a supervisor or the owner changes products");
}

function changeShop(by: Member, before: ShopView | undefined, after: ShopView): Result<true> {
  const lists = mayChangeLists(by, before?.lists, after.lists);
  if (!lists.ok) return lists;
  const isListsOnly =
    after.lists !== undefined &&
    !same(before?.lists ?? NO_LISTS, after.lists) &&
    same(before?.policy, after.policy) &&
    same(before?.putAways ?? {}, after.putAways ?? {});
  return isListsOnly ? ok(true) : changeSettings(by, before, after);
}

/** In a demo everybody signs in by name: whoever could make a shop one would be its owner. */
function changeSettings({ id, role }: Member, before: ShopView | undefined, { policy: after, putAways = {} }: ShopView): Result<true> {
  const was = before?.policy;
  const old = before?.putAways ?? {};
  const isForeign = Object.entries(putAways).some(([key, mark]) => !(Object.hasOwn(old, key) && same(old[key], mark)) && mark.by !== id);
  if (isForeign) return refuse("forbidden", "what is done with is signed by who says so");
  if (same(was, after))
    return roleMay(role, "putAway") ? ok(true) : refuse("forbidden", "only a supervisor or the owner clears the work list");
  if (after.demo !== (was?.demo ?? false)) return refuse("forbidden", "a shop is a demo from its beginning, or never");
  if (!same(was?.retention, after.retention) && !roleMay(role, "setRetention"))
    return refuse("forbidden", "only the owner says how long words are kept");
  return roleMay(role, "changeShop") ? ok(true) : refuse("forbidden", "only a supervisor or the owner changes the shop");
}
