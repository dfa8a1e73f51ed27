// The demo shop 半亩棉麻, gathered: what a room in demo mode is seeded with. Data only; it decides nothing.
import { asId, type ShopId } from "../../shared/core/ids.ts";
import type { Article, Product } from "../../shared/domain/knowledge.ts";
import type { Member } from "../../shared/domain/team.ts";
import { DEFAULT_POLICY, type Policy } from "../../shared/domain/policy.ts";
import { aftersaleArticles } from "./articles/aftersale.ts";
import { anyProductArticles } from "./articles/anyProduct.ts";
import { compositionArticles } from "./articles/composition.ts";
import { fabricArticles } from "./articles/fabric.ts";
import { gadgetArticles } from "./articles/gadgets.ts";
import { logisticsArticles } from "./articles/logistics.ts";
import { orderArticles } from "./articles/order.ts";
import { otherArticles } from "./articles/other.ts";
import { paymentArticles } from "./articles/payment.ts";
import { powerArticles } from "./articles/power.ts";
import { presaleArticles } from "./articles/presale.ts";
import { promoArticles } from "./articles/promo.ts";
import { sizeArticles } from "./articles/size.ts";
import { wearArticles } from "./articles/wear.ts";
import { both } from "./entry.ts";
import { dresses, kids, scarvesAndHome, trousers } from "./products/bottoms.ts";
import { earphones, fans, kettles, keyboards, lamps, powerBanks } from "./products/electronics.ts";
import { knitwear, shirts, tees } from "./products/tops.ts";
import { people } from "./team.ts";

export const DEMO_SHOP_ID: ShopId = asId<ShopId>("demo");

export const demoProducts: readonly Product[] = [
  ...shirts,
  ...tees,
  ...trousers,
  ...dresses,
  ...knitwear,
  ...kids,
  ...scarvesAndHome,
  ...earphones,
  ...powerBanks,
  ...kettles,
  ...fans,
  ...lamps,
  ...keyboards,
];

export const demoArticles: readonly Article[] = [
  ...fabricArticles,
  ...compositionArticles,
  ...wearArticles,
  ...powerArticles,
  ...gadgetArticles,
  ...anyProductArticles,
  ...sizeArticles,
  ...presaleArticles,
  ...promoArticles,
  ...orderArticles,
  ...paymentArticles,
  ...logisticsArticles,
  ...aftersaleArticles,
  ...otherArticles,
];

export const demoMembers: readonly Member[] = people;

const ALL_DAY = [{ from: 0, to: 24 * 60 }];

/** The demo shop never closes, so that it can be tried, and tested, at any hour. */
export const demoPolicy: Policy = {
  ...DEFAULT_POLICY,
  name: both("半亩棉麻", "Half Acre Linen & Living"),
  calendar: { ...DEFAULT_POLICY.calendar, week: [ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY] },
  demo: true,
};

/** The same hours in words, for the answer pack. */
export const demoHours = both("每天 0:00–24:00", "every day, 0:00–24:00");
