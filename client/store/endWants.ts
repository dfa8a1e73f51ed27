// What the shop wants of every end, as it lies on the shelf: its required fields, whether a reason is asked for. Only reads.
import type { Field } from "../../shared/domain/field.ts";
import { DEFAULT_POLICY, readPolicy } from "../../shared/domain/policy.ts";
import { wrapUpAsk, type WrapUpAsk } from "../../shared/domain/wrapUpAsks.ts";
import { ask } from "./ask.ts";
import type { Shelf } from "./db.ts";
import { fieldsAmong } from "./lists.ts";

export interface EndWants {
  readonly fields: readonly Field[];
  readonly wrapUp: WrapUpAsk;
}

/** Of one moment: both stand in the shop's one document. */
export async function endWants(shelf: Shelf): Promise<EndWants> {
  const [lists, policy] = await ask(shelf, () => shelf.db.singles.bulkGet(["lists", "policy"]));
  return { fields: fieldsAmong(lists?.value), wrapUp: wrapUpAsk(readPolicy(policy?.value) ?? DEFAULT_POLICY) };
}
