// Binds the sign-in screen to the edge.
import { createSignal, onCleanup, onMount, type JSX } from "solid-js";
import type { Refusal } from "../../../shared/core/result.ts";
import type { ShopFace } from "../../../shared/wire/deskApi.ts";
import { askShop, signIn, type Kept } from "./session.ts";
import { SignIn } from "./SignIn.tsx";

export function SignInPage(props: { readonly again: boolean; readonly onSignedIn: (kept: Kept) => void }): JSX.Element {
  const [face, setFace] = createSignal<ShopFace>();
  const [problem, setProblem] = createSignal<Refusal>();
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
    const kept = await signIn(member, shop);
    setBusy(undefined);
    if (kept.ok) props.onSignedIn(kept.value);
    else setProblem(kept.error);
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
      again={props.again}
      busy={busy()}
      onMember={(member) => void choose(member)}
      onRetry={() => void load()}
    />
  );
}
