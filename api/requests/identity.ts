/** By what the name and the logo of an office are asked for and set. */
import * as z from 'zod';
import { renameOfficeSchema, setLogoSchema } from '#domain/office/identity/commands.ts';
import { logoSchema } from '#domain/office/identity/logo.ts';
import { idParams, plain } from './shared.ts';

const byId = { ...plain, params: idParams };

export const identityRequests = {
  'put-name': { ...byId, body: renameOfficeSchema },
  'put-logo': { ...byId, body: setLogoSchema },
  'get-logo': { ...plain, params: z.strictObject({ ...idParams.shape, digest: logoSchema.shape.digest }) },
} as const;
