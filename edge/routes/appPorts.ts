// What the HTTP app needs of the host it runs on.
import type { RoomDoor, SocketAsk } from "../host/ports.ts";

export interface AppPorts {
  /** The room of a shop; a shop that does not exist is made only where the host says so. */
  readonly locate: (shop: string) => RoomDoor | undefined;
  /** A built page by its address, with its headers; absent where there are no pages. */
  readonly page?: (address: string) => Promise<Response>;
  /** Opens a socket that only says why it will not do, for clients that are not told by a refused handshake. Gives nothing where too many wait already. */
  readonly refuseOnTheLine?: (code: number, words: string) => Response | undefined;
  /** Hands a WebSocket upgrade to the shop's room. */
  readonly upgrade: (shop: string, ask: SocketAsk, request: Request) => Promise<Response>;
  /** The shop meant when a desk names none: a host with one shop. */
  readonly home: string;
  /** Public facts of the running build, for /health. */
  readonly version: string;
}
