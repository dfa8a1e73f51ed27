// The shop's figures, put together: facts kept as conversations end, days folded from them, the doors by which desks ask. Wiring only.
import type { Policy } from "../../shared/domain/policy.ts";
import { createDayFigures, type DayFigures, type DayFiguresPorts } from "./dayFigures.ts";
import { createFiguresDoor, type FiguresDoorPorts } from "./figuresDoor.ts";
import type { FiguresDoor } from "../host/ports.ts";
import type { Docs } from "./docs.ts";
import { createTicketFacts } from "./ticketFacts.ts";
import type { Turn } from "./turn.ts";

export interface FiguresPorts extends Omit<DayFiguresPorts, "facts">, Omit<FiguresDoorPorts, "days" | "facts"> {
  readonly docs: Pick<Docs, "peek">;
  readonly policy: () => Policy;
}

export interface Figures extends Pick<DayFigures, "arrange" | "portion" | "recountAll"> {
  /** Runs within a turn, after the edge decided. */
  readonly follow: (turn: Turn) => void;
  readonly door: FiguresDoor;
}

export function createFigures(ports: FiguresPorts): Figures {
  const facts = createTicketFacts(ports);
  const days = createDayFigures({ ...ports, facts });
  return {
    arrange: days.arrange,
    portion: days.portion,
    recountAll: days.recountAll,
    follow(turn) {
      if (facts.follow(turn)) days.follow(turn);
    },
    door: createFiguresDoor({ ...ports, facts, days }),
  };
}
