// The appeals of mine that wait, as this device remembers them: so that an answer is told, also one that came at once or while I was away. Ids alone.
import { list, readJson } from "../../../../shared/core/check.ts";
import { recall, remember } from "../../../ui/remembered.ts";
import { readWaiting, type Waiting } from "./appealNews.ts";

const KEY = "zg.appeals";
const MOST = 50;
const readAll = list(readWaiting, MOST);

export function keptAppeals(): readonly Waiting[] {
  const read = readJson(readAll, recall(KEY) ?? "[]", "appeals that waited");
  return read.ok ? read.value : [];
}

export function keepAppeals(waiting: readonly Waiting[]): void {
  remember(KEY, JSON.stringify(waiting.slice(0, MOST)));
}
