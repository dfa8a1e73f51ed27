// One shopper's conversations over the public door, as their device posts them: several of the same person, which a page with one chat never makes.
import { expect } from "vitest";
import { WIDGET_PROTOCOL } from "../../shared/wire/version.ts";
import { readShown } from "../../shared/wire/widgetApi.ts";

const bearer = (ticket: string) => ({ authorization: `Bearer ${ticket.padEnd(22, "x")}` });

/** Says it in that conversation and asks for a person. */
export async function postTo(url: string, ticket: string, text: string): Promise<void> {
  const body = {
    protocol: WIDGET_PROTOCOL,
    ticket,
    start: { shopper: "one-shopper", name: "王若溪", language: "zh", createdAt: Date.now() },
    turns: [
      { kind: "say", id: `${ticket}-${Date.now()}`, at: Date.now(), text },
      { kind: "person", id: `${ticket}-${Date.now()}-p`, at: Date.now() },
    ],
  };
  const answer = await fetch(`${url}/w/demo/turns`, {
    method: "POST",
    headers: { ...bearer(ticket), "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
}

/** What that device is shown. */
export async function shownTo(url: string, ticket: string): Promise<readonly string[]> {
  const answer = await fetch(`${url}/w/demo/conversation/${ticket}`, { headers: bearer(ticket) });
  return readShown(await answer.json())?.messages.map((one) => one.text) ?? [];
}
