// The only way from an address to a running script: one Trusted Types policy, for our own workers. A page's policy forbids every other way.

const NAME = "zhanggui-worker"; // named in client/pwa/headers.ts
const OURS =
  /^\/((desk|widget)\/(sw|ear-[\w-]{8})\.js|desk\/(foldWork|ahead|search)-[\w-]{8}\.js|@fs\/.*\/models\/worker\.ts|desk\/knowledge\/feedback\/foldWork\.ts|store\/aheadWorker\.ts|store\/search\/searchWorker\.ts)$/; // the last four in development only: nothing lies there when built

interface ScriptPolicy {
  readonly createScriptURL: (url: string) => string; // a TrustedScriptURL where the browser knows them: it goes wherever an address goes
}

declare global {
  var trustedTypes: { readonly createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy } | undefined;
}

/** Throws for anything that is not the address of one of our workers. */
const rules: ScriptPolicy = {
  createScriptURL(url) {
    const { origin, pathname } = new URL(url, location.href);
    if (origin !== location.origin || !OURS.test(pathname)) throw new TypeError("not a worker of ours");
    return url;
  },
};

let policy: ScriptPolicy | undefined;

/** The address of one of our workers, as `new Worker` and `register` take it. */
export function workerUrl(url: string): string {
  policy ??= globalThis.trustedTypes?.createPolicy(NAME, rules) ?? rules;
  return policy.createScriptURL(url);
}
