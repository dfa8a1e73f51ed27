// The answer pack on this device: asked for with its ETag, kept whole on the shelf, so that the bot answers without a network. Never changes it.
import { readJson, shape, string } from "../../shared/core/check.ts";
import { readAnswerPack, type AnswerPack } from "../../shared/domain/knowledge.ts";
import type { Shelf } from "./shelf.ts";

const PACK_CHARS = 8_000_000; // a shop of thousands of articles; more is a mistake and not kept

const readStored = shape({ etag: string(200), text: string(PACK_CHARS) });

export interface Answers {
  /** The newest pack this device has; resolves at once when one is kept, else when it has come; undefined: none can be had now. */
  readonly pack: () => Promise<AnswerPack | undefined>;
  /** Asks the shop whether there is a newer one. Never rejects. */
  readonly renew: () => Promise<void>;
}

export interface AnswersPorts {
  /** `…/w/<shop>` */
  readonly base: string;
  readonly shop: string;
  readonly shelf: Shelf;
  readonly fetch: typeof globalThis.fetch;
}

export function createAnswers({ base, shop, shelf, fetch }: AnswersPorts): Answers {
  const key = `pack ${shop}`;
  let known: AnswerPack | undefined;
  let etag: string | undefined;
  let renewing: Promise<void> | undefined;

  const take = (text: string): boolean => {
    const pack = readJson(readAnswerPack, text, "the answer pack");
    if (pack.ok) known = pack.value;
    return pack.ok;
  };
  const recall = async (): Promise<void> => {
    const stored = readStored(await shelf.get(key));
    if (stored !== undefined && known === undefined && take(stored.text)) etag = stored.etag;
  };
  const recalled = recall().catch(() => {}); // an unreadable shelf is the same as an empty one: the pack is fetched

  const ask = async (): Promise<void> => {
    await recalled;
    try {
      const response = await fetch(`${base}/pack`, { credentials: "omit", headers: etag === undefined ? {} : { "if-none-match": etag } });
      if (response.status !== 200) return;
      const text = await response.text();
      if (text.length > PACK_CHARS || !take(text)) return;
      etag = response.headers.get("etag") ?? "";
      const stored = { etag, text };
      await shelf.change(key, () => stored);
    } catch {
      return; // no network: the kept pack answers
    }
  };
  const renew = (): Promise<void> =>
    (renewing ??= ask().finally(() => {
      renewing = undefined;
    }));
  return {
    async pack() {
      await recalled;
      if (known === undefined) await renew();
      return known;
    },
    renew,
  };
}
