// What follows when a change moved an article on in its life: what is published is frozen, and the log says who did what. Runs within the turn;
// changes no document.
import type { Article } from "../../shared/domain/knowledge.ts";
import type { ArticleDeed } from "../../shared/domain/knowledge.ts";
import { same } from "../../shared/core/same.ts";
import type { Audit, Deed } from "./audit.ts";
import { viewOf } from "./docs.ts";
import type { Frozen } from "./frozen.ts";
import type { Touched, Turn } from "./turn.ts";

export interface PublishingPorts {
  readonly frozen: Frozen;
  readonly audit: Audit;
}

const LOGGED: Readonly<Record<ArticleDeed["did"], Deed>> = {
  write: "article taken up",
  submit: "article to review",
  giveBack: "article given back",
  publish: "article published",
  rollBack: "article rolled back",
  archive: "article archived",
  restore: "article restored",
};

/** Looks at every article this turn touched. */
export function followArticles(turn: Turn, ports: PublishingPorts): void {
  for (const one of turn.touched()) {
    if (one.live.kind !== "article") continue;
    const view = viewOf(one.live);
    if (view?.kind === "article") follow(turn, one, view.article, ports);
  }
}

function follow(turn: Turn, { before, received }: Touched, article: Article, { frozen, audit }: PublishingPorts): void {
  const was = before?.kind === "article" ? before.article : undefined;
  const deed = same(was?.deed, article.deed) ? undefined : article.deed;
  const by = received?.from.member ?? "edge";
  if (article.status === "published" && !frozen.has(article.id, article.version)) {
    const publishing = { at: turn.now, by, why: deed?.why ?? "", from: deed?.from ?? 0 };
    turn.also(() => frozen.freeze(article, publishing));
  }
  const did = deed?.did ?? (was === undefined && article.status === "published" ? "publish" : undefined);
  if (did === undefined || received === undefined) return; // what the shop began with is nobody's deed
  turn.also(() =>
    audit.write(by, LOGGED[did], `${article.id} version ${article.version}${deed?.from === undefined ? "" : ` from ${deed.from}`}`),
  );
}
