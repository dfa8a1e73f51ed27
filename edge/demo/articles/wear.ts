// How clothes feel when worn: breathing, itch, static, shape, stretch, thickness, sheerness. Content only.
import { both, entry, having } from "../entry.ts";
import { perFabric } from "./perFabric.ts";

const stretchAsks = {
  zh: ["有弹力吗", "弹性怎么样", "会不会紧绷", "坐下来勒不勒"],
  en: ["Is it stretchy?", "Does it have any stretch?", "Does it contain elastane?"],
};
const thickAsks = {
  zh: ["厚不厚", "是薄款还是厚款", "夏天穿热不热", "适合什么季节穿", "几月份穿合适"],
  en: ["How thick is it?", "Is it thin?", "What season is it for?", "Is it too hot for summer?"],
};
const sheerAsks = {
  zh: ["透不透", "白色会透吗", "会不会显内衣", "透肉吗", "里面要穿打底吗"],
  en: ["Is it see-through?", "Is the white one sheer?", "Does it show through?", "Do I need something underneath?"],
};

export const wearArticles = [
  ...perFabric({
    id: "breathe",
    aspect: "透气",
    title: both("透气吗", "Is it breathable?"),
    zh: ["透气吗", "穿着闷不闷", "出汗会不会贴身", "夏天穿凉快吗", "吸汗吗"],
    en: ["Is it breathable?", "Will I sweat in it?", "Is it cool in summer?", "Does it wick sweat?"],
    says: {
      棉麻: both(
        "透气是棉麻的长处，吸汗也快，天热穿比较清爽。出汗多时会有汗印，浅色会比深色明显些。",
        "Breathing is what linen-cotton is good at; it takes up sweat fast and feels fresh in the heat. Heavy sweat leaves marks for a while, more on some shades than others.",
      ),
      纯棉: both(
        "透气、吸汗，贴身穿舒服。大量出汗时干得慢一些，运动的话建议看看我们的速干款。",
        "It breathes and absorbs sweat, comfortable next to the skin. It dries slowly after heavy sweating; for sport see our quick-dry piece.",
      ),
      聚酯纤维: both(
        "透气性比棉麻弱一些，但干得快、不贴身。怕闷的话，天热时建议选宽松一点的尺码或者看看棉麻款。",
        "It breathes less than linen-cotton but dries fast and does not cling when wet. If you feel the heat, take a looser size or look at our linen-cotton pieces.",
      ),
      羊毛: both(
        "羊毛能吸湿也能散热，室内外进出不容易闷。二十多度以上就会觉得热了，更适合秋冬。",
        "Wool takes up moisture and lets heat out, so going in and out is comfortable. Above twenty-odd degrees it gets warm; it is for autumn and winter.",
      ),
      桑蚕丝: both(
        "透气、吸湿，贴着皮肤是凉凉滑滑的，夏天穿舒服。出汗后请尽快冲洗，汗渍久了会发黄。",
        "It breathes and feels cool and smooth on the skin, pleasant in summer. Rinse it soon after sweating, since old sweat yellows silk.",
      ),
    },
  }),
  ...perFabric({
    id: "feel",
    aspect: "手感",
    title: both("手感怎么样", "How does it feel?"),
    zh: ["手感怎么样", "扎不扎", "软不软", "会不会扎人", "敏感皮肤能穿吗"],
    en: ["Is it itchy?", "How does it feel on the skin?", "Is it soft?", "Is it rough or scratchy?"],
    says: {
      棉麻: both(
        "做过水洗柔软处理，是带一点骨感的干爽，不扎，洗几次会越来越软。如果您喜欢软糯的手感，可以看看纯棉款。",
        "It is pre-washed: dry and a little crisp, not scratchy, and softer with every wash. If you like it plush, see our cotton pieces.",
      ),
      纯棉: both(
        "柔软亲肤，贴身穿不扎。新衣服建议先过一遍水再穿，手感会更松软。",
        "Soft and kind to the skin. Rinse a new piece before wearing and it feels softer still.",
      ),
      聚酯纤维: both(
        "手感顺滑垂坠，不扎。特别喜欢天然纤维触感的话，可以看看棉麻或纯棉款。",
        "Smooth and drapey, not scratchy. If you prefer natural fibres, see our linen-cotton or cotton pieces.",
      ),
      羊毛: both(
        "我们用的是偏细的羊毛，多数人贴身穿不扎；皮肤比较敏感的话，脖子和手腕可能有轻微刺感，建议里面穿一件薄打底。",
        "The wool is on the fine side and most people find it comfortable; sensitive skin may feel a slight prickle at the neck and wrists, so wear a thin layer under it.",
      ),
      桑蚕丝: both(
        "细滑柔软，贴着皮肤微凉，不扎。指甲和粗糙的手要轻一点，容易勾丝。",
        "Fine, soft and slightly cool on the skin, no itch. Go gently with nails and rough hands, as it snags.",
      ),
    },
  }),
  ...perFabric({
    id: "static",
    aspect: "静电",
    title: both("起静电吗", "Does it get static?"),
    zh: ["起静电吗", "冬天静电大不大", "吸毛吗", "容易粘毛粘灰吗"],
    en: ["Does it get static?", "Does it cling in winter?", "Does it attract pet hair?"],
    says: {
      棉麻: both("基本不起静电，也不太粘毛，家里有猫狗也好打理。", "Hardly any static, and it does not pick up much pet hair."),
      纯棉: both(
        "很少起静电，干燥的冬天和羊毛、化纤叠穿时偶尔会有一点。",
        "Rarely; in a dry winter, worn with wool or synthetics, you may notice a little.",
      ),
      聚酯纤维: both(
        "干燥的天气会有一些静电，裙子可能贴腿。洗的时候加一点柔顺剂，里面穿棉质打底，会好很多。",
        "In dry weather yes, some, and a skirt may cling. A little fabric softener and a cotton layer underneath help a lot.",
      ),
      羊毛: both(
        "干燥时会有一点静电，也会沾些浮毛。穿前喷一点水雾、避免和化纤叠穿，就不明显了。",
        "A little when the air is dry, and it gathers some lint. A mist of water, and no synthetics next to it, keep it low.",
      ),
      桑蚕丝: both(
        "空气干燥时会轻微贴身，抹点身体乳或者手上沾点水顺一下就好，平时不明显。",
        "In dry air it clings slightly; body lotion or a damp hand settles it. Otherwise you will not notice.",
      ),
    },
  }),
  ...perFabric({
    id: "shape",
    aspect: "变形",
    title: both("会变形吗", "Does it keep its shape?"),
    zh: ["会变形吗", "洗了会不会变大", "领口会松吗", "膝盖会不会鼓包", "穿久了走形吗"],
    en: ["Does it keep its shape?", "Will it stretch out?", "Does the collar get baggy?", "Will it sag?"],
    says: {
      棉麻: both(
        "机织面料，不容易拉长变形。洗后抖平再晾，膝盖、手肘这些地方久坐会有一点鼓，过水熨平就回来了。",
        "It is woven and does not stretch out easily. Shake it flat before drying; knees and elbows may bag a little after sitting and recover with a wash and iron.",
      ),
      纯棉: both(
        "正常洗晒不容易变形。湿的时候比较重，建议搭在衣架横杆上或者平铺晾，领口和肩就不会被拉松。",
        "With normal care it keeps its shape. It is heavy when wet, so lay it flat or over a bar and the neck and shoulders will not stretch.",
      ),
      聚酯纤维: both(
        "定型好，日常洗穿不容易变形。避开高温熨烫和烘干就可以。",
        "It holds its shape well in normal wear and washing. Just avoid hot ironing and drying.",
      ),
      羊毛: both(
        "湿的时候挂晾会拉长，请平铺阴干；平时叠放，不要用衣架长挂。稍微松了的话，隔布蒸汽熏一下会回缩一些。",
        "Hung wet it stretches, so dry it flat, and store it folded instead of on a hanger. If it has loosened a little, steam through a cloth draws it back.",
      ),
      桑蚕丝: both(
        "不拧不甩就不会走形。斜裁的部位挂久了会略微垂长，平时叠放或者用宽肩衣架都可以。",
        "Without wringing or spinning it keeps its shape. Bias-cut parts drop slightly when hung for long; fold it or use a wide hanger.",
      ),
    },
  }),
  entry({
    id: "a-stretch-none",
    intent: "product_info",
    aspect: "弹力",
    scope: having("弹力", "无弹"),
    needs: ["product"],
    ...stretchAsks,
    title: both("无弹面料", "No stretch"),
    answer: both(
      "这款没有弹力，靠版型留的松量来活动。胸围或大腿围偏大的话，建议对着尺码表留 4–6 厘米余量再选。",
      "This one has no stretch; the ease is in the cut. If your chest or thighs are fuller, leave 4–6 cm when you compare with the size table.",
    ),
  }),
  entry({
    id: "a-stretch-slight",
    intent: "product_info",
    aspect: "弹力",
    scope: having("弹力", "微弹"),
    needs: ["product"],
    ...stretchAsks,
    title: both("微弹面料", "Slight stretch"),
    answer: both(
      "这款微弹，抬手、弯腰不会绷，但拉不开很多，请还是按平时的尺码选，不要特意买小。",
      "It has a slight stretch: reaching and bending are easy, but it does not give a lot. Take your usual size and do not size down.",
    ),
  }),
  entry({
    id: "a-stretch-full",
    intent: "product_info",
    aspect: "弹力",
    scope: having("弹力", "有弹"),
    needs: ["product"],
    ...stretchAsks,
    title: both("有弹面料", "Stretchy"),
    answer: both(
      "这款弹力不错，活动方便，不勒。介于两个码之间的话，喜欢合身选小的，喜欢松一点选大的。",
      "It stretches well, moves with you and does not pinch. Between two sizes, take the smaller for a close fit, the larger for ease.",
    ),
  }),
  entry({
    id: "a-thick-light",
    intent: "product_info",
    aspect: "厚薄",
    scope: having("厚薄", "薄款"),
    needs: ["product"],
    ...thickAsks,
    title: both("薄款", "Light weight"),
    answer: both(
      "这款是薄款，适合晚春到初秋，20 ℃ 以上单穿舒服；开空调的房间里建议加一件外套。",
      "It is a light piece for late spring to early autumn, comfortable alone above 20 °C; take a layer for cold air conditioning.",
    ),
  }),
  entry({
    id: "a-thick-medium",
    intent: "product_info",
    aspect: "厚薄",
    scope: having("厚薄", "适中"),
    needs: ["product"],
    ...thickAsks,
    title: both("厚度适中", "Medium weight"),
    answer: both(
      "厚度适中，春夏秋都能穿，15–28 ℃ 比较合适。天冷可以当内搭，外面加针织或外套。",
      "Medium weight: spring to autumn, comfortable around 15–28 °C. In the cold, wear it under a knit or a coat.",
    ),
  }),
  entry({
    id: "a-thick-heavy",
    intent: "product_info",
    aspect: "厚薄",
    scope: having("厚薄", "厚款"),
    needs: ["product"],
    ...thickAsks,
    title: both("厚款", "Thick"),
    answer: both(
      "这款偏厚，适合秋冬，5–15 ℃ 左右穿刚好；再冷一些，外面加一件大衣或羽绒就可以。",
      "It is on the thick side, for autumn and winter, right around 5–15 °C; add a coat when it is colder.",
    ),
  }),
  entry({
    id: "a-sheer-no",
    intent: "product_info",
    aspect: "透不透",
    scope: having("透度", "不透"),
    needs: ["product"],
    ...sheerAsks,
    title: both("不透", "Opaque"),
    answer: both(
      "这款不透，正常光线下不显内衣。浅色款如果在意，里面穿肤色就更稳妥。",
      "It is opaque and does not show underwear in normal light. With pale colours, skin-toned underwear is the safe choice.",
    ),
  }),
  entry({
    id: "a-sheer-slightly",
    intent: "product_info",
    aspect: "透不透",
    scope: having("透度", "微透"),
    needs: ["product"],
    ...sheerAsks,
    title: both("微透", "Slightly sheer"),
    answer: both(
      "浅色会微透，强光下隐约看得到轮廓，建议穿肤色内衣或加一件打底；深色基本不透。",
      "Pale colours are slightly sheer and show an outline in strong light: wear skin-toned underwear or a layer. Dark colours hardly show.",
    ),
  }),
];
