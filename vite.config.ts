// Development and the main build: the desk and the edge in workerd beside it, hot reload for both in `npm run dev`.
// The widget and the demo shop are pages of their own (client/pwa/build.ts): shared chunks would make a shopper fetch the desk's part of them.
import { cloudflare } from "@cloudflare/vite-plugin";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import solid from "vite-plugin-solid";
import { defineConfig, type Plugin } from "vite";
import { forgetWritten } from "./client/pwa/leanQueries.ts";
import { FULL_FILES, FULL_VERSION, RUNTIME_FILES, RUNTIME_VERSION } from "./models/manifest.ts";

process.env["CLOUDFLARE_CF_FETCH_ENABLED"] ??= "false"; // nothing of this house asks another host

const root = resolve(import.meta.dirname, "client");

/** File names that say whose page a file belongs to, so that a service worker keeps its own page's and nothing else. */
export function assetNames(page: string): {
  readonly entryFileNames: string;
  readonly chunkFileNames: string;
  readonly assetFileNames: string;
} {
  return {
    entryFileNames: `assets/${page}-[hash].js`,
    chunkFileNames: `assets/${page}-[name]-[hash].js`,
    assetFileNames: `assets/${page}-[name]-[hash][extname]`,
  };
}

const RUNTIME = resolve(import.meta.dirname, "node_modules/onnxruntime-web/dist");

/** transformers.js asks for a runtime with WebGPU that is above a host's limit for one file: it gets the plain WASM one, with its binary outside the script. */
export const earAlias: Readonly<Record<string, string>> = { "onnxruntime-web/webgpu": resolve(RUNTIME, "ort.wasm.min.mjs") };

/** The library's two addresses of other hosts go out of the script: nothing may ask there, not even by mistake. */
export function noOtherHost(): Plugin {
  return {
    name: "zhanggui-no-other-host",
    transform: (code, id) =>
      id.includes("@huggingface/transformers")
        ? code.replaceAll('"https://huggingface.co/"', '"/nowhere/"').replaceAll("https://cdn.jsdelivr.net/npm/", "/nowhere/")
        : undefined,
  };
}

/** Solid makes its templates by innerHTML: the one place where text becomes HTML, so it alone holds the policy that may (client/pwa/headers.ts names it). */
export function trustTemplates(): Plugin {
  const sink = "t.innerHTML = html;";
  return {
    name: "zhanggui-trust-templates",
    apply: "build",
    transform(code, id) {
      if (!/solid-js[\\/]web[\\/]dist[\\/]web\.js$/.test(id)) return undefined;
      if (code.split(sink).length !== 2) this.error("Solid makes its templates in another way now: see client/pwa/headers.ts");
      const made =
        'const templates = globalThis.trustedTypes?.createPolicy("zhanggui-template", { createHTML: (html) => html }) ?? { createHTML: (html) => html };';
      return `${made}\n${code.replace(sink, "t.innerHTML = templates.createHTML(html);")}`;
    },
  };
}

/** The editor of answers empties its place by innerHTML, which the page's policy forbids even for nothing at all. */
function emptyWithoutHtml(): Plugin {
  const sink = "this.container.innerHTML = '';";
  return {
    name: "zhanggui-empty-without-html",
    apply: "build",
    transform(code, id) {
      if (!/quill[\\/]core[\\/]quill\.js$/.test(id)) return undefined;
      if (code.split(sink).length !== 2) this.error("Quill empties its place in another way now: see client/desk/knowledge/answerBox.ts");
      return code.replace(sink, "this.container.replaceChildren();");
    },
  };
}

/** Followed questions forget what was written once they are answered (client/pwa/leanQueries.ts). */
function leanQueries(): Plugin {
  return {
    name: "zhanggui-lean-queries",
    apply: "build",
    transform(code, id) {
      if (!/dexie[\\/]dist[\\/]dexie\.(m?js)$/.test(id)) return undefined;
      const lean = forgetWritten(code);
      if (lean === undefined) this.error("Dexie follows questions in another way now: see client/pwa/leanQueries.ts");
      return lean;
    },
  };
}

const WORKERS: Readonly<Record<string, string>> = { worker: "ear", aheadWorker: "ahead", searchWorker: "search" };

interface WorkerNames {
  readonly entryFileNames: (script: { readonly name: string }) => string;
  readonly chunkFileNames: string;
}

/**
 * Names of the workers (the ear's is models/worker.ts, others go by their own file or what it does), inside their page's folder so that the page's service worker
 * answers for them too, and of the ear's one large script, which no shell keeps.
 */
export function workerNames(page: string): WorkerNames {
  return {
    entryFileNames: ({ name }) => `${page}/${WORKERS[name] ?? name}-[hash].js`,
    chunkFileNames: "assets/ear-[name]-[hash].js",
  };
}

/** The full ear's files and the runtime's: where they lie, and their path on our origin. */
export function earFiles(): readonly { readonly from: string; readonly to: string }[] {
  const full = FULL_FILES.map(({ path }) => ({
    from: resolve(import.meta.dirname, "models/weights/full", path),
    to: `ear/${FULL_VERSION}/${path}`,
  }));
  const runtime = RUNTIME_FILES.map(({ path }) => ({ from: resolve(RUNTIME, path), to: `ear/ort-${RUNTIME_VERSION}/${path}` }));
  return [...full, ...runtime];
}

/** In development they are served from where they lie. */
function earInDevelopment(): Plugin {
  return {
    name: "zhanggui-ear",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? "").split("?", 1)[0]?.slice(1);
        const file = earFiles().find((one) => one.to === path);
        if (file === undefined || !existsSync(file.from)) return next();
        response.setHeader("content-type", file.from.endsWith(".mjs") ? "text/javascript" : "application/octet-stream");
        createReadStream(file.from).pipe(response);
      });
    },
  };
}

/** In development the loader script is served from its source under the name shops use; built, it is a file of its own (see client/pwa/build.ts). */
function loaderInDevelopment(): Plugin {
  return {
    name: "zhanggui-loader",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith("/widget.js") === true) {
          response.setHeader("content-type", "text/javascript");
          return void response.end('import("/widget/loader.ts");'); // the tag is a classic script, the source a module
        }
        if (request.url?.startsWith("/demo/") !== true) return next();
        const page = resolve(root, "shopfront/index.html");
        const html = readFileSync(page, "utf8").replace("./main.tsx", "/shopfront/main.tsx"); // a page is served under another name than its folder
        void server.transformIndexHtml("/shopfront/index.html", html).then((made) => {
          response.setHeader("content-type", "text/html");
          response.end(made);
        }, next);
      });
    },
  };
}

export default defineConfig({
  root,
  publicDir: resolve(root, "public"),
  plugins: [
    loaderInDevelopment(),
    earInDevelopment(),
    trustTemplates(),
    emptyWithoutHtml(),
    leanQueries(),
    solid(),
    cloudflare({
      configPath: resolve(import.meta.dirname, "wrangler.toml"),
      persistState: { path: resolve(import.meta.dirname, ".data") },
      inspectorPort: false,
    }),
  ],
  resolve: { alias: { ...earAlias } },
  worker: { format: "es", plugins: () => [noOtherHost()], rolldownOptions: { output: workerNames("desk") } },
  build: { outDir: resolve(import.meta.dirname, "dist"), emptyOutDir: true, target: "es2022" },
  environments: {
    client: {
      build: {
        outDir: resolve(import.meta.dirname, "dist/client"),
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0, // a strict CSP has no data: scripts, and weights are cached by name
        rolldownOptions: {
          input: resolve(root, "desk/index.html"),
          // one first script, as the widget's (client/pwa/build.ts): torn into pieces it weighs a twentieth more
          output: { ...assetNames("desk"), codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
        },
      },
    },
  },
});
