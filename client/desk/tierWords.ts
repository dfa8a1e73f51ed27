// What a shopper's tier is called, everywhere on the desk.
import type { Tier } from "../../shared/domain/ticket.ts";
import { say, type Phrase } from "../ui/words.ts";

const WORDS: Readonly<Record<Tier, Phrase>> = {
  none: { zh: "普通", en: "No tier" },
  silver: { zh: "银卡", en: "Silver" },
  gold: { zh: "金卡", en: "Gold" },
  diamond: { zh: "钻石", en: "Diamond" },
};

/** Where tiers stand beside each other. */
export const tierChoice = (tier: Tier): string => say(WORDS[tier]);

/** Beside a name: nothing for no tier. */
export const tierWords = (tier: Tier): string => (tier === "none" ? "" : tierChoice(tier));
