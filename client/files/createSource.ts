// A blob as an address that a picture can be drawn from, for as long as what draws it lives. Plain signals: the chat's first script has no more of Solid.
import { createSignal, onCleanup, type Accessor } from "solid-js";

export interface Source {
  /** undefined: coming, or not to be had; `failed` says which. */
  readonly address: Accessor<string | undefined>;
  readonly failed: Accessor<boolean>;
  readonly again: () => void;
}

/** Asks at once. */
export function createSource(load: () => Promise<Blob | undefined>): Source {
  const [address, setAddress] = createSignal<string>();
  const [failed, setFailed] = createSignal(false);
  let isGone = false;
  const forget = (): void => {
    const made = address();
    if (made !== undefined) URL.revokeObjectURL(made);
  };
  const ask = (): void => {
    setFailed(false);
    void load()
      .catch(() => undefined)
      .then((blob) => {
        if (isGone) return;
        forget();
        setAddress(blob === undefined ? undefined : URL.createObjectURL(blob));
        setFailed(blob === undefined);
      });
  };
  ask();
  onCleanup(() => {
    isGone = true;
    forget();
  });
  return { address, failed, again: ask };
}
