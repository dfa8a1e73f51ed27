// `npm start`: the built Worker in workerd on this machine, data on disk, addresses printed. Nothing else to install.
import { existsSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { resolve } from "node:path";
import { startEdge } from "./workerdHost.ts";

const top = resolve(import.meta.dirname, "../..");
const DEFAULT_PORT = 8787;

const port = Number(process.env["PORT"] ?? DEFAULT_PORT);
const host = process.env["HOST"] ?? "127.0.0.1";
const data = resolve(process.env["ZHANGGUI_DATA"] ?? resolve(top, ".data"));

if (!existsSync(resolve(top, "dist/client"))) {
  console.error("nothing is built yet: run npm start, which builds first");
  process.exit(1);
}

const edge = await startEdge({ port, host, data, quiet: false });
const reach = host === "0.0.0.0" ? ownAddresses() : [host];
const at = (path: string): string => reach.map((one) => `http://${one}:${edge.port}${path}`).join("  ");
console.log(`
  掌柜 Zhanggui is open.

  the demo shop   示例店铺   ${at("/demo/")}
  the desk        客服工作台  ${at("/desk/")}
  the widget      独立会话页  ${at("/widget/?shop=demo")}

  data on disk    数据       ${data}
  stop with Ctrl+C           按 Ctrl+C 停止
`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void edge.close().then(() => process.exit(0));
  });
}

function ownAddresses(): readonly string[] {
  const found = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return found.filter((one) => one.family === "IPv4").map((one) => one.address);
}
