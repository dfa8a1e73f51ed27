// Which model files are shipped, with their hashes and sizes. Written from what the trainer prints; a test holds it against the files.

export interface ModelFile {
  /** Path from the models folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const LIGHT_FILE: ModelFile = {
  path: "weights/light.bin",
  bytes: 382787,
  sha256: "bcb187be2446a0c1b958773b4f763b06ea17aa3339b451fae97194b89a14cf1c",
};
