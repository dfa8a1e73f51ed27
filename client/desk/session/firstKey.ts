// The key of who is signed in here, asked for as the page starts, while the rest of the desk is still on its way. For the first opening alone: later ones
// ask for themselves, for it may have been locked or dropped meanwhile.
import { asId, type MemberId, type ShopId } from "../../../shared/core/ids.ts";
import { openKey } from "../../store/keys.ts";
import { isSame, type Whose } from "./ending.ts";
import { pendingWipes } from "./forget.ts";
import { keptSession, whoseOf } from "./session.ts";

export type HeldKey = ReturnType<typeof openKey>;

let held: { readonly whose: Whose; readonly key: HeldKey } | undefined;

/** Asks for it. False: nobody is signed in here. Call where the browser keeps anything, before the page is drawn. */
export function askFirstKey(): boolean {
  const kept = keptSession();
  if (kept === undefined || pendingWipes().length > 0) return false;
  const whose = whoseOf(kept);
  const key = openKey({ shop: asId<ShopId>(whose.shop), member: asId<MemberId>(whose.member) }, Date.now());
  key.catch(() => undefined); // met by who waits for it
  held = { whose, key };
  return true;
}

/** That key, for this member. */
export function takeFirstKey(whose: Whose): HeldKey | undefined {
  const mine = held !== undefined && isSame(held.whose, whose) ? held.key : undefined;
  dropFirstKey();
  return mine;
}

/** The page is drawn: whoever has not taken it by now asks for themselves. */
export function dropFirstKey(): void {
  held = undefined;
}
