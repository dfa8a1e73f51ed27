// What was published, for any member: the versions of articles, by whom and why; and all that is said now. Reads only.
import { ok, refuse } from "../../shared/core/result.ts";
import type { ArticleDoor } from "../host/ports.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Frozen } from "./frozen.ts";
import type { Sessions } from "./sessions.ts";

export interface ArticleDoorPorts {
  readonly sessions: Sessions;
  readonly frozen: Frozen;
  readonly catalogue: Catalogue;
}

export function createArticleDoor({ sessions, frozen, catalogue }: ArticleDoorPorts): ArticleDoor {
  return {
    async wholePack(token) {
      const known = sessions.ofToken(token, "read");
      return known.ok ? ok(catalogue.pack()) : known;
    },
    async articleVersions(token, article) {
      const known = sessions.ofToken(token, "read");
      return known.ok ? ok({ versions: frozen.versionsOf(article) }) : known;
    },
    async articleVersion(token, article, version) {
      const known = sessions.ofToken(token, "read");
      if (!known.ok) return known;
      const found = frozen.version(article, version);
      return found === undefined ? refuse("unknown", "that article has no such version", "no-version") : ok(found);
    },
  };
}
