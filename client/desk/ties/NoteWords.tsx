// The words of a note with those it calls marked: by their names as they are now, mine apart from the others. Draws only.
import { For, type JSX } from "solid-js";
import type { Called } from "../../../shared/domain/ties/mention.ts";
import { noteParts } from "./noteParts.ts";

interface NoteWordsProps {
  readonly note: string;
  readonly called: readonly Called[] | undefined;
  readonly me: string;
  readonly nameOf: (member: string) => string;
  readonly teamNameOf: (team: string) => string;
}

export function NoteWords(props: NoteWordsProps): JSX.Element {
  const words = ({ member, team }: Called): string => `@${member === undefined ? props.teamNameOf(team ?? "") : props.nameOf(member)}`;
  return (
    <For each={noteParts(props.note, props.called ?? [])}>
      {({ text, call }) =>
        call === undefined ? (
          text
        ) : (
          <span class="called" classList={{ mine: call.member === props.me }}>
            {words(call)}
          </span>
        )
      }
    </For>
  );
}
