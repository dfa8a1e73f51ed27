// Who else is at a ticket: looking, or writing a reply. Pure; claims nothing of who was not heard of lately.
import type { MemberId } from "../../../shared/core/ids.ts";
import type { PersonHere } from "../../store/heard.ts";

export interface OtherHere {
  readonly member: MemberId;
  readonly writing: boolean;
}

/** By ticket, at `now` (ms, this device's clock): everybody but me, who writes before who looks. */
export function whoIsHere(people: readonly PersonHere[], me: MemberId, now: number): ReadonlyMap<string, readonly OtherHere[]> {
  const found = new Map<string, readonly OtherHere[]>();
  for (const { member, presence, viewing = "", writesUntil = 0 } of people) {
    if (viewing === "" || member === me || presence === "offline") continue;
    const one = { member, writing: writesUntil > now };
    found.set(viewing, one.writing ? [one, ...(found.get(viewing) ?? [])] : [...(found.get(viewing) ?? []), one]);
  }
  return found;
}
