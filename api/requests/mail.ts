/** What operations on the own mail take. */
import * as z from 'zod';
import { setOfficeMailSchema } from '#domain/office/mail/commands.ts';
import { mailPreferencesSchema } from '#domain/office/mail/preferences.ts';
import { idParams, plain } from './shared.ts';

const byId = { ...plain, params: idParams };

export const mailRequests = {
  'get-mail-preferences': byId,
  'put-mail-preferences': { ...byId, body: mailPreferencesSchema },
  'put-office-mail': { ...byId, body: setOfficeMailSchema },
  'test-mail': { ...byId, body: z.strictObject({}) },
} as const;
