// How soon the room sleeps after the last frame, with 50 desks on the line whose heartbeats go on. Asking a room wakes it, so each moment is
// asked of a room of its own: one that was started after the last frame has slept before.
import { startWorkerd } from "../contract/makeWorkerdRoom.ts";
import { openDesk, type DeskClient } from "../contract/deskClient.ts";
import { AMY, BEN, SMALL_SHOP, SUE } from "../contract/smallShop.ts";
import { PING } from "../../shared/wire/frame.ts";
import { figure, type Figure } from "./figures.ts";

const SOCKETS = 50;
const PROMISED_S = 15;
const MOMENTS_S = [2, 5, 8, 9, 10, 11, 12, 13, 15] as const; // after the last frame
const HEARTBEAT_MS = 1_000; // twenty times as often as a desk's

export async function sleepsAfter(): Promise<readonly (Figure | string)[]> {
  const workerd = await startWorkerd();
  try {
    const found: (readonly [number, boolean])[] = [];
    for (const moment of MOMENTS_S) found.push([moment, await sleptBy(workerd, moment)]);
    const asleep = found.find(([, slept]) => slept)?.[0] ?? Number.NaN;
    return [
      figure(`asleep so long after the last frame, ${SOCKETS} sockets open`, "s at most", [asleep], figure("promised", "s", [PROMISED_S])),
      `  asked after: ${found.map(([s, slept]) => `${s} s ${slept ? "asleep" : "awake"}`).join(", ")}; a heartbeat a second on every line`,
    ];
  } finally {
    await workerd.close();
  }
}

async function sleptBy(workerd: Awaited<ReturnType<typeof startWorkerd>>, seconds: number): Promise<boolean> {
  const room = await workerd.makeRoom({ seed: SMALL_SHOP });
  const desks: DeskClient[] = [];
  for (let i = 0; i < SOCKETS; i++) desks.push(await openDesk(room, [AMY, BEN, SUE][i % 3] ?? AMY));
  const began = await workerd.awakeSince(room);
  const beating = setInterval(() => {
    for (const desk of desks) desk.sendRaw(PING);
  }, HEARTBEAT_MS);
  await new Promise((done) => setTimeout(done, seconds * 1_000));
  const since = await workerd.awakeSince(room);
  clearInterval(beating);
  const lost = desks.filter((desk) => desk.closed() !== undefined).length;
  for (const desk of desks) desk.close();
  if (lost > 0) throw new Error(`${lost} lines were lost`);
  return since !== began;
}
