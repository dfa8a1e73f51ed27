// Doors that only look into what stands in the room, and golden conversations beside them. Wiring only.
import { createAuditDoor } from "./auditDoor.ts";
import { createBudgetDoor } from "./budgetDoor.ts";
import { createGoldens } from "./goldens.ts";
import { createMacroUses } from "./macroUses.ts";
import { createSearching } from "./searching.ts";

type Ports = Parameters<typeof createAuditDoor>[0] &
  Parameters<typeof createBudgetDoor>[0] &
  Parameters<typeof createGoldens>[0] &
  Parameters<typeof createMacroUses>[0] &
  Parameters<typeof createSearching>[0];

export const createLookDoors = (ports: Ports) => ({
  ...createAuditDoor(ports),
  ...createBudgetDoor(ports),
  ...createGoldens(ports),
  ...createMacroUses(ports),
  ...createSearching(ports),
});
