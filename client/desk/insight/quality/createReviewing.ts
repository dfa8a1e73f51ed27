// What a reviewer, or who is named, does with a finding: each deed through its action, then said in words, with undo. Draws nothing.
import type { MessageId, TicketId } from "../../../../shared/core/ids.ts";
import type { Result } from "../../../../shared/core/result.ts";
import { findingKey } from "../../../../shared/domain/inspection/judgement.ts";
import type { Review } from "../../../../shared/domain/inspection/reviewMark.ts";
import type { Rule } from "../../../../shared/domain/inspection/rule.ts";
import type { Stood } from "../../../../shared/domain/inspection/standing.ts";
import type { Of, QualityActions, Said } from "../../../actions/qualityActions.ts";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { inLanguage, say, type Phrase } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { ownWords } from "../../session/ownWords.ts";
import { did } from "../../ticket/createDeeds.ts";
import { TICKET } from "../../ticket/words.ts";
import { keepAppeals, keptAppeals } from "./keptAppeals.ts";
import { QUALITY } from "./qualityWords.ts";

interface ReviewingOf {
  readonly desk: Pick<Desk, "qualityActions" | "me">;
  readonly id: TicketId;
  readonly sampled: () => boolean;
}

export interface Reviewing {
  /** All give whether it was taken. Where an appeal waits for it, the word answers it. */
  readonly say: (finding: Stood, is: "right" | "wrong", note?: string) => Promise<boolean>;
  readonly miss: (message: MessageId, rule: Rule, note: string) => Promise<boolean>;
  readonly appeal: (finding: Stood, why: string) => Promise<boolean>;
  readonly withdraw: (finding: Stood) => Promise<boolean>;
  readonly read: () => Promise<boolean>;
}

export function createReviewing({ desk, id, sampled }: ReviewingOf): Reviewing {
  const act = async (deed: (actions: QualityActions) => Promise<Result<unknown>>): Promise<Result<unknown>> =>
    deed(await desk.qualityActions());
  const word = async (of: Of, is: "right" | "wrong" | "missed", more: Said, news: Phrase): Promise<boolean> => {
    const actions = await desk.qualityActions();
    const done = await actions.review(id, of, is, more);
    if (!done.ok) {
      tell({ icon: "alert", words: say(TICKET.failed, { words: ownWords(done.error, inLanguage()) }) });
      return false;
    }
    const last: Partial<Review> = done.value ?? {};
    const before: Said = {
      ...pick(last.note, "note"),
      ...pick(last.takes, "takes"),
      ...pick(last.red, "red"),
      ...pick(last.answers, "answers"),
    };
    const undo = { words: say(TICKET.undo), run: (): void => void did(actions.review(id, of, last.is ?? "none", before)) };
    tell({ icon: "done", words: say(news), action: undo });
    return true;
  };
  return {
    say: ({ rule, message, waits, appeal }, is, note) => {
      const answers = waits ? appeal?.at : undefined;
      const news = waits ? (is === "wrong" ? QUALITY.granted : QUALITY.declined) : is === "wrong" ? QUALITY.didWrong : QUALITY.didRight;
      return word({ rule, message }, is, { ...pick(note, "note"), ...pick(answers, "answers") }, news);
    },
    miss: (message, rule, note) => {
      const more = { note, takes: Math.max(0, rule.deduction), ...(rule.redLine ? { red: true } : {}) };
      return word({ rule: rule.id, message }, "missed", more, QUALITY.didMiss);
    },
    appeal: async (finding, why) => {
      const undo = { words: say(TICKET.undo), run: (): void => void did(act((its) => its.withdraw(id, finding))) };
      const done = await did(
        act((its) => its.appeal(id, of(finding), why)),
        { icon: "done", words: say(QUALITY.didAppeal), action: undo },
      );
      if (done) keepAppeals([{ ticket: id, finding: findingKey(finding), at: 0 }, ...keptAppeals()]);
      return done;
    },
    withdraw: (finding) =>
      did(
        act((its) => its.withdraw(id, of(finding))),
        { icon: "undo", words: say(QUALITY.didWithdraw) },
      ),
    read: () => {
      const undo = { words: say(TICKET.undo), run: (): void => void did(act((its) => its.read(id, { off: true }))) };
      return did(
        act((its) => its.read(id, sampled() ? { sample: true } : {})),
        { icon: "done", words: say(QUALITY.didRead), action: undo },
      );
    },
  };
}

const of = ({ rule, message }: Stood): Of => ({ rule, message });
const pick = <K extends string, T>(value: T | undefined, key: K): { readonly [P in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: T });
