// Rows written in a real workerd for one conversation of eight messages, as the platform bills them (index entries included).
import { askForPerson } from "../contract/ask.ts";
import { openDesk, value } from "../contract/deskClient.ts";
import { startWorkerd } from "../contract/makeWorkerdRoom.ts";
import { createShopper } from "../contract/shopperClient.ts";
import { AMY, SMALL_SHOP } from "../contract/smallShop.ts";
import { figure, type Figure } from "./figures.ts";

const BUDGET = 32; // of the design: what keeps a small shop inside a free plan

/** Two questions to the bot, a hand-off, two replies, thanks, closed: eight messages of people and bot. */
export async function rowsWritten(): Promise<readonly Figure[]> {
  const workerd = await startWorkerd();
  try {
    const room = await workerd.makeRoom({ seed: SMALL_SHOP });
    const amy = await openDesk(room, AMY);
    await askForPerson(room); // the first conversation pays for what every room writes once
    const before = await workerd.rows(room);
    const shopper = createShopper(room);
    const first = shopper.say("几天能到");
    value(
      await shopper.post(
        first,
        shopper.bot(first.id, { did: "answer", intent: "delivery_time", article: "delivery", version: 1, reason: "" }),
      ),
    );
    value(await shopper.post(shopper.say("不行,我要找人工"), shopper.person()));
    await amy.until(() => amy.doc(`ticket:${shopper.ticket}`).store.clients.size > 0 && amy.ticket(shopper.ticket).assignment.to === AMY);
    amy.presence("online", `ticket:${shopper.ticket}`);
    await amy.reply(shopper.ticket, "您好,我看一下");
    value(await shopper.post(shopper.say("好的")));
    await amy.reply(shopper.ticket, "明天到");
    value(await shopper.post(shopper.say("谢谢")));
    await amy.status(shopper.ticket, "closed");
    const rows = (await workerd.rows(room)) - before;
    await room.close();
    const budget = figure("budget of the design", "rows", [BUDGET]);
    return [figure("one conversation of eight messages, workerd's own count", "rows", [rows], budget)];
  } finally {
    await workerd.close();
  }
}
