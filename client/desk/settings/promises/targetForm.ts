// The four lengths of one promise as they are typed, and read back. Pure.
import type { Targets } from "../../../../shared/domain/slaPolicy.ts";
import { readDuration, writeDuration } from "./durations.ts";

export const COLUMNS = ["chatFirst", "chatNext", "ticketFirst", "ticketResolve"] as const;
export type TargetForm = Readonly<Record<keyof Targets, string>>;

export function targetForm(targets: Targets): TargetForm {
  const { chatFirst, chatNext, ticketFirst, ticketResolve } = targets;
  return {
    chatFirst: writeDuration(chatFirst),
    chatNext: writeDuration(chatNext),
    ticketFirst: writeDuration(ticketFirst),
    ticketResolve: writeDuration(ticketResolve),
  };
}

/** Undefined: one of them says no length. */
export function targetsOf(form: TargetForm): Targets | undefined {
  const [chatFirst, chatNext, ticketFirst, ticketResolve] = COLUMNS.map((one) => readDuration(form[one]));
  if (chatFirst === undefined || chatNext === undefined || ticketFirst === undefined || ticketResolve === undefined) return undefined;
  return { chatFirst, chatNext, ticketFirst, ticketResolve };
}
