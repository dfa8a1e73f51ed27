// The edge's doors behind the privacy page. One function a door; decides nothing. What is searched for goes in a body, never in an address.
import {
  readErasure,
  readErasures,
  readFoundPage,
  type Erasure,
  type EraseAsk,
  type FindAsk,
  type FoundPage,
} from "../../../shared/wire/privacyApi.ts";
import { ask, askFile, type Answer, type GivenFile } from "../session/ask.ts";

export const findPage = (about: FindAsk): Promise<Answer<FoundPage>> => ask(readFoundPage, "/api/privacy/find", about);

/** Everything kept about those shoppers, as the file the edge makes. */
export function exportPerson(shoppers: readonly string[]): Promise<Answer<GivenFile>> {
  const query = new URLSearchParams(shoppers.map((one) => ["shopper", one]));
  return askFile(`/api/privacy/export?${query.toString()}`);
}

export const erasePeople = (about: EraseAsk): Promise<Answer<Erasure>> => ask(readErasure, "/api/privacy/erase", about);

/** Newest first. */
export async function askErasures(): Promise<Answer<readonly Erasure[]>> {
  const answer = await ask(readErasures, "/api/privacy/erasures");
  return answer.ok ? { ok: true, value: answer.value.erasures } : answer;
}
