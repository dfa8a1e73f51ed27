// The doors to the figures of long ranges: everybody's for those who may see cards, one's own and the team's shape for an agent. Reads only.
import type { Clock } from "../../shared/core/ids.ts";
import { ok, refuse } from "../../shared/core/result.ts";
import { MINUTE } from "../../shared/core/time.ts";
import { slicesOf } from "../../shared/domain/insight/dayRows.ts";
import { DAYS_MOST, longRange, mayAsk } from "../../shared/domain/insight/longRange.ts";
import { behind, sideOf } from "../../shared/domain/insight/measures.ts";
import { SUMS_OF } from "../../shared/domain/insight/sums.ts";
import type { TicketFact } from "../../shared/domain/insight/ticketFact.ts";
import { roleMay } from "../../shared/domain/permission.ts";
import { BEHIND_MOST, type FiguresAsk, type FiguresFace } from "../../shared/wire/figuresApi.ts";
import type { FiguresDoor } from "../host/ports.ts";
import { createWindow } from "./attempts.ts";
import type { DayFigures } from "./dayFigures.ts";
import type { Sessions } from "./sessions.ts";
import type { TicketFacts } from "./ticketFacts.ts";

export interface FiguresDoorPorts {
  readonly clock: Clock;
  readonly sessions: Sessions;
  readonly days: Pick<DayFigures, "rows" | "since">;
  readonly facts: Pick<TicketFacts, "between">;
}

const ASKS = 60; // a minute and member
const LOOKED_BACK = 62; // days of facts read for one list behind a figure: the newest have them

const unfit = refuse("malformed", "days and a slice are needed", "range-unfit");
const tooLong = refuse("malformed", `at most ${DAYS_MOST} days, in order`, "range-unfit");
const notYours = refuse("forbidden", "a colleague's figures are a supervisor's to see", "not-your-card");

export function createFiguresDoor({ clock, sessions, days, facts }: FiguresDoorPorts): FiguresDoor {
  const asks = createWindow(clock, MINUTE);
  const admit = (token: string, ask: FiguresAsk | undefined) => {
    const known = sessions.ofToken(token, "read");
    if (!known.ok) return known;
    if (ask === undefined) return unfit;
    const { from, to, slice } = ask;
    const { id, role } = known.value.member;
    const only = roleMay(role, "seeCards") ? undefined : id;
    if (to < from || to - from >= DAYS_MOST) return tooLong;
    if (!mayAsk(slice, only)) return notYours;
    const taken = asks.take(id, ASKS);
    return taken.ok ? ok({ only, ask }) : taken;
  };
  return {
    async figures(token, asked) {
      const admitted = admit(token, asked);
      if (!admitted.ok) return admitted;
      const { only, ask } = admitted.value;
      const { from, to } = ask;
      const rows = days.rows(from, to);
      const since = days.since();
      const length = to - from + 1;
      const before = since !== undefined && since <= from - length ? days.rows(from - length, from - 1) : undefined;
      const { lineBefore, before: sumsBefore, ...range } = longRange(rows, before, { ...ask, only });
      const face: FiguresFace = {
        ...range,
        of: SUMS_OF,
        lineBefore: lineBefore.map((one) => one ?? NOTHING),
        slices: range.slices.map(({ before: n, ...one }) => ({ ...one, ...(n === undefined ? {} : { before: n }) })),
        ...(since === undefined ? {} : { since }),
        ...(sumsBefore === undefined ? {} : { before: sumsBefore }),
      };
      return ok(face);
    },
    async figuresBehind(token, asked, share) {
      const admitted = admit(token, asked);
      if (!admitted.ok) return admitted;
      const { only, ask } = admitted.value;
      const [kind, who] = ask.slice.split(":", 2);
      const member = kind === "agent" ? who : only;
      const isIn = (fact: TicketFact): boolean => slicesOf(fact).some(([slice]) => slice === ask.slice);
      const isSeen = (fact: TicketFact): boolean => only === undefined || fact.agent === only || fact.waits.some(({ by }) => by === only);
      const among = facts.between(Math.max(ask.from, ask.to - LOOKED_BACK), ask.to).filter((one) => isIn(one) && isSeen(one));
      const sides = share === undefined ? undefined : behind(among, share, among.find((one) => one.agent === member)?.agent);
      const shown = sides === undefined || share === undefined ? among : sides[sideOf(share, sides)];
      const newest = shown.toSorted((a, b) => b.to - a.to || (a.id < b.id ? -1 : 1)).slice(0, BEHIND_MOST);
      return ok({ tickets: newest.map(faceOf) });
    },
  };
}

const NOTHING: FiguresFace["sums"] = { n: 0, shares: [], times: [] };

function faceOf({ id, to, intents: [intent], agent }: TicketFact) {
  return { id, at: to, ...(intent === undefined ? {} : { intent }), ...(agent === undefined ? {} : { agent }) };
}
