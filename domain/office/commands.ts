/** What people ask of an office. Bodies of the API's PUTs have these shapes. */
import * as z from 'zod';
import { currencySchema } from '../values/money.ts';
import { idSchema, personSchema, shortText } from '../values/text.ts';
import { instantSchema } from '../values/time.ts';
import { boardSchema, goalSchema, scoringModelSchema } from './facts.ts';
import { gateModelSchema } from './gate-model.ts';
import { personEntrySchema } from './people.ts';
import type { OfficeState } from './state.ts';

/** Guards against overwriting what somebody else has changed in between. */
const seenSchema = z.int().min(0).optional().meta({
  description:
    'What `changes` of the office said of this standard when you read it; refused if it has changed since. Not checked when left out',
});

export const foundOfficeSchema = z.strictObject({
  id: idSchema,
  name: shortText,
  currency: currencySchema,
  parent: idSchema.optional(),
  people: z.array(personEntrySchema).min(1).max(2000),
});
export const setGoalsSchema = z.strictObject({
  goals: z.array(goalSchema).min(1).max(50),
  scoring: scoringModelSchema.prefault({}),
  seen: seenSchema,
});
export const publishGateModelSchema = z.strictObject({
  model: gateModelSchema,
  preferred: z.boolean().default(false).meta({ description: 'New proposals follow this model unless they name another' }),
  seen: seenSchema,
});
export const setBoardsSchema = z.strictObject({ boards: z.array(boardSchema).min(1).max(200), seen: seenSchema });
export const setPeopleSchema = z.strictObject({
  people: z.array(personEntrySchema).min(1).max(2000),
  seen: seenSchema,
});
export const grantDelegationSchema = z.strictObject({
  from: personSchema.optional().meta({ description: 'Yourself when left out; the PMO may name another member' }),
  to: personSchema,
  starts: instantSchema,
  ends: instantSchema,
});

export type OfficeCommand =
  | ({ type: 'found-office' } & z.output<typeof foundOfficeSchema>)
  | ({ type: 'set-goals' } & z.output<typeof setGoalsSchema>)
  | ({ type: 'publish-gate-model' } & z.output<typeof publishGateModelSchema>)
  | ({ type: 'set-boards' } & z.output<typeof setBoardsSchema>)
  | ({ type: 'set-people' } & z.output<typeof setPeopleSchema>)
  | ({ type: 'grant-delegation' } & z.output<typeof grantDelegationSchema>)
  | { type: 'revoke-delegation'; delegation: string };

/** What an office must know of others to decide: the office it is founded below, when one is named. */
export interface OfficeNeeds {
  readonly parent?: OfficeState | undefined;
}
