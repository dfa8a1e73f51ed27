// Where somebody is signed in, and the way to end it: one's own devices, or those of a colleague one manages.
import { For, Show, type JSX } from "solid-js";
import type { DeviceSession } from "../../../shared/wire/peopleApi.ts";
import { Icon } from "../../ui/icons.tsx";
import { say } from "../../ui/words.ts";
import { momentOf } from "../inbox/clockWords.ts";
import { createTry } from "../session/createTry.ts";
import { Refused } from "../session/Refused.tsx";
import { createAsked } from "./createAsked.ts";
import { askDevices, endDevice } from "./doors.ts";
import { PageHead } from "./PageHead.tsx";
import { Answered } from "./Part.tsx";
import { Sure } from "./Sure.tsx";
import { SETTINGS } from "./words.ts";

export function Devices(): JSX.Element {
  return (
    <>
      <PageHead title={say(SETTINGS.devices)} lead={say(SETTINGS.devicesLead)} />
      <DeviceList />
    </>
  );
}

/** `member`: a colleague's; absent: one's own. */
export function DeviceList(props: { readonly member?: string }): JSX.Element {
  const asked = createAsked(() => askDevices(props.member));
  const ending = createTry();
  const end = async (which: readonly DeviceSession[]): Promise<void> => {
    const ended = await ending.run(async () => {
      for (const one of which) {
        const answer = await endDevice(one.id);
        if (!answer.ok && answer.error.kind !== "unknown") return answer;
      }
      return { ok: true, value: true };
    });
    if (ended !== undefined || which.length > 1) await asked.again();
  };
  return (
    <Answered asked={asked}>
      {(devices) => {
        const others = (): readonly DeviceSession[] => devices().filter((one) => !one.current);
        return (
          <>
            <Refused problem={ending.problem()} wait={ending.wait()} />
            <ul class="rows">
              <For each={devices()} fallback={<li class="none dim">{say(SETTINGS.noDevices)}</li>}>
                {(one) => (
                  <li>
                    <Icon name="device" />
                    <span class="cut">
                      <b>{one.device === "" ? say(SETTINGS.unknownDevice) : one.device}</b>{" "}
                      <Show when={one.current}>
                        <span class="tag pos">{say(SETTINGS.thisOne)}</span>
                      </Show>
                      <span class="t12 dim">
                        {say(SETTINGS.signedIn, { time: momentOf(one.made, Date.now()) })} ·{" "}
                        {say(SETTINGS.seen, { time: momentOf(one.seen, Date.now()) })}
                      </span>
                    </span>
                    <Show when={!one.current}>
                      <Sure
                        words={say(SETTINGS.end)}
                        sure={say(SETTINGS.endSure)}
                        what={say(SETTINGS.endWhat)}
                        held={ending.held()}
                        onDo={() => void end([one])}
                      />
                    </Show>
                  </li>
                )}
              </For>
            </ul>
            <Show when={props.member === undefined}>
              <Show when={others().length > 0} fallback={<p class="t12 dim">{say(SETTINGS.onlyThis)}</p>}>
                <Sure
                  words={say(SETTINGS.endOthers)}
                  sure={say(SETTINGS.endOthersSure)}
                  what={say(SETTINGS.endWhat)}
                  held={ending.held()}
                  onDo={() => void end(others())}
                />
              </Show>
            </Show>
          </>
        );
      }}
    </Answered>
  );
}
