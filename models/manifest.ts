// Which model files are shipped, with their hashes and sizes. Written from what the trainer prints; a test holds it against the files.

export interface ModelFile {
  /** Path from the models folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const LIGHT_FILE: ModelFile = {
  path: "weights/light.bin",
  bytes: 384412,
  sha256: "59b65ee90d5dc613a438962e83f87c84fed5eb0f18fd45504b62294261050411",
};
