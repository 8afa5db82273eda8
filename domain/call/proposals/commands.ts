/** What is asked about proposals in a call: to join it, to leave it, and what its workflow notes of them. */
import * as z from 'zod';
import { type ProjectId, projectIdSchema } from '../../values/ids.ts';

/** The body with which a proposal joins. */
export const joinCallSchema = z.strictObject({ project: projectIdSchema }).meta({ example: { project: 'p1' } });

export interface CallProposalCommands {
  'join-call': { project: ProjectId };
  'leave-call': { project: ProjectId; reason?: string | undefined };
  /** A waiting proposal has joined another call. */
  'move-waiting': { project: ProjectId; call: string };
  'note-assessment': { project: ProjectId; assessment: string };
  'note-assessed': { project: ProjectId; score?: number | undefined };
}
