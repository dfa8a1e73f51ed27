// What goes with the reply that is being written: a macro's actions, until the reply is sent or they are let go. Remembered by this tab as ids, for a page
// that is loaded anew; never a word of it. Draws nothing.
import { createSignal, type Accessor } from "solid-js";
import { isPlain } from "../../../shared/core/check.ts";
import type { TicketId } from "../../../shared/core/ids.ts";
import type { Result } from "../../../shared/core/result.ts";
import type { Macro, MacroAction } from "../../../shared/domain/macro.ts";
import type { MacroActions } from "../../actions/macroActions.ts";
import type { MacroDone } from "../../actions/runMacro.ts";
import type { Attached } from "../../store/sentFiles.ts";

export interface Staged {
  readonly macro: Macro;
  /** Those the agent left in. */
  readonly actions: readonly MacroAction[];
}

/** A reply on its way with all that goes with it. */
export interface Going {
  readonly send: (text: string, left: string, files?: readonly Attached[]) => Promise<Result<unknown>>;
  /** It did not go: it is staged again. */
  readonly back: () => void;
}

export interface Staging {
  readonly staged: Accessor<Staged | undefined>;
  readonly stage: (staged: Staged | undefined) => void;
  /** What goes with the reply that is sent now. From here on nothing is staged. */
  readonly take: () => Going | undefined;
}

interface StagingOf {
  readonly id: TicketId;
  readonly actions: () => Promise<Pick<MacroActions, "runMacro">>;
  /** The macros there are, to find one again that was staged before the page was loaded anew. */
  readonly macros: () => Promise<readonly Macro[]>;
  readonly ran: (done: MacroDone) => void;
}

export function createStaging({ id, actions, macros, ran }: StagingOf): Staging {
  const [staged, setStaged] = createSignal<Staged>();
  const stage = (one: Staged | undefined): void => {
    setStaged(one);
    keep(id, one);
  };
  const kept = recall(id);
  if (kept !== undefined)
    void macros().then(
      (all) => {
        const macro = all.find((one) => one.id === kept.macro);
        if (macro !== undefined && staged() === undefined)
          setStaged({ macro, actions: macro.actions.filter((_, i) => !kept.out.includes(i)) });
      },
      () => undefined, // a shelf that cannot be read says so elsewhere
    );
  return {
    staged,
    stage,
    take() {
      const one = staged();
      if (one === undefined) return undefined;
      setStaged(undefined); // what the tab remembers stays until it is sent: a page that is closed meanwhile has both again
      return {
        async send(text, left, files = []) {
          const done = await (await actions()).runMacro(id, { macro: one.macro, actions: one.actions, text, left, files });
          if (!done.ok) return done;
          if (staged() === undefined) keep(id, undefined);
          ran(done.value);
          return done;
        },
        back: () => {
          if (staged() === undefined) stage(one);
        },
      };
    },
  };
}

const keyOf = (id: TicketId): string => `zg.macro.${id}`;

function keep(id: TicketId, one: Staged | undefined): void {
  try {
    if (one === undefined) return globalThis.sessionStorage?.removeItem(keyOf(id));
    const out = one.macro.actions.flatMap((action, i) => (one.actions.includes(action) ? [] : [i]));
    globalThis.sessionStorage?.setItem(keyOf(id), JSON.stringify({ macro: one.macro.id, out }));
  } catch {
    // blocked, or full: it lasts as long as the page
  }
}

function recall(id: TicketId): { readonly macro: string; readonly out: readonly unknown[] } | undefined {
  try {
    const kept: unknown = JSON.parse(globalThis.sessionStorage?.getItem(keyOf(id)) ?? "null");
    if (!isPlain(kept) || typeof kept["macro"] !== "string" || !Array.isArray(kept["out"])) return undefined;
    return { macro: kept["macro"], out: kept["out"] };
  } catch {
    return undefined;
  }
}
