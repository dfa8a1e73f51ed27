// What the room does by itself, a portion at a time, and which of it waits where the day's rows run short. Knows no chore's work.
import type { Budget } from "./budget.ts";
import type { Timetable, WorkKey } from "./timetable.ts";
import type { Turn } from "./turn.ts";

interface Chore {
  readonly portion: (turn: Turn) => void;
}

export interface ChoresPorts {
  readonly budget: Pick<Budget, "state" | "today">;
  readonly timetable: Pick<Timetable, "setWork">;
  readonly alerts: () => Chore;
  readonly figures: () => Chore & { readonly watch: (turn: Turn) => void; readonly digest: (turn: Turn) => void };
  readonly keeping: Chore;
  readonly sweeping: Chore;
  readonly inspecting: Chore;
  readonly erasing: { readonly portion: (turn: Turn, id: string) => void };
}

/** A portion of one of them. What concerns conversations never waits; what a person asked for until the day is spent; what is over at the first sign. */
export function createChores({ budget, timetable, alerts, figures, erasing, ...ports }: ChoresPorts): (turn: Turn, key: WorkKey) => void {
  const comforts: Readonly<Partial<Record<WorkKey, Chore>>> = {
    "keep:": ports.keeping,
    "sweep:": ports.sweeping,
    "inspect:": ports.inspecting,
    "digest:": { portion: (turn) => figures().digest(turn) },
    "fold:": { portion: (turn) => figures().portion(turn) },
  };
  return (turn, key) => {
    if (key === "alert:") return alerts().portion(turn);
    if (key === "surge:") return figures().watch(turn);
    const comfort = comforts[key];
    const waits = comfort === undefined ? budget.state() === "spent" : budget.state() !== "plenty";
    if (waits) return timetable.setWork(turn, key, budget.today().until);
    return comfort === undefined ? erasing.portion(turn, key.slice("erase:".length)) : comfort.portion(turn);
  };
}
