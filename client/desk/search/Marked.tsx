// A text with what was searched for marked in it. Draws only; the text stays text.
import { For, type JSX } from "solid-js";
import type { Stretch } from "../../../shared/domain/searching/marks.ts";

interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

export function Marked(props: { readonly text: string; readonly marks: readonly Stretch[] }): JSX.Element {
  return <For each={piecesOf(props.text, props.marks)}>{(piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text)}</For>;
}

function piecesOf(text: string, marks: readonly Stretch[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(Math.max(at, from), to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
