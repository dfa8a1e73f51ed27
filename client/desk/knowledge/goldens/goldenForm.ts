// A golden conversation as fields of a form, and back: what is wrong in them, and what a run makes of them. Pure; saves nothing.
import type { GoldenTurn } from "../../../../shared/domain/dialogues/golden.ts";
import { readWrittenDialogue, type Expected, type WrittenDialogue, type WrittenTurn } from "../../../../shared/domain/dialogues/written.ts";
import { namesSomebody } from "../../../../shared/domain/namesSomebody.ts";

export interface TurnField {
  /** The same as long as the form is open. */
  readonly key: number;
  readonly kind: "says" | "taps" | "button" | "agent";
  /** What the shopper says, or the number of the choice. */
  readonly text: string;
  readonly does: readonly (readonly Expected[])[];
  readonly words: string;
  readonly without: string;
  /** What this form does not show stays as it was. */
  readonly heard?: Extract<WrittenTurn, { says: string }>["heard"];
}

export interface GoldenForm {
  readonly shows: string;
  readonly language: WrittenDialogue["language"];
  readonly page: string;
  readonly turns: readonly TurnField[];
}

export type Wrong = { readonly at: "shows" | "turns" } | { readonly at: number; readonly why: "empty" | "tap" | "somebody" };

export const ANY_ANSWER: readonly (readonly Expected[])[] = [[{ did: "answer" }]];
const PARTED = /[;；]/;

export function newTurn(turns: readonly TurnField[], kind: TurnField["kind"] = "says"): TurnField {
  const key = Math.max(0, ...turns.map((one) => one.key)) + 1;
  return { key, kind, text: kind === "taps" ? "1" : "", does: ANY_ANSWER, words: "", without: "" };
}

export function formOf(golden: WrittenDialogue | undefined, language: WrittenDialogue["language"]): GoldenForm {
  if (golden === undefined) return { shows: "", language, page: "", turns: [newTurn([])] };
  const turns = golden.turns.map((one, i): TurnField => {
    const key = i + 1;
    if ("person" in one) return { key, kind: one.person, text: "", does: [], words: "", without: "" };
    const rest = { does: one.does, words: (one.words ?? []).join("；"), without: (one.without ?? []).join("；") };
    if ("taps" in one) return { key, kind: "taps", text: one.taps, ...rest };
    return { key, kind: "says", text: one.says, ...rest, ...(one.heard === undefined ? {} : { heard: one.heard }) };
  });
  return { shows: golden.shows, language: golden.language, page: golden.page ?? "", turns };
}

/** `strict`: it was made from a shopper's own words, and may name nobody. */
export function wrongIn({ shows, turns }: GoldenForm, strict: boolean): readonly Wrong[] {
  return [
    ...(shows.trim() === "" ? [{ at: "shows" } as const] : []),
    ...(turns.some((one) => one.kind === "says" || one.kind === "taps") ? [] : [{ at: "turns" } as const]),
    ...turns.flatMap(({ kind, text, key }): readonly Wrong[] => {
      if (kind === "taps") return text.trim() === "" ? [{ at: key, why: "tap" }] : [];
      if (kind !== "says") return [];
      if (text.trim() === "") return [{ at: key, why: "empty" }];
      return strict && namesSomebody(text) ? [{ at: key, why: "somebody" }] : [];
    }),
  ];
}

/** The dialogue as it is written now, under that id; what the form does not show stays as it was. Undefined: it is not fit to be kept. */
export function goldenOf(form: GoldenForm, id: string, before: WrittenDialogue | undefined): WrittenDialogue | undefined {
  const { page: _page, ...kept } = before ?? {};
  return readWrittenDialogue({
    ...kept,
    id,
    shows: form.shows.trim(),
    language: form.language,
    ...(form.page === "" ? {} : { page: form.page }),
    turns: form.turns.map(turnOf),
  });
}

function turnOf({ kind, text, does, words, without, heard }: TurnField): unknown {
  if (kind === "button" || kind === "agent") return { person: kind };
  const [has, hasNot] = [partsOf(words), partsOf(without)];
  const said = { does, ...(has.length === 0 ? {} : { words: has }), ...(hasNot.length === 0 ? {} : { without: hasNot }) };
  return kind === "taps" ? { taps: text.trim(), ...said } : { says: text.trim(), ...said, ...(heard === undefined ? {} : { heard }) };
}

function partsOf(text: string): readonly string[] {
  return text
    .split(PARTED)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** The turns of a run beside the fields they were made of: by the field's key. */
export function ranBy({ turns }: GoldenForm, ran: readonly GoldenTurn[]): ReadonlyMap<number, GoldenTurn> {
  const spoken = turns.filter((one) => one.kind === "says" || one.kind === "taps");
  return new Map(spoken.flatMap(({ key }, i) => (ran[i] === undefined ? [] : [[key, ran[i]] as const])));
}

/** The form with what the bot does now as what it should do, at one message or at all. */
export function asItGoes(form: GoldenForm, ran: ReadonlyMap<number, GoldenTurn>, only?: number): GoldenForm {
  const turns = form.turns.map((one) => {
    const went = only === undefined || only === one.key ? ran.get(one.key) : undefined;
    return went === undefined ? one : { ...one, does: [went.moves] };
  });
  return { ...form, turns };
}
