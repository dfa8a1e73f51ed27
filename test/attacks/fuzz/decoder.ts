// What a decoder under attack is to the run: things that are right, how to bend one, and what it said to it.
import type { Random } from "../../../shared/core/ids.ts";
import { bendBytes, bendText, pick, type Bytes } from "./mutate.ts";

export interface Decoder {
  readonly name: string;
  /** How often it is asked, against the others. */
  readonly weight: number;
  /** A frame made of what is right, bent; or right, now and then. */
  readonly frame: (random: Random) => Bytes;
  /** Says in a word what became of it. A throw is an escape. */
  readonly ask: (frame: Bytes) => string | Promise<string>;
  /** Throws when something is there that no answer so far allows: called after every batch. */
  readonly rest?: () => Promise<void>;
  /** Makes everything as it was at the beginning: before each batch, and before a frame is measured again. */
  readonly afresh?: () => Promise<void>;
  readonly close?: () => void;
}

const AS_IT_IS = 0.02;

/** Frames out of whole ones, by their bytes. */
export function bentBytes(seeds: readonly Uint8Array[]): Decoder["frame"] {
  return (random) =>
    random() < AS_IT_IS ? Uint8Array.from(pick(random, seeds)) : bendBytes(pick(random, seeds), pick(random, seeds), random);
}

/** Half of them as they are made, half bent besides, some made of whole ones. */
export function madeOrBent(make: (random: Random) => Uint8Array, seeds: readonly Uint8Array[]): Decoder["frame"] {
  const bent = bentBytes(seeds);
  return (random) => {
    const what = random();
    if (what < 0.4) return bent(random);
    return what < 0.85 ? Uint8Array.from(make(random)) : bendBytes(make(random), pick(random, seeds), random);
  };
}

/** Frames out of whole JSON texts, as UTF-8. */
export function bentTexts(seeds: readonly string[]): Decoder["frame"] {
  return (random) => bytesOf(random() < AS_IT_IS ? pick(random, seeds) : bendText(pick(random, seeds), pick(random, seeds), random));
}

export const bytesOf = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
export const said = (result: { readonly ok: true } | { readonly ok: false; readonly error: { readonly kind: string } }): string =>
  result.ok ? "taken" : result.error.kind;
