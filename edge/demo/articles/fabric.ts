// What each fabric does in the wash and in wear: shrinking, fading, pilling, washing, creasing, losing shape. Content only.
import { both } from "../entry.ts";
import { perFabric } from "./perFabric.ts";

export const fabricArticles = [
  ...perFabric({
    id: "shrink",
    aspect: "缩水",
    title: both("会缩水吗", "Does it shrink?"),
    zh: ["这个衣服洗了会缩水吗", "洗完会不会变小", "缩水厉害吗", "下水之后会缩多少", "怕缩水要不要买大一码", "机洗会缩吗"],
    en: [
      "Will it shrink in the wash?",
      "Does it shrink after washing?",
      "How much does it shrink?",
      "Should I size up in case it shrinks?",
    ],
    says: {
      棉麻: both(
        "会缩一点。棉麻首次水洗约缩 **2–3%**，以衣长 68 厘米算，大概短 1.5–2 厘米，之后就基本稳定了。用 30 ℃ 以下的水、平铺阴干，缩得会少些；版型已经留了这部分余量，按平时的尺码选就行。",
        "A little. Linen-cotton shrinks about **2–3%** on the first wash, roughly 1.5–2 cm on a 68 cm body, and then stays put. Water below 30 °C and drying flat keep it small; the cut already allows for it, so take your usual size.",
      ),
      纯棉: both(
        "会有一点，首次水洗约缩 1–2%，穿着基本感觉不到，之后就稳定了。水温别超过 40 ℃，不要高温烘干，烘干会缩得更多。",
        "Slightly: about 1–2% on the first wash, hardly noticeable when worn, and stable afterwards. Keep the water below 40 °C and skip hot tumble drying, which shrinks it more.",
      ),
      聚酯纤维: both(
        "不会缩水，聚酯纤维遇水尺寸很稳定，日常机洗也不影响。只是怕高温，熨烫请用低温档，别用烘干机的高温程序。",
        "No, it does not shrink: polyester keeps its size in water, machine washing included. It only dislikes heat, so iron on low and avoid hot drying.",
      ),
      羊毛: both(
        "羊毛洗法不对会缩水，还会毡化变硬，而且恢复不了。请用 30 ℃ 以下的水和羊毛洗涤剂轻轻手洗，不搓不拧，平铺阴干，正常这样洗尺寸变化在 3% 以内。机洗标准程序和烘干都请避开。",
        "Washed the wrong way, wool shrinks and felts, and that cannot be undone. Hand wash gently below 30 °C with wool detergent, do not rub or wring, and dry flat: the change then stays within about 3%. Avoid normal machine cycles and tumble drying.",
      ),
      桑蚕丝: both(
        "冷水轻柔手洗，会有 1–2% 的轻微回缩，垫布低温熨一下就能回来大半。热水和暴晒会让它缩得明显、也会发硬，请避开；不放心可以送干洗。",
        "In cold, gentle hand washing it draws in by about 1–2%, and a low iron under a cloth brings most of it back. Hot water and strong sun shrink and stiffen it, so avoid both; dry cleaning is fine too.",
      ),
    },
  }),
  ...perFabric({
    id: "fade",
    aspect: "掉色",
    title: both("会掉色吗", "Does the colour run or fade?"),
    zh: ["掉色吗", "洗了会不会褪色", "深色的掉色严重吗", "会不会染到别的衣服", "头一次洗会有浮色吗"],
    en: ["Does the color fade?", "Will the colour bleed in the wash?", "Will it stain other clothes?", "Does the dark one run?"],
    says: {
      棉麻: both(
        "浅色基本不掉。深色首次下水会有一点浮色，是天然纤维染色的正常情况，洗一两次就没有了。前两次请单独洗，反面晾干、别暴晒，颜色能保持得更久。",
        "Light colours hardly run. Dark ones release a little loose dye at first, normal for natural fibres, and stop after a wash or two. Wash separately the first two times and dry inside out in the shade.",
      ),
      纯棉: both(
        "用的是活性染色，浅色正常洗不掉色；深色头两次会有轻微浮色，请和浅色分开洗。反面晾干、避开暴晒，就不容易发白。",
        "It is reactive dyed: light colours stay, dark ones release a little loose dye in the first two washes, so keep them apart from light clothes. Dry inside out, out of strong sun, and it keeps from paling.",
      ),
      聚酯纤维: both(
        "正常洗涤不掉色，聚酯纤维的颜色固得比较牢。不要用含氯漂白剂，也别和易掉色的衣服一起泡。",
        "In normal washing it does not run: colour holds well in polyester. Do not bleach with chlorine or soak it together with clothes that run.",
      ),
      羊毛: both(
        "用冷水和中性洗涤剂，基本不掉色；深色首次洗水里略带颜色是正常的。不要浸泡太久，三五分钟就够，也不要用漂白剂。",
        "In cold water with neutral detergent it hardly runs; a light tint in the water at first is normal for dark shades. Do not soak for more than three to five minutes, and no bleach.",
      ),
      桑蚕丝: both(
        "真丝的色牢度比棉略低，深色手洗时会有轻微掉色，请单独用冷水快洗，不要浸泡。晾在阴凉处，别喷香水，颜色能保持得更久。",
        "Silk holds dye a little less than cotton, so dark shades may run slightly: wash alone, quickly, in cold water, no soaking. Dry in the shade and keep perfume off it.",
      ),
    },
  }),
  ...perFabric({
    id: "pill",
    aspect: "起球",
    title: both("会起球吗", "Does it pill?"),
    zh: ["会起球吗", "穿久了起不起毛球", "掉毛吗", "腋下容易起球吗", "起球了怎么办"],
    en: ["Does it pill?", "Will it get bobbles?", "Does it shed?", "Is pilling a problem with this?"],
    says: {
      棉麻: both(
        "棉麻是平织的，不容易起球。长期背双肩包摩擦的地方可能会起一点细绒，剪掉或用去毛球器轻轻推一下就好。",
        "Linen-cotton is a plain weave and rarely pills. A backpack may raise a little fuzz where it rubs; trim it or run a fabric shaver over it lightly.",
      ),
      纯棉: both(
        "不太会起球，新的时候可能带一点浮毛，洗一两次就干净了。反面机洗、装洗衣袋，可以减少摩擦。",
        "It hardly pills; a new piece may carry a little lint that goes after a wash or two. Wash it inside out in a laundry bag to lessen rubbing.",
      ),
      聚酯纤维: both(
        "常摩擦的地方，比如袖口和背包带的位置，穿久了可能起少量小球，属于正常现象。反面装洗衣袋洗会好很多，起了可以用去毛球器推掉。",
        "Where it rubs a lot, at cuffs and under bag straps, a few small pills can form over time, which is normal. Wash inside out in a bag; a fabric shaver takes them off.",
      ),
      羊毛: both(
        "会有一些。羊毛的短纤维在腋下和袖口摩擦后会成小球，前几次穿比较明显，后面会少。隔天穿、少摩擦，起了用去毛球梳顺着推掉就行，不影响穿。",
        "Some, yes. Short wool fibres roll into pills under the arms and at the cuffs, more in the first wears and less later. Rest it a day between wears and comb the pills off in one direction.",
      ),
      桑蚕丝: both(
        "桑蚕丝是长丝，基本不起球，怕的是勾丝。穿的时候留意首饰和粗糙的包带，洗的时候装袋或手洗。",
        "Silk is a long filament, so it hardly pills; what it fears is snagging. Mind jewellery and rough straps, and wash it by hand or in a bag.",
      ),
    },
  }),
  ...perFabric({
    id: "wash",
    aspect: "洗涤",
    title: both("怎么洗", "How do I wash it?"),
    zh: ["怎么洗", "可以机洗吗", "能用洗衣机洗吗", "要手洗还是干洗", "可以烘干吗", "平时怎么打理"],
    en: [
      "How do I wash it?",
      "Is it machine washable?",
      "Can I tumble dry it?",
      "Hand wash or dry clean?",
      "What are the care instructions?",
    ],
    says: {
      棉麻: both(
        "可以机洗：30 ℃ 以下、轻柔档、装洗衣袋，深浅分开；手洗更温和。不要烘干，平铺或抖平挂起阴干，半干时中温熨烫更平整。",
        "Yes, by machine: below 30 °C, gentle cycle, in a laundry bag, colours apart; hand washing is gentler. Do not tumble dry; shake it out, dry in the shade and iron on medium while still damp.",
      ),
      纯棉: both(
        "可以放心机洗，水温 40 ℃ 以下，深浅分开，反面洗。晾干就好；如果要烘干请用低温档，会有一点回缩。",
        "Machine wash it below 40 °C, inside out, dark and light apart. Line drying is enough; if you tumble dry, use low heat and expect a little shrinkage.",
      ),
      聚酯纤维: both(
        "很好打理：40 ℃ 以下机洗，甩干后挂起来，几个小时就干。需要熨的话用低温，不要用漂白剂。",
        "Easy care: machine wash below 40 °C, spin and hang, and it is dry in a few hours. Iron on low if needed; no bleach.",
      ),
      羊毛: both(
        "请用 30 ℃ 以下的水加羊毛洗涤剂轻压手洗，三五分钟就够，不搓不拧。用毛巾吸掉水，平铺阴干；不能烘干，也不要挂晾，会拉长。干洗也可以。",
        "Press it gently by hand below 30 °C with wool detergent, three to five minutes, no rubbing or wringing. Blot in a towel and dry flat; no tumble drying, no hanging, which stretches it. Dry cleaning is fine.",
      ),
      桑蚕丝: both(
        "建议冷水加真丝洗涤剂手洗，轻轻抓洗一两分钟，不拧不泡，阴凉处晾干。半干时反面垫布低温熨。不想自己洗的话，干洗也可以；不要机洗。",
        "Hand wash in cold water with silk detergent for a minute or two, no wringing or soaking, and dry in the shade. Iron on low, inside out under a cloth, while damp. Dry cleaning works too; no machine please.",
      ),
    },
  }),
  ...perFabric({
    id: "crease",
    aspect: "起皱",
    title: both("容易皱吗", "Does it crease?"),
    zh: ["容易皱吗", "需要熨烫吗", "坐一天会不会皱巴巴", "是免烫的吗", "怎么熨平"],
    en: ["Does it wrinkle easily?", "Do I need to iron it?", "Is it non-iron?", "How do I get the creases out?"],
    says: {
      棉麻: both(
        "会皱，这是亚麻的天性，坐久了会有自然的褶。想平整可以半干时中温熨，或者挂起来用蒸汽吹一吹；也有不少客人就喜欢它松松皱皱的样子。",
        "Yes, it creases: that is linen's nature, and sitting leaves soft folds. Iron on medium while damp or steam it on the hanger; many like it a little rumpled.",
      ),
      纯棉: both(
        "会有轻微的皱，洗好抖平再挂，大部分会自己垂平。出门前中温熨一下或挂烫都可以。",
        "It creases a little. Shake it out before hanging and most of it drops; a medium iron or a steamer does the rest.",
      ),
      聚酯纤维: both(
        "不容易皱，折着放进行李箱，挂一会儿也能垂平。需要时低温轻熨就好。",
        "Hardly: folded in a suitcase, it drops smooth after hanging a while. A light, low iron is enough if needed.",
      ),
      羊毛: both(
        "羊毛有弹性，不容易留死褶。折痕挂一晚就淡了，或者隔着布用蒸汽熏一下，不要直接压烫。",
        "Wool springs back, so creases do not stay. Leave it overnight or steam it through a cloth; do not press it directly.",
      ),
      桑蚕丝: both(
        "会有一些细褶，尤其坐着的地方。浴室里挂一会儿让水汽熏一熏就能松开，熨的话请低温、反面、垫一层布。",
        "It shows fine creases, mostly where you sit. Hang it in a steamy bathroom for a while, or iron on low, inside out, under a cloth.",
      ),
    },
  }),
];
