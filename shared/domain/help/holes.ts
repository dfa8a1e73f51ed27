// What stands in the place of what was masked in an answer: a name in braces. By itself, since every reply is looked through for them before it is sent. Data.

/** In the place of what was masked. The first three are every macro's (macroWords.ts). */
export const HOLES = {
  shopper: { zh: "{顾客}", en: "{customer}" },
  agent: { zh: "{客服}", en: "{agent}" },
  order: { zh: "{订单号}", en: "{order}" },
  parcel: { zh: "{快递单号}", en: "{parcel}" },
  phone: { zh: "{手机}", en: "{phone}" },
  address: { zh: "{地址}", en: "{address}" },
  name: { zh: "{姓名}", en: "{name}" },
  amount: { zh: "{金额}", en: "{amount}" },
  day: { zh: "{日期}", en: "{day}" },
  detail: { zh: "{内容}", en: "{detail}" },
} as const;
export type Hole = keyof typeof HOLES;

/** The names that may stand in braces, in both languages. */
export const MASK_NAMES: readonly string[] = Object.values(HOLES).flatMap(({ zh, en }) => [zh.slice(1, -1), en.slice(1, -1)]);
