// workerd's hibernating WebSockets as the room's Sockets. What is known of a socket is kept in its attachment, so it survives sleep.
import type { Socket, SocketFacts } from "./ports.ts";

interface Attachment {
  readonly id: string;
  readonly facts: SocketFacts;
  /** The room ended it. Its other side may never say that it heard. */
  readonly ended?: true;
}

export interface WorkerSockets {
  /** All that the room has not ended, those that slept through a hibernation included. */
  readonly all: () => readonly Socket[];
  /** The socket, unless the room has ended it: what still comes on it is nobody's. */
  readonly of: (ws: WorkerSocket) => Socket | undefined;
  /** A new pair, accepted for hibernation, with its facts attached. */
  readonly open: (facts: SocketFacts) => { readonly client: WorkerSocket; readonly socket: Socket };
}

/** `ended` hears of every socket the room closes, at once: a line is over when the room says so, not when its other side agrees. */
export function createWorkerSockets(ctx: WorkerState, ended: (socket: Socket) => void): WorkerSockets {
  const known = new WeakMap<WorkerSocket, Live>();
  const liveOf = (ws: WorkerSocket): Live => {
    const found = known.get(ws) ?? liveSocket(ws, ctx, ended);
    known.set(ws, found);
    return found;
  };
  const openOf = (ws: WorkerSocket): Socket | undefined => {
    const live = liveOf(ws);
    return live.isEnded() ? undefined : live.socket;
  };
  return {
    of: openOf,
    all: () => ctx.getWebSockets().flatMap((ws) => openOf(ws) ?? []),
    open(facts) {
      const { 0: client, 1: server } = new WebSocketPair();
      server.serializeAttachment({ id: crypto.randomUUID(), facts } satisfies Attachment);
      ctx.acceptWebSocket(server);
      return { client, socket: liveOf(server).socket };
    },
  };
}

interface Live {
  readonly socket: Socket;
  readonly isEnded: () => boolean;
}

function liveSocket(ws: WorkerSocket, ctx: WorkerState, ended: (socket: Socket) => void): Live {
  let attached = ws.deserializeAttachment() as Attachment; // written here, by nobody else
  const attach = (next: Attachment): void => {
    attached = next;
    ws.serializeAttachment(next);
  };
  const socket: Socket = {
    id: attached.id,
    facts: () => attached.facts,
    setFacts: (facts) => attach({ ...attached, facts }),
    pingedAt: () => ctx.getWebSocketAutoResponseTimestamp(ws)?.getTime(),
    send(data) {
      try {
        ws.send(data);
      } catch {
        ws.close(1011, "gone"); // the other side has left; its close event follows
      }
    },
    close(code, reason) {
      ws.close(code, reason);
      if (attached.ended === true) return;
      attach({ ...attached, ended: true });
      ended(socket);
    },
  };
  return { socket, isEnded: () => attached.ended === true };
}
