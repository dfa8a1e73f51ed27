// Erasing people for ever: what goes and what stays, a word to type, and how it went. The only question on the desk that cannot be undone.
import { createSignal, Show, type JSX } from "solid-js";
import type { Erasure, FoundPerson } from "../../../shared/wire/privacyApi.ts";
import { Icon } from "../../ui/icons.tsx";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { TextField } from "../../ui/kit/TextField.tsx";
import { say } from "../../ui/words.ts";
import { createTry } from "../session/createTry.ts";
import { Refused } from "../session/Refused.tsx";
import { conversationsOf } from "./found.ts";
import { erasePeople } from "./privacyDoors.ts";
import { PRIVACY } from "./privacyWords.ts";
import { SETTINGS } from "./words.ts";

interface EraseSheetProps {
  readonly people: readonly FoundPerson[];
  /** How far it is, as the shop last said. */
  readonly erasureOf: (id: string) => Erasure | undefined;
  /** It has begun. */
  readonly onErased: () => void;
  /** What was found is so no more: somebody wrote meanwhile, or was erased. */
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

export function EraseSheet(props: EraseSheetProps): JSX.Element {
  const people = props.people; // whom the sheet was opened for, whatever is found behind it meanwhile
  const conversations = conversationsOf(people);
  const [typed, setTyped] = createSignal("");
  const [begun, setBegun] = createSignal<Erasure>();
  const now = (): Erasure | undefined => {
    const one = begun();
    return one === undefined ? undefined : (props.erasureOf(one.id) ?? one);
  };
  const erasing = createTry();
  const isMeant = (): boolean => typed().trim().toLowerCase() === say(PRIVACY.eraseWord);
  const erase = async (): Promise<void> => {
    if (!isMeant()) return;
    const erasure = await erasing.run(() => erasePeople({ shoppers: people.map((one) => one.shopper), conversations }));
    if (erasure === undefined) return;
    setBegun(erasure);
    props.onErased();
  };
  return (
    <Sheet
      title={say(PRIVACY.eraseTitle)}
      close={say(SETTINGS.close)}
      onClose={() => (begun() === undefined ? props.onClose() : props.onAgain())}
    >
      <Show
        when={now()}
        fallback={
          <form
            class="form"
            onSubmit={(event) => {
              event.preventDefault();
              void erase();
            }}
          >
            <p>{say(PRIVACY.eraseWhat, { n: conversations })}</p>
            <ul class="notes t12 mid">
              <li>{say(PRIVACY.eraseKeeps)}</li>
              <Show when={people.some((one) => one.orders !== undefined)}>
                <li>{say(PRIVACY.eraseOrders)}</li>
              </Show>
              <li>{say(PRIVACY.eraseBackups)}</li>
              <li>{say(PRIVACY.eraseExport)}</li>
            </ul>
            <p class="refused-line">
              <Icon name="alert" />
              {say(PRIVACY.eraseNever)}
            </p>
            <TextField
              label={say(PRIVACY.eraseType, { word: say(PRIVACY.eraseWord) })}
              value={typed()}
              onInput={setTyped}
              max={40}
              focus
              required
            />
            <Refused problem={erasing.problem()} wait={erasing.wait()} />
            <div class="acts">
              <button type="submit" class="btn danger" disabled={erasing.held() || !isMeant()}>
                {say(erasing.busy() ? PRIVACY.erasing : PRIVACY.eraseSure)}
              </button>
              <button type="button" class="btn quiet" onClick={() => props.onClose()}>
                {say(SETTINGS.no)}
              </button>
              <Show when={erasing.problem()?.kind === "conflict"}>
                <button type="button" class="btn push" onClick={() => props.onAgain()}>
                  {say(PRIVACY.findAgain)}
                </button>
              </Show>
            </div>
          </form>
        }
      >
        {(erasure) => (
          <div class="form" role="status">
            <p>
              <Icon name={erasure().left === 0 ? "done" : "clock"} />{" "}
              {erasure().left === 0
                ? say(PRIVACY.eraseDone, { n: erasure().conversations })
                : say(PRIVACY.eraseLeft, { left: erasure().left, n: erasure().conversations })}
            </p>
            <div class="acts">
              <button type="button" class="btn" ref={(el) => requestAnimationFrame(() => el.focus())} onClick={() => props.onAgain()}>
                {say(SETTINGS.close)}
              </button>
            </div>
          </div>
        )}
      </Show>
    </Sheet>
  );
}
