// Why a door for people said no, in the reader's words: one phrase for every reason the edge may give.
import type { Reason } from "../../../shared/core/reason.ts";
import type { Phrase } from "../../ui/words.ts";

const NO_PASSKEY: Phrase = {
  zh: "店里不认得这把通行密钥，请换个办法登录。",
  en: "The shop does not know this passkey. Sign in another way.",
};

export const REASON_WORDS: Readonly<Record<Reason, Phrase>> = {
  "does-not-fit": {
    zh: "登录名或密码不对，请再看看，或换个办法登录。",
    en: "Login or password do not fit. Check them, or sign in another way.",
  },
  "passkey-unfit": NO_PASSKEY,
  "passkey-unreadable": { zh: "通行密钥的回答读不懂，请再试一次。", en: "The passkey's answer could not be read. Please try again." },
  "passkey-copied": {
    zh: "这把通行密钥可能被人复制了，没让进。请换个办法登录，再把它移除。",
    en: "This passkey may have been copied, so it was not let in. Sign in another way and remove it.",
  },
  "passkeys-not-here": {
    zh: "这个网址用不了通行密钥（要 https 的域名）。请用密码。",
    en: "Passkeys do not work at this address (they need a name over https). Use a password.",
  },
  "invite-gone": {
    zh: "这个邀请没有了：用过了，或者过了七天。请店里再发一个。",
    en: "This invitation is no longer there: it was used, or is older than seven days. Ask for a new one.",
  },
  "setup-done": { zh: "这家店已经开张了，请直接登录。", en: "This shop is set up already. Please sign in." },
  "setup-unknown": {
    zh: "这不是这家店的开店链接。请看启动掌柜的那台机器，或让它再印一条。",
    en: "This is not the shop's set-up link. Look where it was printed, or have another one printed.",
  },
  "setup-unwritten": { zh: "没开成，请再试一次。", en: "The shop was not opened. Please try again." },
  "not-demo": { zh: "这不是演示店，请用自己的办法登录。", en: "This shop is no demo. Sign in your own way." },
  "too-many-tries": { zh: "试得太多了，请稍后再试。", en: "Too many tries. Please wait a little." },
  "day-spent": {
    zh: "今天的写入额度快用完了：消息和分派照常，这件事请明天再做。",
    en: "Today's writing allowance is nearly used up: messages and assignment go on; please do this tomorrow.",
  },
  "sign-in-needed": { zh: "登录失效了，请重新登录。", en: "You are signed out. Please sign in again." },
  "session-ended": { zh: "这台设备的登录被结束了。", en: "This device's sign-in was ended." },
  "took-too-long": { zh: "等得太久了，请再试一次。", en: "That took too long. Please try again." },
  "passkey-known": { zh: "这把通行密钥已经有了。", en: "This passkey is here already." },
  "passkeys-full": { zh: "一个人最多 20 把通行密钥，请先移除一把。", en: "A person has at most 20 passkeys. Remove one first." },
  "no-passkey": { zh: "这把通行密钥已经不在了。", en: "This passkey is no longer here." },
  "last-way-in": { zh: "这是唯一的进店办法，先做另一样才能移除。", en: "This is your only way in: make another before you remove it." },
  "password-differs": { zh: "现在的密码不对。", en: "The present password does not fit." },
  "password-is-login": { zh: "密码不能和登录名一样。", en: "A password must be another word than the login." },
  "password-common": { zh: "这个密码太好猜了，谁都会先试它。", en: "This password is one of the first that anybody would try." },
  "login-needed": { zh: "用密码登录要有登录名，请先填一个。", en: "A password needs a login. Please choose one." },
  "login-not-yours": { zh: "登录名要请管成员的人来改。", en: "Your login is changed by who manages people." },
  "login-taken": { zh: "这个登录名有人用了，请换一个。", en: "Somebody else has this login. Choose another." },
  "no-session": { zh: "这台设备的登录已经结束了。", en: "This sign-in has ended already." },
  "address-unfit": {
    zh: "要一个 https 网址，里面不能有用户名、端口或 #。",
    en: "An https address is needed, without a user, a port or a #.",
  },
  "address-inside": { zh: "这是内网的名字，要公网能到的域名。", en: "That names a machine inside. A public name is needed." },
  "address-of-another": {
    zh: "这不是这种机器人的 Webhook 地址，请从群里的机器人设置复制。",
    en: "This is no such robot's webhook address. Copy it from the robot's settings.",
  },
  "secret-unfit": { zh: "whsec_ 后面要是 base64。", en: "What follows whsec_ must be base64." },
  "push-unknown": {
    zh: "这个浏览器的推送服务我们不认识，没有登记。",
    en: "We do not know this browser's push service, so it was not kept.",
  },
  "channels-full": { zh: "一家店最多 20 个提醒渠道，请先移除一个。", en: "A shop has at most 20 channels. Remove one first." },
  "no-channel": { zh: "这个渠道已经不在了。", en: "This channel is no longer there." },
  "no-alert": { zh: "这条记录已经不在了。", en: "This line is no longer there." },
  "not-yours": { zh: "这一步不归您做，请找店主或主管。", en: "This is not yours to do. Ask the owner or a supervisor." },
  "no-person": { zh: "店里没有这个人。", en: "There is no such person in the shop." },
  "last-owner": {
    zh: "这是最后一位能登录的店主，请先让别人也当店主。",
    en: "This is the last owner who can sign in. Let somebody else become one first.",
  },
  "people-full": { zh: "一家店最多 1000 人。", en: "A shop has at most 1,000 people." },
  "person-inactive": { zh: "这位同事停用了，请先恢复。", en: "This person is deactivated. Let them come back first." },
  "goldens-full": { zh: "最多 200 段范例对话，请先删掉一段。", en: "At most 200 golden conversations. Remove one first." },
  "keys-full": { zh: "最多 100 把密钥，请先结束一把。", en: "A shop has at most 100 keys. End one first." },
  "no-key": { zh: "这把密钥已经结束了。", en: "This key has ended already." },
  "key-unknown": { zh: "店里不认得这把密钥，或者它结束了。", en: "This key is not known, or has ended." },
  "key-cannot": { zh: "这把密钥没有这项权限。", en: "This key may not do that." },
  "feed-restored": { zh: "店里恢复过备份，请从头再取。", en: "The shop was restored from a copy. Begin anew." },
  "too-little-to-find": {
    zh: "写得太少，找不准。请写整个手机号、邮箱、订单号或编号。",
    en: "That is too little to search for. Give the whole phone number, address, order number or id.",
  },
  "range-unfit": { zh: "这段日子看不了：最多 400 天。", en: "Those days cannot be shown: 400 at most." },
  "not-your-card": { zh: "同事的数字由主管来看。", en: "A colleague’s figures are for supervisors to see." },
  "search-lost": { zh: "找到一半断了，请从头再找。", en: "The search lost its place. Please search again." },
  "no-customer": { zh: "店里没有留下这位顾客的什么，也许已经删除了。", en: "Nothing is kept of this customer; they may have been erased." },
  "nobody-chosen": { zh: "请先选一行，一次最多 20 行。", en: "Choose a line first, 20 at most at once." },
  "they-wrote-on": {
    zh: "他们的会话和刚才看到的不一样多了，什么都没有删。请再找一次。",
    en: "They have another number of conversations than you saw. Nothing was erased; please search again.",
  },
  "erase-less": { zh: "一次最多删 5000 次会话，请分几次。", en: "At most 5,000 conversations at once. Erase in parts." },
  "import-overtaken": {
    zh: "另一次导入已经开始，这一次停下了。请看看订单页，再导入一遍。",
    en: "Another import has begun, so this one stopped. Look at the page and import again.",
  },
  "import-gone": {
    zh: "这已经不是最近一次导入，或者撤回过了。",
    en: "This is not the last import any more, or it was taken back already.",
  },
  "no-version": { zh: "这篇文章没有这个版本。", en: "This article has no such version." },
  "picture-unfit": {
    zh: "这不是一张能放的图（要 WebP、JPEG 或 PNG），请换一张。",
    en: "This picture cannot be used (WebP, JPEG or PNG it must be). Choose another.",
  },
  "pictures-full": { zh: "一家店最多 1000 张图。", en: "A shop has at most 1,000 pictures." },
  "file-unfit": {
    zh: "只能发图片、PDF 和纯文本，这个文件不行。",
    en: "Only pictures, PDF and plain text can be sent; this file is none of them.",
  },
  "files-full": { zh: "附件存满了，请先不发文件。", en: "There is no room for more files." },
  "file-missing": { zh: "有附件没有送到店里，这条没有发出。", en: "A file did not reach the shop, so this was not sent." },
  "no-shop": { zh: "没有这家店。", en: "There is no such shop." },
  "foreign-page": { zh: "要从掌柜自己的页面来做。", en: "This can be done on the desk's own pages only." },
  broken: { zh: "店里出了故障，什么都没有改。", en: "Something broke in the shop. Nothing was changed." },
};
