// A browser's User-Agent as a person would name the device: "Chrome · Windows". For lists of sessions and passkeys; decides nothing.

const BROWSERS: readonly (readonly [name: string, mark: RegExp])[] = [
  ["WeChat", /MicroMessenger\//],
  ["Edge", /Edg(?:e|A|iOS)?\//],
  ["Opera", /OPR\//],
  ["Samsung Internet", /SamsungBrowser\//],
  ["Firefox", /(?:Firefox|FxiOS)\//],
  ["Chrome", /(?:Chrome|CriOS|Chromium)\//],
  ["Safari", /Safari\//],
];

const SYSTEMS: readonly (readonly [name: string, mark: RegExp])[] = [
  ["iPad", /iPad/],
  ["iPhone", /iPhone/],
  ["HarmonyOS", /OpenHarmony|HarmonyOS/],
  ["Android", /Android/],
  ["Windows", /Windows/],
  ["ChromeOS", /CrOS/],
  ["macOS", /Mac OS X|Macintosh/],
  ["Linux", /Linux/],
];

/** Browser and system, as far as they are known; "" for none at all. */
export function nameDevice(userAgent: string): string {
  const found = [BROWSERS, SYSTEMS].flatMap((list) => list.find(([, mark]) => mark.test(userAgent))?.[0] ?? []);
  return found.join(" · ");
}
