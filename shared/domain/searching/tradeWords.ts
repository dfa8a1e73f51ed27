// Words of the trade that people type by their first letters: `tk` is 退款. A list, because pairs of characters across words would make two letters mean anything.
import { spellingsOf } from "./pinyin.ts";

const WORDS =
  `退款 退货 换货 退换 退差价 价保 保价 补差价 仅退款 退运费 运费 运费险 包邮 邮费 快递 物流 物流信息 快递单号 发货 未发货 催发货 催单 到货 收货 签收 拒收 派送 派件
丢件 破损 少件 漏发 错发 补发 改地址 修改地址 收货地址 地址 自提 预售 现货 缺货 库存 补货 有货 无货 下架 上架 订单 订单号 取消订单 下单 拍下 付款 支付 支付失败 货到付款
分期 花呗 微信 支付宝 银行卡 余额 红包 优惠券 优惠 满减 折扣 活动 秒杀 赠品 礼品 积分 会员 价格 降价 便宜 涨价 发票 开票 电子发票 专票 抬头 税号 尺码 尺寸 大小 偏大 偏小
身高 体重 颜色 色差 掉色 褪色 缩水 起球 面料 材质 纯棉 棉麻 羊毛 真丝 成分 洗涤 机洗 手洗 质量 质量问题 瑕疵 破洞 开线 线头 异味 味道 正品 假货 保修 保质期 生产日期 过期 维修
安装 说明书 使用 使用方法 充电 电池 续航 蓝牙 连接 开机 关机 死机 屏幕 耳机 手机 充电器 数据线 充电宝 音箱 手环 手表 键盘 鼠标 台灯 衬衫 裤子 裙子 连衣裙 毛衣 卫衣 羽绒服 外套
大衣 牛仔裤 睡衣 短袖 风衣 鞋子 袜子 帽子 内衣 投诉 举报 差评 好评 评价 追评 赔偿 赔付 补偿 仲裁 维权 客服 人工 人工客服 转人工 售后 售前 申请售后 审核 处理 进度 退款进度
退款原因 到账 多久 几天 时候 什么时候 今天 明天 昨天 上午 下午 晚上 周末 加急 着急 马上 电话 手机号 姓名 号码 账号 登录 密码 验证码 注销 直播 主播 链接 套餐 组合 规格 型号
款式 新款 老款 同款 搭配 推荐 适合 区别 儿童 婴儿 孕妇 老人 学生 男款 女款 情侣 生日 礼盒 包装 定制 刻字 团购 批发 代理 加盟 合作 门店 实体店 营业时间 海外 国际 港澳 关税 海关
谢谢 你好 在吗 好的 不要了 不想要 拍错 拍多 买错 重复 七天无理由 无理由 质检 鉴定 检测 证书 顾客 掌柜`.split(/\s+/);

interface Spelled {
  readonly word: string;
  readonly whole: readonly string[];
  readonly initials: readonly string[];
}

let spelled: readonly Spelled[] | undefined;

const PREFIX_LETTERS = 3; // from here on an unfinished word is meant

/** The words somebody may mean who types these letters: by first letters, spelled out, or spelled out so far. The exact ones first. */
export function wordsTyped(letters: string): readonly string[] {
  spelled ??= WORDS.map((word) => ({ word, ...spellingsOf(word) }));
  const exact = spelled.filter((one) => one.initials.includes(letters) || one.whole.includes(letters));
  const begun =
    letters.length < PREFIX_LETTERS
      ? []
      : spelled.filter((one) => !exact.includes(one) && one.whole.some((way) => way.startsWith(letters)));
  return [...exact, ...begun].map((one) => one.word);
}
