// Shops that do not keep what people say of quality: planted faults of their own, to be caught like the others (planted.ts).
import type { Sql } from "../../edge/host/ports.ts";
import { readTurns, type WidgetTurn } from "../../shared/wire/widgetApi.ts";
import type { Defect } from "./defects.ts";
import { every } from "./every.ts";

/** Every second rating means the contrary. */
export function changeRatings(): Defect {
  const strikes = every(2);
  const turned = (turn: WidgetTurn): WidgetTurn => {
    if (turn.kind !== "rate" || !strikes()) return turn;
    return turn.stars === undefined
      ? { ...turn, is: turn.is === "up" ? "down" : "up" }
      : { ...turn, stars: 6 - turn.stars, words: "turned" };
  };
  return { post: (body) => withTurns(body, (turns) => turns.map(turned)) };
}

/** What is said of how it went is left out, and the answer says that it is there. */
export function loseRatings(): Defect {
  let lost: readonly string[] = [];
  return {
    post: (body) =>
      withTurns(body, (turns) => {
        const others = turns.filter((one) => one.kind !== "rate");
        if (others.length === 0) return turns; // a post without turns says nothing
        lost = turns.flatMap((one) => (one.kind === "rate" ? [one.id] : []));
        return others;
      }),
    answer(_line, text) {
      if (lost.length === 0) return text;
      const ids = lost.map((id) => JSON.stringify(id)).join();
      lost = [];
      return text.replace('"accepted":[', `"accepted":[${ids},`).replace(",]", "]");
    },
  };
}

function withTurns(body: string, change: (turns: readonly WidgetTurn[]) => readonly WidgetTurn[]): string {
  const read = readTurns(JSON.parse(body));
  return read === undefined ? body : JSON.stringify({ ...read, turns: change(read.turns) });
}

/** The room reads every member as one who may judge what others did. */
export function everybodyReviews(): Defect {
  const all =
    (sql: Sql): Sql["all"] =>
    (statement, ...values) => {
      const rows = sql.all(statement, ...values);
      if (!statement.includes("FROM members")) return rows;
      return rows.map((row) => ({ ...row, json: String(row["json"]).replace('"role":"agent"', '"role":"supervisor"') }));
    };
  return { sql: (sql) => ({ ...sql, all: all(sql) }) };
}
