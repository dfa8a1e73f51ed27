// A deed that changes what shoppers hear (publishing, going back to a version, archiving): why, and what it would change in the golden conversations. Goes
// on by a person's choice alone; the edge does it.
import { createMemo, createSignal, onMount, Show, type JSX } from "solid-js";
import { WHY_CHARS, type AnswerPack } from "../../../shared/domain/knowledge.ts";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { TextField } from "../../ui/kit/TextField.tsx";
import { say } from "../../ui/words.ts";
import { checkBefore, type Checked } from "./goldens/beforeDeed.ts";
import { createRun } from "./goldens/createRun.ts";
import { Anyway, GoldenCheck } from "./goldens/GoldenCheck.tsx";
import { GOLD } from "./goldens/goldenWords.ts";
import type { Names } from "./goldens/moveWords.ts";
import type { Hear } from "./goldens/rehearse.ts";
import { KNOW } from "./words.ts";
import "./goldens/goldens.css";

export interface DeedProps {
  readonly title: string;
  /** What happens, in full, above the rest. */
  readonly what?: JSX.Element;
  /** Asks for the reason. */
  readonly whyWords: string;
  readonly doWords: string;
  /** The tick where a golden conversation would break. */
  readonly anyway: string;
  /** The pack as the deed would make it of today's: of what stands on the screen. */
  readonly after: (today: AnswerPack) => Promise<AnswerPack>;
  readonly hear: Hear;
  readonly names: Names;
  readonly onDo: (why: string) => void;
  readonly onClose: () => void;
}

export function DeedSheet(props: DeedProps): JSX.Element {
  const [why, setWhy] = createSignal("");
  const [isMeant, setMeant] = createSignal(false);
  const run = createRun<Checked>();
  const check = (): void => {
    setMeant(false);
    void run.begin(async (running): Promise<Checked> => {
      try {
        return await checkBefore(props.after, { hear: props.hear, now: Date.now(), ...running });
      } catch (error) {
        console.warn("the golden conversations could not be played", error);
        return { is: "stopped" }; // said as such, with the way to try again; people publish, not the check
      }
    });
  };
  onMount(check);
  const breaks = createMemo(() => {
    const checked = run.result();
    return checked?.is === "played" && checked.changes.some((one) => one.kind === "broken");
  });
  const held = (): boolean => run.progress() !== undefined || (breaks() && !isMeant());
  return (
    <Sheet title={props.title} close={say(GOLD.close)} onClose={props.onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (held()) return;
          props.onDo(why().trim());
          props.onClose();
        }}
      >
        {props.what}
        <TextField label={props.whyWords} value={why()} onInput={setWhy} max={WHY_CHARS} focus />
        <GoldenCheck progress={run.progress()} checked={run.result()} names={props.names} onStop={run.stop} onAgain={check} />
        <Show when={breaks()}>
          <Anyway words={props.anyway} isMeant={isMeant()} onMeant={setMeant} />
        </Show>
        <div class="acts">
          <button type="submit" class="btn primary" disabled={held()}>
            {props.doWords}
          </button>
          <button type="button" class="btn quiet" onClick={() => props.onClose()}>
            {say(KNOW.cancel)}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
