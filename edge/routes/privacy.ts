// The doors to one person's data: find, take away as a file, erase. Who may is the room's to say; what is searched for comes in a body, never in an address.
import { Hono, type Context } from "hono";
import { list } from "../../shared/core/check.ts";
import { readId, type ShopperId } from "../../shared/core/ids.ts";
import { readEraseAsk, readFindAsk, SHOPPERS_MOST, type ExportFile } from "../../shared/wire/privacyApi.ts";
import type { ExportPart } from "../room/peopleDoor.ts";
import type { AppPorts } from "./appPorts.ts";
import { refusal } from "./refusal.ts";
import { answered, reading, saying, type Visit } from "./visit.ts";

const readShoppers = list((v) => readId<ShopperId>(v), SHOPPERS_MOST);

export function privacyRoutes(ports: AppPorts): Hono {
  const app = new Hono();
  app.post("/api/privacy/find", (c) =>
    saying(c, ports, readFindAsk, async ({ room, token }, ask) => answered(await room.findPeople(token, ask))),
  );
  app.get("/api/privacy/export", (c) => reading(c, ports, (visit) => exportPerson(c, visit)));
  app.post("/api/privacy/erase", (c) =>
    saying(c, ports, readEraseAsk, async ({ room, token }, ask) => answered(await room.erasePeople(token, ask))),
  );
  app.get("/api/privacy/erasures", (c) => reading(c, ports, async ({ room, token }) => answered(await room.erasures(token))));
  return app;
}

/** One JSON file, part by part as it is read, so that no length of it fills our memory. */
async function exportPerson(c: Context, { room, token, shop }: Visit): Promise<Response> {
  const shoppers = readShoppers(c.req.queries("shopper") ?? []);
  if (shoppers === undefined || shoppers.length === 0) {
    const session = await room.session(token);
    if (!session.ok) return refusal(session.error);
    return refusal({ kind: "malformed", words: `\`shopper\`: one to ${SHOPPERS_MOST} ids`, reason: "nobody-chosen" });
  }
  const first = await room.exportPart(token, shoppers, 0);
  if (!first.ok) return refusal(first.error);
  const madeAt = new Date().toISOString();
  const head: Omit<ExportFile, "conversations"> = {
    what: "zhanggui person export",
    version: 1,
    shop,
    madeAt,
    identities: first.value.identities,
    orders: first.value.orders,
  };
  const encoder = new TextEncoder();
  let part: ExportPart = first.value;
  let begun = false;
  const file = new ReadableStream<Uint8Array>({
    async pull(to) {
      const texts = part.conversations.map((one) => JSON.stringify(one));
      to.enqueue(encoder.encode((begun ? "" : `${JSON.stringify(head).slice(0, -1)},"conversations":[\n`) + texts.join(",\n")));
      begun = true;
      if (part.next === undefined) {
        to.enqueue(encoder.encode("\n]}\n"));
        return to.close();
      }
      const more = await room.exportPart(token, shoppers, part.next);
      if (!more.ok) return to.error(new Error(more.error.words)); // half a file must not look like a whole one
      if (more.value.conversations.length > 0) to.enqueue(encoder.encode(",\n"));
      part = more.value;
    },
  });
  const name = `person-${shop}-${madeAt.slice(0, 10)}.json`;
  return c.body(file, 200, { "content-type": "application/json", "content-disposition": `attachment; filename="${name}"` });
}
