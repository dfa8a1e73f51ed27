// What a member can do with the work list of the shop's knowledge: put a thing away, and take it back. Never touches a table or a socket.
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { putAway, putAwaysIn, takeBack } from "../../shared/doc/shopDoc.ts";
import { PUT_AWAY_NOTE_CHARS, questionsOf, type PutAway } from "../../shared/domain/putAway.ts";
import { changeShop, type ShopDoc } from "./changeShop.ts";
import type { ActionPorts } from "./changeTicket.ts";

export interface WorkActions {
  /** Done with it, with a word about why ("" for none). Names, and `what`, are those of domain/putAway.ts. */
  readonly putAway: (key: string, note: string, what?: Pick<PutAway, "questions" | "upTo">) => Promise<Result<void>>;
  /** Back on the list; also the undo of putting it away. One that is there already is there still. */
  readonly takeBack: (key: string) => Promise<Result<void>>;
}

/** Each is saved on the device when its promise gives ok; the room judges it again when there is a line. */
export function createWorkActions(ports: ActionPorts): WorkActions {
  const { actor, clock } = ports;
  const change = (text: string, write: (doc: ShopDoc) => void): Promise<Result<void>> =>
    changeShop(ports, "work", text, (doc, before) => {
      write(doc);
      return ok({ ...before, putAways: putAwaysIn(doc) });
    });
  return {
    putAway(key, note, { questions, upTo } = {}) {
      const words = note.trim();
      if (words.length > PUT_AWAY_NOTE_CHARS) return Promise.resolve(tooLong);
      const mark: PutAway = {
        by: actor.id,
        at: clock(),
        ...(words === "" ? {} : { note: words }),
        ...(questions === undefined ? {} : { questions: questionsOf(questions) }),
        ...(upTo === undefined ? {} : { upTo }),
      };
      return change(words, (doc) => putAway(doc, key, mark));
    },
    takeBack: (key) => change("", (doc) => takeBack(doc, key)),
  };
}

const tooLong = refuse("too-large", `说明最多 ${PUT_AWAY_NOTE_CHARS} 字。 A note may have ${PUT_AWAY_NOTE_CHARS} characters.`);
