/** What is done in a meeting: it is opened, attendance is taken, items are discussed, it is closed. */
import * as z from 'zod';
import { longText } from '../../values/text.ts';
import { attendedSchema } from './attendance.ts';

export const attendanceSchema = z.strictObject({ people: z.array(attendedSchema).min(1).max(150) }).meta({
  example: {
    people: [
      { person: 'gatekeeper-1', as: 'present' },
      { person: 'gatekeeper-2', as: 'apologies' },
    ],
  },
});

export const discussItemSchema = z
  .strictObject({
    note: longText.max(2000).optional().meta({ description: 'What was said, for the minutes' }),
    replaces: z.string().max(2000).optional().meta({
      description:
        'The note that you have read and that this one replaces, empty where there was none; refused if another stands there by now. Not checked when left out',
    }),
  })
  .meta({ example: { note: 'The board wants the second offer before it decides.' } });

export interface MeetingCourseCommands {
  'open-meeting': object;
  'take-attendance': z.output<typeof attendanceSchema>;
  'discuss-item': { item: string } & z.output<typeof discussItemSchema>;
  'close-meeting': object;
}
