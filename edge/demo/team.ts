// The six people of the demo shop: invented names, with skills and records far enough apart that dispatch has something to choose.
import { asId, type MemberId } from "../../shared/core/ids.ts";
import type { Language } from "../../shared/domain/knowledge.ts";
import type { IntentGroup, TicketType } from "../../shared/domain/taxonomy.ts";
import type { Member, Role } from "../../shared/domain/team.ts";
import { both, type Both } from "./entry.ts";
import type { DemoCategory } from "./words.ts";

interface Person {
  readonly id: string;
  readonly name: Both;
  readonly title: Both;
  readonly role: Role;
  readonly skills: Readonly<Partial<Record<TicketType | DemoCategory, number>>>;
  readonly languages: readonly Language[];
  readonly capacity: number;
  /** Per intent group: [handled, solved]. */
  readonly record: Readonly<Partial<Record<IntentGroup, readonly [number, number]>>>;
}

function person({ id, record, ...rest }: Person): Member {
  const rows = Object.entries(record).map(([group, [handled, solved]]) => [group, { handled, solved }] as const);
  return { ...rest, id: asId<MemberId>(id), record: Object.fromEntries(rows), active: true };
}

export const people: readonly Member[] = [
  person({
    id: "m-linxi",
    name: both("林溪", "Lin Xi"),
    title: both("店主", "Owner"),
    role: "owner",
    skills: { complaint: 1, other: 2 },
    languages: ["zh", "en"],
    capacity: 3,
    record: { complaint: [24, 21], other: [30, 27] },
  }),
  person({
    id: "m-xuqing",
    name: both("许晴", "Xu Qing"),
    title: both("客服主管", "Supervisor"),
    role: "supervisor",
    skills: { complaint: 2, aftersale: 1, account: 2, payment: 1 },
    languages: ["zh", "en"],
    capacity: 3,
    record: { complaint: [62, 55], aftersale: [40, 34], account: [18, 16] },
  }),
  person({
    id: "m-zhoumin",
    name: both("周敏", "Zhou Min"),
    title: both("服饰售后", "Clothes, after-sale"),
    role: "agent",
    skills: {
      aftersale: 3,
      complaint: 3,
      presale: 1,
      promotion: 1,
      衬衫: 3,
      裤装: 3,
      连衣裙: 3,
      针织: 3,
      T恤: 2,
      童装: 2,
      围巾: 2,
      家居: 2,
    },
    languages: ["zh"],
    capacity: 5,
    record: { aftersale: [318, 293], complaint: [74, 64], presale: [52, 41], logistics: [35, 24] },
  }),
  person({
    id: "m-lihang",
    name: both("李航", "Li Hang"),
    title: both("数码导购", "Electronics, pre-sale"),
    role: "agent",
    skills: { presale: 3, promotion: 2, aftersale: 1, 耳机: 3, 移动电源: 3, 键鼠: 3, 电水壶: 2, 风扇: 2, 台灯: 2 },
    languages: ["zh"],
    capacity: 5,
    record: { presale: [286, 259], promo: [88, 77], aftersale: [61, 46], order: [22, 16] },
  }),
  person({
    id: "m-chenxiao",
    name: both("陈晓", "Chen Xiao"),
    title: both("订单物流", "Orders and logistics"),
    role: "agent",
    skills: { logistics: 3, order: 3, payment: 2, invoice: 2, account: 2, other: 1, promotion: 1 },
    languages: ["zh"],
    capacity: 6,
    record: { logistics: [341, 312], order: [204, 186], payment: [57, 48], invoice: [66, 61], aftersale: [28, 19] },
  }),
  person({
    id: "m-fangya",
    name: both("方雅", "Grace Fang"),
    title: both("英文客服", "English-speaking shoppers"),
    role: "agent",
    skills: { presale: 2, promotion: 2, order: 2, payment: 2, logistics: 2, aftersale: 2, invoice: 1, account: 2, complaint: 1, other: 2 },
    languages: ["en"],
    capacity: 4,
    record: { presale: [64, 57], order: [41, 36], logistics: [58, 51], aftersale: [47, 39] },
  }),
];
