// Colleagues as the ticket page shows them: who may get the ticket, and who else is looking at it.
import type { Accessor } from "solid-js";
import type { MemberId } from "../../../shared/core/ids.ts";
import type { Queries } from "../../store/queries.ts";
import { live } from "../../ui/live.ts";
import { inLanguage, say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { HERE } from "../here/hereWords.ts";
import type { OtherHere } from "../here/whoIsHere.ts";
import type { ShopNow } from "../shopNow.ts";
import type { Colleague } from "./TransferMenu.tsx";

/** Who else is writing or looking, in words; empty when nobody. */
export function othersWords(here: readonly OtherHere[], nameOf: ShopNow["nameOf"]): string {
  const writing = here.filter((one) => one.writing);
  const names = (who: typeof here): string => who.map((one) => nameOf(one.member)).join(inLanguage() === "zh" ? "、" : ", ");
  if (writing.length > 0) return say(writing.length > 1 ? HERE.writingAll : HERE.writing, { name: names(writing) });
  return here.length > 0 ? say(here.length > 1 ? HERE.viewingAll : HERE.viewingToo, { names: names(here) }) : "";
}

const PRESENCE_RANK = { online: 0, busy: 1, break: 2, offline: 3 } as const;

/** Active members but me: those who are there first, then those with less on their hands. Followed while the caller's owner lives. */
export function createColleagues(desk: Pick<Desk, "queries" | "me">, shop: ShopNow): Accessor<readonly Colleague[]> {
  const load = live(
    () =>
      loads(
        desk.queries,
        shop.members().map((one) => one.id),
      ),
    new Map<MemberId, number>(),
  );
  return () =>
    shop
      .members()
      .filter((one) => one.id !== desk.me && one.active)
      .map((member) => ({
        member,
        presence: shop.people().find((one) => one.member === member.id)?.presence ?? ("offline" as const),
        load: load().get(member.id) ?? 0,
      }))
      .toSorted((a, b) => PRESENCE_RANK[a.presence] - PRESENCE_RANK[b.presence] || a.load - b.load);
}

/** Open tickets per member (a page at most). */
async function loads(queries: Queries, members: readonly MemberId[]): Promise<Map<MemberId, number>> {
  const counted = await Promise.all(members.map(async (id) => [id, (await queries.mine(undefined, id)).length] as const));
  return new Map(counted);
}
