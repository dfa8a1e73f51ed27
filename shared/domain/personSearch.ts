// Is this phone, e-mail address or order number said in a text, however it is written there? And all texts of a ticket that may say it. Pure.
import type { Ticket } from "./ticket.ts";

export type SaidBy = "phone" | "email" | "order";

/** What is searched for, made comparable. */
export interface Needle {
  readonly by: SaidBy;
  readonly key: string;
}

const PHONE_DIGITS = 5; // fewer are a price or a size
const ORDER_CHARS = 4;
const WHOLE_DIGITS = 7; // the shortest number that may stand without its code
const CODE = /^(?:0{0,2}[1-9]\d{0,2}|0)$/; // 86, 0086, 1, 0

/** The needle; undefined where there is too little to search for. */
export function needleOf(by: SaidBy, value: string): Needle | undefined {
  const text = plain(value).trim();
  switch (by) {
    case "phone": {
      const key = text.replace(/\D/g, "").replace(/^00/, "");
      return key.length < PHONE_DIGITS ? undefined : { by, key };
    }
    case "email":
      return /^[^\s@]+@[^\s@]+$/.test(text) ? { by, key: text } : undefined;
    case "order": {
      const key = text.replace(/[^a-z0-9]/g, "");
      return key.length < ORDER_CHARS ? undefined : { by, key };
    }
  }
}

/** Does the text say it? Spaces, hyphens, full-width letters and a country's code make no difference; a longer number is another one. */
export function says({ by, key }: Needle, text: string): boolean {
  const heard = plain(text);
  switch (by) {
    case "phone":
      return isAmong(heard, /\d+/g, (found) => isSameNumber(found, key));
    case "order":
      return isAmong(heard, /[a-z0-9]+/g, (found) => found === key);
    case "email":
      return new RegExp(`(?<![a-z0-9._%+-])${escaped(key)}(?![a-z0-9-]|\\.[a-z0-9])`).test(heard);
  }
}

/** Everything in a ticket that a person typed, or that was made from it. */
export function textsOf(ticket: Ticket): readonly string[] {
  const { handoff } = ticket;
  return [
    ...ticket.messages.flatMap((one) => (one.kind === "event" ? (one.reason ?? []) : [one.text])),
    ticket.note,
    ticket.followUp?.why ?? "",
    ticket.about?.note?.text ?? "",
    ticket.summary?.text ?? "",
    ...Object.values(ticket.fields ?? {}).flatMap(({ is }) => (typeof is === "string" || typeof is === "number" ? String(is) : [])),
    ticket.statusWish?.reason ?? "",
    ticket.assignWish?.reason ?? "",
    ...(handoff === undefined ? [] : [handoff.summary, handoff.reason, ...handoff.facts.map((one) => one.value)]),
  ].filter((text) => text !== "");
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The same, or the same with a country's code before it on one side. */
function isSameNumber(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short === long) return true;
  const code = long.slice(0, long.length - short.length);
  return short.length >= WHOLE_DIGITS && long.endsWith(short) && CODE.test(code);
}

const GROUPS_MOST = 6; // a number is read out in so many groups at most
const JOINT = /^[\s\-./()（）]{1,3}$/; // what stands between the groups of one number

/** Is there a run of neighbouring groups that, put together, is it? */
function isAmong(text: string, group: RegExp, isIt: (found: string) => boolean): boolean {
  const groups = [...text.matchAll(group)].map((one) => ({ at: one.index, text: one[0] }));
  return groups.some((first, i) => {
    let joined = first.text;
    if (isIt(joined)) return true;
    let end = first.at + first.text.length;
    for (const next of groups.slice(i + 1, i + GROUPS_MOST)) {
      if (!JOINT.test(text.slice(end, next.at))) return false;
      joined += next.text;
      if (isIt(joined)) return true;
      end = next.at + next.text.length;
    }
    return false;
  });
}
