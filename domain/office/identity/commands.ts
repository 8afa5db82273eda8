/** What is asked about how an office shows itself: its name and its logo. */
import * as z from 'zod';
import { shortText } from '../../values/text.ts';
import { changeReasonSchema, expectedVersionSchema } from '../versions.ts';
import { mostLogoBytes } from './logo.ts';

const guarded = { expectedVersion: expectedVersionSchema, reason: changeReasonSchema };

/** The body that renames an office. */
export const renameOfficeSchema = z.strictObject({ name: shortText, ...guarded });

/** As long as base64 of the most bytes is, and somewhat more, so that a picture that is a little too large is told so. */
const mostText = Math.ceil(mostLogoBytes / 3) * 4 + 64 * 1024;

/** The body that sets the logo of an office, or takes it away. */
export const setLogoSchema = z.strictObject({
  content: z.base64().min(1).max(mostText).optional().meta({
    description:
      'The bytes of a PNG or JPEG in base64: 64 KB at most, each side from 16 to 1024 pixels. Left out: the office has no logo',
  }),
  ...guarded,
});

export interface IdentityCommands {
  'rename-office': z.output<typeof renameOfficeSchema>;
  'set-logo': z.output<typeof setLogoSchema>;
}
