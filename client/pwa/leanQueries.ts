// What the build mends in Dexie's followed questions: each notes every range anybody writes, for as long as the page lives, unless a write concerns it.
// A desk has many that seldom are: its heap grew by nearly 4 MB a thousand messages. Text only.

/** Named by what stands there in Dexie 4.4.7: another version must be looked at again. */
const MENDED: readonly (readonly [was: RegExp, is: string])[] = [
  // While the question is asked, all that is written is noted, to be held against what it will have read. Else each write is looked at by itself.
  [
    /var mutationListener = function \(parts\) \{\s+extendObservabilitySet\(accumMuts, parts\);\s+if \(shouldNotify\(\)\) \{\s+doQuery\(\);\s+\}\s+\};/g,
    "var mutationListener = function (parts) { if (accumMuts) extendObservabilitySet(accumMuts, parts); if (obsSetsOverlap(currentObs, accumMuts || parts)) doQuery(); };",
  ],
  // It is answered, or could not be: nothing is noted any more.
  [/accumMuts = \{\};(\s+execInGlobalContext\(function \(\) \{ return !closed && observer\.next)/g, "accumMuts = null;$1"],
  [/hasValue = false;(\s+if \(!\['DatabaseClosedError', 'AbortError'\])/g, "hasValue = false; accumMuts = null;$1"],
];

/** Dexie's script with the notes forgotten; undefined where it reads otherwise than it did. */
export function forgetWritten(script: string): string | undefined {
  let mended = script;
  for (const [was, is] of MENDED) {
    if ([...mended.matchAll(was)].length !== 1) return undefined;
    mended = mended.replace(was, is);
  }
  return mended;
}
