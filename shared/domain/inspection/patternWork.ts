// How much work a pattern somebody wrote can make, told from the pattern alone: so that no text holds a room or a desk up. Runs no pattern.
import { ok, refuse, type Result } from "../../core/result.ts";

export const PATTERN_CHARS = 200;
export const PATTERN_WORK = 1_000; // steps from one place of a text: with 4,000 characters some ten milliseconds
const ENDLESS = 4_000; // a line is read so far: what repeats without end repeats so often at most
const DEEP = 12; // groups within groups

/** `steps`: at most so many from one place; `ways`: to match it there. */
interface Work {
  readonly steps: number;
  readonly ways: number;
}

const ONE: Work = { steps: 1, ways: 1 };
const NOTHING: Work = { steps: 0, ways: 1 };

/**
 * The most steps an engine that goes back and tries again takes from one place of a text. Every way through the pattern is counted, whether a text leads
 * there or not: a bound, never too low. Refused: what is no pattern, what refers back to a group (its cost hangs on the text), what is too long, too deep, too much.
 */
export function patternWork(source: string): Result<number> {
  if (source === "" || source.length > PATTERN_CHARS) return tooLong;
  try {
    new RegExp(source, "u");
  } catch {
    return notAPattern;
  }
  if (/\\(?:[1-9]|k<)/.test(source.replace(/\\\\/g, ""))) return refersBack;
  const reader = { source, at: 0, deep: 0 };
  const work = readAlternatives(reader);
  if (work === undefined || reader.at < source.length) return notAPattern;
  return Number.isFinite(work.steps) && work.steps <= PATTERN_WORK ? ok(Math.ceil(work.steps)) : tooMuch;
}

interface Reader {
  readonly source: string;
  at: number;
  deep: number;
}

function readAlternatives(reader: Reader): Work | undefined {
  let all: Work = { steps: 0, ways: 0 };
  for (;;) {
    const one = readRun(reader);
    if (one === undefined) return undefined;
    all = { steps: all.steps + Math.max(1, one.steps), ways: all.ways + one.ways };
    if (reader.source[reader.at] !== "|") return all;
    reader.at += 1;
  }
}

function readRun(reader: Reader): Work | undefined {
  let run = NOTHING;
  while (reader.at < reader.source.length && !"|)".includes(reader.source[reader.at] ?? "")) {
    const one = readAtom(reader);
    if (one === undefined) return undefined;
    const each = repeated(one, readQuantifier(reader));
    run = { steps: run.steps + run.ways * each.steps, ways: run.ways * each.ways };
  }
  return run;
}

function readAtom(reader: Reader): Work | undefined {
  const rest = reader.source.slice(reader.at);
  const group = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(rest)?.[0];
  if (group !== undefined) {
    reader.at += group.length;
    reader.deep += 1;
    const inner = reader.deep > DEEP ? undefined : readAlternatives(reader);
    reader.deep -= 1;
    if (inner === undefined || reader.source[reader.at] !== ")") return undefined;
    reader.at += 1;
    return inner;
  }
  const atom = /^(?:\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\c[a-z]|\\.|[\s\S])/iu.exec(rest)?.[0];
  if (atom === undefined) return undefined;
  reader.at += atom.length;
  return ONE;
}

interface Times {
  readonly least: number;
  readonly most: number;
}

function readQuantifier(reader: Reader): Times {
  const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(reader.source.slice(reader.at));
  if (found === null) return { least: 1, most: 1 };
  reader.at += found[0].length;
  const [, sign, least = "0", comma, most = ""] = found;
  if (sign !== undefined) return { least: sign === "+" ? 1 : 0, most: sign === "?" ? 1 : ENDLESS };
  return { least: Number(least), most: comma === "" ? Number(least) : most === "" ? ENDLESS : Number(most) };
}

/** One more round is tried on every way the rounds before left. */
function repeated(one: Work, { least, most }: Times): Work {
  let [steps, ways, round] = [0, least === 0 ? 1 : 0, 1];
  for (let n = 1; n <= most && steps <= PATTERN_WORK; n++) {
    steps += round * Math.max(1, one.steps);
    round *= one.ways;
    if (n >= least) ways += round;
  }
  return { steps, ways };
}

const notAPattern = refuse("malformed", "这个式子读不懂。 This pattern cannot be read.");
const tooLong = refuse("too-large", `式子最多 ${PATTERN_CHARS} 字。 A pattern may have ${PATTERN_CHARS} characters.`);
const refersBack = refuse("forbidden", "式子里不能引用前面的括号。 A pattern may not refer back to a group.");
const tooMuch = refuse(
  "forbidden",
  "这个式子可能算很久：把 * + 换成 {0,5} 这样有上限的次数，少套括号。 This pattern may take too long: give repeats an end, as {0,5} for *, and nest fewer groups.",
);
