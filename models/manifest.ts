// Which model files are shipped, with their hashes and sizes. Written from what the trainer prints; a test holds it against the files.

export interface ModelFile {
  /** Path from the models folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const LIGHT_FILE: ModelFile = {
  path: "weights/light.bin",
  bytes: 382783,
  sha256: "ce0cd2f5a8562ed2a5c3f7d47ea232069aec6b977e5556e10fffa31e6ced8838",
};
