// What tabs that do not keep the line are told of it: rarely while a catch-up runs, at once when its state is another.
import { openTestShelf } from "../../test/kit/buildShelf.ts";
import { expect, it } from "vitest";
import { readSingle } from "../store/outbox.ts";
import { SESSION_AT_START, type SessionState } from "./sessionState.ts";
import { createStatusBoard } from "./status.ts";

const PAGES = 200;

const catchingUp = (done: number): SessionState => ({
  ...SESSION_AT_START,
  phase: "catching-up",
  run: { since: "", upTo: "c9", after: "p", done, total: PAGES, held: false },
});

it("a long catch-up is written down some ten times, its end at once; this tab itself knows every page", async () => {
  const shelf = openTestShelf();
  let written = 0;
  shelf.db.singles.hook("creating", () => void written++);
  shelf.db.singles.hook("updating", () => void written++);
  const board = createStatusBoard(shelf, () => 1_000);
  const seen: number[] = [];
  board.subscribe(({ done }) => seen.push(done));
  for (let page = 1; page <= PAGES; page++) board.lead(catchingUp(page));
  board.lead({ ...SESSION_AT_START, phase: "live" });
  await shelf.db.transaction("rw", shelf.db.tables, () => undefined); // behind all that was begun
  expect(new Set(seen).size).toBe(PAGES + 1);
  expect(await readSingle(shelf, "status")).toMatchObject({ state: "online" });
  expect(written).toBeGreaterThan(8);
  expect(written).toBeLessThan(15);
  board.close();
  shelf.close();
});
