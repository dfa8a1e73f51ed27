// An import as it goes: a file read here, looked through at the edge without writing, then written part by part. Draws nothing.
import { createSignal, type Accessor } from "solid-js";
import { mintId, type DeviceId } from "../../../../shared/core/ids.ts";
import type { RowVerdict } from "../../../../shared/wire/ordersApi.ts";
import { ORDERS_AT_ONCE } from "../../../../shared/wire/ordersApi.ts";
import type { Answer } from "../../session/ask.ts";
import { createTry, type Try } from "../../session/createTry.ts";
import { importOrders } from "./ordersDoors.ts";
import { readSheet, type NoSheet, type Sheet } from "./readSheet.ts";

export interface Counts {
  readonly made: number;
  readonly changed: number;
  /** Known already, or something newer is. */
  readonly same: number;
}

export interface Importing {
  readonly sheet: Accessor<Sheet | undefined>;
  readonly trouble: Accessor<NoSheet | { readonly why: "unreadable" } | undefined>;
  /** What the edge says would happen; undefined until it said so. */
  readonly counts: Accessor<Counts | undefined>;
  readonly written: Accessor<number>;
  readonly looking: Try;
  readonly writing: Try;
  readonly choose: (file: File, zone: string) => Promise<void>;
  /** Asks the edge what would happen. */
  readonly look: () => Promise<void>;
  /** True: all of it is in. */
  readonly write: () => Promise<boolean>;
  readonly drop: () => void;
}

export function createImport(): Importing {
  const [sheet, setSheet] = createSignal<Sheet>();
  const [trouble, setTrouble] = createSignal<NoSheet | { readonly why: "unreadable" }>();
  const [counts, setCounts] = createSignal<Counts>();
  const [written, setWritten] = createSignal(0);
  const looking = createTry();
  const writing = createTry();

  /** Sends the good rows part by part; stops at the first part that is refused. */
  const send = async (dry: boolean, parted: (rows: readonly RowVerdict[]) => void): Promise<Answer<true>> => {
    const { name, good } = sheet() ?? { name: "", good: [] };
    const batch = mintId<DeviceId>(Date.now, Math.random);
    for (let at = 0; at < good.length; at += ORDERS_AT_ONCE) {
      const part = good.slice(at, at + ORDERS_AT_ONCE);
      const about = { batch, name: name.slice(0, 120), dry, first: at === 0, last: at + ORDERS_AT_ONCE >= good.length };
      const answer = await importOrders(
        about,
        part.map((one) => one.order),
      );
      if (!answer.ok) return answer;
      parted(answer.value);
    }
    return { ok: true, value: true };
  };
  const drop = (): void => {
    setSheet(undefined);
    setTrouble(undefined);
    setCounts(undefined);
    looking.clear();
    writing.clear();
  };
  const look = async (): Promise<void> => {
    if ((sheet()?.good.length ?? 0) === 0) return;
    let sum: Counts = { made: 0, changed: 0, same: 0 };
    const looked = await looking.run(() => send(true, (rows) => (sum = added(sum, rows))));
    if (looked === true) setCounts(sum);
  };
  return {
    sheet,
    trouble,
    counts,
    written,
    looking,
    writing,
    drop,
    look,
    async choose(file, zone) {
      drop();
      const csv = await import("../../sheet/csv.ts").catch(() => undefined);
      const bytes = csv === undefined || file.size > csv.FILE_BYTES ? undefined : await file.arrayBuffer().catch(() => undefined);
      if (csv === undefined || bytes === undefined) return void setTrouble({ why: "unreadable" });
      const read = readSheet(file.name, csv.linesOf(csv.textOf(new Uint8Array(bytes))), { zone, now: Date.now() });
      if (!read.ok) return void setTrouble(read.error);
      setSheet(read.value);
      await look();
    },
    async write() {
      setWritten(0);
      const done = await writing.run(() => send(false, (rows) => setWritten((before) => before + rows.length)));
      if (done !== true) return false;
      drop();
      return true;
    },
  };
}

function added(sum: Counts, rows: readonly RowVerdict[]): Counts {
  const count = (...dids: readonly RowVerdict["did"][]): number => rows.filter((one) => dids.includes(one.did)).length;
  return { made: sum.made + count("made"), changed: sum.changed + count("changed"), same: sum.same + count("same", "older") };
}
