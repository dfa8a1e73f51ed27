// The languages a shop answers in, for checks. Nothing else stands here: whoever checks a language need not load what articles are.

export const LANGUAGES = ["zh", "en"] as const;
