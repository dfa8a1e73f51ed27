// The people of the pictures: named shoppers who come one after another with something to say, over the shop's public door.
import { fetchPack, openShopper, whenShown } from "../kit/shopper.ts";
import type { Conversation } from "../../client/widget/conversation.ts";
import { readId, type ProductId } from "../../shared/core/ids.ts";
import type { Language } from "../../shared/domain/knowledge.ts";

export interface Comer {
  readonly name: string;
  readonly product?: string;
  readonly language?: Language;
  readonly says: readonly string[];
  /** Presses the person button at the end. */
  readonly person?: boolean;
}

/** Invented. In the order they come. */
const CROWD: readonly Comer[] = [
  { name: "孙哲", product: "p-linen-shirt", says: ["尺码表在哪看", "找人工问一下"], person: true },
  {
    name: "王若溪",
    product: "p-linen-shirt",
    says: ["我的退款怎么还没到？衬衫寄回去都五天了，订单 88421906", "又是 1–3 天，上次也这么说！转人工"],
    person: true,
  },
  { name: "张凯", product: "p-linen-shirt", says: ["收到的衬衫袖口开线了，怎么换货", "转人工"], person: true },
  { name: "周淑芬", product: "p-moss-dress", says: ["寄错颜色了，我要换货", "转人工"], person: true },
  { name: "陈立群", product: "p-linen-shirt", says: ["什么破店，天天糊弄人，我要投诉到 12315", "转人工"], person: true },
  { name: "何雨桐", product: "p-linen-shirt", says: ["这件亚麻的洗了会缩水吗？", "我平时机洗，转人工问问"], person: true },
  { name: "访客", product: "p-moss-dress", says: ["退货要自己出运费吗", "找人工"], person: true },
  { name: "访客", says: ["你好", "发票怎么开"] },
];

/** One comes, says it, and waits until the shop has it. */
export async function comeIn(url: string, comer: Comer): Promise<Conversation> {
  const pack = await fetchPack(url, "demo");
  const product = readId<ProductId>(comer.product);
  const { name, language = "zh" } = comer;
  const { conversation } = await openShopper({
    url,
    shop: "demo",
    pack,
    name,
    language,
    ...(product === undefined ? {} : { product }),
  });
  for (const text of comer.says) {
    await conversation.say(text);
    await whenShown(conversation, "the shop has it", (view) => view.unsent === 0 && !view.thinking);
  }
  if (comer.person === true) await conversation.person();
  return conversation;
}

/** Lets them all come, one after another. */
export async function playCrowd(url: string): Promise<readonly Conversation[]> {
  const all: Conversation[] = [];
  for (const one of CROWD) all.push(await comeIn(url, one));
  return all;
}
