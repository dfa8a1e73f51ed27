// Days that shops name instead of dating: 双11, 618, Black Friday … Data; those that follow the moon have no date here.

/** Name (folded, as a pattern) → month and date; none where it moves with the moon. Longer names before shorter ones. */
export const FESTIVALS: readonly (readonly [RegExp, readonly [month: number, date: number] | undefined])[] = [
  [/双十一|双11(?!\d)|(?<![\d.])11\.11(?!\d)|光棍节|singles'? day|double (?:11|eleven)/g, [11, 11]],
  [/双十二|双12(?!\d)|(?<![\d.])12\.12(?!\d)|double (?:12|twelve)/g, [12, 12]],
  [/(?<![\d.a-z¥$-])6[.·]?18(?!\d|\s?(?:[元块个件克斤毫天号袋码房室]|ml|g\b)|\.\d)|年中大促/g, [6, 18]],
  [/(?<![\d.])(?:99|九九)大促/g, [9, 9]],
  [/(?<![\d.])(?:38|三八)(?:女神|女王|妇女|焕新)?节|妇女节|女神节|women'?s day/g, [3, 8]],
  [/(?<![\d.])520(?=活动|表白|当天|那天|节|情人|礼)/g, [5, 20]],
  [/情人节|valentine'?s? ?(?:day)?/g, [2, 14]],
  [/五一(?=节|放|假|活动|期间|前|后|劳动|小长|当天|能|还|发|有|[\s\p{P}]|$)(?:劳动节|节)?|劳动节|labou?r day/gu, [5, 1]],
  [/六一(?=儿|节|活动|当天|前|礼)(?:儿童节|节)?|儿童节|children'?s day/g, [6, 1]],
  [/十一(?=放假|假期|期间|长假|黄金周|国庆|小长假)(?:国庆节?)?|国庆节?|national day/g, [10, 1]],
  [/元旦|new year'?s? day/g, [1, 1]],
  [/平安夜|christmas eve|xmas eve/g, [12, 24]],
  [/圣诞节?|christmas|xmas/g, [12, 25]],
  [
    /春节|过年|除夕|元宵节?|端午节?|中秋节?|七夕节?|清明节?|重阳节?|chinese new year|spring festival|mid-autumn(?: festival)?|dragon boat(?: festival)?/g,
    undefined,
  ],
];
