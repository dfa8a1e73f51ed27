// Words on screen: a phrase in both languages, the language in use, and how numbers slip in. Phrases themselves stand beside their screens.
import { createSignal, type Accessor } from "solid-js";
import type { Language } from "../../shared/domain/knowledge.ts";
import { recall, remember } from "./remembered.ts";

/** `{name}` marks a value. `one` is the English said when `n` is 1. */
export interface Phrase {
  readonly zh: string;
  readonly en: string;
  readonly one?: string;
}

type Marks<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Marks<Rest> : never;
type Values<P extends Phrase> = Readonly<Record<Marks<P["zh"] | P["en"]>, string | number>>;

const LANGUAGE_KEY = "zg.language";

const [language, changeLanguage] = createSignal<Language>(firstLanguage());

/** The language the screen speaks now. */
export const inLanguage: Accessor<Language> = language;

/** Speaks `to` from now on, and remembers it on this device. */
export function speak(to: Language): void {
  changeLanguage(to);
  remember(LANGUAGE_KEY, to);
  if (typeof document !== "undefined") document.documentElement.lang = to === "zh" ? "zh-CN" : "en";
}

function firstLanguage(): Language {
  const kept = recall(LANGUAGE_KEY);
  if (kept === "zh" || kept === "en") return kept;
  return (globalThis.navigator?.language ?? "zh").toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** A phrase in the language in use; its values are asked for by the type. */
export function say<const P extends Phrase>(phrase: P, ...values: [Marks<P["zh"] | P["en"]>] extends [never] ? [] : [Values<P>]): string {
  return fill(phrase, values[0] ?? {}, language());
}

/** The same for a given language: pure. */
export function fill(phrase: Phrase, values: Readonly<Record<string, string | number>>, to: Language): string {
  const text = to === "zh" ? phrase.zh : values["n"] === 1 && phrase.one !== undefined ? phrase.one : phrase.en;
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}

/** What stands between two sentences: a space, but in Chinese nothing. */
export function between(): string {
  return language() === "zh" ? "" : " ";
}

/** Shop data that comes in both languages. */
export function told(both: { readonly zh: string; readonly en: string }): string {
  return both[language()];
}
