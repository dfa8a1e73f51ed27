// Couriers by the words shoppers use. Data only; how their parcel numbers look is in numbers.ts.

/** Courier → its words, with commas between, folded. The keys are what people at a desk read. */
export const COURIER_WORDS: Readonly<Record<string, string>> = {
  顺丰: "顺丰,顺风快递,顺丰速运,顺丰快递,顺丰标快,顺丰特快,sf,sf express",
  圆通: "圆通,圆通快递,圆通速递,园通快递,yto,yto express",
  中通: "中通,中通快递,中通速递,zto,zto express",
  申通: "申通,申通快递,sto express",
  韵达: "韵达,韵达快递,运达快递,yunda",
  极兔: "极兔,极兔速递,极兔快递,j&t,j&t express",
  德邦: "德邦,德邦快递,德邦物流,deppon",
  京东物流: "京东快递,京东物流,京东配送,jd logistics,jd express",
  邮政: "邮政,中国邮政,邮政快递,邮政小包,邮政包裹,ems,邮政ems,china post",
  百世: "百世快递,百世汇通,百世,汇通快递,汇通",
  天天快递: "天天快递",
  宅急送: "宅急送",
  优速: "优速快递,优速",
  国通: "国通快递,国通",
  安能: "安能物流,安能快递",
  菜鸟: "菜鸟直送,菜鸟速递,丹鸟",
  DHL: "dhl,敦豪",
  FedEx: "fedex,联邦快递",
  UPS: "ups",
  USPS: "usps",
  "Royal Mail": "royal mail",
};
