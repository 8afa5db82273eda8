/** What was amended in the registers between two reports; reports say their own amendments. */
import type { FactShapes } from '../../decision/tables.ts';
import { storedAmendmentsSchema } from './shapes.ts';

export const registerFacts = {
  'register-amended': { registers: storedAmendmentsSchema },
} satisfies FactShapes;
