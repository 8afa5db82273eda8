/** The places in which something is kept of a person, in the words of those who ask what is. What was removed is counted by place. */
import * as z from 'zod';

export const personalPlaces = {
  records: 'Names and addresses that facts commit to',
  'waiting-mails': 'Mails that wait to be sent',
  mails: 'Mails that were kept',
  bounces: 'Addresses that got no mail',
  'own-views': 'Views of the portfolio that the person keeps',
  account: 'Account, password and passkeys',
  sessions: 'Sessions and what they were opened with',
} as const;
export type PersonalPlace = keyof typeof personalPlaces;

export const removedSchema = z.strictObject({
  place: z.enum(Object.keys(personalPlaces) as [PersonalPlace, ...PersonalPlace[]]),
  count: z.int().min(0),
});
export type Removed = z.output<typeof removedSchema>;
