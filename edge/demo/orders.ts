// A dozen orders of the demo shop, told from the moment it is opened, so that parcels are always on their way. Invented people and phones; data only.
import { DAY, HOUR } from "../../shared/core/time.ts";
import { trousers } from "./products/bottoms.ts";
import { knitwear, shirts, tees } from "./products/tops.ts";

const SOLD = [...shirts, ...tees, ...knitwear, ...trousers];

/** Whom the demo's own pages sign in (edge/room/ordersDoor.ts): four orders are theirs. */
export const DEMO_CUSTOMER = "u-demo";

interface Given {
  readonly n: number;
  readonly status: string;
  /** Days ago. */
  readonly placed: number;
  readonly product: string;
  readonly quantity?: number;
  readonly who: readonly [name: string, phone: string, address: string, customer?: string];
  readonly more?: (now: number) => Readonly<Record<string, unknown>>;
}

const SU = ["苏小雨", "13800008066", "上海市徐汇区衡山路 88 弄 5 号 301 室", DEMO_CUSTOMER] as const;
const ZHAO = ["赵一鸣", "13800002277", "浙江省杭州市西湖区文三路 20 号", "u-1002"] as const;
const QIAN = ["钱多多", "13800003388", "广东省深圳市南山区科技园南路 6 号"] as const;
const AMY = ["Amy Parker", "13800004499", "Flat 5, 88 Wukang Road, Shanghai", "u-1003"] as const;

const parcel = (carrier: string, number: string, eta: number | undefined, ...events: readonly (readonly [at: number, text: string])[]) => ({
  carrier,
  number,
  ...(eta === undefined ? {} : { eta }),
  events: events.map(([at, text]) => ({ at, text })),
});

const GIVEN: readonly Given[] = [
  {
    n: 1,
    status: "shipped",
    placed: 2,
    product: "p-linen-shirt",
    who: SU,
    more: (now) => ({
      parcels: [
        parcel(
          "顺丰速运",
          "SF1402611200101",
          now + DAY,
          [now - 30 * HOUR, "已揽收，杭州余杭营业部"],
          [now - 20 * HOUR, "离开杭州中转场，发往上海"],
          [now - 6 * HOUR, "到达上海徐汇集散点"],
          [now - 2 * HOUR, "派送中，请保持电话畅通"],
        ),
      ],
    }),
  },
  { n: 2, status: "paid", placed: 0.5, product: "p-wide-trousers", who: SU },
  {
    n: 3,
    status: "done",
    placed: 14,
    product: "p-wool-cardigan",
    who: SU,
    more: (now) => ({
      refund: {
        state: "refunding",
        amount: 399,
        events: [
          { at: now - 4 * DAY, text: "店铺收到退货" },
          { at: now - 2 * DAY, text: "退款已提交，原路退回" },
        ],
      },
    }),
  },
  {
    n: 4,
    status: "done",
    placed: 30,
    product: "p-silk-shirt",
    who: SU,
    more: () => ({ invoice: { state: "issued", title: "个人" } }),
  },
  {
    n: 5,
    status: "shipped",
    placed: 3,
    product: "p-cotton-tee",
    quantity: 2,
    who: ZHAO,
    more: (now) => ({ parcels: [parcel("中通快递", "78101120260055", now + 2 * DAY, [now - DAY, "到达嘉兴转运中心"])] }),
  },
  { n: 6, status: "unpaid", placed: 0.1, product: "p-dry-tee", who: ZHAO },
  {
    n: 7,
    status: "shipped",
    placed: 2,
    product: "p-linen-stripe-shirt",
    who: QIAN,
    more: (now) => ({ parcels: [parcel("圆通速递", "YT1120260007777", now + DAY, [now - 8 * HOUR, "到达深圳转运中心"])] }),
  },
  { n: 8, status: "paid", placed: 1, product: "p-oxford-shirt", who: QIAN },
  { n: 9, status: "cancelled", placed: 5, product: "p-drape-shirt", who: QIAN },
  {
    n: 10,
    status: "delivered",
    placed: 6,
    product: "p-linen-shirt",
    who: AMY,
    more: (now) => ({ parcels: [parcel("顺丰速运", "SF1402611140010", undefined, [now - 3 * DAY, "已签收，本人签收"])] }),
  },
  {
    n: 11,
    status: "shipped",
    placed: 1.5,
    product: "p-wool-cardigan",
    who: AMY,
    more: () => ({ parcels: [parcel("京东快递", "JDV001120260011", undefined)] }),
  },
  {
    n: 12,
    status: "done",
    placed: 40,
    product: "p-cotton-tee",
    who: AMY,
    more: () => ({ invoice: { state: "requested", title: "Parker Studio" } }),
  },
];

/** As the shop's own system would push them at `now` (ms). */
export function demoOrders(now: number): readonly Readonly<Record<string, unknown>>[] {
  return GIVEN.map(({ n, status, placed, product: id, quantity = 1, who, more }) => {
    const [name, phone, address, customer = ""] = who;
    const product = SOLD.find((one) => one.id === id);
    if (product === undefined) throw new Error(`no such product of the demo: ${id}`);
    const amount = product.price * quantity;
    const variant = product.variants[0]?.name.zh ?? "";
    return {
      number: `2026112000${String(n).padStart(2, "0")}`,
      status,
      placedAt: Math.round(now - placed * DAY),
      updatedAt: now,
      amount,
      customer,
      name,
      phone,
      address,
      items: [{ title: product.title.zh, product: id, variant, quantity, amount }],
      ...more?.(now),
    };
  });
}
