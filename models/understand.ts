// The door of the ear: text and the turns before it in, an Understanding out. Whoever asks does not know which ear answers, nor where it runs.
import type { Turn, Understanding } from "../shared/domain/understanding.ts";

/** An ear. `understand` never rejects: an ear that cannot answer is replaced by a simpler one behind this door. */
export interface Ear {
  readonly understand: (text: string, context?: readonly Turn[]) => Promise<Understanding>;
}
