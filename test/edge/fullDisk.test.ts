// The shop's disk is full, for real: who writes is told so in words, nothing is acknowledged that is not kept, and once there is space
// everything goes on by itself.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAgent, whenStatus, type Agent } from "../kit/agent.ts"; // before anything else that opens a shelf
import { fetchPack, openShopper, whenShown, type Shopper } from "../kit/shopper.ts";
import { until, whenThere } from "../kit/until.ts";
import type { WidgetTurn } from "../../shared/wire/widgetApi.ts";
import { createShopper, type ShopperClient } from "../contract/shopperClient.ts";
import { value } from "../contract/deskClient.ts";
import { errorIn, publicRoom, SHOP } from "./publicRoom.ts";
import { SUPERVISOR } from "./shopAtWork.ts";
import { canHaveSmallDisk, openSmallDisk, type SmallDisk } from "./smallDisk.ts";

const MEGABYTES = 8;
const STARTED_MS = 60_000;

if (canHaveSmallDisk()) onSmallDisk();
else
  describe("a full disk under workerd", () => {
    it("cannot be tried here: this system mounts no small disk; test/contract/fullDisk.test.ts tries a failing one", () => undefined);
  });

function onSmallDisk(): void {
  describe("[R95] a full disk under workerd", () => {
    let disk: SmallDisk;
    let agent: Agent;
    let phone: Shopper;
    const post = (shopper: ShopperClient, ...turns: readonly WidgetTurn[]): Promise<Response> =>
      fetch(`${disk.url}/w/${SHOP}/turns`, {
        method: "POST",
        headers: { authorization: `Bearer ${shopper.capability}` },
        body: JSON.stringify(shopper.turnsOf(turns)),
      });
    const textsOn = async (): Promise<readonly string[]> => {
      const messages = (await agent.queries.ticket(phone.conversation.session().ticket))?.ticket.messages ?? [];
      return messages.flatMap((one) => (one.kind === "shopper" || one.kind === "agent" ? [one.text] : []));
    };
    const refusedClearly = async (answer: Response): Promise<void> => {
      const error = errorIn(await answer.json());
      expect({ status: answer.status, kind: error?.kind }).toEqual({ status: 507, kind: "full" });
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(error?.words).toMatch(/店铺.*no space/);
    };

    beforeAll(async () => {
      disk = await openSmallDisk(MEGABYTES);
      phone = await openShopper({ url: disk.url, shop: SHOP, pack: await fetchPack(disk.url, SHOP) });
      agent = await openAgent({ url: disk.url, shop: SHOP, member: SUPERVISOR, device: "d-full" });
      await phone.conversation.say("还有空间时说的");
      await phone.conversation.person();
      await phone.conversation.idle();
      await whenThere("the ticket on the desk", async () => ((await textsOn()).length === 1 ? true : undefined));
    }, STARTED_MS);
    afterAll(async () => {
      await agent.close();
      phone.conversation.close();
      await disk.close();
    });

    it("refuses writes in both languages, says when to come again, and acknowledges nothing", async () => {
      await disk.fill();
      const shopper = createShopper(publicRoom(() => disk.url));
      const said = shopper.say("没有空间了".repeat(200));
      for (let i = 0; i < 3; i++) await refusedClearly(await post(shopper, said));
      const signIn = await fetch(`${disk.url}/api/session`, { method: "POST", body: JSON.stringify({ member: SUPERVISOR }) });
      await refusedClearly(signIn);
    });

    it("leaves what people wrote on their devices, shown as such", async () => {
      await phone.conversation.say("满的时候说的");
      expect(await agent.actions.reply(phone.conversation.session().ticket, "满的时候回的")).toMatchObject({ ok: true });
      await until("the desk knows why, and what has not gone", () => {
        const { state, unsent, refused, problem } = agent.sync.status(); // between two tries it is catching up
        return state === "offline" && unsent === 1 && refused === 0 && problem?.words.includes("no space") === true;
      });
      const lines = phone.conversation.view().lines.filter((one) => one.from === "shopper");
      expect(lines.map((one) => [one.text, one.mark === "delivered"])).toEqual([
        ["还有空间时说的", true],
        ["满的时候说的", false],
      ]);
    });

    it("goes on by itself once there is space: everything is there, once, in order", async () => {
      await disk.free();
      await whenShown(
        phone.conversation,
        "everything delivered",
        (view) => view.unsent === 0 && view.lines.some((one) => one.text === "满的时候回的"),
        STARTED_MS,
      );
      await whenStatus(agent, "online");
      await until("the desk has sent everything", () => agent.sync.status().unsent === 0);
      const texts = await textsOn();
      expect(texts[0]).toBe("还有空间时说的");
      expect(texts.toSorted()).toEqual(["满的时候回的", "满的时候说的", "还有空间时说的"].toSorted());
      const room = publicRoom(() => disk.url);
      const { ticket, capability } = phone.conversation.session();
      expect(value(await room.door.shown(capability, ticket)).messages.filter((one) => one.from === "shopper").length).toBe(2);
    });
  });
}
