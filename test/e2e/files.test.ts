// Pictures and files in a conversation, in a real browser, both ways: drawn anew before they leave, shown small and large, waiting without a network.
import type { Frame, Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openChatPage, openDesk, SYNCED } from "./shop.ts";
import { openOwn, withShop } from "./withShop.ts";

const PLACE = "GPS 31.2304N 121.4737E";

/** A photograph as a camera makes one: real pixels, and a place that was noted beside them. */
async function photograph(page: Page, colour: string): Promise<Buffer> {
  const url = await page.evaluate((fill) => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [900, 600];
    const pen = canvas.getContext("2d");
    if (pen === null) return "";
    pen.fillStyle = fill;
    pen.fillRect(0, 0, 900, 600);
    pen.fillStyle = "white";
    pen.fillRect(380, 240, 140, 120);
    return canvas.toDataURL("image/jpeg", 0.9);
  }, colour);
  const jpeg = Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
  const told = Buffer.from(`Exif\0\0${PLACE}`);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, (told.length + 2) >> 8, (told.length + 2) & 255]), told]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

const chooser = (page: Page): Locator => page.locator('input[type="file"]');
const photo = (name: string, buffer: Buffer) => ({ name, mimeType: "image/jpeg", buffer });

/** Is that picture drawn, and not only its place? */
const isDrawn = (picture: Locator): Promise<boolean> =>
  picture.evaluate((el) => el instanceof HTMLImageElement && el.complete && el.naturalWidth > 100);

/** Gives a composer files as the clipboard, or a hand that lets go, would. */
function give(page: Page | Frame, selector: string, event: "paste" | "drop", bytes: Buffer, name: string): Promise<void> {
  return page.evaluate(
    ([to, kind, base64, called]) => {
      const data = new DataTransfer();
      const raw = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      data.items.add(new File([raw], called, { type: "image/jpeg" }));
      const target = document.querySelector(to);
      const options = { bubbles: true, cancelable: true };
      if (kind === "paste") target?.dispatchEvent(new ClipboardEvent("paste", { ...options, clipboardData: data }));
      else target?.dispatchEvent(new DragEvent("drop", { ...options, dataTransfer: data }));
    },
    [selector, event, bytes.toString("base64"), name] as const,
  );
}

describe("pictures in a conversation", () => {
  const { shop } = withShop();
  let desk: Page;
  let chat: Page;
  let name = "";

  it("a shopper's photograph comes to the desk without the place it was taken at, and the bot asks what it shows", async () => {
    ({ page: desk } = await openDesk(shop(), "周敏"));
    ({ page: chat } = await openChatPage(shop(), "p-linen-shirt"));
    const sent: Promise<Buffer> = new Promise((done) =>
      chat.on("request", (request) => {
        const body = request.method() === "PUT" ? request.postDataBuffer() : null;
        if (body !== null) done(body);
      }),
    );
    await chooser(chat).setInputFiles(photo("IMG_2041.JPG", await photograph(chat, "#2b5a4a")));
    await chat.locator(".w-chosen img").waitFor();
    await chat.getByRole("button", { name: "发送" }).click();
    await chat.locator(".w-thumb img").waitFor();
    const body = await sent;
    expect(body.includes(PLACE)).toBe(false);
    expect(body.includes("Exif")).toBe(false);
    await chat.getByText("图片和文件我看不懂").waitFor();
    expect(await isDrawn(chat.locator(".w-thumb img"))).toBe(true);
    await chat.getByRole("textbox").fill("破了一个洞，我要退货，转人工");
    await chat.getByRole("textbox").press("Enter");
    const row = desk.getByRole("option").filter({ hasText: "访客" }).first();
    name = (await row.locator("b").first().textContent()) ?? "访客";
    await row.click();
    await desk.getByRole("log").locator(".files img").waitFor();
    await expect.poll(() => isDrawn(desk.getByRole("log").locator(".files img"))).toBe(true);
  });

  it("opens large, walks by keys and leaves by Escape, with the focus where it was", async () => {
    await desk.getByRole("button", { name: /^看大图：IMG_2041/ }).focus();
    await desk.keyboard.press("Enter");
    const dialog = desk.getByRole("dialog");
    await dialog.getByRole("img", { name: /IMG_2041/ }).waitFor();
    await expect.poll(() => isDrawn(dialog.getByRole("img"))).toBe(true);
    await desk.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await desk.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "")).toMatch(/^看大图：IMG_2041/);
  });

  it("an agent pastes one and drops one; both reach the shopper with the words, or none would", async () => {
    await openOwn(desk, name);
    await give(desk, ".composer textarea", "paste", await photograph(desk, "#7a2b2b"), "截图.jpg");
    await desk.locator(".attach").filter({ hasText: "截图.webp" }).locator("img").waitFor();
    await give(desk, ".composer", "drop", await photograph(desk, "#2b2b7a"), "色卡.jpg");
    await desk.locator(".attach").filter({ hasText: "色卡.webp" }).locator("img").waitFor();
    const box = desk.getByRole("textbox", { name: /^回复/ });
    await box.fill("是这两个颜色吗？");
    await box.press("Control+Enter");
    await chat.getByText("是这两个颜色吗？").waitFor();
    await expect.poll(() => chat.locator(".w-msg:not(.w-you) .w-thumb img").count()).toBe(2);
    for (const one of await chat.locator(".w-msg:not(.w-you) .w-thumb img").all()) await expect.poll(() => isDrawn(one)).toBe(true);
    expect(await desk.locator(".attach").count()).toBe(0);
  });

  it("one beside the note is shown to colleagues and never in the chat", async () => {
    const before = await chat.locator(".w-thumb").count();
    await desk.getByRole("tab", { name: "备注" }).click();
    await chooser(desk).setInputFiles(photo("质检.jpg", await photograph(desk, "#333333")));
    await desk.locator(".note-files .attach").filter({ hasText: "质检.webp" }).waitFor();
    await expect.poll(() => isDrawn(desk.getByRole("log").locator(".note .files img"))).toBe(true);
    await desk.getByText(SYNCED).first().waitFor();
    await desk.getByRole("button", { name: "拿掉质检.webp" }).click();
    await desk.getByRole("log").locator(".note .files").waitFor({ state: "detached" });
    await desk.getByRole("tab", { name: "回复" }).click();
    expect(await chat.locator(".w-thumb").count()).toBe(before);
  });

  it("what is none of what one may send is refused in words, on both sides", async () => {
    const svg = { name: "画.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>") };
    const html = { name: "页.txt", mimeType: "text/plain", buffer: Buffer.from("<script>alert(1)</script>") };
    await chooser(desk).setInputFiles([svg, html]);
    await desk.getByRole("alert").getByText("「画.svg」发不了").waitFor();
    await desk.getByRole("alert").getByText("「页.txt」发不了").waitFor();
    await chooser(chat).setInputFiles([svg]);
    await chat.getByRole("alert").getByText("「画.svg」发不了").waitFor();
    expect((await desk.locator(".attach").count()) + (await chat.locator(".w-chosen li").count())).toBe(0);
  });

  it("chosen without a network it waits, shown, over a reload, and goes out by itself", async () => {
    const context = desk.context();
    await context.setOffline(true);
    await chooser(desk).setInputFiles(photo("吊牌.jpg", await photograph(desk, "#705c10")));
    await desk.locator(".attach").filter({ hasText: "吊牌.webp" }).waitFor();
    const box = desk.getByRole("textbox", { name: /^回复/ });
    await box.fill("看吊牌");
    await box.press("Control+Enter");
    const bubble = desk.getByRole("log").locator("article").filter({ hasText: "看吊牌" });
    await bubble.getByText("待发送").waitFor();
    await expect.poll(() => isDrawn(bubble.locator(".files img"))).toBe(true);
    await desk.reload();
    await expect.poll(() => isDrawn(bubble.locator(".files img"))).toBe(true);
    await bubble.getByText("待发送").waitFor();
    expect(await chat.getByText("看吊牌").count()).toBe(0);
    await context.setOffline(false);
    await chat.getByText("看吊牌").waitFor();
    await chat.locator(".w-msg").filter({ hasText: "看吊牌" }).locator(".w-thumb img").waitFor();
    await desk.getByText(SYNCED).first().waitFor();
    expect(shop().complaints).toEqual([]);
  });
});
