// Which rows are chosen.
import { createRoot, createSignal } from "solid-js";
import { describe, expect, it } from "vitest";
import { aRow } from "../../../test/kit/buildRow.ts";
import { asId, type TicketId } from "../../../shared/core/ids.ts";
import { createChoice } from "./choice.ts";

const id = (n: number): TicketId => asId<TicketId>(`t${n}`);
const rows = (...ns: number[]) => ns.map((n) => aRow({ id: id(n) }));

function chosen(run: (choice: ReturnType<typeof createChoice>, setList: (ns: readonly number[]) => void) => void): string {
  return createRoot((end) => {
    const [list, setList] = createSignal(rows(1, 2, 3, 4, 5));
    const choice = createChoice(list);
    run(choice, (ns) => setList(rows(...ns)));
    const found = choice.rows().map((one) => one.id.slice(1));
    end();
    return found.join("");
  });
}

describe("chosen rows", () => {
  it("are put in and taken out one by one, and stand in the list's order", () => {
    expect(
      chosen(({ toggle }) => {
        for (const n of [4, 1, 3, 1]) toggle(id(n));
        toggle(undefined);
      }),
    ).toBe("34");
  });
  it("are a stretch up to one, either way", () => {
    expect(
      chosen(({ toggle }) => {
        toggle(id(4));
        toggle(id(2), true);
      }),
    ).toBe("234");
    expect(chosen(({ toggle }) => toggle(id(3), true))).toBe("3");
  });
  it("are all of them, and then none", () => {
    expect(chosen(({ all }) => all())).toBe("12345");
    expect(
      chosen(({ all }) => {
        all();
        all();
      }),
    ).toBe("");
    expect(
      chosen(({ toggle, none }) => {
        toggle(id(1));
        none();
      }),
    ).toBe("");
  });
  it("are no more those that left the list", () => {
    expect(
      chosen(({ all }, setList) => {
        all();
        setList([2, 5, 9]);
      }),
    ).toBe("25");
  });
});
