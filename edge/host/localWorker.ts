// The Worker's entry in the workerd of `npm start`: the built Worker itself, with the built files beside it, where Cloudflare has services of its own for
// them. One isolate for both: each further one between holds on to what passes through it, for as long as it has too little to do to tidy up.
import worker, { ShopRoom, type Env } from "../worker.ts";
import { answerFile, packedFor, type FileList } from "./files.ts";

export { ShopRoom }; // workerd looks for a Durable Object's class in its entry

interface LocalEnv extends Omit<Env, "ASSETS"> {
  /** The folder of built files. */
  readonly DISK: { readonly fetch: (address: string) => Promise<Response> };
  readonly FILES: FileList;
  /** Paths that the Worker answers though there may be a file; a `*` at the end stands for anything. */
  readonly WORKER_FIRST: readonly string[];
}

const NOT_THERE = 404;
let env: { readonly local: LocalEnv; readonly whole: Env } | undefined;

export default {
  async fetch(request: Request, local: LocalEnv): Promise<Response> {
    const { pathname } = new URL(request.url);
    const isFirst = local.WORKER_FIRST.some((one) => (one.endsWith("*") ? pathname.startsWith(one.slice(0, -1)) : pathname === one));
    const file = isFirst ? undefined : await fileOf(local, request);
    return packedFor(request, file ?? (await worker.fetch(request, wholeOf(local))));
  },
};

function fileOf(local: LocalEnv, request: Request): Promise<Response | undefined> {
  return answerFile(local.FILES, request, (file) => local.DISK.fetch(`http://disk/${file}`));
}

/** The same object for every request, as on the platform. */
function wholeOf(local: LocalEnv): Env {
  if (env?.local !== local) {
    const ASSETS = {
      fetch: async (address: string) => (await fileOf(local, new Request(address))) ?? new Response(null, { status: NOT_THERE }),
    };
    env = { local, whole: { ...local, ASSETS } };
  }
  return env.whole;
}
