// A desk whose shelf is not open: its key waits for the room, or the storage cannot be read. Draws, and tries again when the network comes.
import { onCleanup, type JSX } from "solid-js";
import type { ShopFace } from "../../../shared/wire/deskApi.ts";
import { Icon } from "../../ui/icons.tsx";
import { inLanguage, say } from "../../ui/words.ts";
import { isOffline, type Turned } from "./ask.ts";
import { DOOR } from "./doorWords.ts";
import { refusalWords } from "./refusalWords.ts";
import { DoorFrame } from "./SignIn.tsx";
import { SIGN_IN } from "./words.ts";

export function Locked(props: {
  readonly problem: Turned;
  readonly name: ShopFace["name"] | undefined;
  readonly onRetry: () => void;
}): JSX.Element {
  const retry = (): void => props.onRetry();
  addEventListener("online", retry);
  onCleanup(() => removeEventListener("online", retry));
  return (
    <DoorFrame name={props.name}>
      <div class="trouble" role="alert">
        <Icon name={isOffline(props.problem) ? "off" : "alert"} large />
        <h1>{say(isOffline(props.problem) ? DOOR.locked : DOOR.notOpened)}</h1>
        <p class="lead">{isOffline(props.problem) ? say(DOOR.lockedMore) : refusalWords(props.problem, inLanguage())}</p>
        <button type="button" class="btn primary" onClick={retry}>
          {say(SIGN_IN.retry)}
        </button>
      </div>
    </DoorFrame>
  );
}
