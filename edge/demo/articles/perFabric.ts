// One question, one answer per fabric: how such a row of articles is made. Holds no content.
import type { Aspect } from "../../../shared/domain/entities/aspectWords.ts";
import type { Article } from "../../../shared/domain/knowledge.ts";
import { both, entry, having, type Asks, type Both } from "../entry.ts";
import { FABRICS, type Fabric } from "../words.ts";

const SLUG: Readonly<Record<Fabric, string>> = { 棉麻: "linen", 纯棉: "cotton", 聚酯纤维: "polyester", 羊毛: "wool", 桑蚕丝: "silk" };
const ALL: readonly Fabric[] = ["棉麻", "纯棉", "聚酯纤维", "羊毛", "桑蚕丝"];

interface Row extends Asks {
  /** First part of each article's id. */
  readonly id: string;
  readonly aspect: Aspect;
  /** The question's title after the fabric's name: «棉麻» + «会缩水吗». */
  readonly title: Both;
  readonly says: Readonly<Record<Fabric, Both>>;
}

/** Five articles, one for each fabric. The same wordings find each; the product on the page decides which is true. */
export function perFabric({ id, aspect, title, says, zh, en }: Row): readonly Article[] {
  return ALL.map((fabric) =>
    entry({
      id: `a-${id}-${SLUG[fabric]}`,
      intent: "product_info",
      aspect,
      scope: having("面料", fabric),
      needs: ["product"],
      title: both(`${fabric}${title.zh}`, `${title.en} (${FABRICS[fabric].en})`),
      answer: says[fabric],
      zh,
      en,
    }),
  );
}
