// Which model files are shipped, with their hashes and sizes. Written from what the trainer prints; a test holds it against the files.

export interface ModelFile {
  /** Path from the models folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const LIGHT_FILE: ModelFile = {
  path: "weights/light.bin",
  bytes: 396263,
  sha256: "4d81c0ac60e8b8932b2dca551b93b1a7b0708b48c50674835c4fb6098195f2df",
};
