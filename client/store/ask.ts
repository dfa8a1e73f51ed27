// A question to the shelf that nobody follows: raced with the end of its connection, for a browser may leave it without an answer for ever (footing.ts),
// and asked once more on the next one. Reads only. What is followed (live, watch) is asked again by itself.
import type { Shelf } from "./db.ts";
import { isLoss } from "./loss.ts";

/** The answer. Rejects with what the second try met where the connection was lost, and with anything else at once. */
export async function ask<T>({ footing }: Pick<Shelf, "footing">, question: () => PromiseLike<T>): Promise<T> {
  try {
    return await footing.within(question);
  } catch (error) {
    if (!isLoss(error) || footing.now().how !== "firm") throw error;
    return await footing.within(question);
  }
}
