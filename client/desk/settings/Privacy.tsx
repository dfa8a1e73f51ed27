// A person's data: found, taken away, erased; and how long the shop keeps it. The owner does, supervisors look.
import type { JSX } from "solid-js";
import { roleMay } from "../../../shared/domain/permission.ts";
import { say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import type { NameOf } from "./auditWords.ts";
import { createAsked } from "./createAsked.ts";
import { Erasures } from "./Erasures.tsx";
import { FindPerson } from "./FindPerson.tsx";
import { KeepFor } from "./KeepFor.tsx";
import { PageHead } from "./PageHead.tsx";
import { askErasures } from "./privacyDoors.ts";
import { PRIVACY } from "./privacyWords.ts";
import { SETTINGS } from "./words.ts";
import "./privacy.css";

export function Privacy(props: { readonly desk: Desk; readonly nameOf: NameOf }): JSX.Element {
  const { role } = props.desk.kept.session;
  const erasures = createAsked(askErasures);
  return (
    <>
      <PageHead title={say(SETTINGS.privacy)} lead={say(PRIVACY.lead)} />
      <FindPerson
        mayErase={roleMay(role, "erasePerson")}
        erasureOf={(id) => erasures.value()?.find((one) => one.id === id)}
        onErased={() => void erasures.again()}
      />
      <KeepFor desk={props.desk} mayChange={roleMay(role, "setRetention")} />
      <Erasures asked={erasures} nameOf={props.nameOf} />
    </>
  );
}
