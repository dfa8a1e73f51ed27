// The thread that searches: only the wiring of `searching` to a worker's own scope. Has the shelf's key in memory and reads; asks no network.
import { openShelf } from "../db.ts";
import type { FromSearch, ToSearch } from "./post.ts";
import { openIndex } from "./searchDb.ts";
import { createSearching, type Searching } from "./searching.ts";

let searching: Searching | undefined;

const tell = (said: FromSearch): void => self.postMessage(said);

self.addEventListener("message", ({ data }: MessageEvent<ToSearch>) => void take(data));

async function take(post: ToSearch): Promise<void> {
  if (post.kind === "open") {
    const { shop, member, key } = post;
    searching = createSearching({
      shelf: openShelf({ shop, member, key, random: Math.random }), // it mints nothing
      index: openIndex({ shop, member }, key),
      tell: (state) => tell({ kind: "state", state }),
      later(work, ms) {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    });
    return;
  }
  if (searching === undefined) return;
  switch (post.kind) {
    case "lead":
      return searching.lead();
    case "find":
      return answer(post.n, searching.find(post.asked), (found) => ({ kind: "found", n: post.n, found }));
    case "recent":
      return answer(post.n, searching.recent(), (recent) => ({ kind: "recent", n: post.n, recent }));
    case "remember":
      return searching.remember(post.typed).catch(() => undefined); // a comfort
    case "forget-recent":
      return searching.forgetRecent().catch(() => undefined);
  }
}

async function answer<T>(n: number, work: Promise<T>, say: (value: T) => FromSearch): Promise<void> {
  try {
    tell(say(await work));
  } catch {
    tell({ kind: "failed", n });
  }
}
