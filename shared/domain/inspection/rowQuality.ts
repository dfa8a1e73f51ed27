// What a list sees of a judgement: the score after people spoke, and how soon somebody should look. Folded with the row, the same on device and edge. Pure.
import type { MemberId } from "../../core/ids.ts";
import type { Mood } from "../understanding.ts";
import type { Judged } from "./reviewMark.ts";
import { isFound, qualityIn } from "./standing.ts";

export interface RowQuality {
  readonly quality?: {
    readonly score: number;
    readonly pass: boolean;
    readonly red?: true;
    readonly waits?: number; // appeals; absent: none
    readonly rules: readonly string[]; // those broken, once each
    readonly said?: true; // somebody reviewed something of it
  }; // absent: it goes on, or was not judged
  /** Who read all of it. */
  readonly readBy?: readonly MemberId[];
  /** By which a work list is sorted; absent: nobody has anything to look at. */
  readonly risk?: number;
}

const RISKS = { waits: 4_000, red: 2_000, failed: 1_000, point: 5, mood: 100 } as const; // an appeal before a red line before a low score before a bad mood

export function rowQuality(ticket: Judged, mood: Mood): RowQuality {
  const quality = qualityIn(ticket);
  if (quality === undefined) return {};
  const { score, pass, redLine, findings, waits } = quality;
  const faults = findings.filter(isFound);
  const rules = [...new Set(faults.filter((one) => one.is !== "wrong").map((one) => one.rule))];
  const readBy = Object.values(ticket.readings ?? {}).flatMap((one) => (one.off === true ? [] : [one.by]));
  const isOpen = faults.some((one) => one.is === "found") || (faults.length === 0 && mood === "negative");
  const risk =
    (waits > 0 ? RISKS.waits : 0) +
    (isOpen && readBy.length === 0
      ? (redLine ? RISKS.red : 0) + (pass ? 0 : RISKS.failed) + (100 - score) * RISKS.point + (mood === "negative" ? RISKS.mood : 0)
      : 0);
  return {
    quality: {
      ...{ score, pass, rules },
      ...(redLine ? { red: true } : {}),
      ...(waits > 0 ? { waits } : {}),
      ...(findings.some((one) => one.reviews.length > 0) ? { said: true } : {}),
    },
    ...(readBy.length === 0 ? {} : { readBy }),
    ...(risk === 0 ? {} : { risk }),
  };
}
