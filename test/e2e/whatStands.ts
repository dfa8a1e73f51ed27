// What a person would see on a page where a step failed: told with the failure, since a run on another machine leaves nothing else behind.
import type { Page } from "playwright-core";

const MOST_CHARS = 1_500;

/** The address, what is open above the page, what has the focus, what is alerted, and the text in view. Never rejects. */
export function whatStands(page: Page): Promise<string> {
  return page
    .evaluate((most) => {
      const words = (selector: string): string[] => [...document.querySelectorAll<HTMLElement>(selector)].map((one) => one.innerText);
      const focus = document.activeElement;
      return JSON.stringify(
        {
          at: location.href,
          open: words("dialog[open], [popover]:popover-open"),
          closed: document.querySelectorAll("dialog:not([open])").length,
          coming: document.querySelectorAll("[aria-busy=true]").length,
          alerts: words("[role=alert], .toast"),
          focus: focus?.cloneNode(false) instanceof Element ? (focus.cloneNode(false) as Element).outerHTML : "",
          served: navigator.serviceWorker?.controller?.state ?? "not by a worker",
          text: document.body.innerText.slice(0, most),
        },
        null,
        1,
      );
    }, MOST_CHARS)
    .catch((why: unknown) => `the page does not say: ${String(why)}`);
}
