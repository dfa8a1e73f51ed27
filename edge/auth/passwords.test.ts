// Which passwords nobody should have, and that one derives to a key of its own.
import { expect, it } from "vitest";
import { COMMON_PASSWORDS } from "./commonPasswords.ts";
import { deriveKey, makeKey, hardToGuess } from "./passwords.ts";

it("takes what nobody would try first, in any language", () => {
  for (const fine of ["linen in the rain", "一二三四五六七八九十甲乙", "xkq81-vmw0z-77tr", "the shop opens at nine"])
    expect(hardToGuess(fine, "linxi").ok).toBe(true);
});

it.each([
  "PASSWORD1234",
  "woaini1314520",
  "aaaaaaaaaaaaa",
  "xyzxyzxyzxyz",
  "098765432109",
  "ｐａｓｓｗｏｒｄ１２３４",
  "linxi@shop.example",
])("refuses %s", (password) => {
  const judged = hardToGuess(password, "linxi@shop.example");
  expect(judged.ok ? undefined : judged.error.reason).toBe(password === "linxi@shop.example" ? "password-is-login" : "password-common");
});

it("knows some two hundred, none shorter than anybody may have", () => {
  expect(COMMON_PASSWORDS.size).toBeGreaterThan(200);
  for (const one of COMMON_PASSWORDS) expect([one, one.length >= 12, one === one.toLowerCase()]).toEqual([one, true, true]);
});

it("derives the same key from the same password, however its characters were composed, and another with another salt", async () => {
  const made = await makeKey("caf\u00e9 au lait, s'il vous pla\u00eet");
  expect(made).toMatchObject({ n: 32_768, r: 8, p: 1 });
  expect([made.salt.length, made.key.length]).toEqual([32, 64]);
  expect(await deriveKey("cafe\u0301 au lait, s'il vous plai\u0302t", made)).toBe(made.key);
  expect((await makeKey("caf\u00e9 au lait, s'il vous pla\u00eet")).key).not.toBe(made.key);
});
