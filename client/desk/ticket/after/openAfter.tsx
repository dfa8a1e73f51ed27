// What comes after a conversation, and the shop's fields beside it, as one thing for the ticket page to hold: lines, deeds, keys. Draws by its parts.
import { createSignal, lazy, Show, type Accessor, type JSX } from "solid-js";
import type { TicketId } from "../../../../shared/core/ids.ts";
import { isErased } from "../../../../shared/domain/erased.ts";
import type { SuggestedReason } from "../../../../shared/domain/help/suggestReason.ts";
import type { Phase } from "../../../../shared/domain/ticket.ts";
import type { TicketPage } from "../../../store/queries.ts";
import type { Desk } from "../../desk.ts";
import { Later } from "../../shell/Later.tsx";
import type { KeyAction } from "../../shell/keymap.ts";
import type { ShopNow } from "../../shopNow.ts";
import type { OpenDeeds } from "../createDeeds.ts";
import type { TicketDeeds } from "../Header.tsx";
import { createEndStep } from "./createEndStep.ts";
import { EndStrip } from "./EndStrip.tsx";
import { toField } from "./toField.ts";

const FieldsPanel = lazy(() => import("../../fields/FieldsPanel.tsx").then((its) => ({ default: its.FieldsPanel })));
const LifeSheet = lazy(() => import("../life/LifeSheet.tsx").then((its) => ({ default: its.LifeSheet })));
const SaidOfAll = lazy(() => import("./SaidOfAll.tsx").then((its) => ({ default: its.SaidOfAll })));
const FollowUpPart = lazy(() => import("./FollowUp.tsx").then((its) => ({ default: its.FollowUpPart })));

interface AfterOf {
  readonly id: TicketId;
  readonly desk: Desk;
  readonly shop: Pick<ShopNow, "policy" | "nameOf">;
  readonly page: Accessor<TicketPage>;
  readonly phase: Accessor<Phase>;
  readonly end: OpenDeeds["end"];
  /** Brings the shopper's side into view where there is one column. */
  readonly onAside: () => void;
  /** Why it ends, as its words tell; and what stands above the question. */
  readonly suggested: Accessor<SuggestedReason | undefined>;
  readonly above: () => JSX.Element;
}

export interface After {
  readonly deeds: Pick<TicketDeeds, "resolve" | "close" | "followUp">;
  readonly keys: Partial<Record<KeyAction, () => void>>;
  /** Opens how it went. */
  readonly look: () => void;
  /** Under the title. */
  readonly Line: () => JSX.Element;
  /** Above the reply. */
  readonly Strip: () => JSX.Element;
  /** How it went, once it is wanted. */
  readonly Life: () => JSX.Element;
  /** Beside the conversation. */
  readonly Fields: () => JSX.Element;
}

export function openAfter({ id, desk, shop, page, phase, end, onAside, suggested, above }: AfterOf): After {
  const [planning, setPlanning] = createSignal(false);
  const [looking, setLooking] = createSignal(false);
  const look = (): void => void setLooking(true);
  const erased = (): boolean => isErased(page().row.shopper);
  const step = createEndStep({ id, desk, shop, ticket: () => page().ticket, phase, end });
  const followUp = (): void => void (erased() || setPlanning(true));
  return {
    deeds: { resolve: step.resolve, close: step.close, followUp },
    keys: { followUp, life: look, fields: () => toField(onAside) },
    look,
    Line: () => (
      <>
        <Show when={page().ticket.satisfaction}>
          {(said) => (
            <Later coming={<span hidden />}>
              <SaidOfAll said={said()} />
            </Later>
          )}
        </Show>
        <Show when={!erased() && (planning() || page().row.followUpAt !== undefined)}>
          <Later coming={<span hidden />}>
            <FollowUpPart
              {...{ id, desk, nameOf: shop.nameOf, ticket: page().ticket, planning: planning(), onPlan: setPlanning }}
              zone={shop.policy().calendar.timeZone}
            />
          </Later>
        </Show>
      </>
    ),
    Strip: () => <EndStrip step={step} suggested={suggested()?.id} above={above} onField={(field) => toField(onAside, field)} />,
    Life: () => (
      <Show when={looking()}>
        <Later>
          <LifeSheet
            {...{ ticket: page().ticket, me: desk.me, nameOf: shop.nameOf, promises: shop.policy(), wrapUp: step.said() }}
            onClose={() => setLooking(false)}
          />
        </Later>
      </Show>
    ),
    Fields: () => (
      <Show when={!erased()}>
        <Later coming={<span hidden />}>
          <FieldsPanel desk={desk} id={id} marks={page().ticket.fields} />
        </Later>
      </Show>
    ),
  };
}
