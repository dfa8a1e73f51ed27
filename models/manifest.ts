// Which model files are shipped, with their hashes and sizes. Written by training/writeManifest.ts; a test holds it against the files.

export interface ModelFile {
  /** Path from its folder: models/ of the light ear, models/weights/full/ of the full one, the runtime's own. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const LIGHT_FILE: ModelFile = {
  path: "weights/light.bin",
  bytes: 396268,
  sha256: "5e1e99d470b29fa6f8a02515008c45b5ead637b2a288f7c1c0aa9284cb27af48",
};

/** The first 8 hex digits of the hash over the full ear's files: its name, and its address on our origin. */
export const FULL_VERSION = "a6cb05c2";

export const FULL_FILES: readonly ModelFile[] = [
  {
    path: "companion.bin",
    bytes: 868417,
    sha256: "d18d8777585e8f6325648c723e3f2100a9924ff42c319807b8cd086cf5cb7333",
  },
  {
    path: "config.json",
    bytes: 144,
    sha256: "2c710ddc1254f54bc519105346e0bae95b678cd804fea4a928236a1bf1af3282",
  },
  {
    path: "ear.json",
    bytes: 450,
    sha256: "f172e4668b6e0403bcbba1f58b3ce706ef463cd0c7eef3b032c979ec0474d825",
  },
  {
    path: "onnx/model_quantized.onnx",
    bytes: 4618473,
    sha256: "11a4c4a03660c01712d637ecba70fa0833e24334424846c8f70788ffeb4148b8",
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
