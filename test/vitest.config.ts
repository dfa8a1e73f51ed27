// Which tests run where: plain ones side by side; those that own a browser, a workerd or the whole machine one after another.
import { resolve } from "node:path";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";

const top = resolve(import.meta.dirname, "..");

export default defineConfig({
  root: top,
  test: {
    projects: [
      {
        plugins: [solid({ hot: false })],
        root: top,
        test: {
          name: "plain",
          environment: "node",
          include: ["{client,edge,shared,models}/**/*.test.{ts,tsx}", "test/{rules,contract,world,kit}/**/*.test.ts"],
          exclude: ["test/contract/workerd*.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        root: top,
        test: {
          name: "real",
          include: ["test/contract/workerd*.test.ts", "test/{edge,e2e,replay}/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
