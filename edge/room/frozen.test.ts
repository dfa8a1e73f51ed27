// A shop from before versions were kept: what it had published is frozen as it stands, and its shoppers notice nothing.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, expect, it } from "vitest";
import { demoArticles, demoMembers, demoPolicy, demoProducts } from "../demo/demoShop.ts";
import { createNodeRoom } from "../host/nodeHost.ts";
import type { SqlRow } from "../host/ports.ts";
import { freezeOldArticles } from "./frozen.ts";

const NOW = Date.UTC(2026, 10, 2);
const folder = mkdtempSync(join(tmpdir(), "zhanggui-frozen-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, "room.sqlite");
const seed = { policy: demoPolicy, members: demoMembers, articles: demoArticles, products: demoProducts };
const open = () => createNodeRoom({ file, clock: () => NOW, random: () => 0.5, weights: () => new Uint8Array(0), seed });

/** The shop as it was before versions were kept, and brought here by the migration's own step (schema.test.ts has all of them). */
function turnBackAndMigrate(): void {
  const db = new DatabaseSync(file);
  db.exec("DELETE FROM article_versions");
  db.exec(`UPDATE docs SET row = json_set(row, '$.status', 'archived') WHERE name = 'article:a-refund-mine'`);
  freezeOldArticles({
    run: (statement, ...values) => void db.prepare(statement).run(...values),
    all: (statement, ...values) => db.prepare(statement).all(...values) as unknown as readonly SqlRow[],
    transaction: (work) => work(),
  });
  db.close();
}

it("[R213] the demo shop of the version before keeps every answer, each as its version of then", async () => {
  const first = open();
  const pack = await first.room.pack();
  const published = demoArticles.filter((one) => one.status === "published");
  expect(pack.articles.map((one) => [one.id, one.version]).toSorted()).toEqual(published.map((one) => [one.id, one.version]).toSorted());
  first.close();
  turnBackAndMigrate();
  for (const round of [1, 2]) {
    const host = open();
    const signed = await host.room.signIn(demoMembers[0]?.id ?? "");
    const token = signed.ok ? signed.value.token : "";
    const after = await host.room.pack();
    expect([round, after.articles]).toEqual([round, pack.articles.filter((one) => one.id !== "a-refund-mine")]);
    expect(after.products).toEqual(pack.products);
    const one = published[0];
    expect(await host.room.articleVersions(token, one?.id ?? "")).toMatchObject({
      ok: true,
      value: { versions: [{ version: one?.version, by: "edge", why: "", at: one?.updatedAt }] },
    });
    expect(await host.room.articleVersions(token, "a-refund-mine")).toMatchObject({ ok: true, value: { versions: [{ by: "edge" }] } });
    const [draft] = demoArticles.filter((each) => each.status === "draft");
    expect(await host.room.articleVersions(token, draft?.id ?? "")).toEqual({ ok: true, value: { versions: [] } });
    host.close();
  }
});
