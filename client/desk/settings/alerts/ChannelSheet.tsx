// One channel as a form: which robot, where, signed how, whom it calls. What is not filled in of address and secret stays as it was.
import { createSignal, For, Show, type JSX } from "solid-js";
import { MINUTE } from "../../../../shared/core/time.ts";
import { LANGUAGES } from "../../../../shared/domain/languages.ts";
import { CHANNEL_KINDS, type Channel, type ChannelAsk } from "../../../../shared/wire/alertsApi.ts";
import { Pick } from "../../../ui/kit/Pick.tsx";
import { Sheet } from "../../../ui/kit/Sheet.tsx";
import { TextField } from "../../../ui/kit/TextField.tsx";
import { inLanguage, say } from "../../../ui/words.ts";
import { createTry } from "../../session/createTry.ts";
import { Refused } from "../../session/Refused.tsx";
import { Sure } from "../Sure.tsx";
import { SETTINGS } from "../words.ts";
import { dropChannel, putChannel } from "./alertDoors.ts";
import { ALERTS, CHANNEL_WORDS, MENTION_HINTS } from "./alertWords.ts";

const PACES = [0, 5, 15, 60] as const; // minutes

interface SheetProps {
  readonly of: Channel | undefined;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

export function ChannelSheet(props: SheetProps): JSX.Element {
  const [kind, setKind] = createSignal(props.of?.kind ?? "dingtalk");
  const [name, setName] = createSignal(props.of?.name ?? "");
  const [url, setUrl] = createSignal("");
  const [secret, setSecret] = createSignal("");
  const [mentions, setMentions] = createSignal(props.of?.mentions.join(", ") ?? "");
  const [everyMs, setEveryMs] = createSignal(props.of?.everyMs ?? 0);
  const [language, setLanguage] = createSignal(props.of?.language ?? inLanguage());
  const [on, setOn] = createSignal(props.of?.on ?? true);
  const saving = createTry();
  const isSameKind = (): boolean => props.of?.kind === kind();
  const finish = (): void => {
    props.onChanged();
    props.onClose();
  };
  const save = async (): Promise<void> => {
    const channel: ChannelAsk = {
      ...(props.of === undefined ? {} : { id: props.of.id }),
      ...{ kind: kind(), name: name().trim(), everyMs: everyMs(), language: language(), on: on() },
      ...(url().trim() === "" ? {} : { url: url().trim() }),
      ...(secret() === "" && isSameKind() ? {} : { secret: secret().trim() }),
      mentions: mentions()
        .split(/[,，、\s]+/)
        .filter((one) => one !== "")
        .slice(0, 20),
    };
    if ((await saving.run(() => putChannel(channel))) !== undefined) finish();
  };
  const remove = async (channel: Channel): Promise<void> => {
    if ((await saving.run(() => dropChannel(channel.id))) !== undefined) finish();
  };
  return (
    <Sheet title={props.of?.name ?? say(ALERTS.add)} close={say(ALERTS.close)} onClose={props.onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Pick
          label={say(ALERTS.kind)}
          value={kind()}
          options={CHANNEL_KINDS.map((one) => [one, say(CHANNEL_WORDS[one])] as const)}
          onPick={(chosen) => setKind(CHANNEL_KINDS.find((one) => one === chosen) ?? kind())}
        />
        <TextField label={say(ALERTS.name)} value={name()} onInput={setName} hint={say(ALERTS.nameHint)} max={60} required focus />
        <TextField
          label={say(ALERTS.url)}
          value={url()}
          onInput={setUrl}
          hint={isSameKind() ? say(ALERTS.urlKept, { host: props.of?.host ?? "" }) : undefined}
          placeholder="https://"
          max={1_000}
          mono
          required={!isSameKind()}
        />
        <Show when={kind() !== "wecom" && kind() !== "slack"}>
          <TextField
            label={say(ALERTS.secret)}
            value={secret()}
            onInput={setSecret}
            type="password"
            autocomplete="off"
            hint={
              isSameKind() && props.of?.signed === true
                ? say(ALERTS.secretKept)
                : say(kind() === "webhook" ? ALERTS.secretWebhook : ALERTS.secretRobot)
            }
            max={200}
          />
        </Show>
        <Show when={kind() !== "webhook"}>
          <TextField label={say(ALERTS.mentions)} value={mentions()} onInput={setMentions} hint={say(MENTION_HINTS[kind()])} max={600} />
        </Show>
        <div class="two">
          <Pick
            label={say(ALERTS.everyMs)}
            value={String(everyMs())}
            options={PACES.map((n) => [String(n * MINUTE), n === 0 ? say(ALERTS.atOnce) : say(ALERTS.minutes, { n })] as const)}
            onPick={(chosen) => setEveryMs(Number(chosen))}
          />
          <Pick
            label={say(ALERTS.language)}
            value={language()}
            options={LANGUAGES.map((one) => [one, say(ALERTS[one])] as const)}
            onPick={(chosen) => setLanguage(LANGUAGES.find((one) => one === chosen) ?? language())}
          />
        </div>
        <div class="choices">
          <label>
            <input type="checkbox" checked={on()} onChange={(event) => setOn(event.currentTarget.checked)} />
            {say(ALERTS.on)}
          </label>
        </div>
        <Refused problem={saving.problem()} wait={saving.wait()} />
        <div class="acts">
          <button type="submit" class="btn primary" disabled={saving.held() || name().trim() === ""}>
            {say(saving.busy() ? SETTINGS.saving : ALERTS.save)}
          </button>
          <For each={props.of === undefined ? [] : [props.of]}>
            {(channel) => (
              <Sure
                words={say(ALERTS.remove)}
                sure={say(ALERTS.removeSure)}
                what={say(ALERTS.removeWhat)}
                held={saving.held()}
                onDo={() => void remove(channel)}
              />
            )}
          </For>
        </div>
      </form>
    </Sheet>
  );
}
