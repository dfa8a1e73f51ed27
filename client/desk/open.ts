// Opens a member's desk: key, shelf, deeds and postman wired together. The only place of the desk that knows how they are made.
import { asId, type MemberId, type ShopId } from "../../shared/core/ids.ts";
import { ok, type Result } from "../../shared/core/result.ts";
import { createTicketActions } from "../actions/ticketActions.ts";
import { createAsked } from "../store/asked.ts";
import { hasPlain, openShelf, type ShelfPorts } from "../store/db.ts";
import type { Footing } from "../store/footing.ts";
import { keepKey, lockKey, openKey, takeKey } from "../store/keys.ts";
import { isLoss } from "../store/loss.ts";
import { createQueries } from "../store/queries.ts";
import type { Search } from "../store/search/startSearch.ts";
import { drawKey } from "../store/seal.ts";
import { startSync } from "../sync/start.ts";
import { FAILED } from "../ui/live.ts";
import { memberOf, type Desk } from "./desk.ts";
import { early } from "./early.ts";
import type { Turned } from "./session/ask.ts";
import { askShelfHalf } from "./session/doors.ts";
import type { Left, Whose } from "./session/ending.ts";
import { holdShelf, sendOldTabsAway } from "./session/forget.ts";
import type { Kept } from "./session/session.ts";
import { movePlainDrafts } from "./ticket/drafts.ts";
import { afterReplies } from "./ticket/leaving.ts";

const SEARCH_MS = 5_000; // after the desk opened: the inbox and the line come first

export interface OpenDesk extends Desk {
  readonly footing: Pick<Footing, "subscribe" | "onEmptied" | "again">;
  readonly close: () => Promise<void>;
}

/**
 * Opens with or without a network: everything is on the shelf. Refuses where the shelf is locked and the room is out of reach, or knows no
 * session of this device: a desk that was open here before its session ran out.
 */
export async function openDesk(kept: Kept): Promise<Result<OpenDesk, Turned>> {
  const me = memberOf(kept);
  const whose = { shop: asId<ShopId>(kept.session.shop), member: me };
  const clock = Date.now;
  const random = secureRandom;
  const taken = await takeKey(whose, askShelfHalf, clock());
  if (!taken.ok) return taken;
  let key = taken.value;
  const lock = (): void => void lockKey(whose, key, askShelfHalf).catch(() => undefined); // a device without space now tries again at its next start
  lock();
  let searching: Promise<Search> | undefined;
  const search = (): Promise<Search> =>
    (searching ??= import("../store/search/startSearch.ts").then((its) => its.startSearch({ ...whose, key })));
  const keepAgain = async (): Promise<Uint8Array<ArrayBuffer>> => {
    key = await keepKey(whose, key);
    void searching?.then((its) => its.restart(key));
    return key;
  };
  const shelf = openShelf({ ...whose, random, key, keepKey: keepAgain });
  if (await hasPlain(whose)) {
    await sendOldTabsAway(whose);
    await (await import("../store/moveIn.ts")).moveIn(shelf, whose);
  }
  const letGo = holdShelf(whose);
  const ports = { shelf, actor: { kind: "member", id: me, role: kept.session.role }, clock, random } as const;
  const actions = afterReplies(createTicketActions(ports));
  await movePlainDrafts(actions.keepDraft);
  const sync = startSync({ shelf, clock, random });
  shelf.footing.onLeaving(sync.close);
  shelf.footing.onEmptied(lock);
  const doubt = (event: Event): void => {
    if (event instanceof CustomEvent && isLoss(event.detail)) shelf.footing.doubt();
  };
  addEventListener(FAILED, doubt);
  const indexing = setTimeout(() => void search().catch(() => undefined), SEARCH_MS); // without it the first search asks again
  return ok({
    me,
    kept,
    queries: createQueries(shelf),
    asked: createAsked(shelf),
    actions,
    keptFacts: early(async () => (await import("../store/keptFacts.ts")).createKeptFacts(shelf)),
    shopActions: early(async () => (await import("../actions/shopActions.ts")).createShopActions(ports)),
    tagActions: early(async () => (await import("../actions/tagActions.ts")).createTagActions(ports)),
    tieActions: early(async () => (await import("../actions/tieActions.ts")).createTieActions(ports)),
    viewActions: early(async () => (await import("../actions/viewActions.ts")).createViewActions(ports)),
    macroActions: early(async () => (await import("../actions/macroActions.ts")).createMacroActions(ports)),
    aboutActions: early(async () => (await import("../actions/aboutActions.ts")).createAboutActions(ports)),
    fieldActions: early(async () => (await import("../actions/fieldActions.ts")).createFieldActions(ports)),
    followUpActions: early(async () => (await import("../actions/followUpActions.ts")).createFollowUpActions(ports)),
    wrapUpActions: early(async () => (await import("../actions/wrapUpActions.ts")).createWrapUpActions(ports)),
    helpActions: early(async () => (await import("../actions/helpActions.ts")).createHelpActions(ports)),
    qualityActions: early(async () => (await import("../actions/qualityActions.ts")).createQualityActions(ports)),
    judgedRows: early(async () => (await import("../store/judged.ts")).createJudgedRows(shelf)),
    articleActions: early(async () => (await import("../actions/articleActions.ts")).createArticleActions(ports)),
    workActions: early(async () => (await import("../actions/workActions.ts")).createWorkActions(ports)),
    productActions: early(async () => (await import("../actions/productActions.ts")).createProductActions(ports)),
    importActions: early(async () => (await import("../actions/importActions.ts")).createImportActions({ ...ports, wait })),
    search,
    sync,
    footing: shelf.footing,
    close: async () => {
      removeEventListener(FAILED, doubt);
      clearTimeout(indexing);
      await searching?.then((its) => its.close()).catch(() => undefined);
      await sync.close();
      shelf.close();
      letGo();
    },
  });
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const NOBODY = { zh: "", en: "" };

/** What of a member waits on this device: their name as the shop's team has it, and how much was not sent. Opens the shelf for a moment. */
export async function lookAt({ shop, member }: Whose): Promise<Left> {
  const whose: Pick<ShelfPorts, "shop" | "member"> = { shop: asId<ShopId>(shop), member: asId<MemberId>(member) };
  const key = await openKey(whose, Date.now()).catch(() => undefined);
  const shelf = openShelf({ ...whose, random: secureRandom, key: key ?? drawKey() }); // a locked one has no names, but can be counted
  const asked = createAsked(shelf);
  try {
    const [members, { unsent }] = await Promise.all([asked.members(), asked.counts()]);
    return { shop, member, name: members.find((one) => one.id === member)?.name ?? NOBODY, unsent };
  } catch {
    return { shop, member, name: NOBODY, unsent: 0 }; // a shelf that cannot be read keeps nothing anybody could get back
  } finally {
    shelf.close();
  }
}

const drawn = new Uint32Array(256); // asked of the platform at once: one by one takes six times as long, and an id draws eleven
let next = drawn.length;

/** Randomness for ids: in [0, 1), from the platform's secure source. */
function secureRandom(): number {
  if (next === drawn.length) {
    crypto.getRandomValues(drawn);
    next = 0;
  }
  return (drawn[next++] ?? 0) / 2 ** 32;
}
