/** The course of a meeting on record. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';
import { minutesSchema } from '../minutes/minutes.ts';
import { attendedSchema } from './attendance.ts';

export const meetingCourseFacts = {
  'meeting-opened': {},
  'attendance-taken': {
    people: z.array(attendedSchema),
    said: z.array(personIdSchema).optional().meta({ description: 'Whom it is about; everybody when absent' }),
  },
  'item-discussed': { item: idSchema, note: longText.optional() },
  'meeting-closed': { minutes: minutesSchema },
} satisfies FactShapes;
