/** Which account of the sign-in service is whose, on record where the service chooses the names of accounts (Cognito does). */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';

const signInLinkSchema = z.strictObject({
  person: personIdSchema,
  subject: personIdSchema.meta({ description: 'The `sub` of the tokens of that account; never shown to people' }),
});
export type SignInLink = z.output<typeof signInLinkSchema>;

export const signInFacts = {
  'sign-ins-linked': { links: z.array(signInLinkSchema).min(1) },
} satisfies FactShapes;
