// Whether a shop asks why a conversation ended. Nothing else: the first script of the desk holds it.
export const WRAP_UP_ASKS = ["never", "optional", "required"] as const;
export type WrapUpAsk = (typeof WRAP_UP_ASKS)[number];

/** What the shop's settings say; where they say nothing it is asked, and may be left unsaid. */
export const wrapUpAsk = ({ wrapUp }: { readonly wrapUp?: WrapUpAsk }): WrapUpAsk => wrapUp ?? "optional";
