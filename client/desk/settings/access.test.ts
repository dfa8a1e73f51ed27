// Who sees which page of the settings.
import { describe, expect, it } from "vitest";
import { ROLES } from "../../../shared/domain/team.ts";
import { SETTINGS_PAGES } from "../route.ts";
import { mayOpen, rolesToGive } from "./access.ts";

const seen = (role: (typeof ROLES)[number]): readonly string[] => SETTINGS_PAGES.filter((page) => mayOpen(role, page));

describe("the settings", () => {
  it("show everybody their own sign-in and devices", () => {
    for (const role of ROLES) expect(seen(role)).toEqual(expect.arrayContaining(["me", "devices"]));
  });
  it("show people to who manages them, keys and the log to the owner", () => {
    expect(seen("agent")).toEqual(["menu", "first-day", "me", "devices", "macros", "alerts"]);
    const supervisors = [
      "people",
      "sites",
      "greetings",
      "tags",
      "fields",
      "playbooks",
      "dispatch",
      "promises",
      "alerts",
      "orders",
      "privacy",
    ];
    expect(seen("supervisor")).toEqual(["menu", "first-day", "me", "devices", "macros", ...supervisors]);
    expect(seen("owner")).toEqual([...SETTINGS_PAGES]);
  });
  it("offer only roles that somebody may give", () => {
    expect(rolesToGive("owner")).toEqual(["owner", "supervisor", "agent"]);
    expect(rolesToGive("supervisor")).toEqual(["agent"]);
    expect(rolesToGive("agent")).toEqual([]);
  });
});
