// One change of the shop's settings. Knows no particular setting.
import { ok, type Result } from "../../shared/core/result.ts";
import { writeShop } from "../../shared/doc/shopDoc.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Summary } from "../store/db.ts";
import { changeShop } from "./changeShop.ts";
import type { ActionPorts } from "./changeTicket.ts";

/** As changeShop: what `make` gives stands from now on; the same settings change nothing, and everybody may. */
export function changePolicy(
  ports: ActionPorts,
  what: Summary["what"],
  text: string,
  make: (before: Policy) => Result<Policy>,
): Promise<Result<void>> {
  return changeShop(ports, what, text, (doc, before) => {
    const made = make(before.policy);
    if (!made.ok) return made;
    if (made.value === before.policy) return ok(before);
    writeShop(doc, made.value);
    return ok({ kind: "shop", policy: made.value });
  });
}
