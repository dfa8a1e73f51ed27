// The room in a real workerd for the contract: one process, a Durable Object of its own for each test, data on disk so that a restart is a restart.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isPlain } from "../../shared/core/check.ts";
import { ok, refuse, type RefusalKind, type Result } from "../../shared/core/result.ts";
import { startEdge, type Edge } from "../../edge/host/workerdHost.ts";
import type { RoomDoor, SocketAsk } from "../../edge/host/ports.ts";
import type { ClientEnd } from "../../edge/host/nodeHost.ts";
import { openClientEnd } from "../kit/clientEnd.ts";
import type { MakeRoom, TestRoom } from "./testRoom.ts";

export interface Workerd {
  readonly makeRoom: MakeRoom;
  /** Rows a room has written since it woke, as workerd counts them (index entries included). */
  readonly rows: (room: TestRoom) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Builds the contract's Worker and starts workerd with it. */
export async function startWorkerd(): Promise<Workerd> {
  const folder = mkdtempSync(join(tmpdir(), "zhanggui-workerd-"));
  const start = (port: number): Promise<Edge> =>
    startEdge({ port, host: "127.0.0.1", data: folder, quiet: true, config: resolve(import.meta.dirname, "wrangler.toml") });
  let running = await start(0);
  const { port, url } = running;
  const open: ClientEnd[] = [];
  let rooms = 0;
  const names = new WeakMap<TestRoom, string>();
  const makeRoom: MakeRoom = async ({ limits }) => {
    const name = `${limits === undefined ? "room" : "free"}-${++rooms}`;
    const room: TestRoom = {
      door: doorOf(async (method, args) => {
        const answer = await fetch(`${url}/${name}/${method}`, { method: "POST", body: JSON.stringify(args) });
        if (!answer.ok) throw new Error(`${method}: ${answer.status} ${await answer.text()}`);
        return fromJson(await answer.json());
      }),
      async connect(ask) {
        const end = await connect(`${url}/${name}`, ask);
        if (end.ok) open.push(end.value);
        return end;
      },
      async restart() {
        await running.kill();
        running = await start(port);
      },
      now: () => Date.now(),
      close: async () => {
        for (const end of open.splice(0)) end.close();
      },
    };
    names.set(room, name);
    return room;
  };
  return {
    makeRoom,
    rows: async (room) => Number(await (await fetch(`${url}/${names.get(room) ?? ""}/rows`, { method: "POST", body: "[]" })).json()),
    close: async () => {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
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

function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (!isPlain(value)) return value;
  const { bytes } = value;
  if (typeof bytes === "string" && Object.keys(value).length === 1) return new Uint8Array(Buffer.from(bytes, "base64"));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fromJson(one)]));
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
