// The words of the page about signed customers: the shop's secret, and how its server uses it.
import type { Phrase } from "../../ui/words.ts";

export const IDENTITY = {
  lead: {
    zh: "顾客在店里登录了，就让店里的服务器签个名：对话接得上人，会员等级、订单也作数。没签名的都是访客。",
    en: "When a customer is signed in at your shop, let your server sign who they are: their conversation follows them, and tier and orders count. Without it everybody is a visitor.",
  },
  secret: { zh: "签名密钥", en: "The signing secret" },
  secretLead: {
    zh: "只放在店里的服务器上，不要写进网页、应用或代码仓库。谁有它，谁就能冒充任何一位顾客。",
    en: "It belongs on your server alone: never in a page, an app or a repository. Whoever has it can pass for any customer.",
  },
  hidden: { zh: "没有显示", en: "Not shown" },
  hiddenMore: { zh: "每看一次，操作记录里记一笔。", en: "Every look is an entry of the audit log." },
  show: { zh: "显示", en: "Show" },
  showing: { zh: "正在取…", en: "Fetching…" },
  hide: { zh: "收起", en: "Hide" },
  label: { zh: "签名密钥", en: "Signing secret" },
  another: { zh: "换一把", en: "Make another" },
  anotherSure: { zh: "换掉，旧的马上作废", en: "Make another; end the old one" },
  anotherWhat: {
    zh: "旧密钥签过的马上全部作废：在店里的服务器换上新密钥之前，登录着的顾客都会变成访客，看不到自己的对话。",
    en: "Everything the old one signed stops counting at once: until your server has the new one, signed-in customers are visitors and do not see their conversations.",
  },
  made: {
    zh: "新密钥好了。旧的已经作废，请马上换到店里的服务器上。",
    en: "Here is the new one. The old one has ended: put this on your server now.",
  },
  code: { zh: "店里的服务器", en: "On your server" },
  codeLead: {
    zh: "签上 id（店里的顾客编号），可再签 name、tier、phone、email，最多管 24 小时。tier 是 none、silver、gold 或 diamond，shop 是 {shop}。",
    en: "Sign id (the customer's at your shop) and, where you have them, name, tier, phone, email, for 24 hours at most. tier is none, silver, gold or diamond; shop is {shop}.",
  },
  language: { zh: "语言", en: "Language" },
  page: { zh: "店铺页面", en: "On your pages" },
  pageLead: {
    zh: "把签好的交给对话窗。过期了它会再取一次；顾客退出登录时也要说一声。",
    en: "Hand the signed token to the chat. When it has expired the chat asks for another; tell it, too, when the customer signs out.",
  },
  pageNever: { zh: "签好的和密钥都不要写进网址。", en: "Never put the token, or the secret, into an address." },
} as const satisfies Record<string, Phrase>;
