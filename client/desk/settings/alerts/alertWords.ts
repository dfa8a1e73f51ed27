// The words of the alerts page: who is told of what, where, and what became of it.
import type { AlertKind } from "../../../../shared/domain/alerts/alert.ts";
import type { ChannelKind, SendState } from "../../../../shared/wire/alertsApi.ts";
import type { Phrase } from "../../../ui/words.ts";

export const ALERTS = {
  title: { zh: "提醒", en: "Alerts" },
  lead: {
    zh: "不看屏幕的时候，谁在什么时候被叫到：这台设备、钉钉、飞书、企业微信、Slack，或者您自己的系统。提醒里只有单号、级别和时间，没有顾客的名字和原话。",
    en: "Who is called, and when, while nobody looks at the desk: this device, DingTalk, Feishu, WeCom, Slack, or a system of yours. An alert holds number, level and time, never a shopper's name or words.",
  },

  recent: { zh: "最近叫过您", en: "Told you lately" },
  recentNone: { zh: "这台设备最近没叫过您。", en: "This device has told you nothing lately." },
  toldGiven: { zh: "分给您了", en: "given to you" },
  toldLate: { zh: "超时了", en: "became overdue" },
  toldSurge: { zh: "突增，最新的一个会话", en: "a surge, its newest conversation" },
  toldAnswered: { zh: "您的申诉有了答复", en: "your appeal was answered" },
  toldMention: { zh: "备注里提到您", en: "you were mentioned in the note" },
  toldGone: { zh: "这一单不在这台设备上", en: "This ticket is not on this device" },
  notSeen: { zh: "没看", en: "not opened" },
  allSeen: { zh: "都算看过", en: "Mark all as seen" },

  device: { zh: "这台设备", en: "This device" },
  deviceOn: { zh: "掌柜关着也会叫醒您。", en: "You are told even while Zhanggui is closed." },
  deviceOff: { zh: "掌柜关着的时候不会叫您。", en: "You are not told while Zhanggui is closed." },
  deviceBlocked: {
    zh: "浏览器不许这个网站发通知。请点地址栏左边的图标，把“通知”改成允许。",
    en: "This browser does not let us notify you. Open the icon beside the address and allow notifications.",
  },
  deviceUnable: {
    zh: "这个浏览器在这个网址收不到推送（要 https；苹果手机要先“添加到主屏幕”）。",
    en: "This browser gets no push at this address (https is needed; on an iPhone add Zhanggui to the home screen first).",
  },
  deviceUnreached: { zh: "浏览器的推送服务没连上，稍后再试。", en: "The browser's push service was not reached. Try again later." },
  turnOn: { zh: "打开", en: "Turn on" },
  turnOff: { zh: "关掉", en: "Turn off" },
  tryIt: { zh: "试一下", en: "Test" },
  trying: { zh: "正在发…", en: "Sending…" },
  trySent: { zh: "发到了", en: "It arrived" },
  tryFailed: { zh: "没发到：{words}", en: "It did not arrive: {words}" },

  channels: { zh: "渠道", en: "Channels" },
  channelsNone: {
    zh: "还没有渠道。加一个群机器人，超时就会在群里喊人。",
    en: "No channel yet. Add a group robot, and breaches are called out there.",
  },
  add: { zh: "加渠道", en: "Add a channel" },
  edit: { zh: "改", en: "Edit" },
  editOne: { zh: "改 {name}", en: "Edit {name}" },
  off: { zh: "停用", en: "off" },
  unsigned: { zh: "没有签名", en: "not signed" },
  ending: { zh: "…{ending}", en: "…{ending}" },
  kind: { zh: "哪一种", en: "Kind" },
  name: { zh: "名字", en: "Name" },
  nameHint: { zh: "比如：客服群", en: "For example: support group" },
  url: { zh: "Webhook 地址", en: "Webhook address" },
  urlKept: { zh: "不填就还用原来的（{host}）", en: "Empty: the one there is ({host})" },
  secret: { zh: "签名密钥", en: "Signing secret" },
  secretKept: { zh: "不填就还用原来的", en: "Empty: the one there is" },
  secretWebhook: {
    zh: "按 Standard Webhooks 签名：whsec_ 加 base64；请求头 webhook-id、webhook-timestamp、webhook-signature。",
    en: "Signed as Standard Webhooks has it: whsec_ and base64; headers webhook-id, webhook-timestamp, webhook-signature.",
  },
  secretRobot: { zh: "机器人安全设置里的“加签”密钥。", en: "The “sign” secret of the robot's safety settings." },
  mentions: { zh: "超时和 P0 时 @谁", en: "Whom breaches and P0 call" },
  everyMs: { zh: "最多多久发一次（期间的合成一条）", en: "No more often than (what comes meanwhile goes in one message)" },
  atOnce: { zh: "有就发", en: "at once" },
  minutes: { zh: "{n} 分钟", en: "{n} min" },
  language: { zh: "语言", en: "Language" },
  zh: { zh: "中文", en: "Chinese" },
  en: { zh: "英文", en: "English" },
  on: { zh: "启用", en: "In use" },
  save: { zh: "保存", en: "Save" },
  remove: { zh: "移除", en: "Remove" },
  removeSure: { zh: "移除这个渠道", en: "Remove this channel" },
  removeWhat: { zh: "还没发的也不发了，规则里也不再有它。", en: "What still waits for it is dropped, and no rule names it any more." },
  close: { zh: "关闭", en: "Close" },

  rules: { zh: "什么事叫谁", en: "Who is told of what" },
  nobody: { zh: "不叫谁", en: "nobody" },
  later: { zh: "；{after}后 ", en: "; after {after} " },
  member: { zh: "负责的人", en: "who has it" },
  called: { zh: "被提到的人", en: "who was mentioned" },
  supervisors: { zh: "主管和店主", en: "supervisors and owner" },
  gone: { zh: "已移除的渠道", en: "a removed channel" },
  levels: { zh: "只叫这些级别（都不选就是全部）", en: "Only these levels (none chosen: all)" },
  step: { zh: "第 {n} 步", en: "Step {n}" },
  after: { zh: "几分钟后", en: "After so many minutes" },
  addStep: { zh: "加一步", en: "Add a step" },
  dropStep: { zh: "去掉这一步", en: "Drop this step" },
  hoursOn: { zh: "只在一天里的这段时间叫", en: "Only in these hours of the day" },
  hours: { zh: "{from} 到 {to}", en: "{from} to {to}" },
  stepHint: { zh: "一步一步叫，有人处理了就停。", en: "One step after the other, until somebody acts." },

  quiet: { zh: "安静时间", en: "Quiet hours" },
  quietLead: {
    zh: "这段时间里的提醒留到结束时再发；到时已经没事的就不发了。",
    en: "What comes in these hours waits for their end, and is dropped if it no longer holds then.",
  },
  quietOn: { zh: "有安静时间", en: "Keep quiet hours" },
  from: { zh: "从", en: "From" },
  to: { zh: "到", en: "To" },
  except: { zh: "这些级别照样叫", en: "These levels are told all the same" },

  log: { zh: "发送记录", en: "Sent" },
  logNone: { zh: "还没有发过。", en: "Nothing was sent yet." },
  more: { zh: "更早的", en: "Older" },
  again: { zh: "再试", en: "Try again" },
  pushTo: { zh: "{name} 的设备", en: "{name}'s devices" },
  tries: { zh: "试了 {n} 次", en: "{n} tries" },
} as const satisfies Readonly<Record<string, Phrase>>;

export const KIND_WORDS: Readonly<Record<AlertKind, { readonly name: Phrase; readonly what: Phrase }>> = {
  given: {
    name: { zh: "分给某人", en: "Given to somebody" },
    what: { zh: "分到或转给一个人时", en: "A conversation is offered or handed to a member" },
  },
  waiting: {
    name: { zh: "没有人接", en: "Nobody takes it" },
    what: { zh: "要找人，还没有人接", en: "A person is wanted, and nobody has it" },
  },
  urgent: { name: { zh: "变成 P0", en: "Becomes a P0" }, what: { zh: "红线、投诉到监管等", en: "A red flag, a threat, a regulator …" } },
  warned: {
    name: { zh: "快超时", en: "Nearly due" },
    what: { zh: "承诺的时间过了 75%（P0 还有 50%）", en: "75 % of a promised time is gone (for P0 50 % too)" },
  },
  weekly: {
    name: { zh: "每周小结", en: "Weekly figures" },
    what: { zh: "周一早上 9 点，上一周的数，发给渠道", en: "On Mondays at 9, the figures of the week before, to channels" },
  },
  monthly: {
    name: { zh: "每月小结", en: "Monthly figures" },
    what: {
      zh: "每月 1 号早上 9 点，上个月的数，发给渠道",
      en: "On the first of a month at 9, the figures of the month before, to channels",
    },
  },
  surge: {
    name: { zh: "突增", en: "Surge" },
    what: {
      zh: "一小时里问同一件事的比平时多得多，带原因",
      en: "Far more asked about one thing within an hour than is usual, with its cause",
    },
  },
  mention: {
    name: { zh: "被提到", en: "Mentioned" },
    what: { zh: "在一单的备注里 @ 到一个人或一组人", en: "A member or a team is called with @ in a ticket’s note" },
  },
  breached: { name: { zh: "已超时", en: "Overdue" }, what: { zh: "承诺的时间过了", en: "A promised time is over" } },
};

export const CHANNEL_WORDS: Readonly<Record<ChannelKind, Phrase>> = {
  dingtalk: { zh: "钉钉机器人", en: "DingTalk robot" },
  feishu: { zh: "飞书机器人", en: "Feishu / Lark robot" },
  wecom: { zh: "企业微信机器人", en: "WeCom robot" },
  slack: { zh: "Slack", en: "Slack" },
  webhook: { zh: "自己的系统（Webhook）", en: "A system of yours (webhook)" },
};

/** How each of them writes whom it calls. */
export const MENTION_HINTS: Readonly<Record<ChannelKind, Phrase>> = {
  dingtalk: { zh: "手机号或 userId，用逗号隔开；all 是所有人", en: "Mobile numbers or user ids, by commas; all calls everybody" },
  feishu: { zh: "open_id（ou_…），用逗号隔开；all 是所有人", en: "open_ids (ou_…), by commas; all calls everybody" },
  wecom: { zh: "成员 userid，用逗号隔开；all 是所有人", en: "Member userids, by commas; all calls everybody" },
  slack: { zh: "成员 ID（U…），用逗号隔开；all 是整个频道", en: "Member ids (U…), by commas; all calls the channel" },
  webhook: { zh: "不用填", en: "Not needed" },
};

export const STATE_WORDS: Readonly<Record<SendState, Phrase>> = {
  waits: { zh: "等着发", en: "waits" },
  sent: { zh: "发到了", en: "sent" },
  dead: { zh: "没发到", en: "given up" },
  dropped: { zh: "不用发了", en: "not needed" },
};
