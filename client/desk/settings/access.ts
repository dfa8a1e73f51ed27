// Which pages of the settings somebody sees. The edge refuses the rest by itself; this only keeps doors off the wall that would not open. Pure.
import { mayManage, roleMay } from "../../../shared/domain/permission.ts";
import { ROLES, type Role } from "../../../shared/domain/team.ts";
import type { SettingsPage } from "../route.ts";

/** May they open it at all? */
export function mayOpen(role: Role, page: SettingsPage): boolean {
  switch (page) {
    case "menu":
    case "first-day":
    case "me":
    case "devices":
    case "macros": // one's own; the shop's are shown, and changed by who may
    case "alerts": // one's own device; the shop's channels are shown to who may manage them
      return true;
    case "people":
      return roleMay(role, "managePeople");
    case "orders":
      return roleMay(role, "importOrders");
    case "sites":
    case "greetings":
    case "tags":
    case "fields":
    case "playbooks":
    case "dispatch":
    case "promises":
      return roleMay(role, "changeShop");
    case "keys":
    case "identity":
      return roleMay(role, "manageKeys");
    case "privacy":
      return roleMay(role, "findPerson");
    case "audit":
      return roleMay(role, "readAudit");
  }
}

/** The roles somebody may give to others. */
export function rolesToGive(by: Role): readonly Role[] {
  return ROLES.filter((whom) => mayManage(by, whom));
}
