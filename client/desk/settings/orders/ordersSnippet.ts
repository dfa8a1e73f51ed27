// What a shop's own system sends, ready to copy; and a sheet to fill in. No real order, no real key.

import type { Language } from "../../../../shared/domain/knowledge.ts";

const EXAMPLE = {
  zh: { name: "苏小雨", address: "上海市徐汇区…", title: "亚麻立领衬衫", variant: "本白 M", carrier: "顺丰速运", text: "到达上海" },
  en: {
    name: "Su Xiaoyu",
    address: "Xuhui, Shanghai …",
    title: "Linen shirt",
    variant: "White M",
    carrier: "SF Express",
    text: "Arrived in Shanghai",
  },
} as const satisfies Readonly<Record<Language, object>>;

export function pushSnippet(origin: string, language: Language): string {
  const { name, address, title, variant, carrier, text } = EXAMPLE[language];
  return `curl -X PUT ${origin}/api/orders \\
  -H "Authorization: Bearer zgk_YOUR_KEY" -H "Content-Type: application/json" \\
  -d '{"orders": [{
    "number": "202611190003", "status": "shipped",
    "placedAt": "2026-11-19T10:22:00+08:00", "updatedAt": "2026-11-20T09:00:00+08:00",
    "customer": "u-1029", "name": "${name}", "phone": "13800000000", "address": "${address}",
    "items": [{"title": "${title}", "variant": "${variant}", "quantity": 1}], "amount": 268,
    "parcels": [{"carrier": "${carrier}", "number": "SF1234567890123", "eta": "2026-11-22T18:00:00+08:00",
      "events": [{"at": "2026-11-20T09:00:00+08:00", "text": "${text}"}]}],
    "refund": null, "invoice": null
  }]}'

# status:  unpaid paid shipped delivered done cancelled
# refund:  {"state": "requested|approved|returning|refunding|refunded|refused", "amount": 99}
# invoice: {"state": "none|requested|issued", "title": "…", "url": "https://…"}
`;
}

/** With the mark that lets spreadsheets see UTF-8. */
export const SAMPLE_SHEET: Readonly<Record<Language, string>> = {
  zh: `\uFEFF订单号,状态,下单时间,金额,收货人,手机,地址,商品,快递公司,快递单号,物流状态,顾客编号
202611190003,已发货,2026-11-19 10:22,268,苏小雨,13800000000,上海市徐汇区衡山路 1 号,亚麻立领衬衫 ×1,顺丰速运,SF1234567890123,到达上海,u-1029
`,
  en: `\uFEFFnumber,status,placed at,amount,recipient,phone,address,items,carrier,tracking number,tracking status,customer id
202611190003,shipped,2026-11-19 10:22,268,Su Xiaoyu,13800000000,1 Hengshan Road Shanghai,Linen shirt ×1,SF Express,SF1234567890123,Arrived in Shanghai,u-1029
`,
};
