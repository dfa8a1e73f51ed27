// An agent's desk in Node: the real store, postman and actions on fake-indexeddb, over the edge's public doors.
import "fake-indexeddb/auto";
import { createTicketActions, type TicketActions } from "../../client/actions/ticketActions.ts";
import { openShelf, type Shelf } from "../../client/store/db.ts";
import { createQueries, type Queries } from "../../client/store/queries.ts";
import { startSync, type Sync } from "../../client/sync/start.ts";
import { asId, type DeviceId, type MemberId, type ShopId } from "../../shared/core/ids.ts";
import { TEST_KEY } from "./buildShelf.ts";
import { checkAs } from "../../shared/core/check.ts";
import { readSession, readShopFace, type Session, type ShopFace } from "../../shared/wire/deskApi.ts";

export interface Agent {
  readonly member: MemberId;
  readonly shelf: Shelf;
  readonly queries: Queries;
  readonly actions: TicketActions;
  readonly sync: Sync;
  readonly close: () => Promise<void>;
}

export interface AgentAsk {
  readonly url: string;
  readonly shop: string;
  readonly member: string;
  /** Keeps the databases of several devices of one member apart. */
  readonly device?: string;
}

/** The shop's public face: who may sign in (demo). */
export async function fetchFace(url: string): Promise<ShopFace> {
  const face = checkAs(readShopFace, await (await fetch(`${url}/api/shop`)).json(), "the shop's face");
  if (!face.ok) throw new Error(face.error.words);
  return face.value;
}

/** Signs in as a demo member; gives a fetch that carries the session as a browser's cookie would. */
export async function signIn(url: string, member: string): Promise<{ readonly session: Session; readonly fetch: typeof fetch }> {
  const answer = await fetch(`${url}/api/session`, { method: "POST", body: JSON.stringify({ member }) });
  const session = checkAs(readSession, await answer.json(), "the session");
  if (!session.ok) throw new Error(`${member} cannot sign in: ${answer.status}`);
  const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  return {
    session: session.value,
    fetch: (input, init) => fetch(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), cookie } }),
  };
}

/** A signed-in desk that syncs. Say `sync.setHere({ presence: "online" })` to be given work. */
export async function openAgent(ask: AgentAsk): Promise<Agent> {
  const { session, fetch: withCookie } = await signIn(ask.url, ask.member);
  const member = asId<MemberId>(ask.member);
  const device = asId<DeviceId>(ask.device ?? `d-${ask.member}`);
  const shelf = openShelf({ shop: asId<ShopId>(ask.shop), member, random: Math.random, device, key: TEST_KEY });
  const sync = startSync({ shelf, origin: ask.url, fetch: withCookie, WebSocket, clock: Date.now, random: Math.random });
  return {
    member,
    shelf,
    queries: createQueries(shelf),
    actions: createTicketActions({
      shelf,
      actor: { kind: "member", id: member, role: session.role },
      clock: Date.now,
      random: Math.random,
    }),
    sync,
    close: async () => {
      await sync.close();
      shelf.close();
    },
  };
}

/** Waits until `seen` holds of the device's status. */
export async function whenStatus(agent: Agent, state: string, ms = 60_000): Promise<void> {
  await new Promise<void>((done, fail) => {
    const late = setTimeout(() => fail(new Error(`${agent.member} waited for ${state}, is ${JSON.stringify(agent.sync.status())}`)), ms);
    let stop = (): void => undefined;
    stop = agent.sync.onStatus((status) => {
      if (status.state !== state) return;
      clearTimeout(late);
      queueMicrotask(() => stop());
      done();
    });
  });
}
