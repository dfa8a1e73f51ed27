// The append-only rule of a conversation, on the messages as they stand in the document (not as sorted for reading).
import { isPlain } from "../../shared/core/check.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";

/**
 * Every earlier message is still there, untouched and in its order (new ones may stand between: an offline writer's do), and no new
 * message takes an earlier one's id: not with other words, nor with the same a second time (two devices that give back one line, [R206]).
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
  const taken = new Set(before.map(idOf));
  if (fresh.some((one) => taken.has(idOf(one)))) return refuse("conflict", "another message has this id already");
  return ok(true);
}

function idOf(message: unknown): unknown {
  return isPlain(message) ? message["id"] : undefined;
}
