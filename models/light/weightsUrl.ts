// Where a page finds the light weights: an asset of our own origin, named by its content. Browser only (a bundler resolves it); Node reads the file, the edge imports it.
import url from "../weights/light.bin?url";

export const LIGHT_WEIGHTS_URL: string = url;
