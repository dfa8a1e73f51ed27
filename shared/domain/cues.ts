// Words so plain that the bot needs no ear for them: a hello, a thank-you, a yes, «that did not help». Whole short messages, or unmistakable phrases.

const only = (words: string): RegExp => new RegExp(`^(?:${words}|[\\s\\p{P}\\p{Emoji_Presentation}])+$`, "iu");

const GREETING = only("你好|您好|在吗|在不在?|在么|有人吗|哈喽|嗨|亲|hello|hi|hey|there|good (?:morning|afternoon|evening)|anyone");
const CLOSING = only(
  "好[的吧啊呀嘞]*|是的?|对的?|嗯+|恩+|哦+|噢|行|可以了?|明白了?|知道了?|了解了?|收到|谢谢|谢了|多谢|感谢|辛苦了?|麻烦[你您]?了?|[你您啊啦哦呀呢了]|没有?了|没有?啦|不用了|再见|拜拜|ok|okay|thanks?|thank you|thx|bye|got it|great|no|that'?s all",
);
const CONTENT = /[👌👍🙏😊😄🌹🤝❤]/u;
const YES = only("是的?|对的?|嗯+|恩+|没错|好的?|可以|就是|这个|[啊呀哦了]|yes|yeah|yep|right|correct");
const NO_HELP =
  /没用(?![过完到上])|没有用|不是这个|不是问|不是我[问要]|答非所问|没解决|没有解决|没帮|没回答|等于没说|看不懂|听不懂|^\s*(?:不对|不是)[\s\p{P}]*$|^[\s??]*[??][\s??]*$|not (?:helpful|what i asked)|(?:doesn'?t|didn'?t|did not|does not) (?:help|answer)|wrong answer|useless/iu;

/** A greeting or a closing that is nothing else. «好的» alone closes. */
export function smalltalkIn(text: string): "greeting" | "thanks_bye" | undefined {
  const said = text.normalize("NFKC");
  if (!/\p{L}/u.test(said)) return CONTENT.test(said) ? "thanks_bye" : undefined;
  return GREETING.test(said) ? "greeting" : CLOSING.test(said) ? "thanks_bye" : undefined;
}

/** A plain yes. */
export function saysYes(text: string): boolean {
  return /\p{L}/u.test(text) && YES.test(text.normalize("NFKC"));
}

/** The shopper says that the last answer did not help, or only presses («?»). */
export function saysNoHelp(text: string): boolean {
  return NO_HELP.test(text);
}
