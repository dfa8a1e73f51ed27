// The tree of the shop as it is now, made while the page goes on. Draws nothing.
import { createEffect, createSignal, type Accessor } from "solid-js";
import { inSlices, pagePace } from "../../../pack/pace.ts";
import { inLanguage, say } from "../../../ui/words.ts";
import { GRAPH } from "./graphWords.ts";
import { treeing, type Knowledge, type Node } from "./tree.ts";

/** undefined until the first one is made; then the one before, for the moment it takes to make the next. */
export function createTree(knowledge: Accessor<Knowledge | undefined>): Accessor<Node | undefined> {
  const [tree, setTree] = createSignal<Node>();
  let newest = 0;
  createEffect(() => {
    const now = knowledge();
    if (now === undefined) return;
    const mine = ++newest;
    void inSlices(treeing(now, inLanguage(), say(GRAPH.offSale)), pagePace).then((made) => mine === newest && setTree(made));
  });
  return tree;
}
