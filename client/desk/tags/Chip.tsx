// A tag as it is shown: a dot of its colour, and its word. Draws only.
import type { JSX } from "solid-js";
import type { Tag } from "../../../shared/domain/tag.ts";

export function Chip(props: { readonly tag: Pick<Tag, "name" | "colour">; readonly children?: JSX.Element }): JSX.Element {
  return (
    <span class="tag chip-tag" data-colour={props.tag.colour}>
      <span class="cut">{props.tag.name}</span>
      {props.children}
    </span>
  );
}
