/** What is asked about mappings: to keep one, and to forget one. */
import type * as z from 'zod';
import type { officeMappingSchema } from './mapping.ts';

export interface ImportCommands {
  'save-import-mapping': { mapping: z.output<typeof officeMappingSchema> };
  'remove-import-mapping': { mapping: string };
}
