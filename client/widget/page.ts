// What the chat page is told when it is opened: shop, product, language, theme, colour and the page that frames it. Pure but for its argument.
import { readId, type ProductId } from "../../shared/core/ids.ts";
import type { Language } from "../../shared/domain/knowledge.ts";

const COLOUR = /^#[0-9a-f]{6}$/i;
const SHOP = /^[0-9a-z][0-9a-z-]{0,63}$/;
const HALF_BRIGHT = 0.36; // relative luminance above which dark ink reads better than white

export interface Page {
  readonly shop: string;
  readonly product: ProductId | undefined;
  readonly language: Language;
  readonly theme: "light" | "dark" | undefined;
  readonly colour: string | undefined;
  /** Origin of the shop's page; undefined: opened by itself. */
  readonly host: string | undefined;
}

/** Reads the address; what it does not understand it leaves out. `spoken`: the browser's language. */
export function readPage(search: string, spoken: string): Page {
  const given = new URLSearchParams(search);
  const shop = given.get("shop") ?? "";
  const language = given.get("lang") ?? spoken;
  const theme = given.get("theme");
  const colour = given.get("color") ?? "";
  return {
    shop: SHOP.test(shop) ? shop : "demo",
    product: readId<ProductId>(given.get("product")),
    language: language.toLowerCase().startsWith("zh") ? "zh" : "en",
    theme: theme === "light" || theme === "dark" ? theme : undefined,
    colour: COLOUR.test(colour) ? colour : undefined,
    host: originOf(given.get("host") ?? ""),
  };
}

function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { origin, protocol } = new URL(text);
  return protocol === "https:" || protocol === "http:" ? origin : undefined;
}

/** Ink that reads on a shop's colour (`#rrggbb`): white or near-black, by relative luminance (WCAG 2). */
export function inkOn(colour: string): string {
  const channel = (at: number): number => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5) > HALF_BRIGHT ? "#1c1916" : "#ffffff";
}
