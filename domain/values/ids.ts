/** The ids of what an office deals with, each a kind of its own. People choose most of them; a review's id is `PROJECT.GATE.ROUND`. */
import * as z from 'zod';
import { branded } from './brand.ts';
import { idSchema } from './text.ts';

export const officeIdSchema = branded('OfficeId', idSchema);
export type OfficeId = z.output<typeof officeIdSchema>;

export const projectIdSchema = branded('ProjectId', idSchema);
export type ProjectId = z.output<typeof projectIdSchema>;

export const reviewIdSchema = branded('ReviewId', z.string());
export type ReviewId = z.output<typeof reviewIdSchema>;

export const gateIdSchema = branded('GateId', idSchema);
export type GateId = z.output<typeof gateIdSchema>;

export const stageIdSchema = branded('StageId', idSchema);
export type StageId = z.output<typeof stageIdSchema>;

export const gateModelIdSchema = branded('GateModelId', idSchema);
export type GateModelId = z.output<typeof gateModelIdSchema>;

export const boardIdSchema = branded('BoardId', idSchema);
export type BoardId = z.output<typeof boardIdSchema>;

export const personIdSchema = branded('PersonId', idSchema).meta({
  description: "A person of the office, by the subject of that person's token",
});
export type PersonId = z.output<typeof personIdSchema>;

export const callIdSchema = branded('CallId', idSchema).meta({ description: 'A call for proposals' });
export type CallId = z.output<typeof callIdSchema>;

/** `CALL.PROJECT`; ids of calls have no dot. */
export const assessmentIdSchema = branded('AssessmentId', z.string());
export type AssessmentId = z.output<typeof assessmentIdSchema>;
export const selectionIdSchema = branded('SelectionId', idSchema).meta({ description: 'A selection among proposals' });
export type SelectionId = z.output<typeof selectionIdSchema>;
export const weightingIdSchema = branded('WeightingId', idSchema).meta({ description: 'A question of weights' });
export type WeightingId = z.output<typeof weightingIdSchema>;

export const meetingIdSchema = branded('MeetingId', idSchema).meta({ description: 'A meeting of a board' });
export type MeetingId = z.output<typeof meetingIdSchema>;
