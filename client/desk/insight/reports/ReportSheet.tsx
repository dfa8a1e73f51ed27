// A saved report as a form: its name, its period, what stands in it, who sees it, when and to whom it is sent. Writes nothing itself.
import { createSignal, Show, type JSX } from "solid-js";
import type { MemberId } from "../../../../shared/core/ids.ts";
import { CHANNEL_MARK } from "../../../../shared/domain/alerts/alertRules.ts";
import { chosenBy } from "../../../../shared/domain/insight/chosen.ts";
import {
  REPORT_FIGURES,
  REPORT_NAME_CHARS,
  REPORT_PARTS,
  REPORT_PERIODS,
  figuresIn,
  partsIn,
  type Report,
} from "../../../../shared/domain/insight/report.ts";
import { readAlertsFace } from "../../../../shared/wire/alertsApi.ts";
import { Choices } from "../../../ui/kit/Choices.tsx";
import { Pick } from "../../../ui/kit/Pick.tsx";
import { Sheet } from "../../../ui/kit/Sheet.tsx";
import { TextField } from "../../../ui/kit/TextField.tsx";
import { say } from "../../../ui/words.ts";
import { ask } from "../../session/ask.ts";
import { INSIGHT, NAMES } from "../insightWords.ts";
import { PART_WORDS, REPORTS } from "./reportWords.ts";

interface ReportSheetProps {
  readonly of: Report;
  readonly isNew: boolean;
  readonly me: MemberId;
  readonly mayShare: boolean;
  readonly chosenWords: string;
  readonly onSave: (report: Report) => Promise<boolean>;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

const EVERY = [
  ["", REPORTS.toldNever],
  ["week", REPORTS.toldWeek],
  ["month", REPORTS.toldMonth],
] as const;

export function ReportSheet(props: ReportSheetProps): JSX.Element {
  const [name, setName] = createSignal(props.of.name);
  const [tried, setTried] = createSignal(false);
  const [period, setPeriod] = createSignal(props.of.period);
  const [figures, setFigures] = createSignal(figuresIn(props.of));
  const [parts, setParts] = createSignal(partsIn(props.of));
  const [shared, setShared] = createSignal(props.of.of === undefined);
  const [every, setEvery] = createSignal<"" | "week" | "month">(props.of.told?.every ?? "");
  const [to, setTo] = createSignal<readonly string[]>(props.of.told?.to ?? ["supervisors"]);
  const [channels, setChannels] = createSignal<readonly { readonly id: string; readonly name: string }[]>();
  if (props.mayShare) void ask(readAlertsFace, "/api/alerts").then((answer) => answer.ok && setChannels(answer.value.channels));
  const isTellable = (): boolean => shared() && chosenBy(props.of.chosen) <= 1;
  const receivers = (): readonly string[] => {
    const known = ["supervisors", ...(channels() ?? []).map((one) => CHANNEL_MARK + one.id)];
    return [...known, ...(channels() === undefined ? to().filter((one) => !known.includes(one)) : [])];
  };
  const receiverWords = (one: string): string => {
    if (one === "supervisors") return say(REPORTS.supervisors);
    const id = one.slice(CHANNEL_MARK.length);
    return channels()?.find((channel) => channel.id === id)?.name ?? say(REPORTS.channel, { id });
  };
  const isToNobody = (): boolean => every() !== "" && isTellable() && receivers().every((one) => !to().includes(one));
  const save = async (): Promise<void> => {
    setTried(true);
    if (name().trim() === "" || isToNobody()) return;
    const { of: whose, told, ...plain } = props.of;
    const wish = every();
    const report: Report = {
      ...{ ...plain, name: name().trim(), period: period(), figures: figures(), parts: parts() },
      ...(shared() ? {} : { of: whose ?? props.me }),
      ...(wish === "" || !isTellable() ? {} : { told: { every: wish, to: receivers().filter((one) => to().includes(one)) } }),
    };
    if (await props.onSave(report)) props.onClose();
  };
  return (
    <Sheet title={say(props.isNew ? REPORTS.new : REPORTS.change)} close={say(REPORTS.close)} onClose={() => props.onClose()}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={say(REPORTS.name)}
          value={name()}
          onInput={setName}
          max={REPORT_NAME_CHARS}
          problem={tried() && name().trim() === "" ? say(REPORTS.noName) : undefined}
          focus
        />
        <Pick
          label={say(REPORTS.period)}
          value={period()}
          options={REPORT_PERIODS.map((one) => [one, say(INSIGHT[one])] as const)}
          onPick={(value) => setPeriod(REPORT_PERIODS.find((one) => one === value) ?? period())}
        />
        <div class="field">
          <span class="label">{say(REPORTS.filters)}</span>
          <span>{props.chosenWords === "" ? say(REPORTS.noFilters) : props.chosenWords}</span>
          <p class="hint">{say(REPORTS.filtersHint)}</p>
        </div>
        <Choices
          label={say(REPORTS.figures)}
          of={REPORT_FIGURES}
          chosen={figures()}
          words={(one) => say(NAMES[one]?.name ?? INSIGHT.none)}
          onChoose={(step) => setFigures(step(figures()))}
        />
        <Choices
          label={say(REPORTS.parts)}
          of={REPORT_PARTS}
          chosen={parts()}
          words={(one) => say(PART_WORDS[one])}
          onChoose={(step) => setParts(step(parts()))}
        />
        <Show when={props.mayShare}>
          <div class="choices">
            <label>
              <input type="checkbox" checked={shared()} onChange={(event) => setShared(event.currentTarget.checked)} />
              {say(REPORTS.shared)}
            </label>
          </div>
          <Show when={isTellable()} fallback={<p class="t12 mid">{say(shared() ? REPORTS.toldOne : REPORTS.toldShared)}</p>}>
            <Pick
              label={say(REPORTS.told)}
              value={every()}
              options={EVERY.map(([value, words]) => [value, say(words)] as const)}
              onPick={(value) => setEvery(EVERY.find(([one]) => one === value)?.[0] ?? "")}
            />
            <Show when={every() !== ""}>
              <Choices
                label={say(REPORTS.toldTo)}
                of={receivers()}
                chosen={to()}
                words={receiverWords}
                onChoose={(step) => setTo(step(to()))}
              >
                <p class="hint" classList={{ "is-breach": tried() && isToNobody() }}>
                  {say(tried() && isToNobody() ? REPORTS.toldNobody : channels() === undefined ? REPORTS.channelsFar : REPORTS.toldHint)}
                </p>
              </Choices>
            </Show>
          </Show>
        </Show>
        <div class="acts">
          <button type="submit" class="btn primary">
            {say(REPORTS.save)}
          </button>
          <Show when={!props.isNew}>
            <button
              type="button"
              class="btn quiet danger push"
              onClick={() => {
                props.onRemove();
                props.onClose();
              }}
            >
              {say(REPORTS.remove)}
            </button>
          </Show>
        </div>
      </form>
    </Sheet>
  );
}
