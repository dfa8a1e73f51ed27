// Golden conversations, JSON: dialogues a shop wrote that must go as they are written, whatever is published. Asks and answers, with their readers.
// Every refusal is {error:{kind,words}}.
//
// GET    /api/goldens        → 200 {goldens}    any member, in the order they were first written
// PUT    /api/goldens        dialogue → 204     supervisor, owner; the one of that id, or a new one
// DELETE /api/goldens/<id>   → 204              supervisor, owner; one that is not there is gone already
import { list, shape, type Checked } from "../core/check.ts";
import { readWrittenDialogue } from "../domain/dialogues/written.ts";

export const GOLDENS_MOST = 200; // run through on a phone before publishing
export const GOLDEN_BYTES = 32_000; // forty messages with what is expected of each

export const readGoldens = shape({ goldens: list(readWrittenDialogue, GOLDENS_MOST) });
export type Goldens = Checked<typeof readGoldens>;
