// Which model files are shipped, with their hashes and sizes. Written from what the trainer prints; a test holds it against the files.

export interface ModelFile {
  /** Path from the models folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const LIGHT_FILE: ModelFile = {
  path: "weights/light.bin",
  bytes: 381822,
  sha256: "25f99474f266ee09654939561e29888ee83977d1db2c780e73e1f9db777afdcf",
};
