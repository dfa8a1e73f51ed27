// Tells a supervisor once of each surge the room saw, wherever in the desk they are: asked every few minutes while somebody looks. Shows nothing of its own.
import { onCleanup, onMount } from "solid-js";
import { MINUTE } from "../../../shared/core/time.ts";
import { surgeCauses, surgeTitle } from "../../../shared/domain/insight/surgeFace.ts";
import { list, readJson, string } from "../../../shared/core/check.ts";
import { readSurges } from "../../../shared/wire/figuresApi.ts";
import { tell } from "../../ui/kit/Toasts.tsx";
import { recall, remember } from "../../ui/remembered.ts";
import { inLanguage, say } from "../../ui/words.ts";
import { noteTold } from "../inbox/told.ts";
import { INSIGHT_ADDRESS } from "../route.ts";
import { ask } from "../session/ask.ts";
import { INSIGHT } from "./insightWords.ts";
import { newsAmong } from "./newsAmong.ts";

const EVERY = 3 * MINUTE; // a surge is seen at the half-hour
const KEY = "zg.surges";
const MOST = 40;
const STAYS = MINUTE;

const readIds = list(string(120, 1), MOST);

export function SurgeNews(): undefined {
  const look = async (): Promise<void> => {
    if (document.visibilityState !== "visible") return;
    const answer = await ask(readSurges, "/api/surges");
    if (!answer.ok) return;
    const read = readJson(readIds, recall(KEY) ?? "[]", "surges told");
    const told = read.ok ? read.value : [];
    const news = newsAmong(answer.value.surges, told, Date.now());
    if (news.length === 0) return;
    remember(KEY, JSON.stringify([...news.map((one) => one.id), ...told].slice(0, MOST)));
    for (const one of news) {
      const [newest] = one.tickets;
      if (newest !== undefined) noteTold("surge", newest);
      tell({
        icon: "alert",
        words: say(INSIGHT.surgeNews, { words: surgeTitle(one.told, inLanguage()) }),
        more: surgeCauses(one.told, inLanguage()),
        action: { words: say(INSIGHT.goLook), run: () => (location.hash = INSIGHT_ADDRESS) },
        ms: STAYS,
      });
    }
  };
  onMount(() => void look());
  const timer = setInterval(() => void look(), EVERY);
  onCleanup(() => clearInterval(timer));
}
