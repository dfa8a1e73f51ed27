// The words of comments on an article.
import type { Phrase } from "../../ui/words.ts";

export const COMMENT = {
  comments: { zh: "评论", en: "Comments" },
  count: { zh: "评论 {n}", en: "Comments {n}" },
  comment: { zh: "评论", en: "Comment" },
  onSelected: { zh: "评论选中的字；没选就评论整篇", en: "Comment on what is selected, or on the whole article" },
  none: {
    zh: "还没有评论。选中几个字，按「评论」，同事就能看到。",
    en: "No comments yet. Select some words and press Comment: colleagues see it.",
  },
  whole: { zh: "整篇", en: "The whole article" },
  onWhole: { zh: "评论整篇", en: "On the whole article" },
  about: { zh: "说的是「{quote}」", en: "About “{quote}”" },
  aboutWhole: { zh: "说的是整篇", en: "About the whole article" },
  lost: { zh: "原来的字已经改掉", en: "Those words are gone" },
  show: { zh: "看「{quote}」在哪里", en: "Show where “{quote}” stands" },
  hint: { zh: "写给同事，顾客看不到", en: "For colleagues: shoppers never see it" },
  say: { zh: "发评论", en: "Comment" },
  answer: { zh: "回复", en: "Reply" },
  answerTo: { zh: "回复{who}", en: "Reply to {who}" },
  resolve: { zh: "解决", en: "Resolve" },
  reopen: { zh: "重新打开", en: "Reopen" },
  resolved: { zh: "已解决 {n}", en: "Resolved {n}" },
  didResolve: { zh: "{who}解决了", en: "Resolved by {who}" },
  didReopen: { zh: "{who}重新打开", en: "Reopened by {who}" },
  takeBack: { zh: "撤回", en: "Take back" },
  takeBackSure: { zh: "撤回这条评论", en: "Take this comment back" },
  takeBackWhat: { zh: "同事不再看到这些字。", en: "Colleagues are shown these words no more." },
  takenBack: { zh: "{who}撤回了这条评论", en: "Taken back by {who}" },
  cancel: { zh: "算了", en: "Cancel" },
  close: { zh: "收起评论", en: "Close comments" },
} as const satisfies Readonly<Record<string, Phrase>>;
