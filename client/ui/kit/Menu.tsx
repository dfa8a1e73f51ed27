// A button that opens a menu or a small panel: native popover, placed beside its button, walked with the arrow keys.
import { createSignal, createUniqueId, Show, type JSX } from "solid-js";
import { walkFocus } from "./walk.ts";

const GAP = 4; // px between button and menu
const EDGE = 8; // px kept to the edge of the screen

interface MenuProps {
  /** Classes of the button. */
  readonly class: string;
  /** What the button does, for screen readers and on hover. */
  readonly label: string;
  readonly face: JSX.Element;
  /** Where its name comes from. A face with words must be in it, for who speaks to the screen: `face`, or `both`, the label first. */
  readonly named?: "label" | "face" | "both";
  /** Rendered only while open. */
  readonly children: JSX.Element;
  /** `menu`: menuitems inside; `dialog`: anything. */
  readonly role?: "menu" | "dialog";
  readonly disabled?: boolean;
  readonly popClass?: string;
  /** Gets the button, so that a key can press it. */
  readonly ref?: (button: HTMLButtonElement) => void;
}

/** Opens under its button, or above it where there is more room. Closes on Escape, on a click outside and after a menuitem was chosen. */
export function Menu(props: MenuProps): JSX.Element {
  const id = createUniqueId();
  const [open, setOpen] = createSignal(false);
  const [place, setPlace] = createSignal<{ readonly left: number; readonly top: number }>();
  let button: HTMLButtonElement | undefined;
  let pop: HTMLDivElement | undefined;

  const settle = (): void => {
    if (button === undefined || pop === undefined) return;
    const at = button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = pop;
    const under = at.bottom + GAP + height <= innerHeight - EDGE || at.top < innerHeight / 2;
    setPlace({
      left: Math.max(EDGE, Math.min(at.left, innerWidth - width - EDGE)),
      top: Math.max(EDGE, under ? at.bottom + GAP : at.top - GAP - height),
    });
  };
  const onToggle = (event: ToggleEvent): void => {
    if (event.newState !== "open") return;
    settle();
    if (props.role !== "dialog") items(pop)[0]?.focus();
  };
  return (
    <>
      <button
        type="button"
        class={props.class}
        ref={(el) => {
          button = el;
          props.ref?.(el);
        }}
        popovertarget={id}
        aria-haspopup={props.role ?? "menu"}
        aria-expanded={open()}
        aria-label={(props.named ?? "label") === "label" ? props.label : undefined}
        title={props.label}
        disabled={props.disabled ?? false}
      >
        <Show when={props.named === "both"}>
          <span class="sr">{props.label} </span>
        </Show>
        {props.face}
      </button>
      {/* biome-ignore lint/a11y: its role is given: menu or dialog */}
      <div
        id={id}
        popover="auto"
        ref={(el) => {
          pop = el;
          el.addEventListener("beforetoggle", (event) => {
            if (event instanceof ToggleEvent) setOpen(event.newState === "open");
            setPlace(undefined);
          });
          el.addEventListener("toggle", (event) => {
            if (event instanceof ToggleEvent) onToggle(event);
          });
        }}
        class={`pop menu ${props.popClass ?? ""}`}
        role={props.role ?? "menu"}
        aria-label={props.label}
        style={{ left: `${place()?.left ?? 0}px`, top: `${place()?.top ?? 0}px`, visibility: place() === undefined ? "hidden" : "visible" }}
        onKeyDown={(event) => walkFocus(event.key, items(pop)) && event.preventDefault()}
        onClick={(event) => {
          if (props.role !== "dialog" && isChoice(event.target)) pop?.hidePopover();
        }}
      >
        <Show when={open()}>{props.children}</Show>
      </div>
    </>
  );
}

function items(pop: HTMLElement | undefined): readonly HTMLElement[] {
  return [...(pop?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
}

function isChoice(target: EventTarget): boolean {
  const item = target instanceof Element ? target.closest("[role^=menuitem]") : null;
  return item !== null && item.getAttribute("aria-disabled") !== "true";
}
