/** A row of a list as it is found in the file, and as whoever asked for it gets it. */
import type { ViewRow } from '#domain/ports.ts';
import type { FoundRow } from './held-rows.ts';
import { keyText } from './view-keys.ts';

export function viewRow(row: FoundRow): ViewRow {
  return { list: String(row.list), key: keyText(row.key as Uint8Array), body: JSON.parse(String(row.body)) };
}
