/** Waivers on record. */
import type { FactShapes } from '../../decision/tables.ts';
import { waiverFields } from './waiver.ts';

export const waiverFacts = {
  'waiver-granted': waiverFields,
} satisfies FactShapes;
