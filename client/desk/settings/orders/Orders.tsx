// The page of orders: how many there are, a file brought in and taken back, and how the shop's system sends them.
import { Show, type JSX } from "solid-js";
import type { Policy } from "../../../../shared/domain/policy.ts";
import type { Import } from "../../../../shared/wire/ordersApi.ts";
import { Icon } from "../../../ui/icons.tsx";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { live } from "../../../ui/live.ts";
import { inLanguage, say } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { momentOf } from "../../inbox/clockWords.ts";
import { settingsAddress } from "../../route.ts";
import { createTry } from "../../session/createTry.ts";
import { Refused } from "../../session/Refused.tsx";
import type { NameOf } from "../auditWords.ts";
import { Code } from "../Code.tsx";
import { createAsked } from "../createAsked.ts";
import { PageHead } from "../PageHead.tsx";
import { Answered, Part } from "../Part.tsx";
import { Sure } from "../Sure.tsx";
import { SETTINGS } from "../words.ts";
import { FromFile } from "./FromFile.tsx";
import { askOrders, undoImport } from "./ordersDoors.ts";
import { pushSnippet } from "./ordersSnippet.ts";
import { ORDERS } from "./ordersWords.ts";
import "../../sheet/sheet.css";

const FALLBACK_ZONE = "Asia/Shanghai"; // until the shop's settings are read

export function Orders(props: { readonly desk: Desk; readonly nameOf: NameOf }): JSX.Element {
  const policy = live<Policy | undefined>(props.desk.queries.policy, undefined);
  const asked = createAsked(askOrders);
  const undoing = createTry();
  const undo = async (batch: string): Promise<void> => {
    const undone = await undoing.run(() => undoImport(batch));
    if (undone === undefined) return;
    const more = undone.kept === 0 ? {} : { more: say(ORDERS.didUndoMore, { n: undone.kept }) };
    tell({ icon: "undo", words: say(ORDERS.didUndo, { n: undone.back }), ...more });
    await asked.again();
  };
  return (
    <>
      <PageHead title={say(SETTINGS.orders)} lead={say(ORDERS.lead)} />
      <Part title={say(ORDERS.now)} lead={say(ORDERS.masked)}>
        <Answered asked={asked}>
          {(face) => (
            <ul class="rows">
              <li>
                <Icon name="list" />
                <span>
                  <b>{face().orders === 0 ? say(ORDERS.none) : say(ORDERS.count, { n: face().orders })}</b>
                </span>
              </li>
              <Show when={face().last}>
                {(last) => (
                  <LastImport
                    last={last()}
                    who={props.nameOf(last().by) ?? last().by}
                    held={undoing.held()}
                    onUndo={() => void undo(last().batch)}
                  />
                )}
              </Show>
            </ul>
          )}
        </Answered>
        <Refused problem={undoing.problem()} wait={undoing.wait()} />
      </Part>
      <FromFile zone={policy()?.calendar.timeZone ?? FALLBACK_ZONE} onDone={() => void asked.again()} />
      <Part
        title={say(ORDERS.push)}
        lead={say(ORDERS.pushLead)}
        aside={
          <a class="btn s" href={settingsAddress("keys")}>
            {say(ORDERS.toKeys)}
          </a>
        }
      >
        <Code label={say(ORDERS.push)} code={pushSnippet(location.origin, inLanguage())} />
      </Part>
    </>
  );
}

function LastImport(props: {
  readonly last: Import;
  readonly who: string;
  readonly held: boolean;
  readonly onUndo: () => void;
}): JSX.Element {
  const { name, made, changed, at } = props.last;
  return (
    <li>
      <Icon name="fetch" />
      <span class="cut">
        <b>{say(ORDERS.lastImport)}</b>{" "}
        <Show when={props.last.undone}>
          <span class="tag">{say(ORDERS.undone)}</span>
        </Show>
        <span class="t12 dim">{say(ORDERS.lastWhat, { name, made, changed, who: props.who, time: momentOf(at, Date.now()) })}</span>
      </span>
      <Show when={!props.last.undone && made + changed > 0}>
        <Sure
          words={say(ORDERS.undo)}
          sure={say(ORDERS.undoSure)}
          what={say(ORDERS.undoWhat)}
          held={props.held}
          onDo={() => props.onUndo()}
        />
      </Show>
    </li>
  );
}
