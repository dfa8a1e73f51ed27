// The demo shop's one customer: signed in by the demo's own server, remembered while the tab is open, and told to the chat as any shop's page would.
import { createSignal, type Accessor } from "solid-js";
import { readJson, shape, string } from "../../shared/core/check.ts";

export interface Customer {
  readonly isIn: Accessor<boolean>;
  /** The last try to sign in did not work. */
  readonly failed: Accessor<boolean>;
  /** In, or out. */
  readonly turn: () => Promise<void>;
}

const KEPT = "demo-signed-in";
const readToken = shape({ token: string(4_000, 1) });

/** Asks the demo's server; "" where it does not answer. */
async function fetchToken(): Promise<string> {
  const answer = await fetch("/api/demo/customer").catch(() => undefined);
  const read = answer?.ok === true ? readJson(readToken, await answer.text(), "the token") : undefined;
  return read?.ok === true ? read.value.token : "";
}

/** `whenChatIsHere` runs once the loader has put itself on the page. */
export function createCustomer(whenChatIsHere: (work: () => void) => void): Customer {
  const [isIn, setIn] = createSignal(sessionStorage.getItem(KEPT) === "yes");
  const [failed, setFailed] = createSignal(false);
  if (isIn()) whenChatIsHere(() => window.zhanggui?.identify(fetchToken));
  return {
    isIn,
    failed,
    async turn() {
      const wants = !isIn();
      setFailed(wants && (await fetchToken()) === "");
      if (failed()) return;
      setIn(wants);
      sessionStorage.setItem(KEPT, wants ? "yes" : "no");
      if (wants) window.zhanggui?.identify(fetchToken);
      else window.zhanggui?.identify();
    },
  };
}
