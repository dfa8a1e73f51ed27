// An open note, or an open article, as small as can be: one line of `/y/<doc>`, what the stock provider says, said by hand.
import * as Y from "yjs";
import type { MemberId } from "../../shared/core/ids.ts";
import { declareRoots } from "../../shared/doc/readDoc.ts";
import { readDocName } from "../../shared/domain/names.ts";
import type { ClientEnd } from "../../edge/host/nodeHost.ts";
import { decodeYFrame, encodeStep1, encodeUpdate, type YFrame } from "../../edge/room/yFrames.ts";
import { signIn, value } from "./deskClient.ts";
import { createNews } from "./news.ts";
import type { TestRoom } from "./testRoom.ts";

export interface Editor {
  readonly doc: Y.Doc;
  readonly end: ClientEnd;
  readonly frames: readonly YFrame[];
  readonly closed: Promise<number>;
  readonly until: <T>(found: () => T | undefined | false) => Promise<T>;
}

/** Signs in, opens the document's line, and waits until it has what the room has. */
export async function joinNote(room: TestRoom, member: MemberId, name: string): Promise<Editor> {
  const { ticket } = value(await room.door.socketTicket(await signIn(room, member)));
  const end = value(await room.connect({ door: "y", ticket, doc: name }));
  const doc = new Y.Doc();
  const kind = readDocName(name)?.kind;
  if (kind !== undefined && kind !== "team") declareRoots(kind, doc);
  const frames: YFrame[] = [];
  const { came, until } = createNews();
  const closed = new Promise<number>((done) => end.onClose(done));
  end.onMessage((data) => {
    if (typeof data === "string") return;
    const frame = value(decodeYFrame(data));
    frames.push(frame);
    if (frame.kind === "update") Y.applyUpdate(doc, frame.bytes, "room");
    if (frame.kind === "step1") end.send(encodeUpdate(Y.encodeStateAsUpdate(doc, frame.stateVector)));
    came();
  });
  doc.on("update", (bytes: Uint8Array, origin: unknown) => {
    if (origin !== "room") end.send(encodeUpdate(bytes));
  });
  end.send(encodeStep1(Y.encodeStateVector(doc)));
  await until(() => doc.store.clients.size > 0);
  return { doc, end, frames, closed, until };
}
