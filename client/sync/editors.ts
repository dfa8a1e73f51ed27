// What a screen holds while it edits a note or an article together with others. Types alone: it must never import what does the work.
import type { Comments, Stretch } from "../../shared/domain/comment.ts";
import type { Mention } from "../../shared/domain/ties/mention.ts";
import type { Language } from "../../shared/domain/knowledge.ts";

/** A change of the note's text, for a caret to keep its place: at `at`, `remove` characters went and `insert` came. Several apply one after the other. */
export interface NoteChange {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** Somebody to be called in a note: by id; `call` is how they are written. */
export interface NoteCall extends Pick<Mention, "member" | "team"> {
  readonly at: number;
  readonly remove: number;
  readonly call: string;
}

/** A colleague in the same note; the room vouches for `member`. */
export interface NotePerson {
  readonly member: string;
  readonly caret: number | undefined;
}

export interface NoteEditor {
  readonly text: () => string;
  /** Replaces `remove` characters at `at` by `insert`, as typed. */
  readonly edit: (change: NoteChange) => void;
  /** Puts a call of a member or a team where `remove` characters stood (the @ and what was typed behind it), as `@call` and a space. */
  readonly mention: (call: NoteCall) => void;
  /** Called when somebody else, another tab or the room changed the text; never for one's own `edit`. */
  readonly onChange: (listener: (text: string, changes: readonly NoteChange[]) => void) => () => void;
  /** Called at once and whenever somebody comes, goes or moves. */
  readonly onPeople: (listener: (people: readonly NotePerson[]) => void) => () => void;
  /** Called when what was typed cannot be saved on this device, and when it could be after all. */
  readonly onSaved: (listener: (saved: boolean) => void) => () => void;
  readonly setCaret: (at: number | undefined) => void;
  /** Saves what was typed last. */
  readonly close: () => Promise<void>;
}

/** One step of a delta, in the words that editors and Yjs share. */
export interface WordsStep {
  readonly insert?: string | Readonly<Record<string, unknown>>;
  readonly retain?: number;
  readonly delete?: number;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** A colleague at the same article; `at`: where they write. */
export interface ArticlePerson {
  readonly member: string;
  readonly at: { readonly language: Language; readonly caret: number } | undefined;
}

/** The answers of an article in both languages, formatted. */
export interface ArticleEditor {
  readonly words: (language: Language) => readonly WordsStep[];
  /** Changes an answer as typed. */
  readonly edit: (language: Language, delta: readonly WordsStep[]) => void;
  /** Called when somebody else, another tab or the room changed an answer; never for one's own `edit`. */
  readonly onChange: (listener: (language: Language, delta: readonly WordsStep[]) => void) => () => void;
  /** Called when everything is to be read anew: what was typed here was refused, or the room restored. */
  readonly onRenewed: (listener: () => void) => () => void;
  readonly onPeople: (listener: (people: readonly ArticlePerson[]) => void) => () => void;
  readonly onSaved: (listener: (saved: boolean) => void) => () => void;
  /** What colleagues said of it. Called at once, and whenever somebody said more. */
  readonly onComments: (listener: (comments: Comments) => void) => () => void;
  /** Names the words between two places, so that they are found again while others write; undefined where there are none. */
  readonly stretch: (language: Language, place: { readonly from: number; readonly to: number }) => Stretch | undefined;
  /** Where such words stand now. */
  readonly placeOf: (stretch: Stretch) => { readonly from: number; readonly to: number } | undefined;
  readonly setCaret: (at: ArticlePerson["at"]) => void;
  /** Writes what was typed to the shelf now: before it is published. */
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}
