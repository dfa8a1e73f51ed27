// What passes between devices and the room, and who listens. Types only.

export type Data = Uint8Array<ArrayBuffer> | string;

/** What the network knows of a line, for whoever listens to the wire. */
export interface LineFacts {
  readonly device: string;
  readonly door: "desk" | "widget";
  /** The conversation of a widget's line, the session token of a desk's. */
  readonly of: string;
}

export interface Wire {
  /** Everything the room says, as it leaves it. */
  readonly said: (line: LineFacts, data: Data) => void;
  readonly heard: (line: LineFacts, data: Data) => void;
}
