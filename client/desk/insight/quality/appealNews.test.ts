// Of which appeal its member is told: one that waited here and is answered, once, with what became of it.
import { expect, it } from "vitest";
import { ANNA, buildTicket, MORNING } from "../../../../test/kit/buildTicket.ts";
import { asId, type MemberId, type MessageId } from "../../../../shared/core/ids.ts";
import { reviewKey, type Appeal, type Review } from "../../../../shared/domain/inspection/reviewMark.ts";
import type { Ticket } from "../../../../shared/domain/ticket.ts";
import { appealNews } from "./appealNews.ts";

const SUE = asId<MemberId>("m-sue");
const finding = { rule: "Q13", message: asId<MessageId>("x1") };
const appeal: Appeal = { ...finding, by: ANNA, at: MORNING + 1, why: "不是" };

function ticket(...answers: readonly Review[]): Ticket {
  return {
    ...buildTicket(),
    judged: { rules: "v", at: MORNING, of: MORNING, pass: 70, found: [{ ...finding, takes: 10 }] },
    appeals: { [reviewKey(appeal)]: appeal },
    reviews: Object.fromEntries(answers.map((one) => [reviewKey(one), one])),
  };
}
const word = (is: Review["is"], answers?: number): Review => ({
  ...finding,
  by: SUE,
  at: MORNING + 2,
  is,
  ...(answers === undefined ? {} : { answers }),
});

it("waits until it is answered, and is told once, granted or not", () => {
  const first = appealNews([], [ticket()], ANNA);
  expect(first).toMatchObject({ waiting: [{ finding: "Q13:x1", at: appeal.at }], answered: [] });
  expect(appealNews(first.waiting, [ticket(word("right"))], ANNA).answered).toEqual([]); // a word that answers nobody
  const granted = appealNews(first.waiting, [ticket(word("wrong", appeal.at))], ANNA);
  expect(granted).toMatchObject({ waiting: [], answered: [{ granted: true }] });
  expect(appealNews(granted.waiting, [ticket(word("wrong", appeal.at))], ANNA).answered).toEqual([]);
  expect(appealNews(first.waiting, [ticket(word("right", appeal.at))], ANNA).answered).toMatchObject([{ granted: false }]);
});

it("is told to who appealed alone, and one that is not at hand waits on", () => {
  const { waiting } = appealNews([], [ticket()], ANNA);
  expect(appealNews([], [ticket()], SUE).waiting).toEqual([]);
  expect(appealNews(waiting, [], ANNA)).toEqual({ waiting, answered: [] });
});
