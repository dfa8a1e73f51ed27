// `npm start`: the built Worker in workerd on this machine, data on disk, addresses printed. Nothing else to install.
// The demo shop; with `-- --shop` a shop of one's own, whose set-up link is printed once.
import { existsSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { resolve } from "node:path";
import { readShopFace } from "../../shared/wire/deskApi.ts";
import { mintSetupToken, nameOfHost, OWN_SHOP, ownShopVars, readStartAsk, rememberMinted, saySetup } from "./firstRun.ts";
import { washRooms } from "./wash.ts";
import { startEdge } from "./workerdHost.ts";

const top = resolve(import.meta.dirname, "../..");
const DEFAULT_PORT = 8787;

const ask = readStartAsk(process.argv.slice(2), process.env);
const port = Number(process.env["PORT"] ?? DEFAULT_PORT);
const host = process.env["HOST"] ?? "127.0.0.1";
const data = resolve(process.env["ZHANGGUI_DATA"] ?? resolve(top, ".data"));

if (!existsSync(resolve(top, "dist/client"))) {
  console.error("nothing is built yet: run npm start, which builds first");
  process.exit(1);
}

if (existsSync(data)) washRooms(data);

const token = ask.own ? mintSetupToken(data, ask.newToken) : undefined;
const edge = await startEdge({ port, host, data, quiet: false, vars: ask.own ? ownShopVars(token) : {} });
const addresses = host === "0.0.0.0" ? ownAddresses() : [host];
const reach = ask.own ? addresses.map(nameOfHost) : addresses;
const at = (path: string): string => reach.map((one) => `http://${one}:${edge.port}${path}`).join("  ");
console.log(`
  掌柜 Zhanggui is open.

  ${(ask.own ? await ownShop() : demoShop()).join("\n  ")}

  data on disk       数据        ${data}
  stop with Ctrl+C              按 Ctrl+C 停止
`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void edge.close().then(() => process.exit(0));
  });
}

function demoShop(): readonly string[] {
  return [
    `the demo shop      示例店铺    ${at("/demo/")}`,
    `the desk           客服工作台   ${at("/desk/")}`,
    `the widget         独立会话页   ${at("/widget/?shop=demo")}`,
  ];
}

/** Asking for the shop's face makes the room, and with it the token's hash is kept. */
async function ownShop(): Promise<readonly string[]> {
  const face = readShopFace(await (await fetch(`${edge.url}/api/shop`)).json());
  if (face === undefined) throw new Error("the shop does not answer");
  rememberMinted(data);
  const desk = `http://${reach[0] ?? host}:${edge.port}/desk/`;
  return [
    `the desk           客服工作台   ${at("/desk/")}`,
    `the widget         独立会话页   ${at(`/widget/?shop=${OWN_SHOP}`)}`,
    saySetup(face.awaitsSetup === true, token, desk),
  ];
}

function ownAddresses(): readonly string[] {
  const found = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return found.filter((one) => one.family === "IPv4").map((one) => one.address);
}
