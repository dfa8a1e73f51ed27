// `npm run backup -- <file>`: the shop's data as one file, while the shop is open or not. `npm run restore -- <file> [--replace]` puts it back.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { restoreBackup, writeBackup } from "./backupFile.ts";

const top = resolve(import.meta.dirname, "../..");
const data = resolve(process.env["ZHANGGUI_DATA"] ?? resolve(top, ".data"));

const { positionals, values } = parseArgs({ allowPositionals: true, options: { replace: { type: "boolean", default: false } } });
const [deed, name] = positionals;
if ((deed !== "backup" && deed !== "restore") || name === undefined || positionals.length > 2)
  stop("npm run backup -- <file>    npm run restore -- <file> [--replace]");
const file = resolve(process.env["INIT_CWD"] ?? ".", name); // npm runs scripts in the project's folder

if (deed === "backup") {
  const written = writeBackup(data, file, Date.now());
  if (!written.ok) stop(written.error.words);
  console.log(
    `${file}\n${linesOf(written.value)}\n  it holds customers' words: keep it where only you can read it  含顾客内容，请妥善保管`,
  );
} else {
  const restored = restoreBackup(file, data, values.replace, Date.now());
  if (!restored.ok) stop(restored.error.words);
  const { before, erased } = restored.value;
  console.log(`${data}\n${linesOf(restored.value)}`);
  if (before !== undefined) console.log(`  what was there     原有数据    ${before}`);
  if (before === undefined || erased === undefined)
    console.log("  who was erased after the backup is there again: erase them again  备份之后清除过的顾客已恢复，请重新清除");
  else if (erased > 0) console.log(`  erased again at the next start  下次启动时重新清除  ${erased}`);
  console.log("  everybody signs in again at the next start  下次启动后所有人需重新登录");
}

function linesOf(facts: { readonly madeAt: number; readonly rooms: number; readonly bytes: number }): string {
  return `  made               备份时间    ${new Date(facts.madeAt).toISOString()}\n  shops, megabytes   店铺、大小   ${facts.rooms}, ${(facts.bytes / 1e6).toFixed(1)}`;
}

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}
