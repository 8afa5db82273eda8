/** Requests about the table of sizes. */
import { setRoutingSchema } from '#domain/office/routing/commands.ts';
import { idParams, plain } from './shared.ts';

export const routingRequests = { 'put-routing': { ...plain, params: idParams, body: setRoutingSchema } } as const;
