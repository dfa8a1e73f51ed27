// What every built file says beside its body: what a page may do, who may use or frame it, how long it is kept. Written to dist/client/_headers by the build;
// in development nothing is said. The chat page's `frame-ancestors` is only the least: the edge puts a shop's sites there (edge/routes/frame.ts).

type Headers = Readonly<Record<string, string>>;

const KEPT_FOR_EVER = "public, max-age=31536000, immutable"; // the address carries the hash of the bytes

/** What a current Chromium knows and the pages do not use (but what isolation and a shop's own network need). What a browser does not know it skips, with a warning. */
const FEATURES_OFF = [
  ...["accelerometer", "autoplay", "browsing-topics", "camera", "captured-surface-control", "clipboard-read", "compute-pressure"],
  ...[
    "digital-credentials-create",
    "digital-credentials-get",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
  ],
  ...[
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "keyboard-map",
    "language-detector",
    "language-model",
    "local-fonts",
  ],
  ...["magnetometer", "microphone", "midi", "on-device-speech-recognition", "otp-credentials", "payment", "picture-in-picture"],
  ...["private-state-token-issuance", "private-state-token-redemption", "serial", "speaker-selection", "storage-access"],
  ...["summarizer", "sync-xhr", "translator", "unload", "usb", "window-management", "xr-spatial-tracking"],
];
const FEATURES_OF_DESK = ["clipboard-write", "publickey-credentials-create", "publickey-credentials-get", "screen-wake-lock"]; // copying an answer; signing in with a passkey; the wall screen

const permissions = (ofDesk: "()" | "(self)"): string =>
  [...FEATURES_OFF.map((one) => `${one}=()`), ...FEATURES_OF_DESK.map((one) => `${one}=${ofDesk}`)].toSorted().join(", ");

/** Scripts, styles, pictures and talk of our own origin; scripts made of text by our two policies alone (client/trusted, vite.config.ts). */
const page = (more: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:", // pictures of conversations are fetched with a proof and drawn from memory
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types zhanggui-template zhanggui-worker",
    more,
  ].join("; ");

/** The ear compiles WASM and asks for its files; it makes no script of anything, so it needs no policy at all. */
const EAR =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Other workers think and post, and ask nobody anything. */
const THINKING = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** The threads that work pages out ahead, and that search, ask nobody and make nothing. */
const AHEAD = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const ISOLATED: Headers = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp", // with the opener policy: a process of its own; and a shop that is isolated itself may frame the chat
};

/** Rules as the host reads them: every fitting one applies, in this order; a page's policy replaces the general one. */
export const RULES: readonly (readonly [path: string, headers: Headers])[] = [
  [
    "/*",
    {
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Permissions-Policy": permissions("()"),
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'", // what is no page may do nothing, by whatever spelling of its address it is asked for
      "Cross-Origin-Resource-Policy": "same-origin",
    },
  ],
  ["/desk/*", { ...ISOLATED, "Content-Security-Policy": page("frame-ancestors 'none'"), "Permissions-Policy": permissions("(self)") }],
  ["/widget/*", { ...ISOLATED, "Content-Security-Policy": page("frame-ancestors 'self'") }],
  ["/widget/", { "Cross-Origin-Resource-Policy": "cross-origin" }], // who may frame it is said by frame-ancestors, site by site
  ["/desk/ear-*", { "Content-Security-Policy": EAR, "Cache-Control": KEPT_FOR_EVER }],
  ["/desk/ahead-*", { "Content-Security-Policy": AHEAD, "Cache-Control": KEPT_FOR_EVER }],
  ["/desk/search-*", { "Content-Security-Policy": AHEAD, "Cache-Control": KEPT_FOR_EVER }],
  ["/widget/ear-*", { "Content-Security-Policy": EAR, "Cache-Control": KEPT_FOR_EVER }],
  ["/desk/foldWork-*", { "Content-Security-Policy": THINKING, "Cache-Control": KEPT_FOR_EVER }],
  ["/demo/*", { ...ISOLATED, "Content-Security-Policy": page("frame-src 'self'; frame-ancestors 'none'") }],
  ["/ear/*", { "Cache-Control": KEPT_FOR_EVER }],
  ["/assets/*", { "Cache-Control": KEPT_FOR_EVER }],
  ["/widget.js", { "Cache-Control": "public, max-age=300", "Cross-Origin-Resource-Policy": "cross-origin" }], // the one file other sites load
  ["/desk/sw.js", { "Cache-Control": "no-cache" }],
  ["/widget/sw.js", { "Cache-Control": "no-cache" }],
];

/** The rules in the host's own format. A later value of a header takes the place of an earlier one. */
export function headersFile(rules = RULES): string {
  return rules
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).flatMap(([name, value]) => [`  ! ${name}`, `  ${name}: ${value}`]), ""].join("\n"),
    )
    .join("\n");
}
