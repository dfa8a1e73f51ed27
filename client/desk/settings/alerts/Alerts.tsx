// Alerts: what this device told of; outside the desk, this device for everybody; channels, rules, quiet hours and what was sent for supervisors.
import { createSignal, For, Show, type JSX } from "solid-js";
import { roleMay } from "../../../../shared/domain/permission.ts";
import type { AlertSettings } from "../../../../shared/domain/alerts/alertRules.ts";
import type { AlertsFace, Channel } from "../../../../shared/wire/alertsApi.ts";
import { Icon } from "../../../ui/icons.tsx";
import { say } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { createTry } from "../../session/createTry.ts";
import { Refused } from "../../session/Refused.tsx";
import { createAsked } from "../createAsked.ts";
import { PageHead } from "../PageHead.tsx";
import { Answered, Part } from "../Part.tsx";
import { askAlerts, putRules, tryChannel } from "./alertDoors.ts";
import { ALERTS, CHANNEL_WORDS } from "./alertWords.ts";
import { ChannelSheet } from "./ChannelSheet.tsx";
import { QuietHours } from "./QuietHours.tsx";
import { Recent } from "./Recent.tsx";
import { Rules } from "./Rules.tsx";
import { SentLog } from "./SentLog.tsx";
import { ThisDevice } from "./ThisDevice.tsx";
import { createTrial, Trial } from "./Trial.tsx";

interface AlertsProps {
  readonly desk: Desk;
  readonly nameOf: (id: string) => string | undefined;
}

export function Alerts(props: AlertsProps): JSX.Element {
  return (
    <>
      <PageHead title={say(ALERTS.title)} lead={say(ALERTS.lead)} />
      <Recent desk={props.desk} />
      <ThisDevice />
      <Show when={roleMay(props.desk.kept.session.role, "manageAlerts")}>
        <OfShop {...props} />
      </Show>
    </>
  );
}

function OfShop(props: AlertsProps): JSX.Element {
  const asked = createAsked(askAlerts);
  const saving = createTry();
  const [editing, setEditing] = createSignal<Channel | "new">();
  const save = async (settings: AlertSettings): Promise<boolean> => {
    const now = asked.value();
    if (now === undefined || (await saving.run(() => putRules(settings))) === undefined) return false;
    asked.set({ ...now, settings });
    return true;
  };
  return (
    <>
      <Answered asked={asked}>
        {(face) => (
          <>
            <Refused problem={saving.problem()} wait={saving.wait()} />
            <Channels face={face()} onEdit={setEditing} />
            <Rules face={face()} onSave={save} />
            <QuietHours settings={face().settings} onSave={save} />
            <SentLog channels={face().channels} nameOf={props.nameOf} />
          </>
        )}
      </Answered>
      <Show when={editing()} keyed>
        {(channel) => (
          <ChannelSheet
            of={channel === "new" ? undefined : channel}
            onChanged={() => void asked.again()}
            onClose={() => setEditing(undefined)}
          />
        )}
      </Show>
    </>
  );
}

function Channels(props: { readonly face: AlertsFace; readonly onEdit: (channel: Channel | "new") => void }): JSX.Element {
  return (
    <Part
      title={say(ALERTS.channels)}
      aside={
        <button type="button" class="btn s" onClick={() => props.onEdit("new")}>
          <Icon name="plus" />
          {say(ALERTS.add)}
        </button>
      }
    >
      <ul class="rows">
        <For each={props.face.channels} fallback={<li class="none dim">{say(ALERTS.channelsNone)}</li>}>
          {(channel) => <ChannelRow channel={channel} onEdit={() => props.onEdit(channel)} />}
        </For>
      </ul>
    </Part>
  );
}

function ChannelRow(props: { readonly channel: Channel; readonly onEdit: () => void }): JSX.Element {
  const trial = createTrial(() => tryChannel(props.channel.id));
  return (
    <li>
      <Icon name="chat" />
      <span class="cut">
        <b>{props.channel.name}</b>{" "}
        <Show when={!props.channel.on}>
          <span class="tag line">{say(ALERTS.off)}</span>
        </Show>
        <Show when={!props.channel.signed && props.channel.kind === "webhook"}>
          <span class="tag line">{say(ALERTS.unsigned)}</span>
        </Show>
        <span class="t12 mid">
          {say(CHANNEL_WORDS[props.channel.kind])} · {props.channel.host}
          <Show when={props.channel.ending}>{(ending) => <> {say(ALERTS.ending, { ending: ending() })}</>}</Show>
        </span>
        <Trial of={trial} />
      </span>
      <button type="button" class="btn quiet s" disabled={trial.attempt.held()} onClick={() => void trial.run()}>
        {say(trial.attempt.busy() ? ALERTS.trying : ALERTS.tryIt)}
      </button>
      <button
        type="button"
        class="btn quiet s"
        aria-label={say(ALERTS.editOne, { name: props.channel.name })}
        onClick={() => props.onEdit()}
      >
        {say(ALERTS.edit)}
      </button>
    </li>
  );
}
