// The doors for who is not signed in: first set-up, passkey, password, recovery code, invitation. Signatures and derived keys are worked out
// here, outside the room's turn; what is right, and how often anybody may try, the room says.
import { Hono } from "hono";
import { readInviteAsk, readPasskeyAnswer, readPasswordAsk, readRecoveryAsk, readSetupAsk } from "../../shared/wire/peopleApi.ts";
import { askToSignIn, checkSignIn, passkeyIn, placeOf } from "../auth/passkeys.ts";
import { deriveKey } from "../auth/passwords.ts";
import type { AppPorts } from "./appPorts.ts";
import { refusal } from "./refusal.ts";
import { changing, entered, pageOf, PASSKEY_BYTES, saying } from "./visit.ts";

const NO_PASSKEY = { kind: "malformed", words: "this is no passkey's answer", reason: "passkey-unreadable" } as const;

export function signInRoutes(ports: AppPorts): Hono {
  const app = new Hono();

  app.post("/api/setup", (c) =>
    saying(c, ports, readSetupAsk, async ({ room, shop, from }, ask) => entered(c, shop, await room.setUp(ask, from))),
  );

  app.post("/api/passkey/options", (c) =>
    changing(c, ports, async ({ room, from }) => {
      const place = placeOf(pageOf(c));
      if (!place.ok) return refusal(place.error);
      const made = await room.passkeyChallenge(from);
      if (!made.ok) return refusal(made.error);
      const { challenge } = made.value;
      return c.json({ challenge, options: await askToSignIn(place.value, challenge) });
    }),
  );

  app.post("/api/session/passkey", (c) =>
    saying(
      c,
      ports,
      readPasskeyAnswer,
      async ({ room, shop, from }, { challenge, answer }) => {
        const [place, passkey] = [placeOf(pageOf(c)), passkeyIn(answer)];
        if (!place.ok) return refusal(place.error);
        if (passkey === undefined) return refusal(NO_PASSKEY);
        const known = await room.passkeyToCheck(challenge, passkey, from);
        if (!known.ok) return refusal(known.error);
        const counter = await checkSignIn(place.value, challenge, known.value, answer);
        if (counter.ok) return entered(c, shop, await room.signInByPasskey(passkey, counter.value, from));
        await room.passkeyRefused(passkey);
        return refusal(counter.error);
      },
      PASSKEY_BYTES,
    ),
  );

  app.post("/api/session/password", (c) =>
    saying(c, ports, readPasswordAsk, async ({ room, shop, from }, { login, password }) => {
      const cost = await room.passwordToTry(login, from);
      if (!cost.ok) return refusal(cost.error);
      return entered(c, shop, await room.signInByPassword(login, await deriveKey(password, cost.value), from));
    }),
  );

  app.post("/api/session/recovery", (c) =>
    saying(c, ports, readRecoveryAsk, async ({ room, shop, from }, { login, code }) =>
      entered(c, shop, await room.signInByRecovery(login, code, from)),
    ),
  );

  app.post("/api/session/invite", (c) =>
    saying(c, ports, readInviteAsk, async ({ room, shop, from }, { token }) => entered(c, shop, await room.signInByInvite(token, from))),
  );

  return app;
}
