// Short news of what just happened, with at most one thing to do about it. Read aloud politely, gone by itself.
import { createSignal, For, Show, type JSX } from "solid-js";
import { Icon, type IconName } from "../icons.tsx";

const STAY_MS = 8_000; // long enough to read two lines and reach "undo"
const MOST = 3; // more would hide the desk

export interface Toast {
  readonly icon: IconName;
  readonly words: string;
  readonly more?: string;
  readonly action?: { readonly words: string; readonly run: () => void };
  /** Stays until it is answered. */
  readonly stays?: boolean;
}

const [toasts, setToasts] = createSignal<readonly Toast[]>([]);

/** Shows news. Gives a function that takes it away. */
export function tell(toast: Toast): () => void {
  setToasts((now) => [...now, toast].slice(-MOST));
  const away = (): void => void setToasts((now) => now.filter((one) => one !== toast));
  if (!toast.stays) setTimeout(away, STAY_MS);
  return away;
}

/** Where the news appears; once on the page. */
export function Toasts(props: { readonly close: string }): JSX.Element {
  const drop = (toast: Toast): void => void setToasts((now) => now.filter((one) => one !== toast));
  return (
    <div class="toasts" role="status" aria-live="polite">
      <For each={toasts()}>
        {(toast) => (
          <div class="toast">
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
