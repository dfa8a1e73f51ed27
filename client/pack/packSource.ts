// The shop's answer pack on this device: kept, asked for by what the device has, and put together from what changed. One tab's; never changes what the shop says.
import { optional, shape, string } from "../../shared/core/check.ts";
import { coalesced } from "../../shared/core/coalesced.ts";
import type { AnswerPack } from "../../shared/domain/knowledge.ts";
import { mergePack, readPackAt, readPackDelta } from "../../shared/domain/packDelta.ts";
import { inSlices, type Pace } from "./pace.ts";
import { parsingJson } from "./parseJson.ts";
import { readingPack, writingPack } from "./readPack.ts";

const PACK_CHARS = 8_000_000; // a shop of thousands of articles; more is a mistake and not kept

const readStored = shape({ etag: string(200), at: optional(string(60)), text: string(PACK_CHARS) });

/** Where the pack is kept between visits; what cannot be read or written is as if there were nothing. */
export interface Keep {
  readonly get: () => Promise<unknown>;
  readonly put: (value: unknown) => Promise<unknown>;
}

export interface PackSourcePorts {
  /** `…/w/<shop>/pack` */
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  readonly keep: Keep;
  readonly pace: Pace;
}

export interface PackSource {
  /** The newest this page has; undefined: none yet. */
  readonly known: () => AnswerPack | undefined;
  /** Resolves when what is kept has been read. Never rejects. */
  readonly recalled: Promise<void>;
  /** Asks the shop whether there is a newer one. Never rejects. */
  readonly renew: () => Promise<void>;
}

/** What the device has: the pack, and where the room stood when it gave it. */
interface Had {
  readonly pack: AnswerPack;
  readonly at: string | undefined;
}

export function createPackSource({ url, fetch, keep, pace }: PackSourcePorts): PackSource {
  let had: Had | undefined;

  const readWhole = async (value: unknown): Promise<Had | undefined> => {
    const pack = await inSlices(readingPack(value), pace);
    return pack === undefined ? undefined : { pack, at: readPackAt(value)?.at };
  };
  const recall = async (): Promise<void> => {
    const stored = readStored(await keep.get());
    if (stored === undefined) return;
    const found = await readWhole(await parsed(stored.text, pace));
    if (found !== undefined && had === undefined) had = { pack: found.pack, at: stored.at };
  };
  const recalled = recall().catch(() => {}); // an unreadable shelf is the same as an empty one: the pack is fetched

  const put = async (now: Had, text: string): Promise<void> => {
    had = now;
    const { pack, at } = now;
    await keep.put({ etag: etagOf(pack), ...(at === undefined ? {} : { at }), text });
  };
  const askOnce = async (all: boolean): Promise<"done" | "does not fit"> => {
    const mine = all ? undefined : had;
    const address = mine?.at === undefined ? url : `${url}?after=${encodeURIComponent(mine.at)}`;
    const headers = mine === undefined ? {} : { "if-none-match": etagOf(mine.pack) };
    const response = await fetch(address, { credentials: "omit", headers });
    if (response.status !== 200) return "done";
    const text = await response.text();
    if (text.length > PACK_CHARS) return "done";
    const value = await parsed(text, pace);
    const delta = mine === undefined ? undefined : readPackDelta(value);
    if (mine === undefined || delta === undefined) {
      const whole = await readWhole(value);
      if (whole !== undefined) await put(whole, text);
      return "done";
    }
    const merged = mergePack(mine.pack, delta);
    if (!merged.ok) return "does not fit";
    await put({ pack: merged.value, at: readPackAt(value)?.at }, await inSlices(writingPack(merged.value), pace));
    return "done";
  };
  const ask = async (): Promise<void> => {
    await recalled;
    try {
      if ((await askOnce(false)) === "does not fit") await askOnce(true);
    } catch {
      return; // no network, or no room to keep it: what there is answers
    }
  };
  return {
    known: () => had?.pack,
    recalled,
    renew: coalesced(ask),
  };
}

const etagOf = ({ version }: AnswerPack): string => `"${version}"`;

async function parsed(text: string, pace: Pace): Promise<unknown> {
  try {
    return await inSlices(parsingJson(text), pace);
  } catch {
    return undefined;
  }
}
