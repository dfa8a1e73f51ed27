// What a tab offers besides what it always did, by the actions its screens would take: tags, the shop's own fields, planned returns, why it ended,
// macros, who follows, links, mentions, what is said of a judgement and of a shopper, views. Decides nothing.
import { mintId, type MemberId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { ok, type Result } from "../../shared/core/result.ts";
import { noteOf } from "../../shared/doc/ticketDoc.ts";
import { writeMention } from "../../shared/doc/tiesDoc.ts";
import { changeTicket } from "../../client/actions/changeTicket.ts";
import { createFieldActions, type FieldActions } from "../../client/actions/fieldActions.ts";
import { createFollowUpActions, type FollowUpActions } from "../../client/actions/followUpActions.ts";
import { createMacroActions, type MacroActions } from "../../client/actions/macroActions.ts";
import type { MacroDone } from "../../client/actions/runMacro.ts";
import { createTagActions, type TagActions } from "../../client/actions/tagActions.ts";
import { createAboutActions, type AboutActions } from "../../client/actions/aboutActions.ts";
import { createQualityActions, type QualityActions } from "../../client/actions/qualityActions.ts";
import { createTieActions, type TieActions } from "../../client/actions/tieActions.ts";
import { createViewActions, type ViewActions } from "../../client/actions/viewActions.ts";
import { createWrapUpActions, type WrapUpActions } from "../../client/actions/wrapUpActions.ts";

type Ports = Parameters<typeof createTieActions>[0];

export interface LaterActions
  extends TagActions,
    FieldActions,
    FollowUpActions,
    MacroActions,
    TieActions,
    WrapUpActions,
    QualityActions,
    AboutActions,
    ViewActions {
  /** The same deeds of an app that takes its person for a supervisor: what it lets through is the room's to refuse. */
  readonly asReviewer: QualityActions;
  readonly mention: (ticket: TicketId, member: MemberId, text: string) => Promise<Result<void>>;
  /** The last macro that was run here, for the way back. */
  ran?: { readonly ticket: TicketId; readonly done: MacroDone };
}

export function createLaterActions(ports: Ports): LaterActions {
  const { actor, clock, random } = ports;
  return {
    ...createTagActions(ports),
    ...createFieldActions(ports),
    ...createFollowUpActions(ports),
    ...createMacroActions(ports),
    ...createTieActions(ports),
    ...createWrapUpActions(ports),
    ...createQualityActions(ports),
    ...createAboutActions(ports),
    ...createViewActions(ports),
    asReviewer: createQualityActions({ ...ports, actor: { ...actor, role: "supervisor" } }),
    /** As the open note does it: the name and who is meant by it in one change. */
    mention: (ticket, member, text) =>
      changeTicket(ports, ticket, { what: "note", by: actor.id, at: clock(), text }, (doc) => {
        const note = noteOf(doc);
        note.insert(note.length, text);
        writeMention(doc, mintId<MessageId>(clock, random), { by: actor.id, at: clock(), member }, note.length, member);
        return ok(undefined);
      }),
  };
}
