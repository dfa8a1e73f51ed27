// A file of products and articles as it goes: read, held against the shop in small portions, brought in, taken back. Draws nothing; needs no network.
import { createSignal, type Accessor } from "solid-js";
import { mintId, type ArticleId } from "../../../../shared/core/ids.ts";
import type { Refusal } from "../../../../shared/core/result.ts";
import { sizeOf, type Imported } from "../../../../shared/domain/importing/imported.ts";
import { planOf, type NoPlan, type Plan, type PlanShop, type Source } from "../../../../shared/domain/importing/plan.ts";
import type { ImportActions, Undone } from "../../../actions/importActions.ts";
import { inSlices, pagePace } from "../../../pack/pace.ts";
import { parsingJson } from "../../../pack/parseJson.ts";
import { onceKnown } from "../../../ui/onceKnown.ts";

export type Trouble = NoPlan | { readonly why: "too-large" } | { readonly why: "refused"; readonly refusal: Refusal };

export interface Looked {
  readonly name: string;
  readonly plan: Plan;
}

export interface BringIn {
  readonly looked: Accessor<Looked | undefined>;
  readonly trouble: Accessor<Trouble | undefined>;
  /** Lines looked at so far; undefined: nothing is looked at now. */
  readonly looking: Accessor<number | undefined>;
  /** Documents written so far; undefined: nothing is written now. */
  readonly writing: Accessor<number | undefined>;
  readonly last: Accessor<Imported | undefined>;
  /** How many documents of the last import were not written: it was cut short. */
  readonly missing: Accessor<number>;
  readonly choose: (file: File) => Promise<void>;
  readonly paste: (text: string, name: string) => Promise<void>;
  /** True: all of it is in. */
  readonly bringIn: () => Promise<boolean>;
  readonly takeBack: () => Promise<Undone | undefined>;
  readonly drop: () => void;
}

export function createBringIn(of: {
  readonly actions: Promise<ImportActions>;
  /** As it stands when a file is looked through; a signal, undefined until its lists are read. */
  readonly shop: () => Omit<PlanShop, "now" | "mint"> | undefined;
}): BringIn {
  const [looked, setLooked] = createSignal<Looked>();
  const [trouble, setTrouble] = createSignal<Trouble>();
  const [looking, setLooking] = createSignal<number>();
  const [writing, setWriting] = createSignal<number>();
  const [last, setLast] = createSignal<Imported>();
  let turn = 0; // only the newest file is looked through
  const [missing, setMissing] = createSignal(0);
  const refresh = async (): Promise<void> => {
    const actions = await of.actions;
    const [found, soFar] = [await actions.last(), await actions.soFar()];
    setMissing(found === undefined || soFar === undefined ? 0 : Math.max(0, sizeOf(found) - soFar));
    setLast(found);
  };
  void refresh().catch(() => undefined); // the shelf says itself that it cannot be read
  void sheets(); // fetched with the page: it may be wanted without a network
  const drop = (): void => {
    turn++;
    setLooked(undefined);
    setTrouble(undefined);
    setLooking(undefined);
  };
  const look = async (name: string, read: () => Promise<Source | Trouble>): Promise<void> => {
    drop();
    const mine = turn;
    setLooking(0);
    await pagePace.pause(); // a key pressed meanwhile is heard
    const source = await read();
    const shop = await onceKnown(of.shop); // where the page was only just opened its lists are still being read
    if (mine !== turn) return;
    if ("why" in source) {
      setLooking(undefined);
      return void setTrouble(source);
    }
    const planning = planOf(source, { ...shop, now: Date.now(), mint: () => mintId<ArticleId>(Date.now, Math.random) });
    for (;;) {
      const next = planning.next();
      if (next.done === true) {
        setLooking(undefined);
        if (next.value.ok) setLooked({ name, plan: next.value.value });
        else setTrouble(next.value.error);
        return;
      }
      setLooking(next.value);
      await pagePace.pause(); // a key pressed meanwhile is heard
      if (mine !== turn) return;
    }
  };
  const paste: BringIn["paste"] = (text, name) => look(name, () => sourceOf(text));
  return {
    looked,
    trouble,
    looking,
    writing,
    last,
    missing,
    drop,
    paste,
    choose: (file) =>
      look(file.name, async () => {
        const csv = await sheets();
        if (csv === undefined) return { why: "unreadable" };
        if (file.size > csv.FILE_BYTES) return { why: "too-large" };
        const bytes = await file.arrayBuffer().catch(() => undefined);
        return bytes === undefined ? { why: "unreadable" } : sourceOf(csv.textOf(new Uint8Array(bytes)));
      }),
    async bringIn() {
      const now = looked();
      if (now === undefined || writing() !== undefined) return false;
      setTrouble(undefined);
      setWriting(0);
      const done = await (await of.actions).bringIn(now.plan, now.name, setWriting);
      setWriting(undefined);
      await refresh();
      if (done.ok) drop();
      else setTrouble({ why: "refused", refusal: done.error });
      return done.ok;
    },
    async takeBack() {
      const imported = last();
      if (imported === undefined || writing() !== undefined) return undefined;
      setWriting(0);
      const done = await (await of.actions).takeBack(imported, setWriting);
      setWriting(undefined);
      await refresh();
      if (done.ok) return done.value;
      setTrouble({ why: "refused", refusal: done.error });
      return undefined;
    },
  };
}

const sheets = (): Promise<typeof import("../../sheet/csv.ts") | undefined> => import("../../sheet/csv.ts").catch(() => undefined);

/** JSON where it begins like it, else lines. */
async function sourceOf(text: string): Promise<Source | Trouble> {
  if (/^\uFEFF?\s*[[{]/.test(text)) {
    try {
      return { kind: "json", value: await inSlices(parsingJson(text.replace(/^\uFEFF/, "")), pagePace) };
    } catch {
      return { why: "unreadable" };
    }
  }
  const csv = await sheets();
  return csv === undefined ? { why: "unreadable" } : { kind: "lines", lines: csv.linesOf(text) };
}
