/** What operations on personal data take. */
import {
  erasePersonSchema,
  liftLegalHoldSchema,
  setLegalHoldSchema,
  setRetentionSchema,
} from '#domain/office/personal-data/commands.ts';
import { idSchema } from '#domain/values/text.ts';
import { idParams, plain } from './shared.ts';

const byPerson = { ...plain, params: idParams.extend({ person: idSchema }) };

export const personalDataRequests = {
  'get-personal-data': { ...plain, params: idParams },
  'put-retention': { ...plain, params: idParams, body: setRetentionSchema },
  'get-person-data': byPerson,
  'erase-person': { ...byPerson, body: erasePersonSchema },
  'set-legal-hold': { ...plain, params: idParams, body: setLegalHoldSchema },
  'lift-legal-hold': { ...plain, params: idParams.extend({ hold: idSchema }), body: liftLegalHoldSchema },
} as const;
