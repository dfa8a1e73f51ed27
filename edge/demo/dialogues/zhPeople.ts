// Chinese dialogues that end with a person, or must not: every cause of a hand-off, and its innocent twins. Content only.
import { group, held, shows } from "./write.ts";

export const zhPeople = group("zh-people", "zh", [
  shows("a person asked for, in two words", {}, ["转人工", "handoff asked"]),
  held("a person asked for, impatiently", {}, ["别机器人了 给我找个真人客服", "handoff asked"]),
  shows("a person asked for in the middle of a question", {}, ["我退款的事找人工客服说", "handoff asked"]),
  shows("人工费 is no wish for a person", {}, ["风扇安装要人工费吗", "answer a-install"]),
  held("人工智能 is no wish for a person", { page: "p-buds-anc" }, [
    "这耳机带人工智能降噪吗",
    "answer a-anc-buds of p-buds-anc | ask intent",
  ]),
  shows("once a person is there the bot is silent", {}, ["转人工", "handoff asked"], [{ person: "agent" }], ["几天能到", "silent"]),
  held(
    "the button: silent from then on",
    {},
    ["包邮吗", "answer a-freight"],
    [{ person: "button" }],
    ["人呢", "silent"],
    ["还要等多久", "silent"],
  ),
  shows(
    "an agent took over without being asked",
    {},
    ["几天能到", "answer a-delivery-time"],
    [{ person: "agent" }],
    ["会缩水吗", "silent"],
  ),
  shows("a complaint about service", {}, ["你们客服什么态度啊 我要投诉", "handoff complaint/threat"]),
  held("a complaint about quality", {}, ["买的衣服质量太差了 一洗就烂 我要投诉", "handoff complaint/threat"]),
  shows("a threat with the regulator", {}, ["再不退款我就打12315", "handoff threat/urgent"]),
  held("a threat to tell everybody", {}, ["不给我解决我就曝光你们", "handoff threat/urgent"]),
  shows("abuse", {}, ["你们是不是傻逼啊", "handoff abuse"]),
  held("abuse in the middle of a question", {}, ["退个款磨磨唧唧的 脑残吗你们", "handoff abuse"]),
  shows("a power bank that smokes", { page: "p-power-10k" }, ["充电宝充着充着冒烟了", "handoff urgent"]),
  held("a rash", {}, ["孩子穿了你们衣服过敏了 起疹子", "handoff urgent"]),
  shows("会不会漏电 is a question, not an accident", { page: "p-kettle" }, ["这个会不会漏电啊 安全吗", "answer a-safe-kettle of p-kettle"]),
  shows("a lawyer", {}, ["我已经找律师了 等着收律师函吧", "handoff threat/urgent"]),
  shows("no published answer: altering trousers is a draft", { page: "p-suit-trousers" }, [
    "裤子太长了能帮我改短吗",
    "handoff no-answer/unclear | ask intent",
  ]),
  held("no published answer: old clothes are a draft", {}, ["旧衣服你们回收吗", "handoff no-answer/unclear | ask intent"]),
  shows("an aspect nobody has written about", { page: "p-lamp-desk" }, [
    "这台灯能防蓝光吗",
    "handoff no-answer | ask intent | answer a-bright-lamp of p-lamp-desk",
  ]),
  shows("a gold member where the shop says gold", { tier: "gold", bot: { handoffTier: "gold" } }, ["几天能到", "handoff tier"]),
  held("a diamond member where the shop says gold", { tier: "diamond", bot: { handoffTier: "gold" } }, ["包邮吗", "handoff tier"]),
  shows("a silver member where the shop says gold", { tier: "silver", bot: { handoffTier: "gold" } }, [
    "几天能到",
    "answer a-delivery-time",
  ]),
  shows("a hello from a gold member is still a hello", { tier: "gold", bot: { handoffTier: "gold" } }, ["你好", "smalltalk greeting"]),
  shows("outside hours: says when people are back, and takes the message", { open: false }, [
    "转人工",
    "handoff asked",
    { words: ["每天 0:00–24:00", "记下了"] },
  ]),
  held("outside hours the bot answers as ever", { open: false }, ["怎么开发票", "answer a-invoice"]),
  shows("outside hours a complaint is taken down with an apology", { open: false }, [
    "质量太差了 我要投诉你们",
    "handoff complaint/threat",
    { words: ["抱歉", "记下了"] },
  ]),
]);
