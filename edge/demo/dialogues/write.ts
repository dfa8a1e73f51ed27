// How one dialogue of the demo shop is written: `shows` for those the bot is tuned on, `held` for those kept apart and never tuned on. Holds no content.
import { asId, type ProductId } from "../../../shared/core/ids.ts";
import { expected } from "../../../shared/domain/dialogues/notation.ts";
import type { WrittenDialogue, WrittenTurn } from "../../../shared/domain/dialogues/written.ts";
import type { Language } from "../../../shared/domain/knowledge.ts";
import { DEFAULT_BOT, type Policy } from "../../../shared/domain/policy.ts";
import type { Tier } from "../../../shared/domain/ticket.ts";

interface Where {
  readonly page?: string;
  readonly tier?: Tier;
  readonly open?: boolean;
  readonly at?: number;
  readonly bot?: Partial<Policy["bot"]>;
}

interface Reads {
  readonly words?: readonly string[];
  readonly without?: readonly string[];
}

/** Says words, taps a choice, presses the person button, or an agent comes; then what the bot should do, in the notation. */
export type Step =
  | readonly [says: string | { readonly tap: string }, does: string, reads?: Reads]
  | readonly [{ readonly person: "button" | "agent" }];

export interface Written {
  readonly dialogue: WrittenDialogue;
  /** Written before any tuning, and never tuned on. */
  readonly held: boolean;
}

type Write = (shows: string, where: Where, ...steps: readonly Step[]) => Omit<Written, "dialogue"> & { readonly dialogue: Unnamed };
type Unnamed = Omit<WrittenDialogue, "id" | "language">;

const writer =
  (held: boolean): Write =>
  (shows, { page, bot, ...where }, ...steps) => ({
    held,
    dialogue: {
      shows,
      ...where,
      ...(page === undefined ? {} : { page: asId<ProductId>(page) }),
      ...(bot === undefined ? {} : { bot: { ...DEFAULT_BOT, ...bot } }),
      turns: steps.map(turnOf),
    },
  });

export const shows = writer(false);
export const held = writer(true);

function turnOf(step: Step): WrittenTurn {
  if (step.length === 1) return step[0];
  const [says, does, { words, without } = {}] = step;
  const reads = { ...(words === undefined ? {} : { words: [...words] }), ...(without === undefined ? {} : { without: [...without] }) };
  return typeof says === "string" ? { says, does: expected(does), ...reads } : { taps: says.tap, does: expected(does), ...reads };
}

/** Names them `<group>-01` … in the order they stand. */
export function group(name: string, language: Language, all: readonly ReturnType<Write>[]): readonly Written[] {
  return all.map(({ dialogue, held: apart }, i) => ({
    held: apart,
    dialogue: { ...dialogue, id: `${name}-${String(i + 1).padStart(2, "0")}`, language },
  }));
}
