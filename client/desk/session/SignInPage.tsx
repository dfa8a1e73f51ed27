// Binds the door to the edge.
import { createSignal, lazy, onCleanup, onMount, type JSX } from "solid-js";
import type { ShopFace } from "../../../shared/wire/deskApi.ts";
import { Later } from "../shell/Later.tsx";
import type { Turned } from "./ask.ts";
import type { Entrance } from "./createEntrance.ts";
import type { Left } from "./ending.ts";
import { askShop, signInAs } from "./session.ts";
import { SignIn } from "./SignIn.tsx";

const Door = lazy(() => import("./Door.tsx").then((its) => ({ default: its.Door })));

export function SignInPage(props: { readonly left: Left | undefined; readonly entrance: Entrance }): JSX.Element {
  const [face, setFace] = createSignal<ShopFace>();
  const [problem, setProblem] = createSignal<Turned>();
  const [busy, setBusy] = createSignal<string>();
  const load = async (): Promise<void> => {
    setProblem(undefined);
    const shop = await askShop();
    if (shop.ok) setFace(shop.value);
    else setProblem(shop.error);
  };
  const choose = async (member: string): Promise<void> => {
    const shop = face();
    if (shop === undefined || busy() !== undefined) return;
    setBusy(member);
    setProblem(undefined);
    const session = await signInAs(member);
    setBusy(undefined);
    if (session.ok) await props.entrance.enter(session.value, shop);
    else setProblem(session.error);
  };
  onMount(() => {
    void load();
    const back = (): void => void (face() === undefined && load());
    addEventListener("online", back);
    onCleanup(() => removeEventListener("online", back));
  });
  return (
    <SignIn
      face={face()}
      problem={problem()}
      left={props.left}
      busy={busy()}
      door={
        <Later>
          <Door
            awaitsSetup={face()?.awaitsSetup === true}
            onEntered={(session, why) => void props.entrance.enter(session, face(), why)}
            onArrival={props.entrance.arrive}
          />
        </Later>
      }
      onMember={(member) => void choose(member)}
      onForgetLeft={() => void props.entrance.forgetLeft()}
      onRetry={() => void load()}
    />
  );
}
