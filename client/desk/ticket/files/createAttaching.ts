// Files somebody adds: made ready on this device, kept, and shown until they are sent or taken away. Knows neither a reply nor a note; draws nothing.
import { createSignal, type Accessor } from "solid-js";
import type { Result } from "../../../../shared/core/result.ts";
import type { Ready } from "../../../files/readChosen.ts";
import type { Attached } from "../../../store/sentFiles.ts";

/** Why one was not taken; `name` as its person calls it. */
export interface Untaken {
  readonly why: "unfit" | "too-large" | "too-many" | "not-kept";
  readonly name: string;
}

export interface Attaching {
  /** In the order they were chosen. */
  readonly chosen: Accessor<readonly Attached[]>;
  /** How many are being made ready. */
  readonly busy: Accessor<number>;
  readonly untaken: Accessor<readonly Untaken[]>;
  readonly take: (files: Iterable<File>) => Promise<void>;
  readonly drop: (one: Attached) => void;
  readonly most: number;
  /** What could not be taken was read. */
  readonly read: () => void;
}

export interface AttachingOf {
  /** Those that are there, in the order they came. */
  readonly chosen: Accessor<readonly Attached[]>;
  /** How many there may be. */
  readonly most: number;
  readonly keep: (ready: Ready) => Promise<Result<void>>;
  readonly drop: (one: Attached) => void;
}

export function createAttaching({ chosen, most, keep, drop }: AttachingOf): Attaching {
  const [busy, setBusy] = createSignal(0);
  const [untaken, setUntaken] = createSignal<readonly Untaken[]>([]);
  const refuse = (why: Untaken["why"], name: string): void => void setUntaken((all) => [...all, { why, name }]);
  const takeOne = async (one: File): Promise<void> => {
    const { readChosen } = await import("../../../files/readChosen.ts");
    const ready = await readChosen(one);
    if (typeof ready === "string") return refuse(ready, one.name);
    const kept = await keep(ready);
    if (!kept.ok) refuse("not-kept", one.name);
  };
  return {
    chosen,
    busy,
    untaken,
    async take(files) {
      setUntaken([]);
      const all = [...files];
      const place = Math.max(0, most - chosen().length - busy());
      const some = all.slice(0, place);
      if (all.length > place) refuse("too-many", "");
      setBusy((n) => n + some.length);
      for (const one of some) {
        await takeOne(one).catch(() => refuse("unfit", one.name));
        setBusy((n) => n - 1);
      }
    },
    drop,
    most,
    read: () => void setUntaken([]),
  };
}
