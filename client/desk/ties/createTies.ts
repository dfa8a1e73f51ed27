// What the ticket page needs of calls and followers: whom one may call, who was, whether one follows, and how that is changed. Draws nothing.
import { createMemo, type Accessor } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import { absorbedIn } from "../../../shared/domain/ties/merge.ts";
import { originIn } from "../../../shared/domain/ties/split.ts";
import { MENTIONS_MOST } from "../../../shared/domain/ties/mention.ts";
import type { TicketPage } from "../../store/queries.ts";
import { tell } from "../../ui/kit/Toasts.tsx";
import { inLanguage, say, told } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import type { ShopNow } from "../shopNow.ts";
import { did } from "../ticket/createDeeds.ts";
import { calleesOf, type Callee } from "./callees.ts";
import { TIES } from "./tieWords.ts";

export interface TiesOf {
  readonly id: TicketId;
  readonly desk: Desk;
  readonly shop: ShopNow;
  readonly page: Accessor<TicketPage>;
  /** The shopper, as the desk calls them. */
  readonly shopper: () => string;
}

export interface Ties {
  readonly callees: () => readonly Callee[];
  /** Who is called in the note, by name. */
  readonly called: () => string;
  readonly teamNameOf: (team: string) => string;
  /** Tickets that go on in this one. */
  readonly absorbed: () => readonly TicketId[];
  /** The ticket this one was split off. */
  readonly origin: () => TicketId | undefined;
  readonly follows: () => boolean;
  /** Follows, or no longer does; said in words, with the way back. */
  readonly follow: () => void;
}

export function createTies({ id, desk, shop, page, shopper }: TiesOf): Ties {
  const actions = desk.tieActions(); // fetched with the page: it may be wanted without a network
  const teams = createMemo(() => shop.policy().dispatch.teams ?? []);
  const teamNameOf = (team: string): string => {
    const found = teams().find((one) => one.id === team);
    return found === undefined ? say(TIES.aTeam) : told(found.name);
  };
  const callees = createMemo(() =>
    Object.keys(page().ticket.mentions ?? {}).length >= MENTIONS_MOST
      ? []
      : calleesOf({
          me: desk.me,
          members: shop.members(),
          here: new Set(shop.people().flatMap((one) => (one.presence === "offline" ? [] : [one.member]))),
          teams: teams(),
        }),
  );
  const absorbed = createMemo(() => absorbedIn(page().ticket.messages), [], { equals: (a, b) => a.join() === b.join() });
  const follows = (): boolean => page().row.followers?.includes(desk.me) === true;
  const set = async (on: boolean): Promise<void> => {
    const name = shopper();
    const action = { words: say(TIES.undo), run: (): void => void did(actions.then((its) => its.follow(id, !on))) };
    const words = say(on ? TIES.didFollow : TIES.didUnfollow, { name });
    if (await did((await actions).follow(id, on))) tell({ icon: "bell", words, action });
  };
  return {
    callees,
    called: () => {
      const names = (page().ticket.called ?? []).map(({ member, team }) =>
        member === undefined ? teamNameOf(team ?? "") : shop.nameOf(member),
      );
      return [...new Set(names)].join(inLanguage() === "zh" ? "、" : ", ");
    },
    teamNameOf,
    absorbed,
    origin: createMemo(() => originIn(page().ticket.messages)),
    follows,
    follow: () => void set(!follows()),
  };
}
