// A shop whose plug can be pulled: the built Worker in workerd over one folder of data, dark and light again. Measures how long it takes to open.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Edge } from "../../edge/host/hostProcess.ts";
import { startEdge } from "../../edge/host/workerdHost.ts";
import type { TestRoom } from "../contract/testRoom.ts";
import { publicRoom } from "./publicRoom.ts";
import { clearAway } from "../kit/clearAway.ts";

export interface PowerScene {
  readonly room: TestRoom;
  readonly url: () => string;
  readonly isDark: () => boolean;
  /** Kills the whole process group at once. */
  readonly cut: () => Promise<void>;
  /** Starts it again over the same data, until the room answers. */
  readonly light: () => Promise<void>;
  /** Starts it and kills it `ms` later, started or not. */
  readonly flicker: (ms: number) => Promise<void>;
  readonly kills: () => number;
  /** Of every `light` but the first: ms from the start's command until the room answered. */
  readonly openings: () => readonly number[];
  readonly close: () => Promise<void>;
}

/** `firstCut`: the very first start is killed so many ms after the room was asked for, while its tables are made and filled. */
export async function openPowerScene(firstCut?: number): Promise<PowerScene> {
  const data = mkdtempSync(join(tmpdir(), "zhanggui-power-"));
  const openings: number[] = [];
  let edge: Edge | undefined;
  let [port, url, kills] = [0, "", 0];
  const start = (cut?: AbortSignal): Promise<Edge> =>
    startEdge({ port, host: "127.0.0.1", data, quiet: true, ...(cut === undefined ? {} : { cut }) });
  const light = async (): Promise<void> => {
    const from = performance.now();
    edge = await start();
    ({ port, url } = edge);
    await (await fetch(`${url}/api/shop`)).text();
    openings.push(performance.now() - from);
  };
  const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
  if (firstCut !== undefined) {
    const born = await start();
    const answer = fetch(`${born.url}/api/shop`).catch(() => undefined); // cut off
    await pause(firstCut);
    await born.kill();
    await answer;
    kills++;
  }
  await light();
  return {
    room: publicRoom(() => url),
    url: () => url,
    isDark: () => edge === undefined,
    async cut() {
      await edge?.kill();
      edge = undefined;
      kills++;
    },
    light,
    async flicker(ms) {
      const plug = new AbortController();
      const started = start(plug.signal).catch(() => undefined); // killed before it was ready
      await pause(ms);
      plug.abort();
      await (await started)?.kill();
      kills++;
    },
    kills: () => kills,
    openings: () => openings.slice(1),
    async close() {
      await edge?.close();
      clearAway(data);
    },
  };
}
