/** Whether all pages of a database are whole, as SQLite sees it. */
import type { DatabaseSync } from 'node:sqlite';

/** Reads every page once (`PRAGMA quick_check`); what is wrong in a few words, or nothing. */
export function faultOf(database: DatabaseSync): string | undefined {
  try {
    const said = String(database.prepare('PRAGMA quick_check(1)').get()?.quick_check);
    return said === 'ok' ? undefined : said.replaceAll('\n', ' ').slice(0, 200);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
