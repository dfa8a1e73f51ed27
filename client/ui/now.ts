// The ticking second of the screen: one timer for everybody who looks at a clock, none while the page is hidden.
import { createSignal, onCleanup, type Accessor } from "solid-js";
import { SECOND } from "../../shared/core/time.ts";

const [now, setNow] = createSignal(Date.now());
let lookers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function arrange(): void {
  const wanted = lookers > 0 && (typeof document === "undefined" || document.visibilityState === "visible");
  if (wanted && timer === undefined) {
    setNow(Date.now());
    timer = setInterval(() => setNow(Date.now()), SECOND);
  }
  if (!wanted && timer !== undefined) {
    clearInterval(timer);
    timer = undefined;
  }
}

if (typeof document !== "undefined") document.addEventListener("visibilitychange", arrange);

/** The device's time in ms, renewed each second while the calling component lives. */
export function createNow(): Accessor<number> {
  lookers++;
  arrange();
  onCleanup(() => {
    lookers--;
    arrange();
  });
  return now;
}
