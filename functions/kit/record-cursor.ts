/** Where a search of the record goes on with its next page, as a cursor that callers hand back without looking into it. */
import * as z from 'zod';
import { ForeignCursor } from '#views/list.ts';

/** In which history, after which entry, with which fact of the entry after that. */
const placeSchema = z.strictObject({
  /** The key of a project in the list of its office; absent in the history of the office. */
  key: z.string().optional(),
  /** The cursor of the list's page that holds it; absent on the first. */
  list: z.string().optional(),
  after: z.int().min(0),
  fact: z.int().min(0),
});
export type Place = z.output<typeof placeSchema>;

export function cursorOf(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Text that says no such place is refused. */
export function placeIn(cursor: string): Place {
  try {
    return placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (fault) {
    throw new ForeignCursor('what is on record', fault);
  }
}
