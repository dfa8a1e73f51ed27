// A time of day in 24 hours, read and written. Pure.

/** Minutes of the day; undefined: it says no time, or one after `most`. */
export function readHour(text: string, most: number): number | undefined {
  const [, hours = "", minutes = ""] = /^\s*(\d{1,2})(?:[:：.]?(\d{2}))?\s*$/.exec(text) ?? [];
  const minute = Number(hours) * 60 + Number(minutes === "" ? 0 : minutes);
  return hours !== "" && Number(minutes) < 60 && minute <= most ? minute : undefined;
}

export function writeHour(minute: number): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
