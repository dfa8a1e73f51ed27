// What the bundler and workerd bring that the DOM's types do not know: only what worker.ts and host/workerSockets.ts use.
// The platform's full global types would overlay the browser's for the client as well.
declare module "*.bin" {
  const bytes: ArrayBuffer;
  export default bytes;
}

interface WorkerSocket extends WebSocket {
  readonly accept: () => void;
  readonly serializeAttachment: (value: unknown) => void;
  readonly deserializeAttachment: () => unknown;
}

type WorkerSqlValue = string | number | null | ArrayBuffer;

interface WorkerState {
  readonly id: { readonly name?: string };
  readonly storage: {
    readonly sql: {
      readonly exec: (
        statement: string,
        ...values: readonly WorkerSqlValue[]
      ) => { readonly toArray: () => readonly Readonly<Record<string, WorkerSqlValue>>[]; readonly rowsWritten: number };
    };
    readonly transactionSync: <T>(work: () => T) => T;
    readonly setAlarm: (at: number) => Promise<void>;
    readonly deleteAlarm: () => Promise<void>;
  };
  readonly waitUntil: (work: Promise<void>) => void;
  readonly acceptWebSocket: (socket: WorkerSocket) => void;
  readonly getWebSockets: () => readonly WorkerSocket[];
  readonly setWebSocketAutoResponse: (pair: WebSocketRequestResponsePair) => void;
  readonly getWebSocketAutoResponseTimestamp: (socket: WorkerSocket) => Date | null;
}

interface WorkerNamespace<Stub> {
  readonly idFromName: (name: string) => object;
  readonly get: (id: object) => Stub;
}

declare class WebSocketRequestResponsePair {
  constructor(request: string, response: string);
}

declare const WebSocketPair: new () => { readonly 0: WorkerSocket; readonly 1: WorkerSocket };

interface ResponseInit {
  webSocket?: WorkerSocket;
}

declare module "cloudflare:workers" {
  export abstract class DurableObject<Env = unknown> {
    protected readonly ctx: WorkerState;
    protected readonly env: Env;
    constructor(ctx: WorkerState, env: Env);
    fetch?(request: Request): Response | Promise<Response>;
    webSocketMessage?(socket: WorkerSocket, data: ArrayBuffer | string): void;
    webSocketClose?(socket: WorkerSocket): void;
    webSocketError?(socket: WorkerSocket): void;
    alarm?(): void;
  }
}
