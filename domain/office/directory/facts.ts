/** What a directory said of people, on record; what it changed of them are facts of people. */
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { serviceIdSchema } from '../../values/service-id.ts';
import { directoryEntrySchema } from './entry.ts';

export const directoryFacts = {
  'directory-entry-set': { person: personIdSchema, entry: directoryEntrySchema, by: serviceIdSchema },
  'directory-entry-removed': { person: personIdSchema, by: serviceIdSchema },
} satisfies FactShapes;
