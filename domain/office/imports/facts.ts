/** Mappings on record. */
import type { FactShapes } from '../../decision/tables.ts';
import { idSchema } from '../../values/text.ts';
import { officeMappingSchema } from './mapping.ts';

export const importFacts = {
  'import-mapping-saved': { mapping: officeMappingSchema },
  'import-mapping-removed': { mapping: idSchema },
} satisfies FactShapes;
