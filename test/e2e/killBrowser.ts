// `npm run -s kills:browser -- --kills 50 [--seed S]`: kills Chromium while it writes, and prints what it kept.
import { parseArgs } from "node:util";
import { ensureBuilt } from "../kit/built.ts";
import { killBrowsers } from "./browserKills.ts";

const { values } = parseArgs({ options: { kills: { type: "string", default: "50" }, seed: { type: "string", default: "1" } } });
ensureBuilt();
const report = await killBrowsers(Number(values.kills), Number(values.seed), console.log);
console.log(
  `${report.kills} kills of Chromium while writing (seed ${values.seed}): ${report.replies} replies and ${report.messages} messages shown as saved; ` +
    `none lost, none doubled, none out of order; ${report.midWrite} killed in the middle of a write, ${report.midWriteKept} of those kept after all`,
);
process.exit(0);
