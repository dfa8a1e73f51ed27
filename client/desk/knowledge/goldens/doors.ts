// The edge's doors to golden conversations, and to all that is said now. One function a door; decides nothing.
import { isPlain, type Check } from "../../../../shared/core/check.ts";
import { ok, refuse } from "../../../../shared/core/result.ts";
import type { AnswerPack } from "../../../../shared/domain/knowledge.ts";
import type { WrittenDialogue } from "../../../../shared/domain/dialogues/written.ts";
import { readGoldens, type Goldens } from "../../../../shared/wire/goldenApi.ts";
import { inSlices, pagePace } from "../../../pack/pace.ts";
import { readingPack } from "../../../pack/readPack.ts";
import { ask, done, type Answer } from "../../session/ask.ts";

const readPlain: Check<object> = (v) => (isPlain(v) ? v : undefined);

export const askGoldens = (): Promise<Answer<Goldens>> => ask(readGoldens, "/api/goldens");
/** Thousands of articles are read in slices. */
export async function askPack(): Promise<Answer<AnswerPack>> {
  const raw = await ask(readPlain, "/api/pack");
  if (!raw.ok) return raw;
  const pack = await inSlices(readingPack(raw.value), pagePace);
  return pack === undefined ? refuse("malformed", "the pack has the wrong shape") : ok(pack);
}
export const putGolden = (golden: WrittenDialogue): Promise<Answer<true>> => ask(done, "/api/goldens", golden, "PUT");
export const dropGolden = (id: string): Promise<Answer<true>> => ask(done, `/api/goldens/${encodeURIComponent(id)}`, undefined, "DELETE");
