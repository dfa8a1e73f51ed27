// A device's requests to the room: lost, answered and the answer lost, doubled, or slow by days; they overtake each other freely.
import type { Room } from "../../edge/host/ports.ts";
import { isPlain } from "../../shared/core/check.ts";
import { asId, type TicketId } from "../../shared/core/ids.ts";
import type { Result } from "../../shared/core/result.ts";
import { readTurns } from "../../shared/wire/widgetApi.ts";
import type { Program } from "./device.ts";
import type { Path } from "./path.ts";
import type { LineFacts } from "./wire.ts";
import type { RoomProcess } from "./roomProcess.ts";

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface Request {
  readonly program: Program;
  readonly ask: () => Promise<Answer> | undefined;
  readonly signal: AbortSignal | null | undefined;
  /** Sees the answer as it leaves the room, and may be a planted fault that says something else. */
  readonly leave: (text: string) => string;
}

const GIVEN_UP_MS = 20_000; // a request that nobody answers

/** `fetch` as a program on the device has it: the room's doors, and nothing else. */
export function fetchOf(path: Path, program: Program): typeof globalThis.fetch {
  const { room, wire, defect } = path;
  return (input, init) => {
    const url = new URL(String(input));
    const { token } = path;
    if (url.pathname === "/api/socket-ticket") {
      const ask = (): Promise<Answer> | undefined => asked(room, (door) => door.socketTicket(token));
      return send(path, { program, ask, signal: undefined, leave: (text) => text }); // its signal is the machine's own timer
    }
    const headers = isPlain(init?.headers) ? init.headers : {};
    const capability = String(headers["authorization"]).replace("Bearer ", "");
    const body = typeof init?.body === "string" ? init.body : undefined;
    const ticket = body === undefined ? (url.pathname.split("/").at(-1) ?? "") : String(readTurns(JSON.parse(body))?.ticket);
    const facts: LineFacts = { device: path.device, door: "widget", of: ticket };
    const ask = (): Promise<Answer> | undefined => {
      if (body === undefined) return asked(room, (door) => door.shown(capability, asId<TicketId>(ticket)));
      wire.heard(facts, body);
      return post(room, capability, defect.post?.(body) ?? body);
    };
    const leave = (said: string): string => {
      const text = defect.answer?.(facts, said) ?? said;
      wire.said(facts, text);
      return text;
    };
    return send(path, { program, ask, signal: init?.signal, leave });
  };
}

function send(path: Path, { program, ask, signal, leave }: Request): Promise<Response> {
  const { schedule, fly, later, toDevice } = path;
  return new Promise((resolve, reject) => {
    const fail = (): void => toDevice(program, () => reject(new TypeError("fetch failed")));
    signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
    const arrive = (answers: boolean): void => {
      const answer = ask();
      if (answer === undefined) return answers ? fly(path.latency(), fail) : undefined;
      void answer.then((one) => {
        const text = leave(JSON.stringify(one.body));
        if (!answers) return;
        if (!path.up || path.struck("lose-answer") !== undefined) return void schedule.after(GIVEN_UP_MS, fail);
        fly(path.latency(), () => (path.up ? toDevice(program, () => resolve(responseOf(one.status, text))) : fail()));
      });
    };
    if (!path.up) return fly(5, fail);
    if (path.struck("lose-ask") !== undefined) return void schedule.after(GIVEN_UP_MS, fail);
    const slow = path.struck("slow-ask");
    if (slow !== undefined) return later(slow, () => arrive(true));
    fly(path.latency(), () => (path.up ? arrive(true) : fail()));
    const double = path.struck("double-ask");
    if (double !== undefined) later(double, () => arrive(false));
  });
}

// ---- the room's doors, as HTTP gives them ------------------------------------------------------------------------------

const BROKEN: Answer = { status: 500, body: { error: { kind: "unknown", words: "something broke" } } };
const STATUS: Readonly<Record<string, number>> = { "signed-out": 401, unknown: 404, forbidden: 403, rate: 429, full: 507 };

function asked<T>(room: RoomProcess, ask: (door: Room) => Promise<Result<T>>): Promise<Answer> | undefined {
  return room.visit((door) =>
    ask(door).then(
      (result) =>
        result.ok ? { status: 200, body: result.value } : { status: STATUS[result.error.kind] ?? 400, body: { error: result.error } },
      () => BROKEN,
    ),
  );
}

function post(room: RoomProcess, capability: string, body: string): Promise<Answer> | undefined {
  const turns = readTurns(JSON.parse(body));
  if (turns === undefined) throw new Error(`turns that cannot be read: ${body}`);
  return asked(room, (door) => door.turns(capability, turns));
}

/** What of a browser's Response is used; the real one takes turns of the machine's own loop. */
function responseOf(status: number, text: string): Response {
  const plain = { ok: status === 200, status, headers: { get: () => null }, text: async () => text };
  return plain as unknown as Response;
}
