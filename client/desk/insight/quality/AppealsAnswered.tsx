// Tells a member, wherever in the desk they are, when somebody answered an appeal of theirs; also of one answered while they were away. Shows nothing of its own.
import { onCleanup } from "solid-js";
import { MINUTE } from "../../../../shared/core/time.ts";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { createPaced } from "../../../ui/createPaced.ts";
import { say } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { noteTold } from "../../inbox/told.ts";
import { reviewAddress } from "../place.ts";
import { appealNews } from "./appealNews.ts";
import { keepAppeals, keptAppeals } from "./keptAppeals.ts";
import { QUALITY } from "./qualityWords.ts";

const MOST = 50; // rows: an appeal stands before all else
const PACE_MS = 5_000; // rows are opened for it
const STAYS = MINUTE;

export function AppealsAnswered(props: { readonly desk: Desk }): undefined {
  const { asked, queries, judgedRows, me } = props.desk;
  const look = createPaced(PACE_MS, async () => {
    const before = keptAppeals();
    const rows = await (await judgedRows()).byRisk(MOST);
    const ids = new Set([...rows.filter((row) => (row.quality?.waits ?? 0) > 0).map((row) => row.id), ...before.map((one) => one.ticket)]);
    if (ids.size === 0) return;
    const { waiting, answered } = appealNews(before, await asked.whole([...ids]), me);
    const since = keptAppeals().filter((one) => !before.some((other) => other.ticket === one.ticket && other.finding === one.finding)); // appealed meanwhile
    keepAppeals([...since, ...waiting]);
    for (const { ticket, granted } of answered) {
      noteTold("answered", ticket);
      tell({
        icon: granted ? "check" : "alert",
        words: say(granted ? QUALITY.newsGranted : QUALITY.newsDeclined),
        action: { words: say(QUALITY.goLook), run: () => (location.hash = reviewAddress(ticket)) },
        ms: STAYS,
      });
    }
  });
  const stop = queries.onTickets(look);
  onCleanup(stop);
  look();
}
