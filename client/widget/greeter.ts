// Speaks first where one of the shop's greetings fits: looks at the page it is told of, asks the law, and remembers on the device what was said.
// Fetched when the shop's page first speaks of itself. Where nothing can be kept it says nothing: it could not know when to stop.
import { number, oneOf, optional, shape, string, type Check } from "../../shared/core/check.ts";
import type { After } from "../../shared/core/after.ts";
import type { AnswerPack, Language } from "../../shared/domain/knowledge.ts";
import { readOrderCard } from "../../shared/domain/orders/order.ts";
import {
  afterDismissed,
  afterPage,
  afterSaid,
  decideGreeting,
  NEVER_GREETED,
  ordersOf,
  readGreeted,
  type Greeted,
  type Onlooker,
} from "../../shared/domain/proactive.ts";
import type { ToPage } from "./frameTalk.ts";
import type { Shelf } from "./shelf.ts";
import type { View } from "./view.ts";

const PATH_CHARS = 2_000;
/** As a page says it: 199, "199", "¥1,299.00". What is no amount is as if it were not said. */
const basketWorth: Check<number> = (v) => {
  const said = typeof v === "number" ? v : typeof v === "string" ? Number(v.replace(/[^0-9.]/g, "") || "x") : -1;
  return Number.isFinite(said) && said >= 0 ? said : -1;
};
const readPageTalk = shape({ zg: oneOf(["page"]), path: string(PATH_CHARS), ms: number(0), basket: optional(basketWorth) });
const readAnswer = shape({ zg: oneOf(["greeted"]), did: oneOf(["taken", "dismissed"]) });

export interface GreeterPorts {
  readonly shop: string;
  readonly language: Language;
  readonly shelf: Shelf;
  readonly pack: () => Promise<AnswerPack | undefined>;
  readonly view: () => View;
  readonly isOpen: () => boolean;
  readonly product: () => string | undefined;
  readonly signedIn: () => boolean;
  readonly say: (text: string) => void;
  readonly tell: (message: ToPage) => void;
  readonly clock: () => number;
  readonly after: After;
}

export interface Greeter {
  /** A message of the shop's page that nobody else knew. */
  readonly hear: (data: unknown) => Promise<void>;
}

export function createGreeter(ports: GreeterPorts): Greeter {
  const { shelf, clock } = ports;
  const key = `greeted ${ports.shop}`;
  let page: { readonly path: string; readonly since: number; readonly basket: number | undefined } | undefined;
  let shown: { readonly ask: string | undefined } | undefined;
  let callOff = (): void => {};

  const keep = (make: (before: Greeted) => Greeted): Promise<unknown> =>
    shelf.change(key, (before) => make(readGreeted(before) ?? NEVER_GREETED));
  const look = async (): Promise<void> => {
    callOff();
    const pack = await ports.pack();
    if (page === undefined || shown !== undefined || pack?.greetings === undefined || !shelf.durable) return;
    const greeted = readGreeted(await keep((before) => afterPage(before, clock()))) ?? NEVER_GREETED;
    const { stage, orders } = ports.view();
    const onlooker: Onlooker = {
      language: ports.language,
      ...page,
      product: ports.product(),
      signedIn: ports.signedIn(),
      orders: ordersOf(
        (orders ?? []).flatMap((one) => readOrderCard(one) ?? []),
        clock(),
      ),
      talking: ports.isOpen() || (stage !== "fresh" && stage !== "closed"),
    };
    const verdict = decideGreeting(pack, onlooker, greeted, clock());
    if ("at" in verdict) callOff = ports.after(Math.max(0, verdict.at - clock()), () => void look().catch(() => {}));
    if (!("now" in verdict)) return;
    const rule = verdict.now;
    let isFirst = false; // of two tabs one says it
    await keep((before) => {
      isFirst = !before.said.includes(rule.id);
      return isFirst ? afterSaid(before, rule.id, clock()) : before;
    });
    if (!isFirst) return;
    shown = { ask: rule.say.article === undefined ? undefined : verdict.text };
    ports.tell({ zg: "greet", text: verdict.text });
  };
  return {
    async hear(data) {
      const answer = readAnswer(data);
      if (answer !== undefined && shown !== undefined) {
        const { ask } = shown;
        shown = undefined;
        if (answer.did === "dismissed") await keep((before) => afterDismissed(before, clock()));
        else if (ask !== undefined) ports.say(ask);
      }
      const told = readPageTalk(data);
      if (told === undefined) return;
      page = { path: told.path, since: clock() - told.ms, basket: told.basket };
      await look();
    },
  };
}
