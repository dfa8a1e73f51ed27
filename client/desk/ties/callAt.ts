// The call somebody is typing in a note: an @ before the caret, and what stands behind it. Pure.

const TYPED_MOST = 20; // letters behind an @ after which nobody is looked for any more

/** Undefined: none is being typed. An @ right behind a letter or a digit begins an address, not a call. */
export function callAt(text: string, caret: number): { readonly at: number; readonly typed: string } | undefined {
  const before = text.slice(0, caret);
  const at = Math.max(before.lastIndexOf("@"), before.lastIndexOf("＠"));
  if (at < 0 || /[a-z0-9._-]/i.test(before.charAt(at - 1))) return undefined;
  const typed = before.slice(at + 1);
  return typed.length > TYPED_MOST || /\s/.test(typed) ? undefined : { at, typed };
}
