/** What ends a question of weights, and what notes that its weights were taken over. */
import * as z from 'zod';
import { longText } from '../../values/text.ts';
import type { TakenAs } from './facts.ts';

/** The body that closes it before its day. */
export const closeWeightingSchema = z
  .strictObject({ reason: longText.meta({ description: 'Why now; kept with the result' }) })
  .meta({ example: { reason: 'The third director is ill; the two answers agree.' } });

export interface WeightingEndingCommands {
  'close-weighting': { reason: string };
  /** After people left the office: whoever is still there may all have answered. */
  'look-at-people': object;
  /** The office has taken the weights over. */
  'note-taken-over': { as: TakenAs; by: string; entry: number };
}
