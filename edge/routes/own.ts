// The doors to one's own ways in and sessions. What may be changed is the room's to say; a new password is judged here, where it is still a word.
import { Hono } from "hono";
import type { Result } from "../../shared/core/result.ts";
import { readNewPasskey, readNewPassword, readShelfAsk, type Me } from "../../shared/wire/peopleApi.ts";
import { askToMake, checkNew, placeOf } from "../auth/passkeys.ts";
import { deriveKey, makeKey, hardToGuess } from "../auth/passwords.ts";
import type { AppPorts } from "./appPorts.ts";
import { refusal } from "./refusal.ts";
import { answered, changing, done, pageOf, PASSKEY_BYTES, reading, saying, type Visit } from "./visit.ts";

export function ownRoutes(ports: AppPorts): Hono {
  const app = new Hono();

  app.get("/api/me", (c) => reading(c, ports, async ({ room, token }) => answered(await room.me(token))));

  app.post("/api/me/passkey/options", (c) =>
    changing(c, ports, async ({ room, token }) => {
      const place = placeOf(pageOf(c));
      if (!place.ok) return refusal(place.error);
      const made = await room.newPasskeyChallenge(token);
      if (!made.ok) return refusal(made.error);
      const { challenge, me } = made.value;
      return c.json({ challenge, options: await askToMake(place.value, challenge, me) });
    }),
  );

  app.post("/api/me/passkey", (c) =>
    saying(
      c,
      ports,
      readNewPasskey,
      async ({ room, token }, { challenge, answer, label }) => {
        const known = await room.session(token);
        if (!known.ok) return refusal(known.error);
        const place = placeOf(pageOf(c));
        if (!place.ok) return refusal(place.error);
        const made = await checkNew(place.value, challenge, label, answer);
        return made.ok ? answered(await room.addPasskey(token, challenge, made.value)) : refusal(made.error);
      },
      PASSKEY_BYTES,
    ),
  );

  app.delete("/api/me/passkey/:id", (c) =>
    changing(c, ports, async ({ room, token }) => answered(await room.removePasskey(token, c.req.param("id")))),
  );

  app.post("/api/me/password", (c) =>
    saying(c, ports, readNewPassword, async (visit, { password, current = "", login = "" }) =>
      answered(await changePassword(visit, password, current, login)),
    ),
  );

  app.post("/api/me/recovery", (c) => changing(c, ports, async ({ room, token }) => answered(await room.makeRecovery(token))));

  app.post("/api/me/shelf", (c) =>
    saying(c, ports, readShelfAsk, async ({ room, token }, { lock }) => answered(await room.shelfHalf(token, lock))),
  );

  app.get("/api/sessions", (c) =>
    reading(c, ports, async ({ room, token }) => answered(await room.sessions(token, c.req.query("member") ?? ""))),
  );

  app.delete("/api/sessions/:id", (c) =>
    changing(c, ports, async ({ room, token }) => done(await room.endSession(token, c.req.param("id")))),
  );

  return app;
}

async function changePassword({ room, token }: Visit, password: string, current: string, login: string): Promise<Result<Me>> {
  const asked = await room.passwordToChange(token);
  if (!asked.ok) return asked;
  const known = asked.value.login === "" ? login : asked.value.login;
  const fit = hardToGuess(password, known);
  if (!fit.ok) return fit;
  const kept = asked.value.current;
  const proof = kept === undefined ? "" : await deriveKey(current, kept);
  return room.setPassword(token, await makeKey(password), proof, login);
}
