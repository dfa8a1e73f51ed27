// Who sees what a browser does that it must not: every broken rule of a page's policy, every request to another origin, and, as the browser's proxy, every
// word to another host, whoever in the browser says it.
import { createServer, type Server } from "node:http";
import type { BrowserContext } from "playwright-core";
import { openBrowser } from "../kit/browser.ts";

const BROWSERS_OWN = /(^|\.)(google|googleapis|gvt1|gstatic)\.com(:\d+)?$/; // Chromium's own questions (updates, sign-in), which no page asked for

export interface Witness {
  /** A browser whose every word to another host is seen, and goes nowhere. */
  readonly openBrowser: () => ReturnType<typeof openBrowser>;
  /** Call before the context's first page. */
  readonly watch: (context: BrowserContext, own: string) => Promise<void>;
  readonly violations: readonly string[];
  /** Addresses at another origin that a page, frame or worker asked for. */
  readonly strangers: readonly string[];
  /** Other hosts the browser was made to talk to. */
  readonly hosts: () => readonly string[];
  readonly close: () => Promise<void>;
}

export async function openWitness(): Promise<Witness> {
  const violations: string[] = [];
  const strangers: string[] = [];
  const hosts = new Set<string>();
  const proxy = createServer((asked, answer) => {
    hosts.add(new URL(asked.url ?? "").host);
    answer.writeHead(502).end();
  });
  proxy.on("connect", (asked, socket) => {
    hosts.add(asked.url ?? "");
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  const port = await listen(proxy);
  return {
    openBrowser: () => openBrowser({ proxy: { server: `http://127.0.0.1:${port}`, bypass: "127.0.0.1" } }),
    async watch(context, own) {
      await context.exposeBinding("zgViolation", (_source, said: string) => void violations.push(said));
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample, disposition }) => {
          const tell: unknown = Reflect.get(window, "zgViolation");
          if (typeof tell === "function") tell(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sample} (${disposition})`);
        });
      });
      const see = (url: string): void => {
        if (/^(https?|wss?):/.test(url) && new URL(url).host !== new URL(own).host) strangers.push(url);
      };
      context.on("request", (asked) => see(asked.url()));
      context.on("console", (line) => {
        if (/Unrecognized feature/.test(line.text())) return; // of another browser than this one
        if (/content security policy|trusted\s?(types|html|script)|permissions-policy|cross-origin-/i.test(line.text()))
          violations.push(line.text()); // workers have no other voice
      });
      context.on("page", (page) => page.on("websocket", (socket) => see(socket.url())));
    },
    violations,
    strangers,
    hosts: () => [...hosts].filter((one) => !BROWSERS_OWN.test(one)),
    close: () => new Promise((done) => proxy.close(() => done())),
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return address.port;
}
