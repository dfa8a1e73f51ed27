// The short way to write what the bot should do: «answer a-x of p-y + ask product: p-1 p-2 | handoff asked/mood». Reads the notation; knows no pack.
import { ABOUTS } from "../orders/about.ts";
import { readIntentId } from "../taxonomy.ts";
import type { Expected } from "./written.ts";

const SMALL = ["greeting", "thanks_bye", "feedback", "out_of_scope"] as const;

/** Reads «a + b | c»: all of a side, in order; any of the sides. «silent» is nothing at all. Throws on what it cannot read: a writer's slip. */
export function expected(notation: string): Expected[][] {
  return notation.split(" | ").map((side) => (side.trim() === "silent" ? [] : side.split(" + ").map((one) => readOne(one.trim()))));
}

function readOne(text: string): Expected {
  const [did = "", ...rest] = text.split(" ");
  const words = rest.join(" ");
  switch (did) {
    case "answer":
      return readAnswer(words);
    case "ask": {
      const [about = "", choices = ""] = words.split(":").map((one) => one.trim());
      if (about !== "intent" && about !== "product" && about !== "order") break;
      return { did, about, choices: choices.split(" ").filter(Boolean) };
    }
    case "handoff":
      return { did, causes: words.split("/").filter(Boolean) };
    case "order": {
      const about = ABOUTS.find((one) => one === words);
      if (words !== "" && about === undefined) break;
      return about === undefined ? { did } : { did, about };
    }
    case "smalltalk": {
      const intent = SMALL.find((one) => one === words);
      if (words !== "" && intent === undefined) break;
      return intent === undefined ? { did } : { did, intent };
    }
  }
  throw new Error(`nobody can expect «${text}»`);
}

/** «a-x», «:intent», «:intent/aspect», each with «of p-y». */
function readAnswer(text: string): Expected {
  const [what = "", product] = text.split(" of ");
  const of = product === undefined ? {} : { product };
  if (what === "") return { did: "answer", ...of };
  if (!what.startsWith(":")) return { did: "answer", article: what, ...of };
  const [id, aspect] = what.slice(1).split("/");
  const intent = readIntentId(id);
  if (intent === undefined) throw new Error(`no such intent: ${id}`);
  return { did: "answer", intent, ...(aspect === undefined ? {} : { aspect }), ...of };
}

/** What the bot did, in the same notation, for people to compare. */
export function noted(moves: readonly Expected[]): string {
  return moves.length === 0 ? "silent" : moves.map(noteOne).join(" + ");
}

function noteOne(move: Expected): string {
  switch (move.did) {
    case "answer": {
      const what =
        move.article ?? (move.intent === undefined ? "" : `:${move.intent}${move.aspect === undefined ? "" : `/${move.aspect}`}`);
      return `answer ${what}${move.product === undefined ? "" : ` of ${move.product}`}`.trim();
    }
    case "ask":
      return `ask ${move.about}${move.choices.length === 0 ? "" : `: ${move.choices.join(" ")}`}`;
    case "handoff":
      return `handoff ${move.causes.join("/")}`.trim();
    case "order":
      return `order ${move.about ?? ""}`.trim();
    case "smalltalk":
      return `smalltalk ${move.intent ?? ""}`.trim();
  }
}
