// `npm run -s seed -- --tickets 100000 --messages 1000000`: fills the demo shop in the data folder (ZHANGGUI_DATA, or --data) with so many conversations of
// the last year. The shop must be built and not open. The same --seed gives the same shop.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { sqlOf } from "../../edge/host/nodeHost.ts";
import { startEdge } from "../../edge/host/workerdHost.ts";
import { ensureBuilt } from "../kit/built.ts";
import { openRoomFile } from "./roomFile.ts";
import { seedRoom } from "./seedRoom.ts";
import { readSentences } from "./sentences.ts";

const top = resolve(import.meta.dirname, "../..");
const DEMO = "demo";

const { values } = parseArgs({
  options: {
    tickets: { type: "string", default: "1000" },
    messages: { type: "string" },
    seed: { type: "string", default: "6" },
    data: { type: "string" },
  },
});
const tickets = Number(values.tickets);
const messages = Number(values.messages ?? tickets * 10);
if (!Number.isInteger(tickets) || tickets < 1 || !Number.isInteger(messages) || messages < tickets)
  stop("npm run -s seed -- --tickets N --messages M   (a message a ticket at least)");
const data = resolve(process.env["INIT_CWD"] ?? ".", values.data ?? process.env["ZHANGGUI_DATA"] ?? resolve(top, ".data"));

ensureBuilt();
const edge = await startEdge({ port: 0, host: "127.0.0.1", data, quiet: true }); // it makes the room, and refuses where another has it open
await fetch(`${edge.url}/w/${DEMO}/pack`).then((answer) => answer.text());
await edge.close();

const began = Date.now();
const db = openRoomFile(data, DEMO) ?? stop(`there is no demo shop in ${data}`);
const now = Math.floor(Date.now() / 86_400_000) * 86_400_000; // the same shop all day
const written = seedRoom(sqlOf(db), { tickets, messages, seed: Number(values.seed), now }, readSentences(), (done) => {
  if (done % 10_000 === 0) console.log(`  … ${done} / ${tickets}`);
});
db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
db.close();
console.log(`${tickets} tickets, ${written} messages in ${data}, ${((Date.now() - began) / 1_000).toFixed(0)} s`);
process.exit(0);

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}
