// A desk's disk goes bad while nobody has it open: a copy vanishes, falls back to what it was, or one turns up that nobody sent.
// Only the comparison with the room can find it.
import type { Disk } from "./memoryDisk.ts";
import type { Key, Row } from "./memoryTable.ts";

/** Copies as they were when the disk last went bad: what one may fall back to. */
const earlier = new WeakMap<Disk, ReadonlyMap<Key, Row>>();

/** Spoils one copy, drawn by `which` and `how` in [0, 1). False where the disk has none. */
export function rot(disk: Disk, which: number, how: number): boolean {
  const { rows } = disk.tables.docs;
  const copies = [...rows].filter(([, row]) => Number(row["seq"]) > 0);
  const before = earlier.get(disk);
  earlier.set(disk, new Map(copies));
  const [name, row] = copies[Math.floor(which * copies.length)] ?? [];
  if (name === undefined || row === undefined) return false;
  const old = before?.get(name);
  if (how < 0.4 && old !== undefined && Number(old["seq"]) < Number(row["seq"])) rows.set(name, { ...old, generation: row["generation"] });
  else if (how < 0.75 || row["kind"] !== "ticket") rows.delete(name);
  else {
    const ghost = `ticket:ghost-${Math.floor(which * 1_000)}-${Math.floor(how * 1_000)}`;
    rows.set(ghost, { ...row, name: ghost });
  }
  return true;
}
