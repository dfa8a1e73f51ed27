// A shop of its own with its owner signed in, an agent beside them, and a fingerprint of every row: for requests that must change nothing.
import { createHash } from "node:crypto";
import { shape, string } from "../../shared/core/check.ts";
import { readMember } from "../../shared/domain/team.ts";
import { openOwnShop, PASSWORD, type OwnShop } from "../kit/ownShop.ts";

export interface OwnersShop extends Pick<OwnShop, "app" | "close"> {
  /** The owner's session. */
  readonly token: string;
  /** An agent's id. */
  readonly agent: string;
  readonly passwordSet: number;
  /** A hash over every row of every table. */
  readonly rows: () => string;
}

const PERSON = { name: { zh: "周敏", en: "Zhou Min" }, role: "agent", skills: {}, languages: ["zh"], capacity: 5 };
const readMade = shape({ person: shape({ member: readMember }) });
const readInvited = shape({ invite: shape({ token: string(200, 1) }) });

export async function openOwnersShop(): Promise<OwnersShop> {
  const shop = openOwnShop();
  const { browser } = await shop.owner();
  const made = await browser.get(readMade, "POST", "/api/people", PERSON);
  const { status } = await browser.ask("POST", "/api/me/password", { password: PASSWORD });
  return {
    app: shop.app,
    close: shop.close,
    token: browser.token(),
    agent: made.person.member.id,
    passwordSet: status,
    rows() {
      const tables = shop.sql().all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
      const hash = createHash("sha256");
      for (const { name } of tables) hash.update(JSON.stringify(shop.sql().all(`SELECT * FROM ${String(name)}`)));
      return hash.digest("hex");
    },
  };
}

export function readInviteToken(body: unknown): string {
  const read = readInvited(body);
  if (read === undefined) throw new Error("no invitation came back");
  return read.invite.token;
}
