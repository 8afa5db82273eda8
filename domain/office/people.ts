/**
 * Who people are to an office. Identity (the person id) comes from the verified token; what that person may do comes from
 * the office's facts, and from nowhere else.
 */
import * as z from 'zod';
import { personIdSchema } from '../values/ids.ts';
import { roles } from '../values/roles.ts';
import { mailAddressSchema, shortText } from '../values/text.ts';

export const personEntrySchema = z.strictObject({
  id: personIdSchema,
  name: shortText,
  email: mailAddressSchema,
  roles: z.array(z.enum(roles)).min(1).max(roles.length),
});
export type Person = z.output<typeof personEntrySchema>;
