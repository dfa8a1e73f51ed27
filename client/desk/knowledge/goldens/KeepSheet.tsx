// A shopper's conversation about to be kept as a golden one: read, reworded where it names somebody, and kept. Changes nothing of the ticket.
import type { JSX } from "solid-js";
import type { WrittenDialogue } from "../../../../shared/domain/dialogues/written.ts";
import { Sheet } from "../../../ui/kit/Sheet.tsx";
import { liveWhole } from "../../../ui/live.ts";
import { say } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { createTry } from "../../session/createTry.ts";
import type { ShopNow } from "../../shopNow.ts";
import { tellKept } from "./createKeep.ts";
import { putGolden } from "./doors.ts";
import { GoldenForm } from "./GoldenForm.tsx";
import { GOLD } from "./goldenWords.ts";
import { namesOf } from "./moveWords.ts";
import "../../settings/settings.css";
import "./goldens.css";

export function KeepSheet(props: {
  readonly golden: WrittenDialogue;
  readonly desk: Desk;
  readonly shop: ShopNow;
  readonly onClose: () => void;
}): JSX.Element {
  const articles = liveWhole(props.desk.queries.articles, []);
  const products = liveWhole(props.desk.queries.products, []);
  const saving = createTry();
  const save = async (one: WrittenDialogue): Promise<void> => {
    if ((await saving.run(() => putGolden(one))) === undefined) return;
    props.onClose();
    tellKept();
  };
  return (
    <Sheet title={say(GOLD.keepTitle)} close={say(GOLD.close)} onClose={props.onClose}>
      <p class="lead mid">{say(GOLD.keepLead)}</p>
      <GoldenForm
        of={props.golden}
        id={props.golden.id}
        articles={articles()}
        products={products()}
        names={namesOf(props.shop)}
        strict
        problem={saving.problem()}
        held={saving.held()}
        onSave={(one) => void save(one)}
        onCancel={props.onClose}
      />
    </Sheet>
  );
}
