/** One statement for many rows: what is written together is a few statements, and not one a row. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';

export type Value = string | number | Buffer | null;

/** Rows in one statement at most. */
const mostRows = 32;

/** Runs a statement over many rows of values, some dozens at once. `sqlOf` is given the rows as SQL: `(?, ?), (?, ?)`. */
export function several(database: DatabaseSync, columns: number, sqlOf: (values: string) => string) {
  const prepared = new Map<number, StatementSync>();
  const row = `(${Array(columns).fill('?').join(', ')})`;
  const statementOf = (rows: number): StatementSync => {
    const statement = prepared.get(rows) ?? database.prepare(sqlOf(Array(rows).fill(row).join(', ')));
    prepared.set(rows, statement);
    return statement;
  };
  return (rows: readonly (readonly Value[])[]): void => {
    for (let from = 0; from < rows.length; from += mostRows) {
      const some = rows.slice(from, from + mostRows);
      statementOf(some.length).run(...some.flat());
    }
  };
}
