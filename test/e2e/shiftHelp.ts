// Help with a ticket in a whole shift by keyboard alone: the next step ticked, the summary written.
import { expect } from "vitest";
import { focused, press } from "./byKeys.ts";
import type { Step } from "./shift.ts";

const SUMMARY = "袖口开线，周三补发。";

/** With a ticket of one's own open. */
export const WITH_HELP: readonly Step[] = [
  {
    name: "H ticks the next step for this matter",
    async does({ page }) {
      const steps = page.getByRole("region", { name: "下一步" }).getByRole("checkbox");
      await steps.first().waitFor();
      await press(page, "h");
      await expect.poll(() => steps.first().isChecked()).toBe(true);
    },
  },
  {
    name: "Y writes the summary, and it is kept",
    async does({ page }) {
      await press(page, "y");
      const box = page.getByRole("textbox", { name: "小结（只给同事看）" });
      await focused(box);
      await press(page, "Control+a");
      await page.keyboard.type(SUMMARY);
      await press(page, "Control+Enter");
      await page.locator("#ticket-summary").getByText(SUMMARY).waitFor();
    },
  },
];
