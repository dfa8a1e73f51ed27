// The room in a real workerd for the contract: one process, a Durable Object of its own for each test, data on disk so that a restart is a restart.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isPlain } from "../../shared/core/check.ts";
import { ok, refuse, type RefusalKind, type Result } from "../../shared/core/result.ts";
import type { Edge } from "../../edge/host/hostProcess.ts";
import type { RoomDoor, SocketAsk } from "../../edge/host/ports.ts";
import type { ClientEnd } from "../../edge/host/nodeHost.ts";
import { clearAway } from "../kit/clearAway.ts";
import { openClientEnd } from "../kit/clientEnd.ts";
import { startWrangler } from "../kit/wranglerHost.ts";
import { fromJson, withBytes } from "./bytesInJson.ts";
import type { MakeRoom, TestRoom } from "./testRoom.ts";

export interface Workerd {
  readonly makeRoom: MakeRoom;
  readonly url: string;
  /** Rows a room has written since it woke, as workerd counts them (index entries included). */
  readonly rows: (room: TestRoom) => Promise<number>;
  /** Names this waking of a room: another answer means that it slept in between. */
  readonly awakeSince: (room: TestRoom) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Builds the contract's Worker and starts workerd with it. */
export async function startWorkerd(): Promise<Workerd> {
  const folder = mkdtempSync(join(tmpdir(), "zhanggui-workerd-"));
  const start = (port: number): Promise<Edge> => startWrangler(resolve(import.meta.dirname, "wrangler.toml"), folder, port);
  let running = await start(0);
  const { port, url } = running;
  let rooms = 0;
  const names = new WeakMap<TestRoom, string>();
  const makeRoom: MakeRoom = async ({ limits, setup, rowsADay }) => {
    const kind = rowsADay !== undefined ? "day" : setup !== undefined ? "own" : limits === undefined ? "room" : "free";
    const name = `${kind}-${++rooms}`;
    const room = roomAt(`${url}/${name}`, {
      async restart() {
        await running.kill();
        running = await start(port);
      },
      async stopped(work) {
        await running.kill();
        work(folder);
        running = await start(port);
      },
    });
    names.set(room, name);
    return room;
  };
  const asked = async (room: TestRoom, what: string): Promise<unknown> =>
    (await fetch(`${url}/${names.get(room) ?? ""}/${what}`, { method: "POST", body: "[]" })).json();
  return {
    makeRoom,
    url,
    rows: async (room) => Number(await asked(room, "rows")),
    awakeSince: async (room) => String(await asked(room, "waking")),
    close: async () => {
      await running.close();
      clearAway(folder);
    },
  };
}

/** The room behind the contract's Worker at that address. */
export function roomAt(address: string, host: Pick<TestRoom, "restart" | "sleep" | "stopped">): TestRoom {
  const open: ClientEnd[] = [];
  return {
    ...host,
    door: doorOf(async (method, args) => {
      const answer = await fetch(`${address}/${method}`, { method: "POST", body: JSON.stringify(withBytes(args)) });
      if (!answer.ok) throw new Error(`${method}: ${answer.status} ${await answer.text()}`);
      return fromJson(await answer.json());
    }),
    async connect(ask) {
      const end = await connect(address, ask);
      if (end.ok) open.push(end.value);
      return end;
    },
    now: () => Date.now(),
    close: async () => {
      for (const end of open.splice(0)) end.close();
    },
  };
}

/** Every method of the door as a call over HTTP; the test's own types are checked where it uses them. */
function doorOf(call: (method: string, args: readonly unknown[]) => Promise<unknown>): RoomDoor {
  return new Proxy({} as RoomDoor, {
    get:
      (_target, method) =>
      (...args: readonly unknown[]) =>
        call(String(method), args),
  });
}

async function connect(room: string, ask: SocketAsk): Promise<Result<ClientEnd>> {
  const address = `${room.replace("http", "ws")}/socket?ask=${encodeURIComponent(JSON.stringify(ask))}`;
  const opened = await openClientEnd(address, ["yes", "no"]);
  if (opened === undefined) throw new Error(`no socket at ${room}`);
  return opened.protocol === "no" ? refused(String(await opened.first)) : ok(opened.end);
}

function refused(body: string): ReturnType<typeof refuse> {
  const value: unknown = JSON.parse(body);
  const error = isPlain(value) && isPlain(value["error"]) ? value["error"] : {};
  return refuse((error["kind"] ?? "unknown") as RefusalKind, String(error["words"] ?? ""));
}
