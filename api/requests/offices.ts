/** Bodies about offices that differ from the domain's command. */
import { foundOfficeSchema } from '#domain/office/founding/commands.ts';
import { idSchema } from '#domain/values/text.ts';

/** Only an operator founds an office below no other (docs/operations.md); over HTTP a parent must be named. */
export const foundOfficeBody = foundOfficeSchema.extend({
  parent: idSchema.meta({ description: 'The office it stands below; you are its administrator' }),
});
