// The append-only rule of a conversation, on the messages as they stand in the document (not as sorted for reading).
import { isPlain } from "../../shared/core/check.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";

/**
 * Every earlier message is still there, untouched and in its order (new ones may stand between: an offline writer's do), and no new
 * message takes an earlier one's id with other content.
 */
export function messagesGrew(before: readonly unknown[], after: readonly unknown[]): Result<true> {
  const fresh: unknown[] = [];
  const wanted = before.map((one) => JSON.stringify(one));
  let at = 0;
  for (const one of after) {
    if (at < wanted.length && JSON.stringify(one) === wanted[at]) at++;
    else fresh.push(one);
  }
  if (at < wanted.length) return refuse("forbidden", "what was said cannot be changed or taken back");
  const byId = new Map(before.map((one, i) => [idOf(one), wanted[i]]));
  for (const one of fresh) {
    const same = byId.get(idOf(one));
    if (same !== undefined && same !== JSON.stringify(one)) return refuse("conflict", "another message has this id already");
  }
  return ok(true);
}

function idOf(message: unknown): unknown {
  return isPlain(message) ? message["id"] : undefined;
}
