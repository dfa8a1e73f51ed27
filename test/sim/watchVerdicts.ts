// What must hold of judgements in the room: their evidence stands in the conversation; each word on one was written by whom it names, who may say it,
// and is never taken away. Looks at rows only: who wrote a key, the row's owners of Yjs clients say.
import type { DatabaseSync } from "node:sqlite";
import { isPlain } from "../../shared/core/check.ts";
import { roleMay } from "../../shared/domain/permission.ts";
import { reviewKey } from "../../shared/domain/inspection/reviewMark.ts";
import type { RoomDoc } from "./roomRows.ts";
import { SIM_SHOP } from "./simShop.ts";
import { Broken } from "./broken.ts";

export interface VerdictWatch {
  /** A ticket that changed, read whole. */
  readonly look: (doc: RoomDoc) => void;
  /** The room came back from a backup. */
  readonly beginAnew: () => void;
}

const REVIEWERS: ReadonlySet<string> = new Set(SIM_SHOP.members.filter((one) => roleMay(one.role, "reviewQuality")).map((one) => one.id));

export function createVerdictWatch(db: DatabaseSync): VerdictWatch {
  const known = new Map<string, ReadonlySet<string>>();
  const owners = db.prepare("SELECT clients FROM docs WHERE name = ?");
  return {
    look({ name, doc, view, erased }) {
      if (view.kind !== "ticket" || erased) return;
      const { judged, reviews = {}, appeals = {}, readings = {}, messages } = view.ticket;
      const marks = [
        ...Object.values(reviews).map((one) => ({ key: `review:${reviewKey(one)}`, by: one.by, reviews: true })),
        ...Object.values(appeals).map((one) => ({ key: `appeal:${reviewKey(one)}`, by: one.by, reviews: false })),
        ...Object.values(readings).map((one) => ({ key: `read:${one.by}`, by: one.by, reviews: true })),
      ];
      const now = new Set(marks.map((one) => one.key));
      for (const key of known.get(name) ?? []) if (!now.has(key)) throw new Broken("verdicts", `${name}: ${key} was there, and is not`);
      known.set(name, now);
      const lines = new Set(messages.map((one) => one.id));
      for (const one of judged?.found ?? [])
        if (!lines.has(one.message)) throw new Broken("verdicts", `${name}: ${one.rule} was found in a line that is not there`);
      if (marks.length === 0) return;
      const row: unknown = JSON.parse(String(owners.get(name)?.["clients"]));
      for (const { key, by, reviews: judges } of marks) {
        const client = doc.getMap("ticket")._map.get(key)?.id.client;
        const owner = isPlain(row) ? row[String(client)] : undefined;
        if (owner !== by) throw new Broken("verdicts", `${name}: ${key} names ${by}, and was written by ${String(owner)}`);
        if (judges && !REVIEWERS.has(by)) throw new Broken("verdicts", `${name}: ${by} may not say ${key}`);
      }
    },
    beginAnew: () => known.clear(),
  };
}
