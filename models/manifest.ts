// Which model files are shipped, with their hashes and sizes. Written by training/writeManifest.ts; a test holds it against the files.

export interface ModelFile {
  /** Path from its folder: models/ of the light ear, models/weights/full/ of the full one, the runtime's own. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const LIGHT_FILE: ModelFile = {
  path: "weights/light.bin",
  bytes: 396270,
  sha256: "299ec99eb9c471a15131450adcc45e3750c8541c25a0fc57e3fedbecf25f76bb",
};

/** The first 8 hex digits of the hash over the full ear's files: its name, and its address on our origin. */
export const FULL_VERSION = "3c473ca6";

export const FULL_FILES: readonly ModelFile[] = [
  {
    path: "companion.bin",
    bytes: 868466,
    sha256: "d9e991502061c1da8301f73472d5b6c02d901ce23018ec75f1d8bb25c8689378",
  },
  {
    path: "config.json",
    bytes: 144,
    sha256: "2c710ddc1254f54bc519105346e0bae95b678cd804fea4a928236a1bf1af3282",
  },
  {
    path: "ear.json",
    bytes: 373,
    sha256: "61afd09573bf08d75c66993bf2e85898c409e4686973a386628c3b5cd89bc045",
  },
  {
    path: "onnx/model_quantized.onnx",
    bytes: 4618475,
    sha256: "99ffa6c68b559990a977fa85c94950629e84cab86b4d8fcb0787b71fc33daaa2",
  },
  {
    path: "tokenizer.json",
    bytes: 75134,
    sha256: "5a81157c1c56d16b928728217fcb921e2d57f40465970f0680de84a9abfec27d",
  },
  {
    path: "tokenizer_config.json",
    bytes: 86,
    sha256: "40c35ab4ef65d96f7fbc005882598f295d86d321e665f8b22b8bf96370458c5c",
  },
];

/** The same of the WASM runtime's files. */
export const RUNTIME_VERSION = "3f8d468f";

export const RUNTIME_FILES: readonly ModelFile[] = [
  {
    path: "ort-wasm-simd-threaded.mjs",
    bytes: 24381,
    sha256: "e13f7f94fc51b4ca72b12faeb1ee95f4ace6dfbc8939bc718aabdc0a27c4299b",
  },
  {
    path: "ort-wasm-simd-threaded.wasm",
    bytes: 14239897,
    sha256: "3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2",
  },
];
