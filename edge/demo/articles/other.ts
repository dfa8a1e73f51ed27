// Accounts, privacy, reviews, and the small talk of a shop. Content only.
import { both, entry } from "../entry.ts";

export const otherArticles = [
  entry({
    id: "a-account-signin",
    intent: "account",
    zh: ["密码忘了怎么办", "登录不上", "账号被锁了", "收不到登录短信"],
    en: ["I forgot my password", "I can't sign in", "My account is locked"],
    title: both("登录与找回", "Signing in"),
    answer: both(
      "登录页点「忘记密码」，用注册的手机号或邮箱自助重设，几分钟就好；微信登录的不用密码。收不到短信请看拦截箱、隔一分钟再试。密码和短信码请自己收好，谁来问都别说。",
      "Press Forgot password on the sign-in page and reset it by your phone or email; WeChat sign-in needs none. No message? Check blocked messages and try again after a minute. Keep passwords and message codes to yourself, whoever asks.",
    ),
  }),
  entry({
    id: "a-account-change",
    intent: "account",
    zh: ["怎么换绑手机号", "手机号换了怎么办", "怎么修改个人资料", "怎么解绑微信", "怎么注册账号"],
    en: ["How do I change my phone number?", "How do I update my profile?", "How do I create an account?"],
    title: both("换手机号与资料", "Changing phone number or profile"),
    answer: both(
      "在「我的—设置—账号」里可以改手机号、昵称、绑定或解绑微信。旧号码已经停用的，选「旧号不可用」按提示核实身份，审核约一个工作日。",
      "Under My settings, Account you can change number, name and WeChat binding. If the old number is gone, choose Old number unavailable and verify as shown; it takes about a working day.",
    ),
  }),
  entry({
    id: "a-privacy",
    intent: "privacy_request",
    zh: ["请删除我的个人信息", "怎么注销账号", "你们怎么保护我的信息", "别再给我发短信了", "想要我的数据"],
    en: ["Please delete my personal data", "How do I delete my account?", "Stop sending me messages", "I want a copy of my data"],
    title: both("隐私、数据与注销", "Privacy, your data and deletion"),
    answer: both(
      "在「我的—设置—隐私」可以导出数据、关掉营销短信、申请注销。注销申请 15 个工作日内处理完，对话和资料会删除，法律要求留存的交易记录除外；未完成的订单和售后请先处理好。需要同事协助请转人工。",
      "Under My settings, Privacy you can export your data, stop marketing messages and ask for deletion. Deletion is done within 15 working days: conversations and profile go, except trade records the law requires. Please finish open orders first. A person can help if you ask.",
    ),
  }),
  entry({
    id: "a-review",
    intent: "review",
    zh: ["评价怎么修改", "在哪里写评价", "评价怎么删除", "评价为什么不显示", "可以追评吗"],
    en: ["How do I write a review?", "How do I edit my review?", "Why is my review not shown?"],
    title: both("写评价与修改", "Writing and changing a review"),
    answer: both(
      "订单完成后 30 天内在订单里点「评价」，180 天内可以追评；发布后 30 天内能改一次，也可以自己删除。新评价审核通过后显示，一般几个小时。好的坏的都请照实写，我们都会看。",
      "Press Review in a finished order within 30 days, add to it within 180; edit it once in 30 days or delete it yourself. It shows after a check, usually a few hours. Good or bad, please write what is true: we read them all.",
    ),
  }),
  entry({
    id: "a-follow-up",
    intent: "follow_up",
    zh: ["什么时候给我回复", "怎么没人理我", "说好的回电呢", "催一下", "处理得怎么样了"],
    en: ["When will you reply?", "Nobody has answered me", "You said you would call back", "Any update?"],
    title: both("催回复", "Chasing a reply"),
    answer: both(
      "抱歉让您等了。之前的话都留着，不用再说一遍；点「转人工」，您的催促会和前面的对话一起交过去，轮到的同事会先看完再回您。",
      "Sorry to keep you waiting. What you wrote is kept, so no need to repeat it. Ask for a person and your reminder goes along with the conversation; the colleague reads it all before answering.",
    ),
  }),
  entry({
    id: "a-hours",
    intent: "follow_up",
    zh: ["客服几点上班", "人工什么时候在", "晚上有人吗", "周末有客服吗"],
    en: ["What are your hours?", "When are people available?", "Is anyone there at night?"],
    title: both("客服时间", "When people are here"),
    answer: both(
      "人工客服每天都在，夜里人少一些，可能要多等一会儿。留下的话会一直保存，同事看到就回您。",
      "People are here every day; at night there are fewer and it may take longer. Whatever you write is kept, and a colleague answers when they see it.",
    ),
  }),
  entry({
    id: "a-business",
    intent: "business",
    zh: ["怎么入驻", "想和你们合作", "可以做代理吗", "找你们采购怎么联系", "可以拍视频推广吗"],
    en: ["I'd like to work with you", "Can I become a reseller?", "How do I contact you for business?"],
    title: both("商务合作", "Business enquiries"),
    answer: both(
      "谢谢您的兴趣。我们只卖自己的品牌，没有开放入驻和代理；团购、联名、推广的想法请转人工留言，写明公司和想法，负责的同事三个工作日内回复。",
      "Thank you for your interest. We sell only our own label, without sellers or agents. For bulk orders, joint projects or promotion leave a message for a person with your company and idea; we answer within three working days.",
    ),
  }),
  entry({
    id: "a-greeting",
    intent: "greeting",
    zh: ["在吗", "你好", "有人吗", "您好", "亲在不在"],
    en: ["Hello", "Hi there", "Anyone there?", "Good morning"],
    title: both("问候", "Greeting"),
    answer: both(
      "您好，我在的，欢迎来半亩。想问商品、订单还是售后？直接说就好，想找真人随时点「转人工」。",
      "Hello, I am here, welcome to Half Acre. Is it about a product, an order or after-sale? Just ask; a person is one tap away at any time.",
    ),
  }),
  entry({
    id: "a-thanks",
    intent: "thanks_bye",
    zh: ["好的谢谢", "谢谢", "没事了", "再见", "知道了"],
    en: ["Thank you", "Thanks, bye", "That's all", "OK got it"],
    title: both("致谢与结束", "Thanks and goodbye"),
    answer: both(
      "不客气，很高兴帮到您。有事随时来找我们，祝您生活愉快。",
      "You are welcome, glad to help. Come back any time, and have a good day.",
    ),
  }),
  entry({
    id: "a-feedback",
    intent: "feedback",
    zh: ["建议多出几个颜色", "你们家东西不错", "衣服质量很好很喜欢", "希望出大码", "客服很耐心"],
    en: ["You should make more colours", "I love the quality", "I have a suggestion", "Great service"],
    title: both("表扬与建议", "Praise and suggestions"),
    answer: both(
      "谢谢您愿意告诉我们。您的话留在这段对话里，客服同事看得到；想要回复，请点「转人工」。",
      "Thank you for telling us. Your words stay in this conversation, where the people who serve you can read them; if you would like an answer, ask for a person.",
    ),
  }),
  entry({
    id: "a-out-of-scope",
    intent: "out_of_scope",
    zh: ["今天天气怎么样", "讲个笑话", "你是机器人吗", "你几岁了", "帮我写作业"],
    en: ["What is the weather today?", "Tell me a joke", "Are you a robot?"],
    title: both("不在范围内的问题", "Outside what I can do"),
    answer: both(
      "我是半亩的机器人，只懂店里的事，这个就帮不上了。商品、订单、物流和售后都可以问我，或者点「转人工」找同事聊。",
      "I am the shop's bot and know only the shop, so I cannot help with this. Ask me about products, orders, parcels or after-sale, or press for a person.",
    ),
  }),
  // ---- not said yet: drafts waiting for a review
  entry({
    id: "a-draft-trade-in",
    intent: "business",
    status: "draft",
    zh: ["旧衣服回收吗", "可以以旧换新吗"],
    en: ["Do you take back old clothes?"],
    title: both("旧衣回收（草稿）", "Taking back old clothes (draft)"),
    answer: both(
      "旧衣回收还在筹备，开始后会在首页通知。",
      "Taking back old clothes is being prepared; we will say so on the home page when it starts.",
    ),
  }),
  entry({
    id: "a-draft-alterations",
    intent: "installation",
    status: "draft",
    zh: ["可以改裤长吗", "能帮忙改短吗"],
    en: ["Can you shorten the trousers?"],
    title: both("改裤长（草稿）", "Shortening trousers (draft)"),
    answer: both(
      "改裤长的服务还在试运行，价格和时间定下来再告诉您。",
      "Shortening is on trial; we will tell you price and time once they are settled.",
    ),
  }),
  entry({
    id: "a-draft-abroad",
    intent: "delivery_scope",
    status: "draft",
    zh: ["发香港吗", "能寄国外吗"],
    en: ["Do you ship to Hong Kong?"],
    title: both("港澳配送（草稿）", "Hong Kong and Macau (draft)"),
    answer: both("港澳配送正在和快递谈，暂时还没有开通。", "Delivery to Hong Kong and Macau is being arranged and not open yet."),
  }),
];
