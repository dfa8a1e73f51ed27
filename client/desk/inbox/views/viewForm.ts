// A view's filter as the form holds it: days instead of moments, and what asks nothing left out. Pure.
import { DAY } from "../../../../shared/core/time.ts";
import type { Filter } from "../../../../shared/domain/ticketView.ts";

type Moment = "createdFrom" | "createdTo" | "updatedFrom" | "updatedTo";

/** The day a filter's moment stands for (YYYY-MM-DD, this device's time zone); "" for none. `To` is the last day that counts. */
export function dayOf(filter: Filter, key: Moment): string {
  const at = filter[key];
  if (at === undefined) return "";
  const day = new Date(isEnd(key) ? at - 1 : at);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The filter with that day; "" or what is no day takes it out. */
export function withDay(filter: Filter, key: Moment, day: string): Filter {
  const { [key]: _before, ...rest } = filter;
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (found === null) return rest;
  const begin = new Date(Number(found[1]), Number(found[2]) - 1, Number(found[3])).getTime();
  return { ...rest, [key]: isEnd(key) ? endOf(begin) : begin };
}

/** The next midnight, also where a day has 23 or 25 hours. */
function endOf(begin: number): number {
  return new Date(begin + DAY + DAY / 4).setHours(0, 0, 0, 0);
}

const isEnd = (key: Moment): boolean => key === "createdTo" || key === "updatedTo";

/** Without the questions that ask nothing, so that two filters that hold the same are the same. */
export function plainFilter(filter: Filter): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== false && !isEmpty(value)));
}

const isEmpty = (value: unknown): boolean => typeof value === "object" && value !== null && Object.keys(value).length === 0;

/** With that value in the list, or without it. */
export function toggled<T>(list: readonly T[] | undefined, value: T): readonly T[] {
  const before = list ?? [];
  return before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
}
