// The one question of the soft lock: a colleague is writing a reply; write anyway? Draws only.
import { createEffect, type JSX } from "solid-js";
import { Icon } from "../../ui/icons.tsx";
import { inLanguage, say } from "../../ui/words.ts";
import type { SoftLock } from "./createSoftLock.ts";
import { HERE } from "./hereWords.ts";

export function LockAsk(props: {
  readonly lock: SoftLock;
  readonly nameOf: (member: string) => string;
  /** Sending would take the ticket from a colleague. */
  readonly takes: boolean;
  /** The question is answered: back to the words. */
  readonly onAnswered: () => void;
}): JSX.Element {
  let yes: HTMLButtonElement | undefined;
  createEffect(() => props.lock.isUrgent() && yes?.focus()); // while somebody only begins to type, the keys stay theirs
  const names = (): string =>
    props.lock
      .asking()
      .map(props.nameOf)
      .join(inLanguage() === "zh" ? "、" : ", ");
  const answer = (deed: () => void): void => {
    deed();
    props.onAnswered();
  };
  return (
    <div class="verdict ask" role="alert">
      <Icon name="edit" />
      <p>
        {say(props.lock.asking().length > 1 ? HERE.lockAll : HERE.lock, { names: names() })}{" "}
        {say(props.takes ? HERE.lockTakes : HERE.lockTwice)}
      </p>
      <div class="go">
        <button type="button" class="btn primary s" ref={(el) => (yes = el)} onClick={() => answer(props.lock.writeAnyway)}>
          {say(HERE.writeAnyway)}
        </button>
        <button type="button" class="btn quiet s" onClick={() => answer(props.lock.notNow)}>
          {say(HERE.notNow)}
        </button>
      </div>
    </div>
  );
}
