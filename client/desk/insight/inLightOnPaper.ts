// Paper is light: while the page is printed it wears the light theme, and then its own again.
import { onCleanup } from "solid-js";
import { applyTheme } from "../../ui/theme.ts";

/** While the calling component lives. */
export function inLightOnPaper(): void {
  const light = (): void => {
    document.documentElement.dataset["theme"] = "light";
  };
  addEventListener("beforeprint", light);
  addEventListener("afterprint", applyTheme);
  onCleanup(() => {
    removeEventListener("beforeprint", light);
    removeEventListener("afterprint", applyTheme);
  });
}
