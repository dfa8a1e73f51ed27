// What can be measured of a screen: words of the wrong language, text too faint to read, what does not fit its width.
import type { Page } from "playwright-core";

/** Everything a person can read or hear on the page that holds Chinese: text, labels, hints. The house's mark and the name of the language apart. */
export async function chineseOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const han = /\p{Script=Han}/u;
    for (const el of document.body.querySelectorAll("*")) {
      if (el.closest("svg, script, style") !== null || !el.checkVisibility()) continue;
      for (const name of ["aria-label", "title", "placeholder", "alt"]) found.push(el.getAttribute(name) ?? "");
      for (const node of el.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? "");
    }
    return [document.title, ...found].map((one) => one.trim()).filter((one) => han.test(one) && one !== "中文");
  });
}

/** Texts whose ink stands out less than 4.5 : 1 (3 : 1 when large) from what is behind them. What cannot be used now may be faint. */
export async function faintOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    if (pen === null) return ["no canvas"];
    /** Colours painted one over the other, as the browser would, in sRGB. */
    const paint = (colours: readonly string[]): readonly [number, number, number] => {
      pen.clearRect(0, 0, 1, 1);
      for (const colour of colours) {
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1, 1);
      }
      const [r = 0, g = 0, b = 0] = pen.getImageData(0, 0, 1, 1).data;
      return [r, g, b];
    };
    const bright = (rgb: readonly number[]): number => {
      const [r = 0, g = 0, b = 0] = rgb.map((part) => (part <= 10.3 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (el: Element): readonly string[] => {
      const colours: string[] = [];
      for (let at: Element | null = el; at !== null; at = at.parentElement) colours.unshift(getComputedStyle(at).backgroundColor);
      return ["white", ...colours];
    };
    for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish(); // a button half lit is none
    const faint: string[] = [];
    for (const el of document.body.querySelectorAll("*")) {
      const words = [...el.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "") : "")).join("");
      if (words.trim() === "" || el.closest("svg, .ring, .sr, [disabled], [aria-disabled=true]") !== null || !el.checkVisibility())
        continue;
      const style = getComputedStyle(el);
      const ground = behind(el);
      const [ink, paper] = [bright(paint([...ground, style.color])), bright(paint(ground))];
      const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
      const large = Number.parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 600;
      if (ratio < (large ? 3 : 4.5)) faint.push(`${ratio.toFixed(2)} ${words.trim().slice(0, 40)}`);
    }
    return faint;
  });
}

/** What reaches over the right edge of the screen, and words that end in the middle of a letter: an ellipsis is drawn in blocks of text alone. */
export async function tooWideOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : [];
    const over = [...document.body.querySelectorAll("*")].filter(
      (el) => el.checkVisibility() && el.closest("svg, .sr, .cut, .scroll") === null && el.getBoundingClientRect().right > innerWidth + 1,
    );
    const scrolling = [...document.querySelectorAll(".scroll")].filter((el) => el.checkVisibility() && el.scrollWidth > el.clientWidth + 1);
    for (const el of scrolling) wide.push(`${el.tagName}.${el.className} scrolls sideways`);
    const cut = [...document.querySelectorAll(".cut")].filter((el) => {
      const hasWords = [...el.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "");
      return hasWords && el.checkVisibility() && /flex|grid/.test(getComputedStyle(el).display);
    });
    return [
      ...wide,
      ...over.map((el) => `${el.tagName}.${el.className}`),
      ...cut.map((el) => `no ellipsis: ${el.tagName}.${el.className}`),
    ];
  });
}

/** Buttons and links whose name does not hold the words that are seen on them: who speaks to the screen says what they see (WCAG 2.5.3). */
export async function misnamedOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    const wrong: string[] = [];
    for (const el of document.body.querySelectorAll<HTMLElement>(":is(button, a, [role=tab], [role^=menuitem])[aria-label]")) {
      if (!el.checkVisibility()) continue;
      const seen = plain(el.innerText);
      if (!plain(el.getAttribute("aria-label") ?? "").includes(seen)) wrong.push(`${el.getAttribute("aria-label")}: ${el.innerText}`);
    }
    return wrong;
  });
}
