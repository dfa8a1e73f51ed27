// The planned return of the open ticket: the line that says it, and the sheet that plans, moves and calls it off. Works without a network.
import { createSignal, createUniqueId, For, Show, type JSX } from "solid-js";
import type { TicketId } from "../../../../shared/core/ids.ts";
import type { Result } from "../../../../shared/core/result.ts";
import { FOLLOW_UP_CHARS, plannedFor, type FollowUp } from "../../../../shared/domain/followUp.ts";
import type { Ticket } from "../../../../shared/domain/ticket.ts";
import type { FollowUpActions } from "../../../actions/followUpActions.ts";
import { Icon } from "../../../ui/icons.tsx";
import { HourField } from "../../../ui/kit/HourField.tsx";
import { Sheet } from "../../../ui/kit/Sheet.tsx";
import { TextField } from "../../../ui/kit/TextField.tsx";
import { say } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { momentOf } from "../../inbox/clockWords.ts";
import { did } from "../createDeeds.ts";
import { AFTER } from "./afterWords.ts";
import { momentOfForm, offered, shownAt } from "./times.ts";
import "./after.css";

interface FollowUpProps {
  readonly id: TicketId;
  readonly desk: Desk;
  readonly ticket: Ticket;
  readonly zone: string;
  readonly nameOf: (member: string) => string;
  readonly planning: boolean;
  readonly onPlan: (planning: boolean) => void;
}

export function FollowUpPart(props: FollowUpProps): JSX.Element {
  const actions = props.desk.followUpActions(); // fetched with it: it may be wanted without a network
  const planned = (): FollowUp | undefined => plannedFor(props.ticket);
  /** The way back is what was planned before, or nothing. */
  const doIt = async (deed: (its: FollowUpActions) => Promise<Result<FollowUp | undefined>>, words: string): Promise<boolean> => {
    const its = await actions;
    const done = await deed(its);
    const back = (): void => {
      const before = done.ok ? done.value : undefined;
      void did(before === undefined ? its.callOff(props.id) : its.plan(props.id, before.at, before.why ?? ""));
    };
    return did(Promise.resolve(done), { icon: "clock", words, action: { words: say(AFTER.undo), run: back } });
  };
  const plan = (at: number, why: string): Promise<boolean> =>
    doIt((its) => its.plan(props.id, at, why), say(AFTER.didPlan, { time: momentOf(at, Date.now()) }));
  const callOff = (): Promise<boolean> => doIt((its) => its.callOff(props.id), say(AFTER.didCallOff));
  return (
    <>
      <Show when={planned()}>
        {(one) => (
          <p class="planned-line t12">
            <Icon name="clock" />
            <b>{say(AFTER.planned, { time: momentOf(one().at, Date.now()) })}</b>
            <span class="cut mid">
              {[say(AFTER.plannedBy, { name: props.nameOf(one().by) }), one().why ?? ""].filter(Boolean).join(" · ")}
            </span>
            <button type="button" class="btn quiet s push" onClick={() => props.onPlan(true)}>
              {say(AFTER.move)}
            </button>
            <button
              type="button"
              class="btn quiet icon s"
              aria-label={say(AFTER.callOff)}
              title={say(AFTER.callOff)}
              onClick={() => void callOff()}
            >
              <Icon name="x" />
            </button>
          </p>
        )}
      </Show>
      <Show when={props.planning}>
        <PlanSheet planned={planned()} zone={props.zone} onSave={plan} onCallOff={callOff} onClose={() => props.onPlan(false)} />
      </Show>
    </>
  );
}

interface PlanProps {
  readonly planned: FollowUp | undefined;
  readonly zone: string;
  readonly onSave: (at: number, why: string) => Promise<boolean>;
  readonly onCallOff: () => Promise<boolean>;
  readonly onClose: () => void;
}

function PlanSheet(props: PlanProps): JSX.Element {
  const day = createUniqueId();
  const hour = createUniqueId();
  const was = props.planned;
  const offers = offered(props.zone, Date.now());
  const [form, setForm] = createSignal(shownAt(props.zone, was?.at ?? offers[1]?.at ?? Date.now()));
  const [why, setWhy] = createSignal(was?.why ?? "");
  const [tried, setTried] = createSignal(false);
  const at = (): number | undefined => momentOfForm(props.zone, form().day, form().minute);
  const problem = (): string | undefined => {
    const moment = at();
    if (!tried()) return undefined;
    return moment === undefined ? say(AFTER.noDay) : moment <= Date.now() ? say(AFTER.past) : undefined;
  };
  const save = async (): Promise<void> => {
    setTried(true);
    const moment = at();
    if (moment !== undefined && problem() === undefined && (await props.onSave(moment, why()))) props.onClose();
  };
  const isElsewhere = Intl.DateTimeFormat().resolvedOptions().timeZone !== props.zone;
  return (
    <Sheet title={say(AFTER.followUp)} close={say(AFTER.close)} onClose={props.onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p class="mid">{say(AFTER.lead)}</p>
        <div class="planned-times">
          <For each={offers}>
            {(one, i) => (
              <button
                type="button"
                class="btn"
                ref={(el) => i() === 0 && requestAnimationFrame(() => el.focus())}
                aria-pressed={at() === one.at}
                onClick={() => setForm(shownAt(props.zone, one.at))}
              >
                {say(one.words)}
              </button>
            )}
          </For>
        </div>
        <div class="two">
          <div class="field">
            <label for={day}>{say(AFTER.day)}</label>
            <input
              id={day}
              class="t"
              type="date"
              value={form().day}
              aria-invalid={problem() !== undefined}
              onInput={(event) => setForm({ ...form(), day: event.currentTarget.value })}
            />
          </div>
          <div class="field">
            <label for={hour}>{say(AFTER.time)}</label>
            <HourField id={hour} label={say(AFTER.time)} minute={form().minute} onChoose={(minute) => setForm({ ...form(), minute })} />
          </div>
        </div>
        <Show when={problem()}>
          {(words) => (
            <p class="t12 is-breach" role="alert">
              {words()}
            </p>
          )}
        </Show>
        <Show when={isElsewhere}>
          <p class="t12 mid">{say(AFTER.zone, { zone: props.zone })}</p>
        </Show>
        <TextField label={say(AFTER.why)} value={why()} onInput={setWhy} max={FOLLOW_UP_CHARS} placeholder={say(AFTER.whyHint)} />
        <div class="acts">
          <button type="submit" class="btn primary">
            {say(was === undefined ? AFTER.plan : AFTER.move)}
          </button>
          <Show when={was}>
            <button type="button" class="btn quiet" onClick={() => void props.onCallOff().then((done) => done && props.onClose())}>
              {say(AFTER.callOff)}
            </button>
          </Show>
        </div>
      </form>
    </Sheet>
  );
}
