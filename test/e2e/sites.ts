// Other people's websites: pages served on ports of their own, so that each is another origin than the shop's desk. And the owner's hand at the shop's list.
import { createServer } from "node:http";
import { readShopDoc, writeShop } from "../../shared/doc/shopDoc.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import { openDesk, value } from "../contract/deskClient.ts";
import { publicRoom } from "../edge/publicRoom.ts";
import { OWNER } from "../edge/shopAtWork.ts";

export interface Site {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

type Answer = string | (() => string);

/** A website of a few pages by path. `host`: "localhost" is another site than 127.0.0.1, "127.0.0.1" only another origin. */
export async function openSite(
  host: "localhost" | "127.0.0.1",
  pages: Readonly<Record<string, Answer>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const server = createServer((asked, answer) => {
    const page = pages[new URL(asked.url ?? "/", "http://x").pathname];
    answer.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8", ...headers });
    answer.end(typeof page === "function" ? page() : page);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return {
    origin: `http://${host}:${address.port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** The owner writes who may frame the chat. */
export async function allowSites(url: string, sites: readonly string[]): Promise<void> {
  const desk = await openDesk(
    publicRoom(() => url),
    OWNER,
  );
  const policy = value(readShopDoc(desk.doc(SHOP_DOC)));
  const bytes = desk.change(SHOP_DOC, (doc) => writeShop(doc, { ...policy, sites }));
  const answer = await desk.push(SHOP_DOC, bytes);
  desk.close();
  if (answer.kind !== "ack") throw new Error(answer.words);
}
