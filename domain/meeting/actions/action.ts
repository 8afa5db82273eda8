/** What somebody is to do after a meeting, until when, and what became of it. */
import * as z from 'zod';
import { type PersonId, personIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';
import { dateSchema, type Instant } from '../../values/time.ts';

export const actionTextSchema = longText.max(1000);

export const meetingActionSchema = z.strictObject({
  id: idSchema,
  item: idSchema.optional().meta({ description: 'The item of the agenda that it came of' }),
  what: actionTextSchema,
  owner: personIdSchema,
  due: dateSchema.meta({ description: 'Where the office is' }),
});

export interface MeetingAction extends z.output<typeof meetingActionSchema> {
  readonly by: PersonId;
  readonly at: Instant;
  /** Its owner's word on how it was done. */
  readonly done?: { readonly at: Instant; readonly by: PersonId; readonly word: string } | undefined;
  /** It is no longer needed. */
  readonly dropped?: { readonly at: Instant; readonly by: PersonId; readonly reason: string } | undefined;
}

export function isOpenAction({ done, dropped }: MeetingAction): boolean {
  return done === undefined && dropped === undefined;
}

/** Actions of one meeting, at most. */
export const mostActions = 100;
