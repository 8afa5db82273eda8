/** What is asked when a project goes into other hands: to offer the role, and to answer. */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import { type LeadRole, leadRoleSchema } from './roles.ts';

/** The body with which a role is offered. */
export const handoverSchema = z
  .strictObject({
    role: leadRoleSchema.meta({ description: 'Which role goes into other hands' }),
    to: personIdSchema.meta({ description: 'Who takes it; that person has the role in the office' }),
    reason: longText.meta({ description: 'Why; kept for ever and told to whoever works on the project' }),
  })
  .meta({ example: { role: 'sponsor', to: 'sofia', reason: 'I move to the ministry on the first of June.' } });

/** The body of the answer. */
export const handoverAnswerSchema = z
  .strictObject({
    accepted: z.boolean(),
    reason: longText.optional().meta({ description: 'Required when it is declined or taken back; both are told' }),
  })
  .refine(body => body.accepted || body.reason !== undefined, { path: ['reason'], message: 'say why not' })
  .meta({ example: { accepted: true } });

export interface HandoverCommands {
  'offer-handover': { role: LeadRole; to: string; reason: string };
  'answer-handover': { role: LeadRole; accepted: boolean; reason?: string | undefined };
}
