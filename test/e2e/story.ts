// The people of the pictures: named shoppers who come one after another with something to say, over the shop's public door.
import { fetchPack, openShopper, whenShown } from "../kit/shopper.ts";
import { readId, type ProductId } from "../../shared/core/ids.ts";

interface Comer {
  readonly name: string;
  readonly product?: string;
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

/** Lets them all come; each waits until the shop has what they said. Gives what is to be closed. */
export async function playCrowd(url: string): Promise<readonly { readonly close: () => void }[]> {
  const pack = await fetchPack(url, "demo");
  const open: { readonly close: () => void }[] = [];
  for (const one of CROWD) {
    const product = readId<ProductId>(one.product);
    const { conversation } = await openShopper({ url, shop: "demo", pack, name: one.name, ...(product === undefined ? {} : { product }) });
    for (const text of one.says) {
      await conversation.say(text);
      await whenShown(conversation, "the shop has it", (view) => view.unsent === 0 && !view.thinking);
    }
    if (one.person === true) await conversation.person();
    open.push({ close: () => conversation.close() });
  }
  return open;
}
