// What a list's line says of a ticket: the words that tell, not the ones that came last.
import { describe, expect, it } from "vitest";
import { agentWrites, ANNA, botWrites, buildTicket, shopperWrites } from "../../test/kit/buildTicket.ts";
import { foldTicketRow } from "./ticketRow.ts";

const asked = shopperWrites(buildTicket(), "收到的衬衫袖口开线了", { intents: ["damaged_wrong_missing"] });
const wantsPerson = shopperWrites(asked, "转人工", { intents: ["human"] });

describe("the words of a row", () => {
  it("are those of the matter where the last only ask for a person", () => {
    expect(foldTicketRow(wantsPerson)).toMatchObject({ lastText: "收到的衬衫袖口开线了", lastFrom: "shopper", shopperMessages: 2 });
  });
  it("are not the bot's that it passes somebody on", () => {
    const passed = botWrites(wantsPerson, "正在为您转接客服。", { move: { did: "handoff", cause: "asked", reason: "" } });
    expect(foldTicketRow(passed)).toMatchObject({ lastText: "收到的衬衫袖口开线了", lastFrom: "shopper" });
  });
  it("are the request itself where nothing else was said, or an agent answered in between", () => {
    const alone = shopperWrites(buildTicket(), "转人工", { intents: ["human"] });
    expect(foldTicketRow(alone).lastText).toBe("转人工");
    const again = shopperWrites(agentWrites(asked, ANNA, "在查"), "转人工", { intents: ["human"] });
    expect(foldTicketRow(again).lastText).toBe("转人工");
  });
});
