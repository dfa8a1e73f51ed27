// The shop's figures, put together: facts kept as conversations end, days folded from them, surges watched for, the doors by which desks ask. Wiring only.
import { createDayFigures, type DayFigures, type DayFiguresPorts } from "./dayFigures.ts";
import { readReports } from "../../shared/domain/insight/report.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import { createDigests, type Digests, type DigestsPorts } from "./digests.ts";
import { createFiguresDoor, type FiguresDoorPorts } from "./figuresDoor.ts";
import type { FiguresDoor, SurgeDoor } from "../host/ports.ts";
import type { Catalogue } from "./catalogue.ts";
import { viewOf } from "./docs.ts";
import { createSurging, type Surging, type SurgingPorts } from "./surging.ts";
import { createTicketFacts } from "./ticketFacts.ts";
import type { Turn } from "./turn.ts";

export interface FiguresPorts
  extends Omit<DayFiguresPorts, "facts">,
    Omit<FiguresDoorPorts, "days" | "facts">,
    Omit<SurgingPorts, "names" | "alert">,
    Pick<DigestsPorts, "alert"> {
  readonly catalogue: Pick<Catalogue, "pack">;
}

export interface Figures extends Pick<DayFigures, "arrange" | "portion"> {
  /** Runs within a turn, after the edge decided. */
  readonly follow: (turn: Turn) => void;
  /** The end of a half-hour in which somebody asked. */
  readonly watch: Surging["portion"];
  /** The morning after a week or a month. */
  readonly digest: Digests["portion"];
  readonly door: FiguresDoor & SurgeDoor;
}

export function createFigures(ports: FiguresPorts): Figures {
  const { catalogue } = ports;
  const facts = createTicketFacts(ports);
  const days = createDayFigures({ ...ports, facts });
  const reports: DigestsPorts["reports"] = () => {
    const shop = viewOf(ports.docs.peek(SHOP_DOC, "shop"));
    return readReports(shop?.kind === "shop" ? shop.lists.reports : undefined, undefined);
  };
  const digests = createDigests({ ...ports, days, reports });
  const surging = createSurging({
    ...ports,
    names: {
      product: (id) => catalogue.pack().products.find((one) => one.id === id)?.title,
      article: (id) => catalogue.pack().articles.find((one) => one.id === id)?.title,
    },
  });
  return {
    arrange: days.arrange,
    portion(turn) {
      days.portion(turn);
      digests.follow(turn);
    },
    follow(turn) {
      if (facts.follow(turn)) days.follow(turn);
      surging.follow(turn);
    },
    watch: surging.portion,
    digest: digests.portion,
    door: { ...createFiguresDoor({ ...ports, facts, days }), ...surging.door },
  };
}
