// What the parts of a place's page are given. Types only.
import type { Article, Product } from "../../../../shared/domain/knowledge.ts";
import type { Policy } from "../../../../shared/domain/policy.ts";
import type { GraphDeeds } from "./createGraphDeeds.ts";
import type { Node } from "./tree.ts";

export interface PartsProps {
  readonly node: Node;
  /** Those off sale too. */
  readonly products: readonly Product[];
  readonly articles: readonly Article[];
  readonly policy: Policy;
  readonly mayEdit: boolean;
  readonly deeds: GraphDeeds;
}
