// What an entry of the log says, in words: the edge's codes and ids as people know them. What is not known stands as written.
import { inLanguage, say, type Phrase } from "../../ui/words.ts";

const DEEDS: Readonly<Record<string, Phrase>> = {
  "signed in": { zh: "登录", en: "signed in" },
  "sign-in refused": { zh: "登录没让进", en: "was refused at sign-in" },
  "signed out": { zh: "退出登录", en: "signed out" },
  "session ended": { zh: "结束了一台设备的登录", en: "ended a device's session" },
  "set up": { zh: "开店", en: "set up the shop" },
  "passkey made": { zh: "做了通行密钥", en: "made a passkey" },
  "passkey removed": { zh: "移除了通行密钥", en: "removed a passkey" },
  "password made": { zh: "设了密码", en: "chose a password" },
  "recovery codes made": { zh: "做了恢复码", en: "made recovery codes" },
  "invite made": { zh: "做了邀请", en: "made an invitation" },
  "invite used": { zh: "用了邀请", en: "used an invitation" },
  "person made": { zh: "添加了成员", en: "added a person" },
  "person changed": { zh: "改了成员", en: "changed a person" },
  "key made": { zh: "做了接口密钥", en: "made an API key" },
  "key ended": { zh: "结束了接口密钥", en: "ended an API key" },
  "key first used": { zh: "第一次用接口密钥", en: "used an API key for the first time" },
  "identity secret shown": { zh: "看了签名密钥", en: "looked at the signing secret" },
  "identity secret made": { zh: "换了签名密钥", en: "made another signing secret" },
  "person searched": { zh: "找过一位顾客", en: "searched for a customer" },
  "person exported": { zh: "导出了一位顾客", en: "exported a customer" },
  "person erased": { zh: "删除了一位顾客", en: "erased a customer" },
  "orders imported": { zh: "导入了订单", en: "imported orders" },
  "orders import undone": { zh: "撤回了订单导入", en: "took an import of orders back" },
  "pictures let go": { zh: "拿掉了没人用的图片", en: "let go of pictures nobody used" },
  "files let go": { zh: "拿掉了没有发出的附件", en: "let go of files nobody sent" },
  "retention kept": { zh: "按年限删了旧的", en: "let go what was old enough" },
  "log cut": { zh: "截掉了旧的操作记录", en: "cut off old entries" },
  "golden written": { zh: "写了一段金牌对话", en: "wrote a golden conversation" },
  "golden removed": { zh: "删了一段金牌对话", en: "removed a golden conversation" },
  "alert rules changed": { zh: "改了提醒规则", en: "changed the alert rules" },
  "inspection rule changed": { zh: "改了质检规则", en: "changed a rule of inspection" },
  "alert channel made": { zh: "加了提醒渠道", en: "added an alert channel" },
  "alert channel changed": { zh: "改了提醒渠道", en: "changed an alert channel" },
  "alert channel removed": { zh: "移除了提醒渠道", en: "removed an alert channel" },
  "audit exported": { zh: "导出了操作记录", en: "exported the log" },
  "article taken up": { zh: "接着写了一篇文章", en: "took up an article" },
  "article to review": { zh: "送审了一篇文章", en: "sent an article to review" },
  "article given back": { zh: "退回了一篇文章", en: "gave an article back" },
  "article published": { zh: "发布了一篇文章", en: "published an article" },
  "article rolled back": { zh: "把一篇文章退回旧版", en: "rolled an article back" },
  "article archived": { zh: "归档了一篇文章", en: "archived an article" },
  "article restored": { zh: "恢复了一篇文章", en: "restored an article" },
  restored: { zh: "从备份恢复了店铺；备份时间", en: "restored the shop from the backup of" },
};

const CODE: Phrase = { zh: "恢复码", en: "recovery code" };
const THINGS: Readonly<Record<string, Phrase>> = {
  "recovery code": CODE,
  passkey: { zh: "通行密钥", en: "passkey" },
  password: { zh: "密码", en: "password" },
  invite: { zh: "邀请链接", en: "invitation" },
  "set-up": { zh: "开店链接", en: "set-up link" },
  demo: { zh: "演示", en: "demo" },
  owner: { zh: "店主", en: "owner" },
  supervisor: { zh: "主管", en: "supervisor" },
  agent: { zh: "客服", en: "agent" },
  name: { zh: "名字", en: "name" },
  role: { zh: "角色", en: "role" },
  active: { zh: "启用", en: "active" },
  login: { zh: "登录名", en: "login" },
  skills: { zh: "技能", en: "skills" },
  languages: { zh: "语言", en: "languages" },
  phone: { zh: "手机号", en: "phone" },
  email: { zh: "邮箱", en: "e-mail" },
  order: { zh: "订单号", en: "order" },
  customer: { zh: "顾客编号", en: "customer id" },
  shopper: { zh: "访客编号", en: "visitor id" },
  channels: { zh: "各渠道上限", en: "limits by channel" },
  capacity: { zh: "同时单数", en: "capacity" },
};

/** What the edge says in more than one word, or beside a number. */
const SAYINGS: Readonly<Record<string, Phrase>> = {
  "recovery code": CODE,
  "entries of the log": { zh: "条操作记录", en: "entries of the log" },
  "entries up to": { zh: "条，截到", en: "entries up to" },
  "whose link was": { zh: "它的链是", en: "whose link was" },
  conversations: { zh: "次会话", en: "conversations" },
  rows: { zh: "条零碎记录", en: "rows" },
  orders: { zh: "张订单", en: "orders" },
  made: { zh: "张新的", en: "made" },
  changed: { zh: "张有变", en: "changed" },
  refused: { zh: "张没收", en: "refused" },
  by: { zh: "按", en: "by" },
};
const SAID = new RegExp(`\\b(?:${Object.keys(SAYINGS).join("|")})\\b`, "g");

const STRANGER: Phrase = { zh: "陌生人", en: "A stranger" };
const EDGE: Phrase = { zh: "系统", en: "The system" };
const KEY: Phrase = { zh: "接口密钥 {id}", en: "API key {id}" };

export type NameOf = (member: string) => string | undefined;

/** A member's name, a stranger, the system, or a program by its key. */
export function whoWords(who: string, nameOf: NameOf): string {
  if (who === "stranger") return say(STRANGER);
  if (who === "edge") return say(EDGE);
  if (who.startsWith("key:")) return say(KEY).replace("{id}", who.slice("key:".length));
  return nameOf(who) ?? who;
}

/**
 * What to search for: the log holds codes and ids, people type names and words. A name becomes its id, a word of ours what the codes it
 * stands for have in common; anything else is searched as it is typed.
 */
export function queryOf(typed: string, names: ReadonlyMap<string, string>): string {
  const sought = typed.trim().toLowerCase();
  if (sought === "") return "";
  const has = (words: string): boolean => words.toLowerCase().includes(sought);
  const member = [...names].find(([, name]) => has(name));
  if (member !== undefined) return member[0];
  const codes = Object.entries({ ...DEEDS, ...THINGS })
    .filter(([, phrase]) => has(say(phrase)))
    .map(([code]) => code);
  return commonStart(codes) || sought;
}

function commonStart([first = "", ...rest]: readonly string[]): string {
  let length = first.length;
  for (const one of rest) while (!one.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length).trim();
}

export function deedWords(what: string): string {
  const phrase = found(DEEDS, what);
  return phrase === undefined ? what : say(phrase);
}

/** Ids of members as names, codes as words; separators stay. */
export function aboutWords(about: string, nameOf: NameOf): string {
  const whole = found(THINGS, about);
  if (whole !== undefined) return say(whole);
  return about
    .replace(SAID, (saying) => {
      const phrase = found(SAYINGS, saying);
      return phrase === undefined ? saying : say(phrase);
    })
    .split(/([\s,:]+)/)
    .map((piece) => wordOf(piece, nameOf))
    .join("");
}

function wordOf(piece: string, nameOf: NameOf): string {
  if (inLanguage() === "zh" && /^,\s*$/.test(piece)) return "、";
  const thing = found(THINGS, piece);
  return thing === undefined ? (nameOf(piece) ?? piece) : say(thing);
}

/** Never what every object has (`constructor`). */
function found(table: Readonly<Record<string, Phrase>>, key: string): Phrase | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
