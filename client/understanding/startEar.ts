// Starts the page's ear in a browser: the light one at once from its file, the full one behind it when the device is idle. Only wiring, shared by the widget and the desk.
import { after } from "../../shared/core/after.ts";
import { NETWORK } from "../../models/full/earFiles.ts";
import { fullFolder } from "../../models/full/fetchEar.ts";
import { fetchLight } from "../../models/light/fetchLight.ts";
import { LIGHT_WEIGHTS_URL } from "../../models/light/weightsUrl.ts";
import { deviceFacts, mayFetch, whenIdle } from "./fullWish.ts";
import { startEarWorker } from "./startEarWorker.ts";
import { createUnderstander, type Understander } from "./understander.ts";

const BASE = "/ear/"; // folder of our origin; what lies below has its hash in its address

/** Undefined when the light weights cannot be had now. */
export async function startEar(): Promise<Understander | undefined> {
  const fetched = await fetchLight(LIGHT_WEIGHTS_URL, (url) => fetch(url, { credentials: "omit" }));
  if (!fetched.ok) return undefined;
  const { light, bytes } = fetched.value;
  const ear = createUnderstander({ startWorker: startEarWorker, light, weights: bytes, later: after, full: { base: BASE, wish } });
  ear.onState(({ kind }) => kind !== "loading" && performance.mark(`ear:${kind}`)); // when it came, for whoever measures
  return ear;
}

async function wish(): Promise<boolean> {
  await whenIdle();
  return mayFetch(await deviceFacts(fullFolder(BASE) + NETWORK));
}
