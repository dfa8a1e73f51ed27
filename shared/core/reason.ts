// Why a door for people says no, as codes: each screen has its own words for them, in its reader's language. Names only, never a sentence.

/** Beside a refusal's kind, where the kind alone would not tell a person what to do. A new one needs words on the desk, or it does not compile. */
export const REASONS = [
  // coming in
  "does-not-fit", // login and password, or login and code: never which
  "passkey-unfit",
  "passkey-unreadable",
  "passkey-copied", // its counter did not rise
  "passkeys-not-here", // no https
  "invite-gone",
  "setup-done",
  "setup-unknown",
  "setup-unwritten",
  "not-demo",
  "too-many-tries",
  "sign-in-needed",
  "session-ended",
  // one's own ways in
  "took-too-long", // a challenge that was used or is too old
  "passkey-known",
  "passkeys-full",
  "no-passkey",
  "last-way-in",
  "password-differs", // the present one is another
  "password-is-login",
  "password-common",
  "login-needed",
  "login-not-yours", // who manages people changes it
  "login-taken",
  "no-session",
  // people
  "not-yours",
  "no-person",
  "last-owner",
  "people-full",
  "person-inactive",
  // keys of programs
  "keys-full",
  "goldens-full",
  "no-key",
  "key-unknown",
  "key-cannot",
  "feed-restored",
  // one person's data
  "too-little-to-find",
  "search-lost", // `after` is none of ours
  "no-customer", // nothing is kept of them
  "nobody-chosen",
  "they-wrote-on", // another number of conversations than was shown
  "erase-less", // too many at once
  // figures
  "range-unfit", // too many days, or none
  "not-your-card",
  // orders
  "import-overtaken", // another one began meanwhile
  "import-gone", // not the last one any more, or taken back already
  // articles
  "no-version",
  "picture-unfit", // none that we know, or more than a picture in it
  "pictures-full",
  // files of conversations
  "file-unfit", // no picture, PDF or plain text, or more than that
  "files-full",
  "file-missing", // a message names one that is not here
  // alerts
  "address-unfit", // https, and nothing odd in it
  "address-inside",
  "address-of-another", // not that kind of robot's
  "secret-unfit",
  "push-unknown",
  "channels-full",
  "no-channel",
  "no-alert",
  // any door
  "day-spent", // the day's rows are nearly used up: conversations alone go on
  "no-shop",
  "foreign-page",
  "broken", // a bug; nothing was changed
] as const;
export type Reason = (typeof REASONS)[number];
