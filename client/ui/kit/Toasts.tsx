// Short news of what just happened, with at most one thing to do about it. Read aloud politely, gone by itself.
import { createSignal, For, Show, type JSX } from "solid-js";
import { Icon, type IconName } from "../icons.tsx";
import { withNews } from "./news.ts";

const STAY_MS = 8_000; // long enough to read two lines and reach "undo"

export interface Toast {
  readonly icon: IconName;
  readonly words: string;
  readonly more?: string;
  readonly action?: { readonly words: string; readonly run: () => void };
  /** How long it stays; STAY_MS where nothing is said. */
  readonly ms?: number;
  /** Stays until it is answered. */
  readonly stays?: boolean;
}

const [toasts, setToasts] = createSignal<readonly Toast[]>([]);
const ends = new WeakMap<Toast, ReturnType<typeof setTimeout>>();

/** Shows news. Gives a function that takes it away. */
export function tell(toast: Toast): () => void {
  setToasts((now) => withNews(now, toast));
  end(toast);
  return () => drop(toast);
}

/** Its time begins, or begins anew. */
function end(toast: Toast): void {
  hold(toast);
  if (!toast.stays)
    ends.set(
      toast,
      setTimeout(() => drop(toast), toast.ms ?? STAY_MS),
    );
}

/** Somebody points at it or has its button in focus: it does not go from under their hand. */
function hold(toast: Toast): void {
  clearTimeout(ends.get(toast));
}

function drop(toast: Toast): void {
  hold(toast);
  setToasts((now) => now.filter((one) => one !== toast));
}

/** Does what the newest news that offers it offers under these words ("undo"). */
export function answerNewest(words: string): void {
  const toast = toasts().findLast((one) => one.action?.words === words);
  setToasts((now) => now.filter((one) => one !== toast));
  toast?.action?.run();
}

/** Takes all news away: whom it was for has left. */
export function hush(): void {
  setToasts([]);
}

/** Where the news appears; once on the page. */
export function Toasts(props: { readonly close: string }): JSX.Element {
  return (
    <div class="toasts" role="status" aria-live="polite">
      <For each={toasts()}>
        {(toast) => (
          <div
            class="toast"
            onPointerEnter={() => hold(toast)}
            onPointerLeave={() => end(toast)}
            onFocusIn={() => hold(toast)}
            onFocusOut={() => end(toast)}
          >
            <Icon name={toast.icon} />
            <p class="cut">{toast.words}</p>
            <span>
              <Show when={toast.action}>
                {(action) => (
                  <button
                    type="button"
                    class="btn s"
                    onClick={() => {
                      drop(toast);
                      action().run();
                    }}
                  >
                    {action().words}
                  </button>
                )}
              </Show>
              <button type="button" class="btn quiet icon s" aria-label={props.close} onClick={() => drop(toast)}>
                <Icon name="x" />
              </button>
            </span>
            <Show when={toast.more}>{(more) => <p class="t12 cut">{more()}</p>}</Show>
          </div>
        )}
      </For>
    </div>
  );
}
