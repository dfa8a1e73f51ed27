// Macros on the open ticket: choosing one, what goes with the reply, and that nothing is sent with a name in braces. Binds; what is drawn is fetched.
import { createEffect, createSignal, lazy, Show, type JSX } from "solid-js";
import { holesIn, withoutHoles } from "../../../shared/domain/macroWords.ts";
import type { Macro } from "../../../shared/domain/macro.ts";
import type { MacroDone } from "../../actions/runMacro.ts";
import type { TicketPage } from "../../store/queries.ts";
import { tell } from "../../ui/kit/Toasts.tsx";
import { say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { Later } from "../shell/Later.tsx";
import type { ShopNow } from "../shopNow.ts";
import { did } from "../ticket/createDeeds.ts";
import type { Reply } from "../ticket/createReply.ts";
import { sentNow } from "../ticket/leaving.ts";
import { TICKET } from "../ticket/words.ts";
import type { Hole, MacroModel } from "./macroModel.ts";
import { createStaging, type Going } from "./staging.ts";
import { wantedMacro, wantMacro } from "./wanted.ts";
import { MACROS } from "./words.ts";

const MacroPart = lazy(() => import("./MacroPart.tsx").then((its) => ({ default: its.MacroPart })));

export interface Macros {
  /** Opens the list to choose from. */
  readonly pick: () => void;
  /** What goes with the reply that is sent now. */
  readonly take: () => Going | undefined;
  /** Sends, or asks first where a name in braces still stands in the reply. */
  readonly send: (go: () => void) => void;
  /** What stands in the composer, and the list while one chooses. */
  readonly View: () => JSX.Element;
}

interface MacrosOf {
  readonly desk: Desk;
  readonly shop: ShopNow;
  readonly page: () => TicketPage;
  readonly reply: Pick<Reply, "draft" | "write" | "insert" | "select">;
  readonly toReply: () => void;
  /** The same without taking the focus there: what is drawn stands under the reply. */
  readonly showReply: () => void;
}

export function createMacros({ desk, shop, page, reply, toReply, showReply }: MacrosOf): Macros {
  const { id } = page().row;
  const [picking, setPicking] = createSignal(false);
  const [waits, setWaits] = createSignal<() => void>(); // what sending waits for an answer
  const ran = (done: MacroDone): void => {
    const { actions, macro, text } = done.use;
    if (actions.length === 0) return;
    void import("./actionWords.ts").then(async ({ actionWords }) => {
      const names = { tags: await desk.queries.tags(), teams: shop.policy().dispatch.teams };
      const words = actions.map((one) => actionWords(one, names)).join(" · ");
      const back = (): void => void did(desk.macroActions().then((its) => its.takeMacroBack(id, done)));
      tell({
        icon: "bolt",
        words: say(MACROS.ran, { name: macro.name, words }),
        ...(text === undefined ? {} : { more: say(MACROS.sentStays) }),
        action: { words: say(TICKET.undo), run: back },
      });
    });
  };
  const staging = createStaging({
    id,
    actions: desk.macroActions,
    macros: async () => (await desk.queries.macros()).known,
    ran,
  });
  const holes = (): readonly Hole[] => {
    const text = staging.staged()?.macro.text;
    return holesIn(reply.draft(), shop.policy().variables, text === undefined ? "" : `${text.zh}${text.en}`);
  };
  const asking = (): boolean => waits() !== undefined && holes().length > 0;
  const toHole = (hole: Hole | undefined): void => {
    setWaits(undefined);
    toReply();
    if (hole !== undefined) queueMicrotask(() => reply.select(hole.from, hole.to));
  };
  const runAtOnce = async (macro: Macro): Promise<void> => {
    if ((await sentNow(id)) === false) return; // the reply before it was refused, which is said, and is back in its field
    const actions = await desk.macroActions();
    const done = await actions.runMacro(id, { macro, actions: macro.actions });
    if (done.ok) ran(done.value);
    else void did(Promise.resolve(done));
  };
  const model: MacroModel = {
    ...{ desk, shop, page, picking, staged: staging.staged, holes, asking, toHole, stage: staging.stage },
    close: () => setPicking(false),
    use(macro, text) {
      if (text !== "") staging.stage({ macro, actions: macro.actions });
      setPicking(false);
      if (text === "") return void runAtOnce(macro);
      toReply();
      queueMicrotask(() => {
        reply.insert(text);
        const [first] = holes();
        if (first !== undefined) reply.select(first.from, first.to);
      });
    },
    dropHoles() {
      const go = waits();
      setWaits(undefined);
      reply.write(withoutHoles(reply.draft(), holes()));
      toReply();
      go?.();
    },
  };
  const isWanted = (): boolean => wantedMacro()?.ticket === id;
  createEffect(() => {
    if (!asking()) setWaits(undefined); // they were filled in meanwhile
  });
  createEffect(() => isWanted() && showReply());
  return {
    pick: () => {
      showReply();
      setPicking(true);
    },
    take: staging.take,
    send(go) {
      if (holes().length === 0) return go();
      setWaits(() => go);
    },
    View: () => (
      <Show when={picking() || isWanted() || staging.staged() !== undefined || holes().length > 0}>
        <Later>
          <MacroPart model={model} wanted={isWanted() ? wantedMacro()?.macro : undefined} onDone={() => wantMacro(undefined)} />
        </Later>
      </Show>
    ),
  };
}
