/** The member consents to a delegation that somebody else entered. */
import * as z from 'zod';
import { idSchema } from '#domain/values/text.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { idParams, receiptSchema, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Consent to a delegation of your ballots that the PMO entered',
  params: idParams.extend({ delegation: idSchema }),
  body: z.strictObject({}),
  answer: receiptSchema,
  status: 201,
  async handle({ params, actor, key }, app) {
    return runCommand(
      app,
      { aggregate: 'office', id: params.id, command: { type: 'accept-delegation', delegation: params.delegation } },
      { actor, key, status: 201 },
    );
  },
});
