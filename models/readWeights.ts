// Reads the light weights from disk, for Node: the command line, the measurements, tests. Browsers fetch them, the edge is handed them.
import { readFileSync } from "node:fs";

/** The bytes of models/weights/light.bin. */
export function readWeightsFile(): Uint8Array {
  return new Uint8Array(readFileSync(new URL("./weights/light.bin", import.meta.url)));
}
