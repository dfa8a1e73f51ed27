// A promise that was broken: what a run ends with.

/** Something that must never be: `rule` names it, `words` say what was seen. */
export interface Violation {
  readonly rule: string;
  readonly words: string;
}

/** A broken promise ends a run. A class, because it is thrown. */
export class Broken extends Error {
  readonly violation: Violation;
  constructor(rule: string, words: string) {
    super(`${rule}: ${words}`);
    this.violation = { rule, words };
  }
}
