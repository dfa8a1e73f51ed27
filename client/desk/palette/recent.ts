// Which commands were run last on this device, newest first. Comfort only: names of commands, never of people or tickets.
import { list, readJson, string } from "../../../shared/core/check.ts";
import { recall, remember } from "../../ui/remembered.ts";

const KEY = "zg.commands";
const MOST = 6; // what stands first is seen at a glance

const check = list(string(40, 1), MOST);

export function recentCommands(): readonly string[] {
  const kept = readJson(check, recall(KEY) ?? "[]", "recent commands");
  return kept.ok ? kept.value : [];
}

export function noteCommand(id: string): void {
  remember(KEY, JSON.stringify([id, ...recentCommands().filter((one) => one !== id)].slice(0, MOST)));
}
