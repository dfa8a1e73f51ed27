// The menu of saved reports: the shop's and one's own, keeping what is in view, changing the one that is open. Draws only.
import { createSignal, For, lazy, Show, type JSX } from "solid-js";
import type { ReportId } from "../../../../shared/core/ids.ts";
import type { Report } from "../../../../shared/domain/insight/report.ts";
import { Icon } from "../../../ui/icons.tsx";
import { Menu } from "../../../ui/kit/Menu.tsx";
import { say } from "../../../ui/words.ts";
import { INSIGHT_ADDRESS } from "../../route.ts";
import { Later } from "../../shell/Later.tsx";
import { reportAddress } from "../place.ts";
import type { ReportsModel } from "./createReports.ts";
import { REPORTS } from "./reportWords.ts";
import "./reports.css";

const ReportSheet = lazy(() => import("./ReportSheet.tsx").then((its) => ({ default: its.ReportSheet })));

interface ReportMenuProps {
  readonly model: ReportsModel;
  /** What is in view, as a report would hold it. */
  readonly inView: () => Pick<Report, "period" | "chosen" | "figures" | "parts">;
  /** What is chosen, in words; "" for nothing. */
  readonly chosenWords: (report: Pick<Report, "chosen">) => string;
}

export function ReportMenu(props: ReportMenuProps): JSX.Element {
  const [editing, setEditing] = createSignal<{ readonly report: Report; readonly isNew: boolean }>();
  const of = (isShops: boolean): readonly Report[] => (props.model.all() ?? []).filter((one) => (one.of === undefined) === isShops);
  return (
    <>
      <Menu
        class="btn s"
        label={say(REPORTS.reports)}
        named="both"
        popClass="report-menu"
        face={
          <>
            <span class="cut">{props.model.current()?.name ?? say(REPORTS.reports)}</span>
            <Icon name="down" />
          </>
        }
      >
        <Listed words={say(REPORTS.ofShop)} reports={of(true)} current={props.model.current()?.id} />
        <Listed words={say(REPORTS.mine)} reports={of(false)} current={props.model.current()?.id} />
        <Show when={props.model.all()?.length === 0}>
          <p class="foot t12 dim">{say(REPORTS.none)}</p>
        </Show>
        <hr />
        <button type="button" role="menuitem" onClick={() => setEditing({ report: props.model.fresh(props.inView()), isNew: true })}>
          <Icon name="plus" />
          {say(REPORTS.make)}
        </button>
        <Show when={props.model.current()}>
          {(report) => (
            <>
              <Show when={props.model.mayChange(report())}>
                <button
                  type="button"
                  role="menuitem"
                  onClick={() => setEditing({ report: { ...report(), ...props.inView() }, isNew: false })}
                >
                  <Icon name="edit" />
                  {say(REPORTS.edit)}
                </button>
              </Show>
              <button type="button" role="menuitem" onClick={() => (location.hash = INSIGHT_ADDRESS)}>
                <Icon name="x" />
                {say(REPORTS.leave)}
              </button>
            </>
          )}
        </Show>
      </Menu>
      <Show when={editing()} keyed>
        {(now) => (
          <Later>
            <ReportSheet
              of={now.report}
              isNew={now.isNew}
              me={props.model.me}
              mayShare={props.model.mayShare}
              chosenWords={props.chosenWords(now.report)}
              onSave={props.model.put}
              onRemove={() => void props.model.remove(now.report)}
              onClose={() => setEditing(undefined)}
            />
          </Later>
        )}
      </Show>
    </>
  );
}

function Listed(props: {
  readonly words: string;
  readonly reports: readonly Report[];
  readonly current: ReportId | undefined;
}): JSX.Element {
  return (
    <Show when={props.reports.length > 0}>
      <h3>{props.words}</h3>
      <For each={props.reports}>
        {(one) => (
          <button
            type="button"
            role="menuitemradio"
            aria-checked={props.current === one.id}
            onClick={() => (location.hash = reportAddress(one.id))}
          >
            <span class="cut">{one.name}</span>
            <Show when={one.told}>
              <Icon name="clock" />
            </Show>
          </button>
        )}
      </For>
    </Show>
  );
}
