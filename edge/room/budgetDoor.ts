// What the owner is told of the day's rows, and which doors wait for tomorrow once they are spent. Decides by the budget alone.
import { ok } from "../../shared/core/result.ts";
import type { Budget } from "./budget.ts";
import { whileRowsLast } from "./budget.ts";
import type { OwnersDoor, PeopleDoor } from "./peopleDoor.ts";
import type { Sessions } from "./sessions.ts";

export function createBudgetDoor({
  sessions,
  budget,
}: {
  readonly sessions: Sessions;
  readonly budget: Budget;
}): Pick<OwnersDoor, "dayBudget"> {
  return {
    async dayBudget(token) {
      const known = sessions.ofToken(token, "seeBudget");
      return known.ok ? ok({ state: budget.state(), ...budget.today() }) : known;
    },
  };
}

type Waiting = Pick<
  PeopleDoor,
  "addPerson" | "inviteAgain" | "makeKey" | "exportPart" | "erasePeople" | "putOrders" | "importOrders" | "undoImport"
>;

/** What adds, or writes much. Ways in, and whatever shuts somebody out, never wait. */
export function withinBudget(budget: Budget, doors: Waiting): Waiting {
  return {
    addPerson: whileRowsLast(budget, doors.addPerson),
    inviteAgain: whileRowsLast(budget, doors.inviteAgain),
    makeKey: whileRowsLast(budget, doors.makeKey),
    exportPart: whileRowsLast(budget, doors.exportPart),
    erasePeople: whileRowsLast(budget, doors.erasePeople),
    putOrders: whileRowsLast(budget, doors.putOrders),
    importOrders: whileRowsLast(budget, doors.importOrders),
    undoImport: whileRowsLast(budget, doors.undoImport),
  };
}
