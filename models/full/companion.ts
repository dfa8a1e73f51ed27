// The linear companion of the network: a light ear with more rows, which the full ear weighs with the network's own scores (a linear reader and a neural one err differently).
import { refuse, type Result } from "../../shared/core/result.ts";
import { loadLight, type Light } from "../light/light.ts";
import { COMPANION, type EarFiles } from "./earFiles.ts";

/** The companion among the full ear's files; refused when it is not there or damaged. */
export function companionOf(files: EarFiles): Result<Light> {
  const bytes = files.get(COMPANION);
  return bytes === undefined ? refuse("malformed", "the full ear's companion is missing") : loadLight(bytes);
}
