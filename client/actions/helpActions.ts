// What a member can do about help with a ticket: tick a step of a playbook, write its summary, and change the shop's playbooks. Never touches a table or a socket.
import { mintId, readId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { putPlaybook } from "../../shared/doc/shopDoc.ts";
import { setSummary, setTick } from "../../shared/doc/ticketMarks.ts";
import { PLAYBOOK_CHARS, readPlaybook, STEP_CHARS, STEPS_LEAST, STEPS_MOST, type Playbook } from "../../shared/domain/help/playbook.ts";
import { readPlaybooks } from "../../shared/domain/help/playbooks.ts";
import { SUMMARY_CHARS } from "../../shared/domain/help/summaryMark.ts";
import { isTicked } from "../../shared/domain/help/tick.ts";
import { placeBeside, placeLast } from "../../shared/domain/place.ts";
import { changeLists } from "./changeLists.ts";
import { changeTicket, type ActionPorts } from "./changeTicket.ts";

type Named = Playbook["name"];

/** As a person writes it: without an id it is a new one, at the end; a step without one is new. */
export type PlaybookDraft = Omit<Playbook, "id" | "place" | "steps"> & {
  readonly id?: string;
  readonly place?: number;
  readonly steps: readonly { readonly id?: string; readonly text: Named }[];
};

export interface HelpActions {
  /** Ticks it, or takes the tick back. What is so already changes nothing. */
  readonly tick: (ticket: TicketId, step: string, done: boolean) => Promise<Result<void>>;
  /** Writes the summary, in the place of what stood; "" takes it back. `seen`: messages in view. Gives what was written before, to put it back. */
  readonly summarise: (ticket: TicketId, text: string, seen: number) => Promise<Result<string>>;
  /** Writes a playbook, new or in the place of the one with its id. Also how it is put away and brought back. */
  readonly putPlaybook: (playbook: PlaybookDraft) => Promise<Result<Playbook>>;
  /** One place up or down among those in use. */
  readonly movePlaybook: (playbook: Pick<Playbook, "id" | "name">, step: 1 | -1) => Promise<Result<void>>;
}

/** Each is saved on the device when its promise gives ok; the room judges it again when there is a line. */
export function createHelpActions(ports: ActionPorts): HelpActions {
  const { actor, clock, random } = ports;
  const freshId = (): string => mintId<MessageId>(clock, random); // of the same make
  return {
    async tick(ticket, step, done) {
      if (readId(step) === undefined) return noStep;
      return changeTicket(ports, ticket, { what: "step", by: actor.id, at: clock(), text: "" }, (doc, { ticks }) => {
        if (isTicked(ticks, step) !== done) setTick(doc, step, { by: actor.id, at: clock(), ...(done ? {} : { off: true }) });
        return ok(undefined);
      });
    },
    async summarise(ticket, text, seen) {
      const written = text.trim();
      if (written.length > SUMMARY_CHARS) return tooLong;
      let before = "";
      const done = await changeTicket(ports, ticket, { what: "summary", by: actor.id, at: clock(), text: written }, (doc, { summary }) => {
        before = summary?.text ?? "";
        if (before !== written) setSummary(doc, { text: written, by: actor.id, at: clock(), of: seen });
        return ok(undefined);
      });
      return done.ok ? ok(before) : done;
    },
    async putPlaybook(draft) {
      const id = draft.id ?? freshId();
      const steps = draft.steps.map((one) => ({ id: one.id ?? freshId(), text: trimmed(one.text) })).filter((one) => one.text.zh !== "");
      let put: Playbook | undefined;
      const done = await changeLists(ports, "step", draft.name.zh, (doc, { playbooks }) => {
        const place = draft.place ?? placeLast(readPlaybooks(playbooks));
        put = readPlaybook({ ...draft, id, place, steps, name: trimmed(draft.name) });
        if (put === undefined) return unfit;
        putPlaybook(doc, put);
        return ok(undefined);
      });
      if (!done.ok) return done;
      return put === undefined ? unfit : ok(put);
    },
    movePlaybook: ({ id, name }, step) =>
      changeLists(ports, "step", name.zh, (doc, { playbooks }) => {
        const used = readPlaybooks(playbooks).filter((one) => one.off !== true);
        const moved = used.find((one) => one.id === id);
        const place = placeBeside(used, id, step);
        if (moved !== undefined && place !== undefined) putPlaybook(doc, { ...moved, place });
      }),
  };
}

/** Written in one language it stands in both. */
const trimmed = ({ zh, en }: Named): Named => ({ zh: zh.trim() || en.trim(), en: en.trim() || zh.trim() });

const noStep = refuse("malformed", "没有这一步。 There is no such step.");
const tooLong = refuse("malformed", `小结最多 ${SUMMARY_CHARS} 字。 A summary has at most ${SUMMARY_CHARS} characters.`);
const unfit = refuse(
  "malformed",
  `处理步骤要有名字（最多 ${PLAYBOOK_CHARS} 字）、至少一个意图和 ${STEPS_LEAST}–${STEPS_MOST} 步，每步最多 ${STEP_CHARS} 字。 A playbook needs a name of at most ${PLAYBOOK_CHARS} characters, a matter, and ${STEPS_LEAST} to ${STEPS_MOST} steps of at most ${STEP_CHARS} characters.`,
);
