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
          include: [
            "{client,edge,shared,models}/**/*.test.{ts,tsx}",
            "test/{rules,contract,dispatch,surge,world,kit,seed,sim,attacks}/**/*.test.ts",
            "test/replay/outcomes.test.ts",
          ],
          exclude: ["test/{contract,attacks}/workerd*.test.ts"],
          testTimeout: 90_000,
          expect: { poll: { timeout: 15_000 } }, // how long something may take is no test: a busy machine is slow
        },
      },
      {
        root: top,
        test: {
          name: "real",
          include: ["test/{contract,attacks}/workerd*.test.ts", "test/{edge,e2e,replay}/**/*.test.ts"],
          exclude: ["test/replay/outcomes.test.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          expect: { poll: { timeout: 60_000 } },
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
