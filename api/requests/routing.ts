/** Requests about the table of sizes, and about what is chosen beside it. */
import { setRoutingSchema } from '#domain/office/routing/commands.ts';
import { chooseGateModelSchema } from '#domain/project/routing/commands.ts';
import { idParams, plain } from './shared.ts';

export const routingRequests = {
  'put-routing': { ...plain, params: idParams, body: setRoutingSchema },
  'choose-gate-model': { ...plain, params: idParams, body: chooseGateModelSchema },
} as const;
