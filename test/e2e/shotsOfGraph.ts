// Pictures of the graph and of bringing files in. An act of shots.ts.
import type { Page } from "playwright-core";
import { openDesk, type OpenShop } from "./shop.ts";

/** A product, a category, a file looked through; on a tablet, a phone, in English and the dark. */
export async function shootGraph(at: OpenShop, shoot: (page: Page, name: string) => Promise<void>): Promise<void> {
  const { context, page } = await openDesk(at, "许晴");
  const to = async (node: string): Promise<void> => {
    await page.evaluate((hash) => (location.hash = hash), `articles/graph/${encodeURIComponent(node)}`);
    await page.locator(".graph-page h1").first().waitFor();
  };
  await to("p:p-linen-shirt");
  await page
    .getByRole("button", { name: /还有 \d 条/ })
    .first()
    .click();
  await shoot(page, "graph-product");
  await to("c:衬衫");
  await shoot(page, "graph-category");
  await to("import");
  const lines = ["商品编号,标题,品类,价格", "p-linen-shirt,,,189", "p-wool,羊毛围巾,围巾,129", "坏 编号,x,围巾,1", "p-2,没价格,围巾,很贵"];
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "products.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });
  await page.getByText("2 行有问题").waitFor();
  await shoot(page, "graph-import");
  await page.setViewportSize({ width: 900, height: 1100 });
  await to("p:p-linen-shirt");
  await shoot(page, "graph-900");
  await page.setViewportSize({ width: 360, height: 740 });
  await shoot(page, "graph-360");
  await page.evaluate(() => (location.hash = "articles/graph"));
  await shoot(page, "graph-360-tree");
  await context.close();
  const other = await openDesk(at, "Zhou Min", { locale: "en-US", dark: true });
  await other.page.evaluate(() => (location.hash = "articles/graph/p%3Ap-linen-shirt"));
  await other.page.getByText("What is said here").waitFor();
  await shoot(other.page, "graph-en-dark");
  await other.context.close();
}
