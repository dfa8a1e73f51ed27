// Whether and when a device should fetch the full ear unasked: not where data is saved, the line is slow or memory small; and not before the page is idle. Fetches nothing.

export interface DeviceFacts {
  /** The person asked the browser to save data. */
  readonly saveData?: boolean | undefined;
  /** As the browser judges the line: slow-2g, 2g, 3g, 4g. */
  readonly effectiveType?: string | undefined;
  /** GiB, as far as the browser tells. */
  readonly memory?: number | undefined;
  /** The files are already on this device. */
  readonly isKept: boolean;
}

const SMALL = 1; // GiB: the page, the runtime and the weights would leave nothing

/** May this device have it without being asked? What is already here costs no data. */
export function mayFetch({ saveData, effectiveType, memory, isKept }: DeviceFacts): boolean {
  if (memory !== undefined && memory <= SMALL) return false;
  return isKept || (saveData !== true && !/2g$/.test(effectiveType ?? ""));
}

/** The facts of this browser. `file`: a file of the full ear, looked for in what is kept. */
export async function deviceFacts(file: string): Promise<DeviceFacts> {
  const line = read(navigator, "connection");
  const memory = read(navigator, "deviceMemory");
  const effectiveType = read(line, "effectiveType");
  const isKept = "caches" in globalThis && (await caches.match(file).catch(() => undefined)) !== undefined;
  return {
    isKept,
    saveData: read(line, "saveData") === true,
    effectiveType: typeof effectiveType === "string" ? effectiveType : undefined,
    memory: typeof memory === "number" ? memory : undefined,
  };
}

const IDLE_MS = 5_000; // a page that is never idle gets it then
const QUIET_MS = 1_500; // where the browser cannot tell idle from busy

/** Resolves when the page has nothing better to do. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: IDLE_MS });
    else setTimeout(resolve, QUIET_MS);
  });
}

/** A property the platform may have and its types do not know. */
function read(of: unknown, name: string): unknown {
  return typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined;
}
