// The widget's icons: 20-px grid, 1.5 stroke. Always beside a word or inside a labelled button, so hidden from screen readers.
import type { JSX } from "solid-js";

const PATHS = {
  headset:
    "M4.25 10.5V9.25a5.75 5.75 0 0 1 11.5 0v1.25M4 10.5h.75c.7 0 1.25.55 1.25 1.25V14c0 .7-.55 1.25-1.25 1.25H4c-.7 0-1.25-.55-1.25-1.25v-2.25c0-.7.55-1.25 1.25-1.25zM15.25 10.5h.75c.7 0 1.25.55 1.25 1.25V14c0 .7-.55 1.25-1.25 1.25h-.75c-.7 0-1.25-.55-1.25-1.25v-2.25c0-.7.55-1.25 1.25-1.25zM15.75 15.25c0 1.4-1.4 2-3.25 2H11",
  bot: "M5.75 6.75h8.5a2.5 2.5 0 0 1 2.5 2.5v4.5a2.5 2.5 0 0 1-2.5 2.5h-8.5a2.5 2.5 0 0 1-2.5-2.5v-4.5a2.5 2.5 0 0 1 2.5-2.5zM10 6.75v-3M7.5 11v1.25M12.5 11v1.25",
  doc: "M4.75 2.75h6.5l4 4v10.5H4.75zM11.25 2.75v4h4M7.75 10.25h4.5M7.75 13.25h4.5",
  send: "M10 16.25V4M4.75 9.25 10 4l5.25 5.25",
  down: "m5 7.75 5 5 5-5",
  right: "m7.75 5 5 5-5 5",
  check: "m4.25 10.5 3.75 3.75 7.75-8.5",
  checks: "m1.75 10.75 3.5 3.5 6.5-7.5M9.25 13.5l.9.75 7.35-8.5",
  clock: "M10 2.75a7.25 7.25 0 1 0 0 14.5a7.25 7.25 0 1 0 0-14.5zM10 5.75V10l2.75 1.75",
  offline: "M5.25 8.4a3.6 3.6 0 0 0 .75 7.1h8.25M16.6 14.5A3.3 3.3 0 0 0 14 9h-.3a4.7 4.7 0 0 0-4.6-3.75M3 3l14 14",
  stop: "M7 3h6l4 4v6l-4 4H7l-4-4V7zM10 6.5V11M10 13.5v.01",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon(props: { readonly name: IconName; readonly small?: boolean }): JSX.Element {
  return (
    <svg class="i" classList={{ "i-16": props.small === true }} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[props.name]} />
    </svg>
  );
}
