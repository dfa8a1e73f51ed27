// What a member is told of from inspection and figures wherever in the desk they are. Wiring only; fetched once the desk stands.
import { Show, type JSX } from "solid-js";
import { roleMay } from "../../../shared/domain/permission.ts";
import type { Desk } from "../desk.ts";
import { AppealsAnswered } from "./quality/AppealsAnswered.tsx";
import { SurgeNews } from "./SurgeNews.tsx";

export function News(props: { readonly desk: Desk }): JSX.Element {
  return (
    <>
      <AppealsAnswered desk={props.desk} />
      <Show when={roleMay(props.desk.kept.session.role, "seeCards")}>
        <SurgeNews />
      </Show>
    </>
  );
}
