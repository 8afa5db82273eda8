/** What is asked about actions of a meeting: set, given another owner or day, done, dropped. */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import { meetingActionSchema } from './action.ts';

export const setActionSchema = meetingActionSchema
  .omit({ id: true })
  .meta({ example: { item: 'i1', what: 'Send the second offer to the board.', owner: 'manager', due: '2026-12-15' } });

export const changeActionSchema = z
  .strictObject({ owner: personIdSchema.optional(), due: meetingActionSchema.shape.due.optional(), reason: longText })
  .meta({ example: { due: '2026-12-22', reason: 'The supplier answers a week later.' } });

export const actionDoneSchema = z
  .strictObject({ word: longText.max(2000).meta({ description: 'How it was done' }) })
  .meta({ example: { word: 'The offer went to all members on 14 December.' } });

export const dropActionSchema = z
  .strictObject({ reason: longText.max(2000) })
  .meta({ example: { reason: 'The project was stopped.' } });

export interface MeetingActionCommands {
  'set-action': z.output<typeof setActionSchema>;
  'change-action': { action: string } & z.output<typeof changeActionSchema>;
  'report-action-done': { action: string } & z.output<typeof actionDoneSchema>;
  'drop-action': { action: string } & z.output<typeof dropActionSchema>;
}
