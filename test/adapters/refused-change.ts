/** A change that the file refuses, so that the transaction that it is in is undone. */
import type { Change } from '#adapters/sqlite/changes.ts';

export const refusedChange: Change = { sql: 'INSERT INTO cursors (name, position) VALUES :rows', rows: [['facts', null]] };
export const refusal = 'NOT NULL';
