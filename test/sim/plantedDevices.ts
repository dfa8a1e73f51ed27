// Devices that do not keep what they must: planted faults of their own, to be caught like the others (planted.ts).
import type { Defect } from "./defects.ts";
import { every } from "./every.ts";
import { named } from "./memoryDisk.ts";

/** What the room refused is in no drawer. */
export const forgetRefused: NonNullable<Defect["disk"]> = (disk) => {
  const { faults, tables } = disk;
  disk.faults = {
    ...faults,
    afterCommit(owner, writes) {
      faults.afterCommit(owner, writes);
      for (const one of writes) if (one.table === "refused" && one.after !== undefined) tables.refused.rows.delete(one.key);
    },
  };
};

/** A commit that failed leaves its cursor behind. */
export const cursorAnyway: NonNullable<Defect["disk"]> = (disk) => {
  const due = every(60);
  const { rows } = disk.tables.singles;
  disk.faults = {
    ...disk.faults,
    beforeCommit() {
      const cursor = rows.get("cursor");
      if (cursor === undefined || !due()) return;
      queueMicrotask(() => rows.set("cursor", cursor)); // after everything else was undone
      throw named("QuotaExceededError", "no space left");
    },
  };
};

/** A change is kept nowhere but in the tab that made it. */
export const loseUnsent: NonNullable<Defect["disk"]> = (disk) => {
  const due = every(12);
  const { faults, tables } = disk;
  disk.faults = {
    ...faults,
    afterCommit(owner, writes) {
      faults.afterCommit(owner, writes);
      for (const one of writes) if (one.table === "outbox" && one.before === undefined && due()) tables.outbox.rows.delete(one.key);
    },
  };
};
