// What an address brings to the door: a set-up or invite token, used once. It leaves the address at once, before anything else reads it.
export interface Arrival {
  readonly kind: "setup" | "invite";
  readonly token: string;
}

const TOKEN = /^[\w-]{8,200}$/; // base64url, as the edge prints it

/** The token of a link like `#setup=…` or `#invite=…`. Pure. */
export function readArrival(hash: string): Arrival | undefined {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  for (const kind of ["setup", "invite"] as const) {
    const token = params.get(kind);
    if (token !== null && TOKEN.test(token)) return { kind, token };
  }
  return undefined;
}

/** Takes the token out of the address bar and the history, and gives it. It lives in this page's memory only. */
export function takeArrival(): Arrival | undefined {
  const arrival = readArrival(location.hash);
  if (arrival !== undefined) history.replaceState(history.state, "", location.pathname);
  return arrival;
}
