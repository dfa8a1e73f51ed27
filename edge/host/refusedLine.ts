// A socket that was refused and is told so: accepted by the Worker itself, told why in the words of the y protocols, deaf from then on, and closed with a code
// after a while. No room hears of it.
import { createWriter } from "../../shared/core/bytes.ts";

const WAIT_MS = 10_000; // y-websocket 2.x dials again 100 ms after a close: so it comes six times a minute instead of six hundred
const MOST = 1_000; // at once; above that a handshake is refused as any other

const AUTH = 2; // y-websocket's message of y-protocols/auth, which a stock client writes to its console
const DENIED = 0;

let waiting = 0;

/** The answer to an upgrade; undefined: too many wait already. */
export function refuseOnTheLine(code: number, words: string): Response | undefined {
  if (waiting >= MOST) return undefined;
  const { 0: client, 1: server } = new WebSocketPair();
  server.accept();
  server.send(createWriter().uint(AUTH).uint(DENIED).text(words).done());
  waiting++;
  let isOver = false;
  const over = (): void => {
    if (isOver) return;
    isOver = true;
    waiting--;
    clearTimeout(timer);
  };
  const timer = setTimeout(() => {
    server.close(code, words);
    over();
  }, WAIT_MS);
  server.addEventListener("close", over);
  server.addEventListener("error", over);
  return new Response(null, { status: 101, webSocket: client });
}
