// A real WebSocket as the far end of a room's line: what comes before anybody listens is kept for them.
import type { ClientEnd } from "../../edge/host/nodeHost.ts";

type Said = Uint8Array<ArrayBuffer> | string;

/** Opens the socket; undefined when it does not open. `first` resolves with what the room said first, or with "" when the line ended before. */
export async function openClientEnd(
  url: string,
  protocols: readonly string[],
): Promise<{ readonly end: ClientEnd; readonly protocol: string; readonly first: Promise<Said> } | undefined> {
  const socket = new WebSocket(url, [...protocols]);
  socket.binaryType = "arraybuffer";
  const early: Said[] = [];
  let hear: ((data: Said) => void) | undefined;
  let hearClose: ((code: number, reason: string) => void) | undefined;
  let closedWith: readonly [number, string] | undefined;
  const first = new Promise<Said>((done) => {
    socket.addEventListener("message", ({ data }: MessageEvent<string | ArrayBuffer>) => {
      const one = typeof data === "string" ? data : new Uint8Array(data);
      done(one);
      if (hear === undefined) early.push(one);
      else hear(one);
    });
    socket.addEventListener("close", ({ code, reason }) => {
      closedWith = [code, reason];
      done("");
      hearClose?.(code, reason);
    });
  });
  const opened = await new Promise<boolean>((done) => {
    socket.addEventListener("open", () => done(true));
    socket.addEventListener("error", () => done(false));
  });
  if (!opened) return undefined;
  const end: ClientEnd = {
    send: (data) => socket.send(data),
    close: () => socket.close(1000, "done"),
    onMessage(tell) {
      hear = tell;
      for (const one of early.splice(0)) tell(one);
    },
    onClose(tell) {
      hearClose = tell;
      if (closedWith !== undefined) tell(...closedWith);
    },
  };
  return { end, protocol: socket.protocol, first };
}
