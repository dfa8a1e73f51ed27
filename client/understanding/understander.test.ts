// The page's ear over a real pair of ports, with the real light ear behind the worker's side.
import { afterEach, describe, expect, it } from "vitest";
import { loadLight } from "../../models/light/light.ts";
import type { Port } from "../../models/messages.ts";
import { openFull } from "../../models/full/nodeRuntime.ts";
import { FULL_VERSION } from "../../models/manifest.ts";
import { readFullFiles, readWeightsFile } from "../../models/readWeights.ts";
import { serve as serveWith } from "../../models/serve.ts";
import { refuse } from "../../shared/core/result.ts";
import { createUnderstander, type EarState, type Understander } from "./understander.ts";

const weights = readWeightsFile();
const loaded = loadLight(weights);
if (!loaded.ok) throw new Error(loaded.error.words);
const light = loaded.value;

const none = refuse("unknown", "nothing is there");
const serve = (port: Port): void => serveWith(port, () => Promise.resolve(none));
const serveFull = (port: Port): void =>
  serveWith(port, async (_base, told) => {
    const files = readFullFiles();
    told(50, 100);
    return files.ok ? openFull(files.value) : files;
  });

const open: { close: () => void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** Two ends of one channel. `open` notes what was posted to the worker. */
function channel(worker: (port: Port) => void) {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const posted: unknown[] = [];
  const end = (port: MessagePort): Port => ({
    postMessage: (message) => {
      if (port === port1) posted.push(message);
      port.postMessage(message);
    },
    addEventListener: (type, listener) => {
      port.addEventListener(type, listener);
      port.start();
    },
  });
  worker(end(port2));
  let ended = false;
  const near = {
    ...end(port1),
    terminate: () => {
      ended = true;
      port1.close();
    },
  };
  return { near, posted, ended: () => ended };
}

/** A clock whose hands are moved by the test. */
function timers() {
  const set = new Set<() => void>();
  return {
    later: (_ms: number, run: () => void) => {
      set.add(run);
      return () => void set.delete(run);
    },
    ring: () => {
      const due = [...set];
      set.clear();
      for (const run of due) run();
    },
    waiting: () => set.size,
  };
}

function start(worker: ((port: Port) => void) | undefined, wish?: () => Promise<boolean>) {
  const clock = timers();
  const line = worker === undefined ? undefined : channel(worker);
  const full = wish === undefined ? undefined : { base: "/ear/", wish };
  const understander: Understander = createUnderstander({ startWorker: () => line?.near, light, weights, later: clock.later, full });
  open.push(understander);
  return { understander, clock, line };
}

const silent = (port: Port): void => port.addEventListener("message", () => undefined);

describe("the page's ear", () => {
  it("understands in the worker, with the same answer as in the page", async () => {
    const { understander, clock, line } = start(serve);
    expect(await understander.understand("我的快递到哪了")).toEqual(light.understand("我的快递到哪了"));
    expect(understander.heardIn()).toBe("worker");
    expect(line?.posted).toHaveLength(2); // the weights and the message
    expect(clock.waiting()).toBe(0);
  });

  it("asks one message at a time and answers each with its own", async () => {
    const { understander } = start(serve);
    const texts = ["怎么还不发货", "可以开发票吗", "cancel my order", "", "转人工"];
    const answers = await Promise.all(texts.map((text) => understander.understand(text)));
    expect(answers).toEqual(texts.map((text) => light.understand(text)));
  });

  it("hands the turns before the message over", async () => {
    const { understander } = start(serve);
    const context = [{ from: "shopper", text: "我要退货" }] as const;
    expect(await understander.understand("[订单x]", context)).toEqual(light.understand("[订单x]", context));
  });

  it("answers in the page when the worker takes too long, and gives it up at the third time", async () => {
    const { understander, clock, line } = start(silent);
    for (const text of ["怎么还不发货", "可以开发票吗", "能便宜点吗"]) {
      const answer = understander.understand(text);
      clock.ring();
      expect(await answer).toEqual(light.understand(text));
    }
    expect(understander.heardIn()).toBe("page");
    expect(line?.ended()).toBe(true);
    expect(await understander.understand("在吗")).toEqual(light.understand("在吗"));
  });

  it("answers in the page from then on when the worker says that it failed", async () => {
    const { understander } = start((port) =>
      port.addEventListener("message", () => port.postMessage({ kind: "failed", words: "no memory" })),
    );
    expect(await understander.understand("怎么还不发货")).toEqual(light.understand("怎么还不发货"));
    expect(understander.heardIn()).toBe("page");
  });

  it("works without a worker", async () => {
    const { understander } = start(undefined);
    expect(understander.heardIn()).toBe("page");
    expect(await understander.understand("有货吗")).toEqual(light.understand("有货吗"));
  });

  it("leaves nobody waiting when it is closed", async () => {
    const { understander, line } = start(silent);
    const answers = Promise.all([understander.understand("有货吗"), understander.understand("包邮吗")]);
    understander.close();
    expect(await answers).toEqual([light.understand("有货吗"), light.understand("包邮吗")]);
    expect(line?.ended()).toBe(true);
  });
});

describe("the full ear behind it", () => {
  const full = `full@${FULL_VERSION}`;

  it("is fetched when the page wishes it, and answers from then on; until then the light one does", async () => {
    let wish: (yes: boolean) => void = () => undefined;
    const { understander } = start(serveFull, () => new Promise((resolve) => (wish = resolve)));
    const states: EarState[] = [];
    understander.onState((state) => states.push(state));
    expect((await understander.understand("我要退货")).model).toBe(light.model);
    expect(await understander.vectorOf("我要退货")).toBeUndefined();
    wish(true);
    await expect.poll(() => understander.state().kind).toBe("loading");
    expect((await understander.understand("我要退货")).model).toBe(light.model);
    await expect.poll(() => understander.model()).toBe(full);
    expect(states.map((one) => one.kind)).toEqual(["loading", "loading", "full"]);
    expect(states).toContainEqual({ kind: "loading", loaded: 50, total: 100 });
    expect((await understander.understand("我要退货")).model).toBe(full);
    expect(await understander.vectorOf("我要退货")).toHaveLength(128);
  });

  it("is left alone where the page does not wish it, until a person does", async () => {
    const { understander, line } = start(serveFull, () => Promise.resolve(false));
    await expect.poll(() => understander.state().kind).toBe("spared");
    expect(line?.posted).toHaveLength(1);
    understander.loadFull();
    await expect.poll(() => understander.state().kind).toBe("full");
  });

  it("that cannot be had is said so, and the light one goes on", async () => {
    const { understander } = start(serve, () => Promise.resolve(true));
    await expect.poll(() => understander.state()).toEqual({ kind: "failed", words: "nothing is there" });
    expect(await understander.understand("有货吗")).toEqual(light.understand("有货吗"));
    expect([understander.model(), understander.heardIn()]).toEqual([light.model, "worker"]);
  });

  it("is gone with a worker that breaks", async () => {
    const { understander } = start(
      (port) => {
        serveFull(port);
        port.addEventListener("message", ({ data }) => {
          if (JSON.stringify(data).includes("broken now")) port.postMessage({ kind: "failed", words: "no memory" });
        });
      },
      () => Promise.resolve(true),
    );
    await expect.poll(() => understander.state().kind).toBe("full");
    expect((await understander.understand("broken now")).model).toMatch(/^(light|full)@/);
    await expect.poll(() => understander.state()).toEqual({ kind: "failed", words: "no memory" });
    expect(understander.model()).toBe(light.model);
  });
});
