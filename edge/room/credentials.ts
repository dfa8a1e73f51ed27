// What proves that somebody is a member: passkeys, a password's derived key, recovery codes. Keeps public keys, derived keys and hashes,
// never a secret. Checks no signature and derives no key: the Worker does, outside the room's turn.
import { checkAs, integer, shape, string } from "../../shared/core/check.ts";
import { readId, type Clock, type MemberId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import type { Me } from "../../shared/wire/peopleApi.ts";
import type { Sql, SqlRow } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";
import type { KnownPasskey, NewPasskey, ScryptKey } from "./peopleDoor.ts";

export type Way = "passkey" | "password";

export interface Credentials {
  readonly ways: (member: string) => readonly Way[];
  readonly passkeysOf: (member: string) => Me["passkeys"];
  readonly passkey: (id: string) => KnownPasskey | undefined;
  readonly addPasskey: (member: MemberId, passkey: NewPasskey) => Result<true>;
  /** It signed. A counter that does not rise is a copy's: refused, and nothing is written. */
  readonly usedPasskey: (known: KnownPasskey, counter: number) => Result<true>;
  /** Removes it where it is that member's; false where it is not. */
  readonly removePasskey: (member: string, id: string) => boolean;
  readonly passwordOf: (member: string) => ScryptKey | undefined;
  readonly setPassword: (member: string, made: ScryptKey) => void;
  /** New codes; the old ones end. Given once, kept as hashes. */
  readonly makeRecovery: (member: string) => readonly string[];
  readonly recoveryLeft: (member: string) => number;
  /** Spends the code; false where it is none of that member's. */
  readonly spendRecovery: (member: string, code: string) => boolean;
  /** Removes every way in the member has. */
  readonly clear: (member: string) => void;
}

export interface CredentialPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly secret: () => string;
  readonly hash: (text: string) => string;
}

const RECOVERY_CODES = 10;
const CODE_CHARS = 16; // 80 bits: a stolen database does not give them back
const PASSKEYS_MOST = 20;

const readPasskeyData = shape({ key: string(4_000, 1), counter: integer() });
const readScryptData = shape({ salt: string(64, 1), n: integer(1), r: integer(1), p: integer(1), key: string(200, 1) });

export function createCredentials(ports: CredentialPorts): Credentials {
  const { sql, clock } = ports;
  const rows = (member: string, kind: string): readonly SqlRow[] =>
    sql.all("SELECT * FROM credentials WHERE member = ? AND kind = ? ORDER BY made, id", member, kind);
  const insert = (id: string, member: string, kind: string, label: string, data: object): void =>
    sql.run(INSERT, id, member, kind, label, clock(), 0, JSON.stringify(data));
  const codeId = (member: string, code: string): string => `recovery:${ports.hash(`${member} ${plainCode(code)}`)}`;
  const passkey = (id: string): KnownPasskey | undefined => {
    const row = sql.all("SELECT * FROM credentials WHERE id = ? AND kind = 'passkey'", passkeyId(id))[0];
    return row === undefined ? undefined : { id, member: ownerOf(row), ...dataOf(row, readPasskeyData) };
  };
  return {
    ways: (member) => [
      ...(rows(member, "passkey").length > 0 ? (["passkey"] as const) : []),
      ...(rows(member, "password").length > 0 ? (["password"] as const) : []),
    ],
    passkeysOf: (member) =>
      rows(member, "passkey").map((row) => {
        const used = numberOf(row, "used");
        const id = textOf(row, "id").slice(passkeyId("").length);
        return { id, label: textOf(row, "label"), made: numberOf(row, "made"), ...(used === 0 ? {} : { used }) };
      }),
    passkey,
    addPasskey(member, { id, key, counter, label }) {
      if (passkey(id) !== undefined) return refuse("conflict", "this passkey is already known here", "passkey-known");
      if (rows(member, "passkey").length >= PASSKEYS_MOST)
        return refuse("full", `a person has at most ${PASSKEYS_MOST} passkeys`, "passkeys-full");
      insert(passkeyId(id), member, "passkey", label, { key, counter });
      return ok(true);
    },
    usedPasskey({ id, key, counter: before }, counter) {
      const isSilent = before === 0 && counter === 0; // many authenticators do not count
      if (!isSilent && counter <= before)
        return refuse("signed-out", "this passkey may have been copied; please use another way to sign in", "passkey-copied");
      sql.run("UPDATE credentials SET used = ?, data = ? WHERE id = ?", clock(), JSON.stringify({ key, counter }), passkeyId(id));
      return ok(true);
    },
    removePasskey(member, id) {
      if (passkey(id)?.member !== member) return false;
      sql.run("DELETE FROM credentials WHERE id = ?", passkeyId(id));
      return true;
    },
    passwordOf(member) {
      const row = rows(member, "password")[0];
      return row === undefined ? undefined : dataOf(row, readScryptData);
    },
    setPassword(member, { salt, n, r, p, key }) {
      sql.run("DELETE FROM credentials WHERE id = ?", passwordId(member));
      insert(passwordId(member), member, "password", "", { salt, n, r, p, key });
    },
    makeRecovery(member) {
      const codes = Array.from({ length: RECOVERY_CODES }, () => newCode(ports));
      sql.run("DELETE FROM credentials WHERE member = ? AND kind = 'recovery'", member);
      for (const code of codes) insert(codeId(member, code), member, "recovery", "", {});
      return codes;
    },
    recoveryLeft: (member) => rows(member, "recovery").length,
    spendRecovery(member, code) {
      const id = codeId(member, code);
      const isHers = sql.all("SELECT id FROM credentials WHERE id = ? AND member = ?", id, member).length > 0;
      if (isHers) sql.run("DELETE FROM credentials WHERE id = ?", id);
      return isHers;
    },
    clear: (member) => sql.run("DELETE FROM credentials WHERE member = ?", member),
  };
}

const INSERT = "INSERT INTO credentials (id, member, kind, label, made, used, data) VALUES (?, ?, ?, ?, ?, ?, ?)";
const passkeyId = (id: string): string => `passkey:${id}`;
const passwordId = (member: string): string => `password:${member}`;

function ownerOf(row: SqlRow): MemberId {
  const member = readId<MemberId>(textOf(row, "member"));
  if (member === undefined) throw new Error("a credential of nobody");
  return member;
}

function dataOf<T>(row: SqlRow, check: (value: unknown) => T | undefined): T {
  const data = checkAs(check, JSON.parse(textOf(row, "data")), "a credential");
  if (!data.ok) throw new Error("a credential that cannot be read");
  return data.value;
}

/** Four groups of four, in letters and digits that are not taken for one another. */
function newCode({ secret, hash }: CredentialPorts): string {
  const bytes = hash(secret()).slice(0, 2 * CODE_CHARS); // hex: two characters make one of 32
  const chars = Array.from({ length: CODE_CHARS }, (_, i) => CODE_ALPHABET.charAt(Number.parseInt(bytes.slice(2 * i, 2 * i + 2), 16) % 32));
  return chars.join("").replace(/(.{4})(?=.)/g, "$1-");
}

const CODE_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's

/** A code as it was meant: without spaces and dashes, the letters nobody uses read as the digits they look like. */
function plainCode(code: string): string {
  return code.toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1");
}
