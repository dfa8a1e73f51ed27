// The words of the figures' page, fetched with it. What a figure is stands beside its name, for whoever hovers.
import type { ShareName, TimeName } from "../../../shared/domain/insight/measures.ts";
import type { Phrase } from "../../ui/words.ts";

export const INSIGHT = {
  insight: { zh: "分析", en: "Insight" },
  period: { zh: "时段", en: "Period" },
  week: { zh: "7 天", en: "7 days" },
  month: { zh: "30 天", en: "30 days" },
  quarter: { zh: "90 天", en: "90 days" },
  year: { zh: "一年", en: "A year" },
  asking: { zh: "正在问店里要这段日子", en: "Asking the shop for these days" },
  farOffline: { zh: "长时段要联网看，7 天和 30 天离线也有", en: "Long periods need the network; 7 and 30 days are here without it" },
  farRefused: { zh: "没拿到这段日子：{words}", en: "These days did not come: {words}" },
  farOlder: { zh: "店里的算法新了，请刷新页面再看", en: "The shop counts otherwise by now: load this page anew" },
  farSince: { zh: "店里从 {day} 起有数，更早的没有", en: "The shop knows of days since {day}, and of none before" },
  farOne: { zh: "长时段一次只按一项筛选", en: "Long periods are filtered by one thing at a time" },
  again: { zh: "再试一次", en: "Try again" },
  talks: { zh: "{from} 至 {to}，已结束会话 {n}", en: "{from} to {to}, {n} conversations that are over" },
  reading: { zh: "正在读会话 {done} / {of}", en: "Reading conversations, {done} of {of}" },
  newestOnly: { zh: "只算了本机最新的 {n} 个会话", en: "Of the newest {n} conversations on this device only" },
  nothing: {
    zh: "这段时间没有结束的会话。会话结束后，第二天再来看。",
    en: "No conversation ended in this period. Come back once some have.",
  },
  nothingFits: { zh: "没有符合筛选的会话", en: "Nothing fits the filters" },
  noFilter: { zh: "去掉筛选", en: "Clear the filters" },
  print: { zh: "打印", en: "Print" },
  filters: { zh: "筛选", en: "Filters" },
  channel: { zh: "渠道", en: "Channel" },
  agent: { zh: "客服", en: "Agent" },
  intent: { zh: "问题", en: "Matter" },
  product: { zh: "商品", en: "Product" },
  every: { zh: "全部{what}", en: "Every {what}" },
  widget: { zh: "网页", en: "Web chat" },
  api: { zh: "接口", en: "API" },

  figures: { zh: "要紧的数", en: "Key figures" },
  of: { zh: "{yes} / {all}", en: "{yes} of {all}" },
  p90: { zh: "九成 {time}内，n={n}", en: "nine of ten within {time}, n={n}" },
  before: { zh: "上期 {value}", en: "before: {value}" },
  none: { zh: "还没有", en: "none yet" },

  mood: { zh: "顾客带着不满结束的占 {rate}", en: "{rate} of shoppers ended displeased" },
  moodUp: { zh: "带着不满结束的多了：{rate}，上期 {before}", en: "More shoppers ended displeased: {rate}, before {before}" },
  moodDown: { zh: "带着不满结束的少了：{rate}，上期 {before}", en: "Fewer shoppers ended displeased: {rate}, before {before}" },
  moodLede: { zh: "最后一句为负面的会话占比，竖条是 95% 区间", en: "Conversations whose last line was negative; bars are the 95% range" },
  moodAlt: { zh: "每天带着不满结束的占比", en: "Share that ended displeased, by day" },
  noMood: { zh: "这段时间没有听出情绪的会话", en: "No conversation whose mood was heard" },
  now: { zh: "本期 {rate}", en: "now {rate}" },
  table: { zh: "背后的表", en: "The table behind it" },
  day: { zh: "日", en: "Day" },
  count: { zh: "会话", en: "Conversations" },
  negative: { zh: "不满", en: "Displeased" },
  rate: { zh: "占比", en: "Share" },

  hot: { zh: "「{name}」问得最多", en: "“{name}” is asked most" },
  hotLede: { zh: "按会话数；折线同一刻度，每天 0–{most}", en: "By conversations; lines share one scale, 0–{most} a day" },
  rank: { zh: "名次", en: "Rank" },
  trend: { zh: "走势", en: "Trend" },
  thisTime: { zh: "本期", en: "Now" },
  change: { zh: "比上期", en: "Change" },
  fresh: { zh: "新", en: "new" },
  bot: { zh: "机器人解决", en: "Bot solved" },

  cards: { zh: "客服各项，和团队比", en: "Each agent beside the team" },
  cardsLede: {
    zh: "数字已向团队收缩（加 20 个团队平均样本）；横线是 95% 区间，竖线是团队。▲ 高于、▼ 低于，其余看不出差别",
    en: "Pulled towards the team by 20 average conversations; lines are the 95% range, the upright is the team. ▲ above, ▼ below, else no difference to be seen",
  },
  ownCard: { zh: "我的各项，和团队比", en: "Mine beside the team" },
  team: { zh: "团队 {rate}", en: "team {rate}" },
  n: { zh: "n={n}", en: "n={n}" },
  raw: { zh: "原值 {yes}/{all}", en: "counted {yes}/{all}" },
  say: { zh: "怎么看", en: "Reading" },
  few: { zh: "n 太小，先不比", en: "too few to compare" },
  same: { zh: "看不出差别", en: "no difference to be seen" },
  someAbove: { zh: "{n} 项高于团队", en: "{n} above the team" },
  someBelow: { zh: "{n} 项低于团队，先看会话", en: "{n} below the team; look at the conversations" },
  mixed: { zh: "{above} 项高于、{below} 项低于团队", en: "{above} above, {below} below the team" },

  rated: { zh: "评价率 {rate}", en: "{rate} rated" },

  surge: { zh: "突增 · 正在发生", en: "Surge · now" },
  surgeTitle: { zh: "一小时 {x} 次问「{name}」，平时 {usual} 次", en: "“{name}” asked {x} times within an hour, {usual} as a rule" },
  everything: { zh: "所有问题", en: "Everything" },
  causeProduct: { zh: "{share} 都在问 {name}", en: "{share} of what is more asks about {name}" },
  causeRule: { zh: "{share} 问到活动规则《{name}》", en: "{share} of what is more is about the rule “{name}”" },
  causeArticle: { zh: "{share} 读了《{name}》也没解决", en: "{share} of what is more was not helped by “{name}”" },
  causeNone: { zh: "{share} 没有可答的文章", en: "{share} of what is more has no article to answer it" },
  surgeNews: { zh: "突增：{words}", en: "Surge: {words}" },
  goLook: { zh: "去看", en: "See it" },
  failed: { zh: "机器人有 {n} 次没答上", en: "the bot could not help {n} times" },
  look: { zh: "看 {n} 条", en: "See the {n}" },

  places: { zh: "分析的各页", en: "Pages of insight" },
  placeFigures: { zh: "数据", en: "Figures" },
  placeRules: { zh: "规则", en: "Rules" },
  placeQuality: { zh: "质检", en: "Quality" },
  behind: { zh: "{title}：{n} 个会话", en: "{title}: {n} conversations" },
  close: { zh: "收起", en: "Close" },
  moreOf: { zh: "还有 {n} 个", en: "{n} more" },
  nobody: { zh: "没人接", en: "nobody" },
  notSo: { zh: "{name} · 没做到的", en: "{name} · those that missed it" },
} as const satisfies Record<string, Phrase>;

/** Each figure by name, and what it is in a sentence. */
export const NAMES: Readonly<Partial<Record<ShareName | TimeName, { readonly name: Phrase; readonly what: Phrase }>>> = {
  fcr: {
    name: { zh: "一次解决", en: "First contact" },
    what: {
      zh: "人工会话里，7 天内没重开也没为同一件事再来的",
      en: "Answered by people, not reopened and not back with the same within 7 days",
    },
  },
  csat: {
    name: { zh: "满意", en: "Satisfied" },
    what: { zh: "评价里 4、5 分的", en: "Ratings of 4 and 5 among all ratings" },
  },
  quick: {
    name: { zh: "3 分钟内回", en: "Within 3 min" },
    what: { zh: "要人工的会话里，第一句人工回复在 3 分钟内的", en: "A person's first reply within 3 minutes of wanting one" },
  },
  quality: {
    name: { zh: "质检通过", en: "Quality" },
    what: { zh: "质检过的会话里通过的", en: "Inspected conversations that passed" },
  },
  proactive: {
    name: { zh: "主动跟进", en: "Proactive" },
    what: { zh: "人工会话里，客服没被问也再说一句，或约了回访的", en: "Somebody wrote unasked or planned to come back" },
  },
  botSolved: {
    name: { zh: "机器人解决", en: "Bot solved" },
    what: { zh: "机器人的会话里，没点踩、没找人工、没答不上的", en: "No dislike, no wish for a person, no missing answer" },
  },
  sla: {
    name: { zh: "承诺做到", en: "Promises kept" },
    what: { zh: "首响、下次回复、解决三个时限里做到的", en: "First reply, next reply and solution in time" },
  },
  first: {
    name: { zh: "首次响应", en: "First response" },
    what: { zh: "从要人工到第一句人工回复，取中位数", en: "From wanting a person to their first reply, the median" },
  },
  resolved: {
    name: { zh: "解决用时", en: "Time to resolve" },
    what: { zh: "从顾客第一句到结束，人工会话，取中位数", en: "From the shopper's first line to the end, the median" },
  },
};
