/** The name and the logo of an office on record. The bytes of a logo stand in its fact: what was shown can be proved, and no file of it can be lost. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { longText, shortText } from '../../values/text.ts';
import { logoSchema } from './logo.ts';

export const identityFacts = {
  'office-renamed': { name: shortText, reason: longText.optional() },
  'logo-set': {
    logo: logoSchema,
    content: z.string().meta({ description: 'The bytes of the picture in base64' }),
    reason: longText.optional(),
  },
  'logo-removed': { reason: longText.optional() },
} satisfies FactShapes;
