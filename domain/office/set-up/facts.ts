/** An administrator wants to see the list of what is missing no more. What is missing is no fact: it follows from the others. */
import type { FactShapes } from '../../decision/tables.ts';

export const setUpFacts = {
  'set-up-dismissed': {},
} satisfies FactShapes;
