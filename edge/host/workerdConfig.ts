// What workerd is told: the built Worker as wrangler.json beside it describes it, its rooms' folder, the built files. Text in, text out; starts nothing.
import { list, optional, readJson, record, shape, string, type Checked } from "../../shared/core/check.ts";
import type { FileList } from "./files.ts";

const MOST = 1_000; // of anything in a file of our own build
const text = string(10_000);

/** Of the built wrangler.json: what a machine of one's own needs. What else it may hold is the platform's. */
const readBuilt = shape({
  name: text,
  main: text,
  compatibility_date: text,
  compatibility_flags: list(text, MOST),
  vars: optional(record(text, MOST)),
  durable_objects: shape({ bindings: list(shape({ name: text, class_name: text }), MOST) }),
  assets: shape({ run_worker_first: list(text, MOST) }),
});
export type BuiltWorker = Checked<typeof readBuilt>;

/** Throws on a file that is none of ours. */
export function readBuiltWorker(json: string): BuiltWorker {
  const read = readJson(readBuilt, json, "wrangler.json of the built Worker");
  if (!read.ok) throw new Error(read.error.words);
  return read.value;
}

export interface ConfigAsk {
  readonly built: BuiltWorker;
  /** Modules by the name they are imported by, as paths below workerd's --import-path; the first is the entry. */
  readonly modules: readonly { readonly name: string; readonly path: string }[];
  readonly vars: Readonly<Record<string, string>>;
  readonly files: FileList;
  /** The folder of built files. */
  readonly client: string;
  /** The folder of the rooms' databases. */
  readonly rooms: string;
  /** host:port */
  readonly address: string;
}

const ALREADY_ON = "nodejs_compat"; // of itself since 2026-08-04; workerd says so at every start where it is named

/** What a Worker may reach by itself is public addresses; where a test stands for the world, this machine too. */
const LOOPBACK = `
    (name = "internet", network = (allow = ["public", "local"], tlsOptions = (trustBrowserCas = true))),`;

/** The configuration in Cap'n Proto's text form. */
export function workerdConfig(ask: ConfigAsk): string {
  const { built } = ask;
  const bindings = [
    ...built.durable_objects.bindings.map(({ name, class_name }) => `(name = ${say(name)}, durableObjectNamespace = ${say(class_name)})`),
    ...Object.entries({ ...built.vars, ...ask.vars }).map(([name, value]) => `(name = ${say(name)}, text = ${say(value)})`),
    `(name = "DISK", service = "files")`,
    `(name = "FILES", json = ${say(JSON.stringify(ask.files))})`,
    `(name = "WORKER_FIRST", json = ${say(JSON.stringify(built.assets.run_worker_first))})`,
  ];
  const modules = ask.modules.map(
    ({ name, path }) => `(name = ${say(name)}, ${path.endsWith(".js") ? "esModule" : "data"} = embed ${say(path)})`,
  );
  const rooms = built.durable_objects.bindings.map(
    ({ class_name }) => `(className = ${say(class_name)}, uniqueKey = ${say(`${built.name}-${class_name}`)}, enableSql = true)`,
  );
  const flags = built.compatibility_flags.filter((one) => one !== ALREADY_ON).map(say);
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "shop", worker = .shop),
    (name = "rooms", disk = (path = ${say(ask.rooms)}, writable = true)),
    (name = "files", disk = (path = ${say(ask.client)})),${ask.vars["OUTSIDE"] === undefined ? "" : LOOPBACK}
  ],
  sockets = [(name = "http", address = ${say(ask.address)}, http = (), service = "shop")],
);

const shop :Workerd.Worker = (
  modules = [${modules.join(", ")}],
  compatibilityDate = ${say(built.compatibility_date)},
  compatibilityFlags = [${flags.join(", ")}],
  bindings = [
    ${bindings.join(",\n    ")},
  ],
  durableObjectNamespaces = [${rooms.join(", ")}],
  durableObjectStorage = (localDisk = "rooms"),
);
`;
}

/** A text literal: JSON's own spelling is one of Cap'n Proto's, but for control characters. */
function say(value: string): string {
  return JSON.stringify(value).replace(/\\u00([0-9a-f]{2})/g, "\\x$1");
}
