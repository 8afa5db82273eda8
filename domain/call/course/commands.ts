/** What moves a call on: its closing day, its ranking, what was selected, its end. */
import * as z from 'zod';
import { longText } from '../../values/text.ts';
import type { RankedProposal } from '../state.ts';

/** The body that ends a call. */
export const endCallSchema = z
  .strictObject({ reason: longText.meta({ description: 'Every sponsor is told' }) })
  .meta({ example: { reason: 'The money of 2027 went to another purpose.' } });

/** The body that closes a call before its day, or a standing one. */
export const closeCallSchema = z
  .strictObject({ reason: longText })
  .meta({ example: { reason: 'All departments have answered.' } });

export interface CallCourseCommands {
  'close-call': { reason?: string | undefined };
  'rank-call': { ranking: readonly RankedProposal[] };
  'decide-call': { selection: string };
  'end-call': { reason: string };
}
