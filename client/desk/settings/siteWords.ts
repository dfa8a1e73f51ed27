// The words of the page about the websites that may show the chat.
import type { NoSite } from "../../../shared/domain/site.ts";
import type { Phrase } from "../../ui/words.ts";

export const SITES = {
  lead: {
    zh: "只有名单里的网站能放本店的对话窗。别的网站放了，浏览器也不给打开。",
    en: "Only the websites on this list may show your chat. Anywhere else the browser will not open it.",
  },
  add: { zh: "加上", en: "Add" },
  site: { zh: "网站", en: "Website" },
  hint: {
    zh: "写到域名为止，要 https。带 www 和不带 www 是两个网站。",
    en: "Up to the domain, with https. With and without www are two websites.",
  },
  use: { zh: "用 {site}", en: "Use {site}" },
  already: { zh: "已经在名单里了。", en: "It is on the list already." },
  ownAlready: { zh: "这是掌柜自己的网址，本来就可以。", en: "This is the desk's own address; it always may." },
  list: { zh: "名单", en: "The list" },
  listAside: { zh: "改动联网后半分钟内生效", en: "Changes take effect within half a minute, once online" },
  always: { zh: "掌柜自己的，总是可以", en: "the desk's own, always allowed" },
  unsent: { zh: "待发送", en: "unsent" },
  useless: { zh: "不起作用", en: "has no effect" },
  uselessMore: {
    zh: "这不是一个 https 网站的地址，浏览器不认。请移除，再写一遍。",
    en: "This is no https address, so browsers ignore it. Remove it and add it again.",
  },
  remove: { zh: "移除", en: "Remove" },
  removeSite: { zh: "移除 {site}", en: "Remove {site}" },
  removed: { zh: "{site} 移除了", en: "{site} is off the list" },
  undo: { zh: "撤销", en: "Undo" },
  none: {
    zh: "还没有网站。写上店铺的网址，再把下面的代码放进店铺的页面。",
    en: "There is no website yet. Add your shop's address, then put the code below into its pages.",
  },
  read: { zh: "已读", en: "Read marks" },
  tellRead: { zh: "让顾客看到「已读」", en: "Shoppers see when we have read their words" },
  tellReadMore: {
    zh: "客服打开这一单，顾客自己的话下面写已读。关掉以后只写已送达；客服这边照样看得到顾客读到哪里。",
    en: "Once an agent has the conversation open, “Read” stands below the shopper's own words. Switched off, only “Delivered” does; agents still see how far the shopper has read.",
  },
  code: { zh: "放进店铺页面的代码", en: "The code for your pages" },
  codeLead: {
    zh: '放在 </body> 前面，每一页都放。商品页可以再写上 data-product="商品编号"，机器人就知道顾客在看哪一件。',
    en: 'Put it before </body> on every page. On a product\'s page add data-product="its id", and the bot knows what the shopper is looking at.',
  },
  csp: {
    zh: "店铺页面自己有 Content-Security-Policy 的，script-src 和 frame-src 都要加上 {origin}。",
    en: "If your pages have a Content-Security-Policy, add {origin} to script-src and frame-src.",
  },
} as const satisfies Record<string, Phrase>;

export const NO_SITE: Readonly<Record<NoSite["why"], Phrase>> = {
  empty: { zh: "请写上网址，比如 https://shop.example。", en: "Please type an address, such as https://shop.example." },
  wildcard: { zh: "不能用 *，请把网站一个一个写上。", en: "No * here: add the websites one by one." },
  scheme: { zh: "要从 https:// 写起。", en: "It begins with https://." },
  "plain-http": {
    zh: "要 https。http 的页面路上谁都能改，只有本机（localhost）可以。",
    en: "It must be https. A plain http page can be changed by anybody on its way; only localhost may.",
  },
  more: { zh: "写到域名为止，后面的不要。", en: "Only up to the domain, without what comes after." },
  unreadable: { zh: "这不像一个网址。", en: "This does not look like an address." },
};
