// Somebody whose every word is known: writes, is signed, is answered and noted about, so that afterwards each word can be looked for everywhere.
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { hmacSha256 } from "../../edge/host/mac.ts";
import type { ShopperId, TicketId } from "../../shared/core/ids.ts";
import { HOUR, SECOND } from "../../shared/core/time.ts";
import { noteOf } from "../../shared/doc/ticketDoc.ts";
import { setField, setFollowUp, setShopperNote } from "../../shared/doc/ticketMarks.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { askForPerson, hasTicket } from "./ask.ts";
import { openDesk, signIn, value, type DeskClient } from "./deskClient.ts";
import { createShopper, type ShopperClient } from "./shopperClient.ts";
import { AMY, OWN, SHIRT } from "./smallShop.ts";
import type { TestRoom } from "./testRoom.ts";

export const PHONE = "13912345678";
export const EMAIL = "zebramail@example.com";
export const ORDER = "ZBR20261199";
export const CUSTOMER = "zebra-customer-77";
const FAR = Date.UTC(2096, 0); // no test waits for it
const SAID = {
  who: "zebra",
  whoElse: "斑马鱼",
  phone: PHONE,
  spaced: "139 1234 5678",
  email: EMAIL,
  order: ORDER,
  customer: CUSTOMER,
  street: "alley 7",
};
/** Whatever of it is found anywhere after an erasing is one too many. */
export const WORDS = Object.values(SAID);
/** The same of somebody whom no other test knows: one workerd keeps the rooms of all tests in one folder. */
export const SAID_ALONE: typeof SAID = {
  who: "quagga",
  whoElse: "斑驴",
  phone: "13687654321",
  spaced: "136 8765 4321",
  email: "quaggamail@example.com",
  order: "QGG20269911",
  customer: "quagga-customer-5",
  street: "lane 9",
};

export interface Person {
  /** Signed by the shop's server. */
  readonly signed: ShopperClient;
  /** From another device, known by nobody. */
  readonly visitor: ShopperClient;
  readonly shoppers: readonly [signed: ShopperId, visitor: ShopperId];
  readonly desk: DeskClient;
}

/** Two conversations of one person, with a desk that answered, noted and gave a reason. */
export async function makePerson(room: TestRoom, said = SAID): Promise<Person> {
  const secret = value(await room.door.identitySecret(await signIn(room, OWN))).secret;
  const claims = {
    shop: "shop",
    id: said.customer,
    name: `${said.who}name ${said.whoElse}`,
    tier: "gold",
    phone: said.phone,
    email: said.email,
  };
  const head = Buffer.from(JSON.stringify({ ...claims, exp: Math.floor((room.now() + HOUR) / SECOND) })).toString("base64url");
  const desk = await openDesk(room, AMY);
  const signed = createShopper(room, { product: SHIRT.id });
  value(
    await signed.postAs(
      `${head}.${hmacSha256(secret, head)}`,
      signed.say(`我是 ${said.who}name，订单 ${said.order}，会起诉 ${said.who}`),
      signed.say(`电话 ${said.spaced}，邮箱 ${said.email}，住 ${said.street}`),
      signed.person(),
    ),
  );
  await answerAbout(desk, signed.ticket, said);
  const visitor = createShopper(room, { name: `${said.who}name` });
  value(await visitor.post(visitor.say(`${said.whoElse}的电话是 +86 ${said.phone}`)));
  await hasTicket(desk, visitor.ticket);
  const shopperOf = (ticket: TicketId) => desk.ticket(ticket).head.shopper.id;
  return { signed, visitor, shoppers: [shopperOf(signed.ticket), shopperOf(visitor.ticket)], desk };
}

async function answerAbout(desk: DeskClient, ticket: TicketId, { who, phone }: typeof SAID): Promise<void> {
  await hasTicket(desk, ticket);
  await desk.assign(ticket, "claim");
  await desk.until(() => desk.ticket(ticket).assignment.to === AMY);
  await desk.reply(ticket, `您好 ${who}name`);
  await desk.push(
    ticketDocName(ticket),
    desk.change(ticketDocName(ticket), (doc) => noteOf(doc).insert(0, `${who}note ${phone}`)),
  );
  await desk.push(
    ticketDocName(ticket),
    desk.change(ticketDocName(ticket), (doc) => {
      setField(doc, "parcel", { by: AMY, at: 1, is: `${who}field ${phone}` });
      setFollowUp(doc, { at: FAR, by: AMY, made: 1, why: `${who}plan` });
      setShopperNote(doc, { by: AMY, at: 1, text: `${who}known ${phone}` });
    }),
  );
  await desk.status(ticket, "waiting", { reason: `${who}reason` });
  await desk.until(() => desk.ticket(ticket).statusWish?.reason === `${who}reason`);
}

/** Somebody else, who must stay as they are. */
export async function makeOther(room: TestRoom): Promise<ShopperClient> {
  return askForPerson(room, "衣服破了 kingfisher");
}

/** How often one of the words stands in the bytes. */
export function countIn(bytes: Uint8Array | string, words: readonly string[] = WORDS): number {
  const all = Buffer.from(bytes);
  return words.reduce((sum, word) => {
    let n = 0;
    for (let at = all.indexOf(word); at !== -1; at = all.indexOf(word, at + 1)) n++;
    return sum + n;
  }, 0);
}

/** The files under a folder in which one of the words stands, and how often. */
export function filesWith(folder: string, words: readonly string[] = WORDS): Readonly<Record<string, number>> {
  const files = globSync("**/*", { cwd: folder }).filter((one) => statSync(join(folder, one)).isFile());
  return Object.fromEntries(
    files.flatMap((one) => {
      const n = countIn(readFileSync(join(folder, one)), words);
      return n === 0 ? [] : [[one, n] as const];
    }),
  );
}
