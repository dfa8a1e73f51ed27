// The full ear: one pass of the network over a message in its talk, weighed with its linear companion. Never rejects: where the network cannot answer, the companion does.
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import type { Turn, Understanding } from "../../shared/domain/understanding.ts";
import type { Light } from "../light/light.ts";
import { FULL_VERSION } from "../manifest.ts";
import { readCard } from "./card.ts";
import { combine } from "./combine.ts";
import { rowOf } from "./layout.ts";
import type { EarRuntime, Outputs } from "./runtime.ts";

export interface Full {
  /** `full@` and the first 8 hex digits of the hash over its files. */
  readonly model: string;
  readonly understand: (text: string, context?: readonly Turn[]) => Promise<Understanding>;
  /** A vector of length 1 for retrieval: near for texts of one meaning. Undefined when the network cannot answer. */
  readonly vectorOf: (text: string) => Promise<Float32Array | undefined>;
}

/** The full ear over a runtime that holds its network. Refused when the card is of another shape, or the network does not answer as it must. */
export async function loadFull(runtime: EarRuntime, card: unknown, companion: Light): Promise<Result<Full>> {
  const read = readCard(card);
  if (read === undefined) return refuse("malformed", "the full ear's card has the wrong shape");
  const model = `full@${FULL_VERSION}`;
  const pass = oneByOne(async (text: string, context: readonly Turn[]): Promise<Outputs | undefined> => {
    try {
      return (await runtime.run([rowOf(text, context, runtime.pieces)]))[0]; // a row at a time: int8 scales are taken over a whole pass, so a neighbour would change the answer
    } catch {
      return undefined; // out of memory: the companion has its own answer
    }
  });
  let last: { readonly text: string; readonly out: Promise<Outputs | undefined> } | undefined;
  const alone = (text: string): Promise<Outputs | undefined> => {
    if (last?.text === text) return last.out; // whoever understands a lone message and then wants its vector pays once
    const out = pass(text, []).then((said) => {
      if (said === undefined) last = undefined; // a failure is not remembered
      return said;
    });
    last = { text, out };
    return out;
  };
  if ((await alone("你好")) === undefined) return refuse("malformed", "the full ear's network does not answer"); // the first pass is slow; no shopper waits for it
  return ok({
    model,
    understand: async (text, context = []) => {
      const out = await (context.length === 0 ? alone(text) : pass(text, context));
      if (out === undefined) return companion.understand(text, context);
      return { ...combine({ text, inTalk: context.length > 0 }, out, companion.read(text, context), read), model };
    },
    vectorOf: async (text) => (await alone(text))?.vector,
  });
}

/** One call after the other: a session that is asked twice at a time throws. `work` must not reject. */
function oneByOne<A extends readonly unknown[], T>(work: (...args: A) => Promise<T>): (...args: A) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (...args) => {
    const mine = before.then(() => work(...args));
    before = mine;
    return mine;
  };
}
