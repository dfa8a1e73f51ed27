// Shops that are broken about articles: what was published is changed, or not kept, or shoppers are answered from drafts.
import type { Defect } from "./defects.ts";

/** Publishing again writes over the first version too. */
export function rewriteVersions(): Defect {
  return {
    sql: (sql) => ({
      ...sql,
      run(statement, ...values) {
        sql.run(statement, ...values);
        if (statement.startsWith("INSERT INTO article_versions") && values[1] !== 1)
          sql.run("UPDATE article_versions SET body = replace(body, 'rule', 'guess') WHERE version = 1");
      },
    }),
  };
}

/** What is published again is never kept. */
export function forgetVersions(): Defect {
  return {
    sql: (sql) => ({
      ...sql,
      run(statement, ...values) {
        if (statement.startsWith("INSERT INTO article_versions") && values[1] !== 1) return;
        sql.run(statement, ...values);
      },
    }),
  };
}

/** The answer pack is made of what the documents say now. */
export function answerFromDrafts(): Defect {
  return {
    sql: (sql) => ({
      ...sql,
      all: (statement, ...values) =>
        statement.startsWith("SELECT body FROM article_versions")
          ? sql.all(
              `SELECT json_set(docs.row, '$.status', 'published') AS body FROM docs
               WHERE kind = 'article' AND json_extract(docs.row, '$.version') > 0 ORDER BY name`,
            )
          : sql.all(statement, ...values),
    }),
  };
}
