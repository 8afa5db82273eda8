/** Bodies about offices that differ from the domain's command. */
import * as z from 'zod';
import { foundOfficeSchema } from '#domain/office/founding/commands.ts';
import { firstOfficeSchema } from '#domain/office/founding/first-office.ts';
import { idSchema } from '#domain/values/text.ts';

/** Only an operator founds an office below no other (docs/operations.md); over HTTP a parent must be named. */
export const foundOfficeBody = foundOfficeSchema.extend({
  parent: idSchema.meta({ description: 'The office it stands below; you are its administrator' }),
});

const code = z.string().trim().min(1).max(64).meta({ description: 'As the start printed it; dashes may be left out' });
export const setUpCodeBody = z.strictObject({ code });
export const setUpBody = firstOfficeSchema.extend({ code });
