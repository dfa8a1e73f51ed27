// Why they end: asked once for all the chosen conversations, where the shop insists on a reason. Chooses; ends nothing itself.
import { createMemo, createSignal, type JSX } from "solid-js";
import type { WrapUpReason } from "../../../../shared/domain/wrapUp.ts";
import { PickField } from "../../../ui/kit/PickField.tsx";
import { Sheet } from "../../../ui/kit/Sheet.tsx";
import { live } from "../../../ui/live.ts";
import { say, told } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { initialsOf } from "../../palette/initials.ts";
import { fitOf, folded } from "../../palette/rank.ts";
import { BULK } from "./bulkWords.ts";

interface ReasonSheetProps {
  readonly desk: Desk;
  /** How many of them are to end. */
  readonly count: number;
  readonly onChoose: (reason: string) => void;
  readonly onClose: () => void;
}

export function ReasonSheet(props: ReasonSheetProps): JSX.Element {
  const [typed, setTyped] = createSignal("");
  const all = live<readonly WrapUpReason[] | undefined>(props.desk.queries.wrapUps, undefined);
  const found = createMemo(() =>
    (all() ?? []).filter(
      ({ name, off }) => off !== true && fitOf(typed(), [folded(name.zh), folded(name.en), initialsOf(name.zh)]) !== undefined,
    ),
  );
  return (
    <Sheet title={say(BULK.whyTitle, { n: props.count })} close={say(BULK.close)} onClose={props.onClose}>
      <PickField
        label={say(BULK.whyType)}
        name={say(BULK.whyTitle, { n: props.count })}
        typed={typed()}
        found={found()}
        by={(reason) => reason.id}
        none={all() === undefined ? undefined : say(BULK.whyNone)}
        onType={setTyped}
        onTake={({ id }) => props.onChoose(id)}
      >
        {(reason) => <span class="cut">{told(reason().name)}</span>}
      </PickField>
    </Sheet>
  );
}
