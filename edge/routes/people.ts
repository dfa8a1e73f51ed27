// The doors for those who manage people, keys and read the audit log. Who may what is the room's to say.
import { Hono, type Context } from "hono";
import { integer } from "../../shared/core/check.ts";
import { readKeyAsk, readPersonAsk, readPersonChange } from "../../shared/wire/peopleApi.ts";
import type { AppPorts } from "./appPorts.ts";
import { refusal } from "./refusal.ts";
import { answered, changing, done, PERSON_BYTES, reading, saying, type Visit } from "./visit.ts";

const SEARCH_CHARS = 200;
const readBefore = integer(0);

export function peopleRoutes(ports: AppPorts): Hono {
  const app = new Hono();

  app.get("/api/people", (c) => reading(c, ports, async ({ room, token }) => answered(await room.people(token))));
  app.post("/api/people", (c) =>
    saying(c, ports, readPersonAsk, async ({ room, token }, ask) => answered(await room.addPerson(token, ask)), PERSON_BYTES),
  );
  app.patch("/api/people/:id", (c) =>
    saying(
      c,
      ports,
      readPersonChange,
      async ({ room, token }, change) => answered(await room.changePerson(token, c.req.param("id"), change)),
      PERSON_BYTES,
    ),
  );
  app.post("/api/people/:id/invite", (c) =>
    changing(c, ports, async ({ room, token }) => answered(await room.inviteAgain(token, c.req.param("id")))),
  );

  app.get("/api/keys", (c) => reading(c, ports, async ({ room, token }) => answered(await room.keys(token))));
  app.post("/api/keys", (c) =>
    saying(c, ports, readKeyAsk, async ({ room, token }, { name, scopes }) => answered(await room.makeKey(token, name, scopes))),
  );
  app.delete("/api/keys/:id", (c) => changing(c, ports, async ({ room, token }) => done(await room.endKey(token, c.req.param("id")))));

  app.get("/api/audit", (c) =>
    reading(c, ports, async ({ room, token }) => {
      const before = readBefore(Number(c.req.query("before") ?? "0"));
      if (before === undefined) return refusal({ kind: "malformed", words: "`before` is the number of an entry" });
      return answered(await room.audit(token, before, (c.req.query("q") ?? "").slice(0, SEARCH_CHARS)));
    }),
  );
  app.get("/api/audit/export", (c) => reading(c, ports, (visit) => exportAudit(c, visit)));

  return app;
}

/** The whole log as JSON lines, page by page as it is read, so that no length of it fills our memory. */
async function exportAudit(c: Context, { room, token, shop }: Visit): Promise<Response> {
  const first = await room.auditLines(token, 0);
  if (!first.ok) return refusal(first.error);
  let next = first.value;
  const lines = new ReadableStream<Uint8Array>({
    async pull(to) {
      const last = next.at(-1);
      if (last === undefined) return to.close();
      to.enqueue(new TextEncoder().encode(next.map((one) => `${JSON.stringify(one)}\n`).join("")));
      const more = await room.auditLines(token, last.n);
      if (!more.ok) return to.error(new Error(more.error.words)); // half a log must not look like a whole one
      next = more.value;
    },
  });
  const name = `audit-${shop}.jsonl`;
  return c.body(lines, 200, { "content-type": "application/x-ndjson", "content-disposition": `attachment; filename="${name}"` });
}
