// Days as a date field writes them, and the moments they begin and end here. Pure but for the device's own time zone.

/** 2026-11-23; "" for none. */
export function dayOf(at: number | undefined): string {
  if (at === undefined) return "";
  const day = new Date(at);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The first moment of a day, or its last (`end`); undefined where it is none. */
export function momentIn(day: string, end: boolean): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (parts === null) return undefined;
  const [year, month, date] = parts.slice(1).map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const at = end ? new Date(year, month - 1, date + 1).getTime() - 1 : new Date(year, month - 1, date).getTime();
  return Number.isFinite(at) ? at : undefined;
}
