// The clock that empties: pressure shown by a ring, never by red everywhere.
import type { JSX } from "solid-js";

export type RingState = "ok" | "warn" | "late" | "rest";

/** `left`: the share of time left, 0-1. The words beside it say the same for those who do not see it. */
export function Ring(props: {
  readonly left: number;
  readonly state: RingState;
  readonly small?: boolean;
  readonly children?: JSX.Element;
}): JSX.Element {
  return (
    <span class="ring" classList={{ s: props.small ?? false }} data-s={props.state} style={{ "--left": props.left.toFixed(3) }}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <circle class="track" cx="16" cy="16" r="14" />
        <circle class="run" cx="16" cy="16" r="14" pathLength="100" />
      </svg>
      {props.children}
    </span>
  );
}
