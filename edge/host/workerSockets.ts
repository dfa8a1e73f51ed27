// workerd's hibernating WebSockets as the room's Sockets. What is known of a socket is kept in its attachment, so it survives sleep.
import type { Socket, SocketFacts } from "./ports.ts";

interface Attachment {
  readonly id: string;
  readonly facts: SocketFacts;
}

export interface WorkerSockets {
  readonly all: () => readonly Socket[];
  readonly of: (ws: WorkerSocket) => Socket;
  /** A new pair, accepted for hibernation, with its facts attached. */
  readonly open: (facts: SocketFacts) => { readonly client: WorkerSocket; readonly socket: Socket };
}

export function createWorkerSockets(ctx: WorkerState): WorkerSockets {
  const known = new WeakMap<WorkerSocket, Socket>();
  const of = (ws: WorkerSocket): Socket => {
    const found = known.get(ws) ?? socketOf(ws);
    known.set(ws, found);
    return found;
  };
  return {
    of,
    all: () => ctx.getWebSockets().map(of),
    open(facts) {
      const { 0: client, 1: server } = new WebSocketPair();
      server.serializeAttachment({ id: crypto.randomUUID(), facts } satisfies Attachment);
      ctx.acceptWebSocket(server);
      return { client, socket: of(server) };
    },
  };
}

function socketOf(ws: WorkerSocket): Socket {
  let attached = ws.deserializeAttachment() as Attachment; // written by open() above, by nobody else
  return {
    id: attached.id,
    facts: () => attached.facts,
    setFacts(facts) {
      attached = { id: attached.id, facts };
      ws.serializeAttachment(attached);
    },
    send(data) {
      try {
        ws.send(data);
      } catch {
        ws.close(1011, "gone"); // the other side has left; its close event follows
      }
    },
    close: (code, reason) => ws.close(code, reason),
  };
}
