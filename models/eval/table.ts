// The one table: a row for every figure, a column for every ear, the floor and the goal beside them. Words only; measures nothing.
import { COLUMNS, type Column } from "./ears.ts";
import type { Figure } from "./hearing.ts";
import type { Kept } from "./linear.ts";

/** What was promised for a figure. */
interface Bound {
  readonly floor: number;
  readonly goal: number;
}

const BOUNDS: Readonly<Record<string, Bound>> = {
  "lone.accuracy": { floor: 0.79, goal: 0.82 },
  "lone.coverage": { floor: 0.72, goal: 0.78 },
  "lone.ece": { floor: 0.05, goal: 0.03 },
  "checked.accuracy": { floor: 0.87, goal: 0.91 },
  "turns.accuracy": { floor: 0.72, goal: 0.8 },
  "turns.asking": { floor: 0.58, goal: 0.7 },
  "sts.jddc.averaged": { floor: 0.52, goal: 0.6 },
  "sts.taobao.averaged": { floor: 0.61, goal: 0.68 },
  "sts.jddc.near": { floor: 0.52, goal: 0.6 },
  "sts.taobao.near": { floor: 0.61, goal: 0.68 },
  "reviews.jd.accuracy": { floor: 0.885, goal: 0.91 },
  "turns.mood.auroc": { floor: 0.9, goal: 0.95 },
  "turns.mood.recall": { floor: 0.6, goal: 0.8 },
  "turns.human.recall": { floor: 0.85, goal: 0.95 },
  "turns.human.falseAlarms": { floor: 0.01, goal: 0.005 },
  "scope.posts.auroc": { floor: 0.97, goal: 0.99 },
};

export interface TableRow {
  readonly id: string;
  readonly set: string;
  readonly figure: string;
  readonly n: number;
  readonly values: Readonly<Partial<Record<Column, number>>>;
  /** The linear figure was made of another number of texts: it is older than the set. */
  readonly stale: boolean;
  readonly bound?: Bound;
}

/** Of an ear that always says the same only these mean something. */
const CONSTANT = /(accuracy|asking|F1|f1|top3|auroc)$/;

/** The ears' figures joined by id, in the order they were made; the linear reference's come from its file unless it was measured. */
export function tableOf(
  measured: readonly { readonly column: Column; readonly figures: readonly Figure[] }[],
  kept: Kept,
): readonly TableRow[] {
  const rows = new Map<string, TableRow>();
  const telling = measured.map(({ column, figures }) => ({
    column,
    figures: column === "majority" ? figures.filter(({ id }) => CONSTANT.test(id)) : figures,
  }));
  const fullest = telling.toSorted((a, b) => b.figures.length - a.figures.length); // its order is the table's
  for (const { column, figures } of fullest) {
    for (const { id, set, figure, n, value } of figures) {
      const row = rows.get(id) ?? startOf(id, set, figure, n, kept);
      rows.set(id, { ...row, values: { ...row.values, [column]: value } });
    }
  }
  return [...rows.values()];
}

function startOf(id: string, set: string, figure: string, n: number, kept: Kept): TableRow {
  const linear = kept[id];
  const bound = BOUNDS[id];
  return {
    id,
    set,
    figure,
    n,
    values: linear === undefined ? {} : { linear: linear.value },
    stale: linear !== undefined && linear.n !== n,
    ...(bound === undefined ? {} : { bound }),
  };
}

const three = (value: number | undefined): string => (value === undefined ? "–" : value.toFixed(3));

/** The table in Markdown. */
export function markdownOf(rows: readonly TableRow[]): string {
  const heads = ["texts", "figure", "n", ...COLUMNS, "floor", "goal"];
  const lines = rows.map(({ set, figure, n, values, stale, bound }) => [
    set,
    figure,
    String(n),
    ...COLUMNS.map((column) => `${three(values[column])}${column === "linear" && stale ? "*" : ""}`),
    three(bound?.floor).replace("–", ""),
    three(bound?.goal).replace("–", ""),
  ]);
  const table = [heads, heads.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return rows.some((row) => row.stale) ? `${table}\n\n\\* made when the set had another size` : table;
}

/** How far the light ear is behind the full one, in points, in words. */
export function behind(rows: readonly TableRow[]): string {
  const points = (id: string): string => {
    const { light, full } = rows.find((row) => row.id === id)?.values ?? {};
    return light === undefined || full === undefined ? "not measured" : (100 * (full - light)).toFixed(1);
  };
  return `light behind full, points (at most 4 and 6; goal 2 and 4): lone messages ${points("lone.accuracy")}, turns ${points("turns.accuracy")}`;
}
