// The answer pack as devices fetch it: nothing where they have it, what changed where the room can say so, else the whole. Reads only.
import { deltaOf } from "../../shared/domain/packDelta.ts";
import type { PackDoor, Sql } from "../host/ports.ts";
import type { Catalogue } from "./catalogue.ts";
import { textOf } from "./columns.ts";
import type { Feed } from "./feed.ts";

export interface PackDoorPorts {
  readonly sql: Sql;
  readonly catalogue: Pick<Catalogue, "openPack">;
  readonly feed: Pick<Feed, "cursorAt" | "seqOf">;
  readonly head: { readonly value: number };
}

const BEHIND_MOST = 20_000; // changes of whatever kind are looked through; whoever lacks more takes the whole

export function createPackDoor({ sql, catalogue, feed, head }: PackDoorPorts): PackDoor {
  return {
    async packAfter(version, at) {
      const pack = catalogue.openPack();
      if (pack.version === version) return { kind: "same", version };
      const now = feed.cursorAt(head.value);
      const since = version === "" ? undefined : feed.seqOf(at);
      const isNear = since !== undefined && head.value - since <= BEHIND_MOST;
      const delta = isNear ? deltaOf(pack, version, changedSince(sql, since)) : undefined;
      return delta === undefined ? { kind: "whole", pack, at: now } : { kind: "delta", delta, at: now };
    },
  };
}

// After «article:» comes the id. What was never published, or never for everybody, was in no device's pack, and its very id is nobody's there.
const CHANGED = `SELECT name FROM docs WHERE seq > ? AND (kind = 'product' OR (kind = 'article' AND EXISTS (
  SELECT 1 FROM article_versions WHERE article = substr(name, 9)
    AND COALESCE(json_extract(body, '$.audience.tiers'), 'none') LIKE '%none%'
    AND COALESCE(json_extract(body, '$.audience.channels'), 'widget') LIKE '%widget%')))`;

/** Ids of products, and of articles once published for everybody, whose documents changed after that number: a few too many (a draft on top), and never one too few. */
function changedSince(sql: Sql, since: number): { readonly articles: Set<string>; readonly products: Set<string> } {
  const out = { articles: new Set<string>(), products: new Set<string>() };
  for (const row of sql.all(CHANGED, since)) {
    const [kind, id = ""] = textOf(row, "name").split(":");
    out[kind === "article" ? "articles" : "products"].add(id);
  }
  return out;
}
