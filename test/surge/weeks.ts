// A shop's weeks as it asks to be watched: every matter of every conversation, and the surges put into them. All drawn from one seed; never a clock.
import { asId, type ProductId, type Random, type TicketId } from "../../shared/core/ids.ts";
import { DAY, HOUR, MINUTE } from "../../shared/core/time.ts";
import { WINDOW } from "../../shared/domain/insight/windows.ts";
import type { Matter } from "../../shared/domain/insight/matter.ts";
import type { IntentId } from "../../shared/domain/taxonomy.ts";
import { around, gap, normal, pick } from "../dispatch/draw.ts";
import { BY_HOUR, BY_INTENT, OPENS, SHUTS } from "../dispatch/traffic.ts";
import { seededRandom } from "../kit/random.ts";

/** A surge put into a week: more of an intent from `from` to `to`. */
export interface Planted {
  readonly kind: "product" | "rule" | "article";
  readonly intent: IntentId;
  readonly product?: ProductId;
  readonly article: string;
  readonly from: number;
  readonly to: number;
  /** More conversations in half an hour. */
  readonly more: number;
}

export interface Weeks {
  /** In order. */
  readonly matters: readonly Matter[];
  readonly planted: readonly Planted[];
  /** Days (numbers of the shop's calendar) on which everything was busier: an alert of everything is then true. */
  readonly busy: ReadonlySet<number>;
}

export interface Scene {
  readonly seed: number;
  readonly perDay: number;
  /** Weeks without, then weeks with surges. */
  readonly before: number;
  readonly weeks: number;
  readonly aWeek: number;
  /** A surge brings so many times the usual more, from … to … */
  readonly times: readonly [number, number];
}

export const ZONE = "UTC"; // its half-hours are the clock's: what a zone does is calendar.test.ts's
export const START = Date.UTC(2026, 8, 7); // a Monday
const PRODUCTS: readonly ProductId[] = Array.from({ length: 150 }, (_, i) => asId<ProductId>(`p${i}`));
const ABOUT_GOODS: readonly IntentId[] = [
  "product_info",
  "product_usage",
  "damaged_wrong_missing",
  "return_exchange",
  "stock",
  "warranty_repair",
];
const ABOUT_RULES: readonly IntentId[] = ["coupon", "promotion", "price_protection"];
const ABOUT_ANY: readonly IntentId[] = ["delivery_time", "invoice", "refund_progress", "payment_issue", "freight", "order_modify"];
const BY_WEEKDAY = [1.1, 1.02, 1, 1, 0.98, 0.95, 0.95]; // from Monday on
const DAYS_DIFFER = 0.12; // deviation of the logarithm of a day's number,
const QUARTERS_DIFFER = 0.25; // of a quarter of an hour's,
const MATTERS_DIFFER = 0.2; // and of a matter's share on a day
const BUSY = { chance: 1 / 7, times: 1.6 };
const LEAST_MORE = 10; // conversations in half an hour: fewer is nothing to call anybody for
const WHOLE_HOURS = Object.values(BY_HOUR).reduce((sum, one) => sum + one, 0);
const WHOLE_INTENTS = BY_INTENT.reduce((sum, [, weight]) => sum + weight, 0);

/** Whole weeks of a shop with `perDay` conversations a day. */
export function drawWeeks(scene: Scene): Weeks {
  const random = seededRandom(scene.seed);
  const tilt = new Map(BY_INTENT.map(([intent]) => [intent, { at: 8 + random() * 16, by: random() * 0.5 }])); // some come more in the evening
  const matters: Matter[] = [];
  const busy = new Set<number>();
  const days = 7 * (scene.before + scene.weeks);
  for (let day = 0; day < days; day++) {
    const isBusy = random() < BUSY.chance;
    if (isBusy) busy.add(START / DAY + day);
    const rate = scene.perDay * (BY_WEEKDAY[day % 7] ?? 1) * around(random, 1, DAYS_DIFFER) * (isBusy ? BUSY.times : 1);
    drawDay(random, START + day * DAY, rate, tilt, matters);
  }
  const planted = plant(random, scene);
  for (const [at, one] of planted.entries()) addSurge(random, one, at, matters);
  return { matters: matters.sort((a, b) => a.at - b.at), planted, busy };
}

type Tilt = ReadonlyMap<IntentId, { readonly at: number; readonly by: number }>;

function drawDay(random: Random, begins: number, rate: number, tilt: Tilt, into: Matter[]): void {
  const today = BY_INTENT.map(([intent, weight]) => [intent, weight * around(random, 1, MATTERS_DIFFER)] as const);
  for (let quarter = OPENS * 4; quarter < SHUTS * 4; quarter++) {
    const hour = quarter / 4;
    const lumpy = Math.exp(QUARTERS_DIFFER * normal(random) - QUARTERS_DIFFER ** 2 / 2);
    const each = ((BY_HOUR[Math.floor(hour)] ?? 0) / WHOLE_HOURS / 4) * rate * lumpy;
    const now = today.map(([intent, weight]) => {
      const { at, by } = tilt.get(intent) ?? { at: 0, by: 0 };
      return [intent, weight * (1 + by * Math.cos(((hour - at) / 24) * 2 * Math.PI))] as const;
    });
    const length = 15 * MINUTE;
    for (let at = gap(random, length / each); at < length; at += gap(random, length / each)) {
      const intent = pick(random, now);
      const isGoods = ABOUT_GOODS.includes(intent);
      const product = random() < (isGoods ? 0.9 : 0.4) ? PRODUCTS[Math.floor(random() ** 3 * PRODUCTS.length)] : undefined;
      into.push(
        matter(into.length, begins + quarter * length + at, intent, product, `${intent}-${Math.floor(random() * 3)} 1`, random() < 0.12),
      );
    }
  }
}

function matter(n: number, at: number, intent: IntentId, product: ProductId | undefined, article: string, failed: boolean): Matter {
  return { ticket: asId<TicketId>(`t${n}`), at, intent, ...(product === undefined ? {} : { product }), article, failed };
}

/** In the shop's hours, some hours long, never two within half a day. */
function plant(random: Random, { before, weeks, aWeek, times, perDay }: Scene): readonly Planted[] {
  const planted: Planted[] = [];
  for (let week = before; week < before + weeks; week++) {
    const halfDays = Array.from({ length: 14 }, (_, i) => i).sort(() => random() - 0.5);
    for (const half of halfDays.slice(0, aWeek)) {
      const from = START + week * 7 * DAY + Math.floor(half / 2) * DAY + (half % 2 === 0 ? 9 : 16) * HOUR + random() * 3 * HOUR;
      const kind = pick(random, [
        ["product", 5],
        ["rule", 3],
        ["article", 3],
      ] as const);
      const among = kind === "product" ? ABOUT_GOODS : kind === "rule" ? ABOUT_RULES : ABOUT_ANY;
      const intent = among[Math.floor(random() * among.length)] ?? "product_info";
      const usual = ((BY_INTENT.find(([one]) => one === intent)?.[1] ?? 0) / WHOLE_INTENTS) * perDay * usualShare(from);
      const [least, most] = times;
      const more = Math.max(LEAST_MORE, usual * (least + random() * (most - least)));
      const product = kind === "product" ? PRODUCTS[Math.floor(random() * PRODUCTS.length)] : undefined;
      const to = from + (2 + random() * 2) * HOUR;
      planted.push({ kind, intent, ...(product === undefined ? {} : { product }), article: `${intent}-0 2`, from, to, more });
    }
  }
  return planted.sort((a, b) => a.from - b.from);
}

const usualShare = (at: number): number => (BY_HOUR[Math.floor((at % DAY) / HOUR)] ?? 0) / WHOLE_HOURS / 2;

function addSurge(random: Random, { kind, intent, product, article, from, to, more }: Planted, n: number, into: Matter[]): void {
  for (let at = from + gap(random, WINDOW / more); at < to; at += gap(random, WINDOW / more)) {
    const other = random() < 0.4 ? PRODUCTS[Math.floor(random() ** 3 * PRODUCTS.length)] : undefined;
    const meant = kind === "product" ? (random() < 0.85 ? product : other) : other;
    const said = kind === "product" ? `${intent}-${Math.floor(random() * 3)} 1` : random() < 0.85 ? article : `${intent}-1 1`;
    into.push(matter(1e6 + n * 1e4 + into.length, at, intent, meant, said, kind === "article" ? random() < 0.9 : random() < 0.4));
  }
}
