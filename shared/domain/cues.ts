// Words so plain that the bot needs no ear for them: a hello, a thank-you, a yes, «that did not help». Whole short messages, or unmistakable phrases.

const only = (words: string): RegExp => new RegExp(`^(?:${words}|[\\s\\p{P}\\p{Emoji_Presentation}])+$`, "iu");

const GREETING = only("你好|您好|在吗?|在不在?|在么|有人吗|哈喽|嗨|亲|hello|hi|hey|there|good (?:morning|afternoon|evening)|anyone");
const CLOSING = only(
  "(?:那|那就)?好[的吧啊呀嘞喽了]*|那?就?行[吧了啊]*|我?看[一看]?[下看]|是的?|对的?|嗯+|恩+|哦+|噢|行|可以了?|稍等|明白了?|知道了?|了解了?|收到|谢谢|谢了|多谢|感谢|辛苦了?|麻烦[你您]?了?|[你您啊啦哦呀呢了]|没有?了|没有?啦|(?:没有?[，,、\\s]*)?(?:那就?)?没事[了啦]?|不用了|hao ?de|en+|再见|拜拜|ok|okay|thanks?|thank you|thx|bye|got it|great|no|that'?s all",
);
const CONTENT = /[👌👍🙏😊😄🌹🤝❤]/u;
const YES = only("是的?|对的?|嗯+|恩+|没错|好的?|可以|就是|这个|[啊呀哦了]|yes|yeah|yep|right|correct");
const NO_HELP =
  /还是(?:不行|不对|不懂|不会|不明白|不清楚|不可以|没懂|用不了|没用)|没看懂|没听懂|没明白|不明白|没用(?![过完到上])|没有用|不是这个|不是问|不是我[问要]|答非所问|没解决|没有解决|没帮|没回答|等于没说|看不懂|听不懂|^\s*(?:不对|不是)[\s\p{P}]*$|^[\s??]*[??][\s??]*$|not (?:helpful|what i asked|working)|still (?:not (?:clear|helpful|working)|(?:doesn'?t|don'?t|does not|do not) (?:help|work|understand|get it))|i (?:don'?t|still don'?t) (?:get|understand) (?:it|that|this)|(?:doesn'?t|didn'?t|did not|does not) (?:help|answer)|wrong answer|useless/iu;

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

const BARE = { han: 4, words: 4 }; // beside the reproach: «这个还是不行啊», «well that did not help»
const ASKS = /[吗么怎哪几多能]|什么|为啥/;

/** The shopper says that the last answer did not help, or only presses («?»). */
export function saysNoHelp(text: string): boolean {
  return NO_HELP.test(text);
}

/** … and says nothing else by which it could be answered better. */
export function saysOnlyNoHelp(text: string): boolean {
  if (!NO_HELP.test(text)) return false;
  const rest = text.replace(new RegExp(NO_HELP, "giu"), " ");
  const [han, words] = [rest.match(/\p{Script=Han}/gu) ?? [], rest.match(/[a-z']+/gi) ?? []];
  return han.length <= BARE.han && words.length <= BARE.words && !ASKS.test(rest);
}
