// Tells a member, wherever in the desk they are, when somebody answered an appeal of theirs; also of one answered while they were away. Shows nothing of its own.
import { onCleanup } from "solid-js";
import { list, readJson } from "../../../../shared/core/check.ts";
import { MINUTE } from "../../../../shared/core/time.ts";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { createPaced } from "../../../ui/createPaced.ts";
import { recall, remember } from "../../../ui/remembered.ts";
import { say } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { noteTold } from "../../inbox/told.ts";
import { reviewAddress } from "../place.ts";
import { appealNews, readWaiting } from "./appealNews.ts";
import { QUALITY } from "./qualityWords.ts";

const KEY = "zg.appeals";
const MOST = 50;
const PACE_MS = 5_000; // rows are opened for it
const STAYS = MINUTE;
const readAll = list(readWaiting, MOST);

export function AppealsAnswered(props: { readonly desk: Desk }): undefined {
  const { asked, queries, judgedRows, me } = props.desk;
  const look = createPaced(PACE_MS, async () => {
    const read = readJson(readAll, recall(KEY) ?? "[]", "appeals that waited");
    const before = read.ok ? read.value : [];
    const rows = await (await judgedRows()).byRisk(MOST); // an appeal stands before all else
    const ids = new Set([...rows.filter((row) => (row.quality?.waits ?? 0) > 0).map((row) => row.id), ...before.map((one) => one.ticket)]);
    if (ids.size === 0) return;
    const { waiting, answered } = appealNews(before, await asked.whole([...ids]), me);
    remember(KEY, JSON.stringify(waiting.slice(0, MOST)));
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
