// The house's mark: the character 掌 on ink. Named where it stands alone, silent beside words.
import type { JSX } from "solid-js";

interface MarkProps {
  /** What a screen reader says; absent: nothing. */
  readonly label?: string;
}

export function Mark(props: MarkProps): JSX.Element {
  return (
    <svg
      class="mark"
      viewBox="0 0 32 32"
      role={props.label === undefined ? undefined : "img"}
      aria-label={props.label}
      aria-hidden={props.label === undefined ? "true" : undefined}
    >
      <rect x="1" y="1" width="30" height="30" rx="6" fill="var(--ink)" />
      <text
        x="16"
        y="22"
        text-anchor="middle"
        font-size="18"
        font-weight="600"
        fill="var(--paper)"
        font-family="Songti SC, Noto Serif CJK SC, serif"
      >
        掌
      </text>
    </svg>
  );
}
