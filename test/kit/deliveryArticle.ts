// The small shop's article about delivery on a desk of the small world: as it stands there, and what its owner or a supervisor does to articles.
import { createArticleActions, type ArticleActions } from "../../client/actions/articleActions.ts";
import { asId, type ArticleId } from "../../shared/core/ids.ts";
import type { Article } from "../../shared/domain/knowledge.ts";
import type { Role } from "../../shared/domain/team.ts";
import { until } from "./until.ts";
import type { Desk } from "./world.ts";

export const DELIVERY = asId<ArticleId>("delivery");

export const delivery = async (desk: Desk): Promise<Article | undefined> => desk.queries.article(DELIVERY);

export const hasDelivery = (desk: Desk): Promise<void> =>
  until(`${desk.me} has the article`, async () => (await delivery(desk)) !== undefined);

export const articleActions = ({ shelf, me }: Desk, role: Role): ArticleActions =>
  createArticleActions({ shelf, actor: { kind: "member", id: me, role }, clock: Date.now, random: Math.random });
