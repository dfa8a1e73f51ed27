// The conversations behind a figure, as the page shows them: of this device's facts, or asked of the room where the period is longer than the device knows.
import { createSignal, type Accessor } from "solid-js";
import type { MemberId, ProductId, TicketId } from "../../../shared/core/ids.ts";
import type { Slice } from "../../../shared/domain/insight/dayRows.ts";
import { behind, sideOf, type ShareName } from "../../../shared/domain/insight/measures.ts";
import type { ReturnReason } from "../../../shared/domain/insight/returns.ts";
import type { TicketFact } from "../../../shared/domain/insight/ticketFact.ts";
import { INTENTS, intentOf, type IntentId } from "../../../shared/domain/taxonomy.ts";
import type { FiguresAsk } from "../../../shared/wire/figuresApi.ts";
import { tell } from "../../ui/kit/Toasts.tsx";
import { inLanguage, say, told } from "../../ui/words.ts";
import { isOffline } from "../session/ask.ts";
import { refusalWords } from "../session/refusalWords.ts";
import type { BehindRow } from "./behindRow.ts";
import { askBehind } from "./createLong.ts";
import { INSIGHT, NAMES } from "./insightWords.ts";

export interface Look {
  readonly title: string;
  readonly rows: readonly BehindRow[];
}

export interface LookPorts {
  /** What is asked of the room; undefined: the period is this device's. */
  readonly wanted: Accessor<FiguresAsk | undefined>;
  /** Of the period and the filters. */
  readonly facts: () => readonly TicketFact[];
  /** Everything this device knows. */
  readonly known: () => readonly TicketFact[];
  readonly now: number;
  readonly nameOf: (member: string) => string;
}

export interface Looking {
  readonly look: Accessor<Look | undefined>;
  readonly close: () => void;
  readonly at: (title: string, facts: readonly TicketFact[]) => void;
  readonly behind: (name: ShareName, who: MemberId | undefined) => void;
  readonly atIntent: (intent: IntentId) => void;
  readonly atProduct: (title: string, product: ProductId) => void;
  /** Those in which it is wanted back, for that reason or for any. */
  readonly atReturns: (title: string, product: ProductId, reason: ReturnReason | undefined) => void;
  readonly atAgent: (title: string, member: MemberId) => void;
  readonly atTickets: (title: string, tickets: readonly TicketId[]) => void;
}

export function createLook({ wanted, facts, known, now, nameOf }: LookPorts): Looking {
  const [look, setLook] = createSignal<Look>();
  const at = (title: string, those: readonly TicketFact[]): void => {
    const rows = those.map((one): BehindRow => ({ id: one.id, at: one.to, intent: one.intents[0], agent: one.agent }));
    setLook({ title, rows });
  };
  /** The room has those that this device does not hold. */
  const far = async (title: string, slice: Slice | undefined, share?: ShareName): Promise<void> => {
    const asked = wanted();
    if (asked === undefined) return;
    const answer = await askBehind(slice === undefined ? asked : { ...asked, slice }, share);
    if (!answer.ok)
      return void tell({
        icon: "alert",
        words: isOffline(answer.error) ? say(INSIGHT.farOffline) : refusalWords(answer.error, inLanguage()),
      });
    const rows = answer.value.tickets.map(
      ({ id, at: when, intent, agent }): BehindRow => ({ id, at: when, intent: INTENTS.find((one) => one.id === intent)?.id, agent }),
    );
    setLook({ title, rows });
  };
  return {
    look,
    close: () => void setLook(undefined),
    at,
    behind(name, who) {
      const words = say(NAMES[name]?.name ?? INSIGHT.count);
      const title = who === undefined ? words : `${nameOf(who)} · ${words}`;
      if (wanted() !== undefined) return void far(title, who === undefined ? undefined : `agent:${who}`, name);
      const sides = behind(facts(), name, who);
      const side = sideOf(name, sides);
      at(side === "no" ? say(INSIGHT.notSo, { name: title }) : title, sides[side]);
    },
    atIntent(intent) {
      const title = told(intentOf(intent));
      if (wanted() !== undefined) return void far(title, `intent:${intent}`);
      at(
        title,
        facts().filter((one) => one.intents.includes(intent)),
      );
    },
    atProduct(title, product) {
      if (wanted() !== undefined) return void far(title, `product:${product}`);
      at(
        title,
        facts().filter((one) => one.product === product),
      );
    },
    atReturns(title, product, reason) {
      if (wanted() !== undefined) return void far(title, `product:${product}`, "returned"); // whatever the reason: the room has no rows by two
      at(
        title,
        facts().filter((one) => one.product === product && one.returned?.some((its) => reason === undefined || its === reason)),
      );
    },
    atAgent(title, member) {
      if (wanted() !== undefined) return void far(title, `agent:${member}`);
      at(
        title,
        facts().filter((one) => one.agent === member && one.agentLines > 0),
      );
    },
    atTickets(title, tickets) {
      const of = new Map(known().map((one) => [one.id, one]));
      setLook({
        title,
        rows: tickets.map((id) => ({ id, at: of.get(id)?.to ?? now, intent: of.get(id)?.intents[0], agent: of.get(id)?.agent })),
      });
    },
  };
}
