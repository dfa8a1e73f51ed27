// What is chosen under a ticket, drawn by a script that is fetched when there is something. Draws nothing before.
import { lazy, Show, type JSX } from "solid-js";
import type { LoadFile } from "../../../files/rememberBlobs.ts";
import type { Attached as One } from "../../../store/sentFiles.ts";
import { Later } from "../../shell/Later.tsx";
import type { Attaching } from "./createAttaching.ts";

const AttachBar = lazy(() => import("./AttachBar.tsx").then((its) => ({ default: its.AttachBar })));

export function Attached(props: { readonly attaching: Attaching; readonly chosen: readonly One[]; readonly load: LoadFile }): JSX.Element {
  const isThere = (): boolean => props.chosen.length > 0 || props.attaching.busy() > 0 || props.attaching.untaken().length > 0;
  return (
    <Show when={isThere()}>
      <Later>
        <AttachBar attaching={props.attaching} chosen={props.chosen} load={props.load} />
      </Later>
    </Show>
  );
}
