// The build: three pages of one client (desk, widget, demo shop), the edge beside them in workerd, hot reload for both in `npm run dev`.
import { cloudflare } from "@cloudflare/vite-plugin";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import solid from "vite-plugin-solid";
import { defineConfig, type Plugin } from "vite";

const root = resolve(import.meta.dirname, "client");
const PAGES = ["desk", "widget", "shopfront"] as const;
const page = (name: string): string => resolve(root, name, "index.html");

/** In development the loader script is served from its source under the name shops use; built, it is a file of its own (see client/pwa/build.ts). */
function loaderInDevelopment(): Plugin {
  return {
    name: "zhanggui-loader",
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url?.startsWith("/widget.js") === true) request.url = "/widget/loader.ts";
        if (request.url?.startsWith("/demo/") === true) request.url = request.url.replace("/demo/", "/shopfront/");
        next();
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
        rolldownOptions: { input: Object.fromEntries(PAGES.filter((name) => existsSync(page(name))).map((name) => [name, page(name)])) },
      },
    },
  },
});
