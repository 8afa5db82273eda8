/** Requests about the minimum of gate models. */
import { setMinimumSchema } from '#domain/office/minimum/commands.ts';
import { idParams, plain } from './shared.ts';

const byId = { ...plain, params: idParams };

export const minimumRequests = { 'get-minimum': byId, 'put-minimum': { ...byId, body: setMinimumSchema } } as const;
