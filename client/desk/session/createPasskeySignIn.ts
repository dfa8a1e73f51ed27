// Signing in with a passkey: by the button, and quietly from the login field's own list where the browser has that. Draws nothing.
import { createSignal, onCleanup, onMount, type Accessor } from "solid-js";
import { MINUTE } from "../../../shared/core/time.ts";
import type { Session } from "../../../shared/wire/deskApi.ts";
import type { Answer } from "./ask.ts";
import { createTry, type Try } from "./createTry.ts";
import { askPasskey, signInByPasskey } from "./doors.ts";
import { canOffer, stopPasskey, usePasskey, type NoPasskey } from "./passkey.ts";

const FRESH_MS = 4 * MINUTE; // the edge forgets a challenge after five: an offer that waits is made anew before

export interface PasskeySignIn {
  readonly attempt: Try;
  /** The ceremony itself failed, on this device. */
  readonly why: Accessor<NoPasskey | undefined>;
  readonly press: () => Promise<void>;
}

export function createPasskeySignIn(onEntered: (session: Session) => void): PasskeySignIn {
  const attempt = createTry();
  const [why, setWhy] = createSignal<NoPasskey>();
  let gone = false;
  let began = false;
  let pressed = false;
  let offered: ReturnType<typeof setTimeout> | undefined;

  /** Asks for a challenge and has it signed. Undefined: the person or the device did not. */
  async function ceremony(quietly: boolean): Promise<Answer<Session> | undefined> {
    const asked = await askPasskey();
    if (!asked.ok) return quietly ? undefined : asked;
    if (quietly && (gone || pressed)) return undefined; // a later ceremony ends the one before: the person's own is not to be ended
    began = true;
    const signed = await usePasskey(asked.value.options, quietly);
    if (signed.ok) return await signInByPasskey(asked.value.challenge, signed.value);
    if (!quietly) setWhy(signed.error);
    return undefined;
  }

  async function offer(): Promise<void> {
    if (gone || !(await canOffer())) return;
    clearTimeout(offered);
    offered = setTimeout(() => void offer(), FRESH_MS); // a new ceremony makes the waiting one give way
    const answer = await ceremony(true);
    if (gone || answer === undefined) return;
    if (answer.ok) return onEntered(answer.value); // in, even if the button was pressed meanwhile
    await attempt.run(() => Promise.resolve(answer));
    void offer();
  }

  onMount(() => void offer());
  onCleanup(() => {
    gone = true;
    clearTimeout(offered);
    if (began) void stopPasskey();
  });

  return {
    attempt,
    why,
    async press() {
      setWhy(undefined);
      pressed = true;
      const session = await attempt.run<Session | undefined>(async () => (await ceremony(false)) ?? { ok: true, value: undefined });
      pressed = false;
      if (session !== undefined) onEntered(session);
      else void offer();
    },
  };
}
