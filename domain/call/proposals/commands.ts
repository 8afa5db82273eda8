/** What is asked about proposals in a call: to join it, to leave it, and what its workflow notes of them. */
import * as z from 'zod';
import { type AssessmentId, type PersonId, type ProjectId, projectIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import type { Instant } from '../../values/time.ts';

/** The body with which a proposal joins. */
export const joinCallSchema = z.strictObject({ project: projectIdSchema }).meta({ example: { project: 'p1' } });

/** The body with which it leaves. */
export const leaveCallSchema = z
  .strictObject({ reason: longText.optional() })
  .meta({ example: { reason: 'It needs a better case.' } });

export interface CallProposalCommands {
  /** `by` of one that waited for this call: who had asked for it. */
  'join-call': { project: ProjectId; by?: string | undefined };
  'leave-call': { project: ProjectId; reason?: string | undefined };
  /** A waiting proposal has joined another call. */
  'move-waiting': { project: ProjectId; call: string };
  'note-assessment': { project: ProjectId; assessment: AssessmentId; due: Instant };
  'note-revealed': { project: ProjectId; talkUntil?: Instant | undefined };
  /** The proposals for which somebody is reminded, and who is. */
  'remind-assessors': { projects: readonly ProjectId[]; assessors: readonly PersonId[] };
  'note-assessed': { project: ProjectId; score?: number | undefined };
}
