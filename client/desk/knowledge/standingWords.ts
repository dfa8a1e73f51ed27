// Where an article stands, in words and the colour of its tag.
import type { Standing } from "../../../shared/domain/review.ts";
import type { Phrase } from "../../ui/words.ts";
import { KNOW } from "./words.ts";

export const STANDING: Readonly<Record<Standing, { readonly words: Phrase; readonly tag: string }>> = {
  draft: { words: KNOW.draft, tag: "line" },
  review: { words: KNOW.review, tag: "warn" },
  published: { words: KNOW.published, tag: "pos" },
  expiring: { words: KNOW.expiring, tag: "warn" },
  expired: { words: KNOW.expired, tag: "neg" },
  archived: { words: KNOW.archived, tag: "off" },
};
