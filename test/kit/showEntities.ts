// Writes what a text names as one line, so that a table of cases can be read: «order 88421177 | amount CNY 12.5 | date 2026-12-04».
import type { Duration, Entity, Money } from "../../shared/domain/entities/entity.ts";
import { findEntities, type Listening } from "../../shared/domain/entities/findEntities.ts";

/** A Friday morning in Shanghai. */
export const FRIDAY: Listening = { now: Date.parse("2026-12-04T10:00:00+08:00"), zone: "Asia/Shanghai" };

/** Everything named, by place; «?» stands for a value that is not known. */
export function showEntities(text: string, listening: Listening = FRIDAY): string {
  return findEntities(text, listening).map(show).join(" | ");
}

function show(one: Entity): string {
  if (one.value === undefined) return `${one.kind} ?`;
  switch (one.kind) {
    case "amount":
      return `amount ${one.value.currency} ${span(one.value)}`;
    case "duration":
      return `duration ${span(one.value)} ${one.value.unit}`;
    case "date": {
      const { from, to, time } = one.value;
      return ["date", from === to ? from : `${from}..${to}`, time].filter((part) => part !== undefined).join(" ");
    }
    case "attribute":
      return `${one.value.name} ${one.value.value}`;
    default:
      return `${one.kind} ${one.value}`;
  }
}

const span = ({ amount, most }: Money | Duration): string => (most === undefined ? `${amount}` : `${amount}-${most}`);
