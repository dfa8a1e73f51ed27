// Order, phone and tracking numbers: how each looks, and the long numbers that are none of them. Data and rules; every device loads this.
import type { Rule } from "./readings.ts";

/** Said just before a number, these make it something else: an item, an account, a case. */
const OTHER_NUMBER =
  /(?:商品|宝贝|货品|产品|物品|sku|skuid|spu|链接|qq|微信|vx|v信|w信|wx|wechat|税号|识别号|税务|卡号|尾号|账号|帐号|户名|工号|证号|身份证|邮编|邮政编码|验证码|校验码|密码|工单|批号|批次|款号|货号|型号|条码|条形码|序列号|群|id|imei|sn|item|product|card|account|code|ticket|case|serial)(?:编?号|no\.?|number|码)?\s?[:#是为]{0,2}\s?$/;
const TRACKING_BEFORE =
  /(?:顺丰|圆通|中通|申通|韵达|极兔|德邦|邮政|百世|汇通|优速|天天快递|ems|运单|(?<!什么|哪家|哪个|啥|的)快递)(?:快递|速递|速运|汇通)?(?:单号|号)?[是为:,的\s]{0,2}$/;
const COURIER_AFTER = /^[,的\s]?(?:顺丰|圆通|中通|申通|韵达|极兔|德邦|邮政|百世|汇通|优速|天天快递)/;
/** Without a word before them, what numbers of this shape are on the big markets: an item, a parcel of 邮政, 韵达 or 百世. */
const BARE_ITEM = /^[4-9]\d{10,11}$/;
const BARE_PARCEL = /^(?:9[6-9]|3[89])\d{11}$|^70\d{12}$/;
const PHONE_BEFORE = /(?:电话|手机|联系方式|号码|tel|phone|mobile|call|致电|拨打)[^\d]{0,6}$/;

const bare = (number: string): string => number.replace(/[\s\-()]/g, "");

/** A birthday and a check digit: an identity card, which is nobody's order. */
function isIdentity(number: string): boolean {
  if (!/^\d{17}[\dx]$/.test(number) || !isDay(number.slice(6, 14))) return false;
  const sum = [...number.slice(0, 17)].reduce((total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11), 0);
  return "10x98765432".charAt(sum % 11) === number.charAt(17);
}

/** YYYYMMDD of our time. */
function isDay(digits: string): boolean {
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits);
}

export const NUMBER_RULES: readonly Rule[] = [
  // ---- hotlines and identity cards: nobody's order ---------------------------------------------------------------------
  { pattern: /(?<![\w.])(?:123(?:15|45|48|33|58)|100(?:86|10)|95\d{3})(?![\w.%元块斤克天个件])/g, means: () => "idiom" },
  { pattern: /(?<!\w)\d{17}[\dx](?!\w)/g, means: ({ groups: [it = ""] }) => (isIdentity(it) ? "idiom" : undefined) },
  // ---- masks: something was given, and we may not see it ------------------------------------------------------------------
  { pattern: /\[订单x\]/g, means: () => ({ kind: "order" }) },
  { pattern: /\[电话x\]/g, means: () => ({ kind: "phone" }) },
  { pattern: /(?:快递|物流|运)单编?号?\s?[:是为]{0,2}\s?(?<it>\[(?:数字|编号|单号)x\])/dg, means: () => ({ kind: "tracking" }) },
  {
    pattern: /(?:订单(?:编?号|编码)?|order(?: no\.?| number| id)?)\s{0,2}[:#是is为]{0,3}\s{0,2}(?<it>\[(?:数字|编号)x\])/dg,
    means: () => ({ kind: "order" }),
  },
  // ---- phones --------------------------------------------------------------------------------------------------------------
  {
    pattern: /(?<![\w.])(?:(?:\+|00)?86[\s-]?)?(1[3-9]\d(?:[\s-]?)\d{4}(?:[\s-]?)\d{4})(?![\w])/g,
    means: ({ groups: [, it = ""] }) => ({ kind: "phone", value: bare(it) }),
  },
  {
    pattern: /(?<![\w.-])((?:400|800)-?\d{3}-?\d{4}|0\d{2,3}-\d{7,8}|\(0\d{2,3}\)\s?\d{7,8}|\(?[2-9]\d\d\)?[\s-]\d{3}-\d{4})(?![\w-])/g,
    means: ({ groups: [, it = ""] }) => ({ kind: "phone", value: bare(it) }),
  },
  {
    pattern: /(?<![\w.])\+(?!86)\d{1,3}(?:[\s-]?\(?\d{2,4}\)?){2,4}(?!\w)/g,
    means: ({ groups: [it = ""] }) => ({ kind: "phone", value: bare(it) }),
  },
  {
    pattern: /(?<![\w.])\d{7,12}(?!\w)/g,
    means: ({ groups: [it = ""], before }) =>
      PHONE_BEFORE.test(before) && !/单号?\D{0,4}$/.test(before) ? { kind: "phone", value: it } : undefined,
  },
  // ---- parcels -------------------------------------------------------------------------------------------------------------
  {
    pattern:
      /(?<![\w.])(?:sf\d{12,15}|yt\d{13,15}|jd[vxabk]?[a-z]?\d{11,15}(?:-\d{1,3}-\d{1,3}-?)?|jt\d{13}|dpk\d{12}|zto?\d{12,14}|sto?\d{12,15}|yd\d{13,15}|[a-z]{2}\d{9}cn|1z[0-9a-z]{16})(?!\w)/g,
    means: ({ groups: [it = ""] }) => ({ kind: "tracking", value: it.toUpperCase() }),
  },
  {
    pattern:
      /(?:快递|物流|运|发货|退货|寄回|寄件)的?(?:单编?号|单号|编?号码?)\s{0,2}[:#是为]{0,2}\s{0,2}(?<it>(?=[a-z]{0,4}\d)[a-z0-9]{8,24})(?!\w)/dg,
    means: ({ groups: [, it = ""] }) => ({ kind: "tracking", value: it.toUpperCase() }),
  },
  {
    pattern: /\btracking(?: number| no\.?| id)?\s?(?:is|:|#)?\s{0,2}(?<it>(?=[a-z]{0,4}\d)[a-z0-9]{8,24})(?!\w)/dg,
    means: ({ groups: [, it = ""] }) => ({ kind: "tracking", value: it.toUpperCase() }),
  },
  // ---- orders --------------------------------------------------------------------------------------------------------------
  {
    pattern:
      /(?<!工|运|快递|物流|退货|售后|服务|tracking )(?:订单(?:编?号|编码)?|单号|\border(?: no\.?| number| id)?)\s{0,2}(?:[:#]|是|为|is ){0,2}\s{0,2}#?(?<it>(?=[\w-]{0,31}\d{3})[a-z0-9][\w-]{3,31})(?![\w-]|\s?(?:年|月|日|号(?!$)|天|元|块|个|件|点|周|小时))/dg,
    means: ({ groups: [, it = ""] }) =>
      /^1[3-9]\d{9}$/.test(it) || !/\d/.test(it) ? undefined : { kind: "order", value: it.toUpperCase() },
  },
  {
    pattern: /(?<![\w.\-+])\d{8,20}(?![\w]|\.\d)/g,
    means: ({ groups: [it = ""], before, after }) => {
      if (/^1[3-9]\d{9}$/.test(it) || isDay(it) || isIdentity(it) || /^(?:400|800)\d{7}$/.test(it)) return undefined;
      if (OTHER_NUMBER.test(before)) return "idiom";
      if (/^0[1-9]\d{8,10}$/.test(it)) return { kind: "phone", value: it };
      if (TRACKING_BEFORE.test(before) || COURIER_AFTER.test(after) || BARE_PARCEL.test(it)) return { kind: "tracking", value: it };
      const alone = before.trim() === "" && after.trim() === "";
      return BARE_ITEM.test(it) || (/^\d{9,10}$/.test(it) && !alone) ? "idiom" : { kind: "order", value: it };
    },
  },
];
