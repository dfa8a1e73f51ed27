// From a supervisor's «publish» to an open chat that has the new words: the real edge, a desk's own store and line, the widget's own link and pack. Figures only.
import "fake-indexeddb/auto"; // before anything that imports Dexie
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createArticleActions } from "../../client/actions/articleActions.ts";
import { createAnswers } from "../../client/widget/answers.ts";
import { createMemoryShelf } from "../../client/widget/shelf.ts";
import { createTold } from "../../client/pack/told.ts";
import { startEdge } from "../../edge/host/workerdHost.ts";
import { after } from "../../shared/core/after.ts";
import { asId, type ArticleId } from "../../shared/core/ids.ts";
import type { AnswerPack } from "../../shared/domain/knowledge.ts";
import { openAgent, whenStatus } from "../kit/agent.ts";
import { fetchPack, openShopper, whenShown } from "../kit/shopper.ts";
import { figure, type Figure } from "./figures.ts";

const TIMES = 15;
const SHOP = "demo";
const ARTICLE = asId<ArticleId>("a-delivery-time");

export async function published(): Promise<readonly Figure[]> {
  const data = mkdtempSync(join(tmpdir(), "zhanggui-bench-"));
  const edge = await startEdge({ port: 0, host: "127.0.0.1", data, quiet: true });
  const supervisor = await openAgent({ url: edge.url, shop: SHOP, member: "m-xuqing" });
  try {
    await whenStatus(supervisor, "online");
    const { shelf, member } = supervisor;
    const actor = { kind: "member", id: member, role: "supervisor" } as const;
    const actions = createArticleActions({ shelf, actor, clock: Date.now, random: Math.random });
    const chat = await openChat(edge.url);
    const samples: number[] = [];
    for (let n = 1; n <= TIMES; n++) {
      await actions.edit(ARTICLE, ({ questions }) => ({
        questions: { ...questions, zh: [...questions.zh.slice(0, 5), `第${n}次问几天到`] },
      }));
      const from = performance.now();
      const has = chat.whenNewer();
      const done = await actions.publish(ARTICLE);
      if (!done.ok) throw new Error(done.error.words);
      await has;
      samples.push((performance.now() - from) / 1_000);
    }
    chat.close();
    return [
      figure("published → an open chat has it (of it 0–2 s waited on purpose)", "s", samples),
      figure("of which whole packs fetched", "", [chat.wholes()]),
    ];
  } finally {
    await supervisor.close();
    await edge.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** An open chat as the widget joins it, but for the screen. */
async function openChat(url: string) {
  let wholes = 0;
  let newest: AnswerPack | undefined;
  let tell = (): void => undefined;
  const counting: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    if (response.status === 200 && !(await response.clone().text()).includes('"onto":')) wholes++;
    return response;
  };
  const answers = createAnswers({ base: `${url}/w/${SHOP}`, shop: SHOP, shelf: createMemoryShelf(), fetch: counting });
  const learn = async (): Promise<void> => {
    newest = await answers.pack();
    tell();
  };
  await learn();
  const ask = (): void => void answers.renew().then(learn);
  const onPack = createTold({ version: () => newest?.version, ask, after, random: Math.random });
  const { conversation } = await openShopper({ url, shop: SHOP, pack: await fetchPack(url, SHOP), onPack });
  await conversation.say("几天能到");
  await whenShown(conversation, "the bot's answer", (view) => view.lines.length > 1);
  return {
    wholes: () => wholes - 1, // the first is fetched by everybody
    close: () => conversation.close(),
    whenNewer: (): Promise<void> => {
      const before = newest?.version;
      return new Promise((done) => {
        tell = () => newest?.version !== before && done();
      });
    },
  };
}
