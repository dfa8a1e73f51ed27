// The desk's door: who is signed in, else the sign-in; then the desk of that member. Owns nothing but the choice between them.
import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/kit.css";
import "../ui/floats.css";
import { createSignal, onCleanup, Show, type JSX } from "solid-js";
import { render } from "solid-js/web";
import { Toasts, tell } from "../ui/kit/Toasts.tsx";
import { applyTheme } from "../ui/theme.ts";
import { inLanguage, say, speak } from "../ui/words.ts";
import { DeskApp } from "./DeskApp.tsx";
import { openDesk } from "./open.ts";
import { askSession, forgetSession, keptSession, signOut, type Kept } from "./session/session.ts";
import { SignInPage } from "./session/SignInPage.tsx";
import { keepUpdated } from "./shell/update.ts";
import { SHELL } from "./shell/words.ts";

function Root(): JSX.Element {
  const [kept, setKept] = createSignal(keptSession());
  const [again, setAgain] = createSignal(false);
  const toSignIn = (): void => {
    forgetSession();
    setAgain(true);
    setKept(undefined);
  };
  const check = async (): Promise<void> => {
    const known = kept();
    const session = await askSession(known?.face);
    if (session.ok) return known === undefined ? void setKept(session.value) : undefined;
    if (session.error.kind === "signed-out" && known !== undefined) toSignIn();
  };
  void check();
  return (
    <>
      <Show when={kept()} keyed fallback={<SignInPage again={again()} onSignedIn={setKept} />}>
        {(one) => <Signed kept={one} onSignOut={() => void signOut().then(() => setKept(undefined))} onSignInAgain={toSignIn} />}
      </Show>
      <Toasts close={say(SHELL.close)} />
    </>
  );
}

function Signed(props: { readonly kept: Kept; readonly onSignOut: () => void; readonly onSignInAgain: () => void }): JSX.Element {
  const desk = openDesk(props.kept);
  const broken = (): void => void tell({ icon: "alert", words: say(SHELL.storageBroken), stays: true });
  addEventListener("zhanggui:query-failed", broken, { once: true });
  onCleanup(() => {
    removeEventListener("zhanggui:query-failed", broken);
    void desk.close();
  });
  void navigator.storage?.persist?.();
  return <DeskApp desk={desk} onSignOut={props.onSignOut} onSignInAgain={props.onSignInAgain} />;
}

applyTheme();
speak(inLanguage());
const place = document.getElementById("desk");
if (place !== null) render(() => <Root />, place);
if (import.meta.env.PROD) void keepUpdated();
