// Development and the main build: the desk and the edge in workerd beside it, hot reload for both in `npm run dev`.
// The widget and the demo shop are pages of their own (client/pwa/build.ts): shared chunks would make a shopper fetch the desk's part of them.
import { cloudflare } from "@cloudflare/vite-plugin";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import solid from "vite-plugin-solid";
import { defineConfig, type Plugin } from "vite";

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
    solid(),
    cloudflare({
      configPath: resolve(import.meta.dirname, "wrangler.toml"),
      persistState: { path: resolve(import.meta.dirname, ".data") },
      inspectorPort: false,
    }),
  ],
  worker: { format: "es" },
  build: { outDir: resolve(import.meta.dirname, "dist"), emptyOutDir: true, target: "es2022" },
  environments: {
    client: {
      build: {
        outDir: resolve(import.meta.dirname, "dist/client"),
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0, // a strict CSP has no data: scripts, and weights are cached by name
        rolldownOptions: { input: resolve(root, "desk/index.html"), output: assetNames("desk") },
      },
    },
  },
});
