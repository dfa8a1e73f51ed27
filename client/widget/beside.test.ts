// What a shopper's page says and hears beside words: little, and only what is so.
import { describe, expect, it } from "vitest";
import { asId, type MessageId } from "../../shared/core/ids.ts";
import type { Signal } from "../../shared/wire/widgetApi.ts";
import { buildSeen } from "../../test/kit/buildSeen.ts";
import { createBeside } from "./beside.ts";
import { viewOf, type Line, type Stage, type View } from "./view.ts";

const SECOND = 1_000;
const line = (id: string, from: Line["from"]): Line => ({ id: asId<MessageId>(id), at: 1, from, text: id });

function page() {
  let now = 60 * SECOND;
  let view: View = { ...viewOf(buildSeen()), stage: "person" };
  let [isSeen, isOnLine] = [true, true];
  const due: { readonly at: number; readonly work: () => void }[] = [];
  const [said, writing]: [Signal[], boolean[]] = [[], []];
  const beside = createBeside({
    view: () => view,
    isSeen: () => isSeen,
    say: (signal) => {
      if (isOnLine) said.push(signal);
      return isOnLine;
    },
    clock: () => now,
    after: (ms, work) => {
      const one = { at: now + ms, work };
      due.push(one);
      return () => void (due.includes(one) && due.splice(due.indexOf(one), 1));
    },
    onWriting: (is) => writing.push(is),
  });
  return {
    ...{ beside, said, writing },
    show: (lines: readonly Line[], stage: Stage = "person") => {
      view = { ...view, lines, stage };
      beside.look();
    },
    see: (yes: boolean) => {
      isSeen = yes;
      beside.look();
    },
    line: (yes: boolean) => (isOnLine = yes),
    pass: (ms: number) => {
      now += ms;
      for (const one of due.filter(({ at }) => at <= now)) {
        due.splice(due.indexOf(one), 1);
        one.work();
      }
    },
  };
}

describe("a shopper who types", () => {
  it("is said to every five seconds at most, and no more once the field is empty", () => {
    const { beside, said, pass } = page();
    for (let i = 0; i < 12; i++) {
      beside.typed("您好".repeat(i + 1));
      pass(SECOND);
    }
    beside.typed("");
    beside.typed("");
    expect(said).toEqual([{ typing: true }, { typing: true }, { typing: true }, { typing: false }]);
  });

  it("is not spoken of while the bot alone listens", () => {
    const { beside, said, show } = page();
    show([], "bot");
    beside.typed("您好");
    expect(said).toEqual([]);
  });
});

describe("what was read", () => {
  it("is said once a reply is in sight, each once; not of a chat that is closed or behind another page", () => {
    const { said, show, see } = page();
    see(false);
    show([line("m1", "shopper"), line("m2", "agent")]);
    expect(said).toEqual([]);
    see(true);
    see(true);
    show([line("m1", "shopper"), line("m2", "agent"), line("m3", "bot"), line("m4", "agent")]);
    expect(said).toEqual([{ read: "m2" }, { read: "m4" }]);
  });

  it("is said again on another line, and when there was none", () => {
    const { beside, said, show, line: hang } = page();
    hang(false);
    show([line("m2", "agent")]);
    hang(true);
    beside.hear("anew");
    beside.hear("anew");
    expect(said).toEqual([{ read: "m2" }, { read: "m2" }]);
  });
});

describe("a person who writes", () => {
  it("is shown until ten seconds after the last word of it, or until the reply is here", () => {
    const { beside, writing, pass, show } = page();
    beside.hear({ writing: true });
    pass(9 * SECOND);
    beside.hear({ writing: true });
    pass(9 * SECOND);
    expect(writing.at(-1)).toBe(true);
    pass(2 * SECOND);
    expect(writing.at(-1)).toBe(false);
    beside.hear({ writing: true });
    show([line("m2", "agent")]);
    expect(writing.at(-1)).toBe(false);
  });
});
