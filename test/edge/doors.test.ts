// What anybody may throw at the public doors of the production app in a real workerd. What is thrown is in the files beside; here is the shop.
import { afterAll, beforeAll, describe } from "vitest";
import { badFrames } from "./badFrames.ts";
import { badLines } from "./badLines.ts";
import { badRequests } from "./badRequests.ts";
import { hurry } from "./hurry.ts";
import { mutatedFrames } from "./mutatedFrames.ts";
import { openShopAtWork, type ShopAtWork } from "./shopAtWork.ts";

let shop: ShopAtWork | undefined;

function shopOf(): ShopAtWork {
  if (shop === undefined) throw new Error("the shop is not open");
  return shop;
}

beforeAll(async () => {
  shop = await openShopAtWork();
});
afterAll(() => shop?.close());

describe("bad requests", () => badRequests(shopOf));
describe("bad lines", () => badLines(shopOf));
describe("bad frames", () => badFrames(shopOf));
describe("noise", () => mutatedFrames(shopOf));
describe("haste", () => hurry(shopOf));
