// What the page shows of days this device does not hold, from the room's answer: the same view as of facts, without the conversations themselves. Pure.
import type { MemberId } from "../../../shared/core/ids.ts";
import { sliceOf, type Chosen } from "../../../shared/domain/insight/chosen.ts";
import type { Slice } from "../../../shared/domain/insight/dayRows.ts";
import { isMatter } from "../../../shared/domain/insight/matter.ts";
import { rangeOf } from "../../../shared/domain/insight/estimate.ts";
import type { Goals } from "../../../shared/domain/insight/goals.ts";
import { scorecards } from "../../../shared/domain/insight/scorecard.ts";
import { NO_SUMS, rateIn, shareIn, spreadIn, type Sums } from "../../../shared/domain/insight/sums.ts";
import { INTENTS } from "../../../shared/domain/taxonomy.ts";
import type { FiguresFace } from "../../../shared/wire/figuresApi.ts";
import { mostReturned, mostTook, tookOf, type Day, type Hot, type View } from "./view.ts";

const HOT_MOST = 8;

export interface LongOf {
  readonly first: number;
  readonly last: number;
  readonly members: readonly MemberId[];
  readonly goals: Goals;
}

/** Days stand for months where the room answered by month. */
export function longView(face: FiguresFace, { first, last, members, goals }: LongOf): View {
  const agents = new Map<string, Sums>(face.slices.filter((one) => one.slice.startsWith("agent:")).map((one) => [one.slice, one.sums]));
  const products = new Map<string, Sums>(idsIn(face, "product").map((id) => [id, sumsAt(face, `product:${id}`)]));
  const { team, cards } = scorecards(members, (one) => agents.get(`agent:${one}`), goals, face.team);
  return {
    first,
    last,
    facts: [],
    sums: face.sums,
    before: face.before ?? NO_SUMS,
    days: face.line.map((point, i) => dayOf(point, face.lineBefore[i])),
    hot: hotOf(face),
    times: {
      products: mostTook([...products].flatMap(([id, sums]) => tookOf(id, sums))),
      agents: members.flatMap((one) => tookOf(one, agents.get(`agent:${one}`))),
    },
    returns: mostReturned(products),
    team,
    cards: cards.filter((one) => one.served > 0),
  };
}

const sumsAt = ({ slices }: FiguresFace, slice: Slice): Sums => slices.find((one) => one.slice === slice)?.sums ?? NO_SUMS;

function dayOf({ first, last, sums }: FiguresFace["line"][number], then: Sums | undefined): Day {
  const [yes, all] = shareIn(sums, "endedNegative");
  const rate = all === 0 ? undefined : yes / all;
  const before = then === undefined ? undefined : rateIn(then, "endedNegative");
  return { day: first, ...(last > first ? { last } : {}), n: sums.n, yes, all, rate, before, ...rangeOf(rate ?? 0, all) };
}

function hotOf({ slices }: FiguresFace): readonly Hot[] {
  return slices
    .flatMap(({ slice, sums, before, line = [] }): readonly Hot[] => {
      const intent = INTENTS.find((one) => `intent:${one.id}` === slice)?.id;
      return intent === undefined || !isMatter(intent)
        ? []
        : [{ intent, n: sums.n, before, line, bot: rateIn(sums, "botSolved"), resolved: spreadIn(sums, "resolved")?.median }];
    })
    .sort((a, b) => b.n - a.n || (a.intent < b.intent ? -1 : 1))
    .slice(0, HOT_MOST);
}

/** What was chosen, as that one slice says it. */
export function onlyOne(chosen: Chosen): Chosen {
  const [kind] = sliceOf(chosen).split(":", 1);
  switch (kind) {
    case "agent":
      return { agent: chosen.agent };
    case "product":
      return { product: chosen.product };
    case "intent":
      return { intent: chosen.intent };
    case "channel":
      return { channel: chosen.channel };
    default:
      return {};
  }
}

/** What can be chosen among, by kind, as the room's answer has it. */
export function idsIn({ slices }: FiguresFace, kind: "intent" | "product" | "agent" | "channel"): readonly string[] {
  return slices.flatMap(({ slice }) => (slice.startsWith(`${kind}:`) ? [slice.slice(kind.length + 1)] : []));
}
