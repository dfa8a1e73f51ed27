// Where a deliberate defect can be put in, so that the simulation can show it sees it. Types only.
import type { Sql } from "../../edge/host/ports.ts";
import type { Disk } from "./memoryDisk.ts";
import type { Data, LineFacts } from "./wire.ts";

export interface Defect {
  /** Between the room and its rows. */
  readonly sql?: (sql: Sql) => Sql;
  /** On a desk's disk, before its first tab. */
  readonly disk?: (disk: Disk) => void;
  /** What leaves the room on a line, in place of what it said. */
  readonly down?: (line: LineFacts, data: Data) => readonly Data[];
  /** What reaches the room; undefined: nothing does. `answer` speaks in its stead. */
  readonly up?: (line: LineFacts, data: Data, answer: (data: Data) => void) => Data | undefined;
  /** A post of turns as it reaches the room. */
  readonly post?: (body: string) => string;
  /** The answer to a shopper's request as it leaves. */
  readonly answer?: (line: LineFacts, text: string) => string;
}
