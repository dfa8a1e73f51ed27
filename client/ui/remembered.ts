// Small wishes of a person that this device remembers (language, theme, sounds). Comfort only: a browser that keeps nothing forgets them with the page.

/** What was remembered under a key; undefined: nothing, or the browser will not say. */
export function recall(key: string): string | undefined {
  try {
    return globalThis.localStorage?.getItem(key) ?? undefined;
  } catch {
    return undefined; // site data is blocked: even asking throws
  }
}

export function remember(key: string, text: string): void {
  try {
    globalThis.localStorage?.setItem(key, text);
  } catch {
    // blocked, or full: it lasts as long as the page
  }
}

/** Does this browser keep anything at all for this site? */
export function keepsAnything(): boolean {
  try {
    return globalThis.localStorage !== null && globalThis.indexedDB !== undefined && globalThis.indexedDB !== null;
  } catch {
    return false;
  }
}
