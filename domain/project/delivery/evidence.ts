/** Evidence for gates: a link, a text or a file, or a role's word on a criterion. */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';
import { idSchema, longText, shortText } from '../../values/text.ts';
import { dateSchema, storedInstantSchema } from '../../values/time.ts';

/** A link may only be opened by a person, and only on the web. */
export const linkSchema = z.url({ protocol: /^https?$/ }).max(2_000);

export const evidenceInputSchema = z.strictObject({
  kind: idSchema.meta({ description: 'What it is, as criteria name it: business-case, test-report …' }),
  title: shortText,
  link: linkSchema.optional(),
  text: longText.optional(),
  file: z
    .strictObject({
      key: z.string().regex(/^[A-Za-z0-9._/-]{1,300}$/, 'the key that the address to send the file to came with'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hexadecimal'),
      bytes: z.int().min(1),
      contentType: shortText,
    })
    .optional(),
  validUntil: dateSchema
    .optional()
    .meta({ description: 'The last day on which it counts; for good when left out. A word on a criterion has none' }),
  replaces: idSchema.optional().meta({ description: 'Evidence that this takes the place of' }),
  attests: z
    .strictObject({ criterion: idSchema, confirmed: z.boolean() })
    .optional()
    .meta({ description: "A named role's word on an attestation criterion" }),
});
export const evidenceSchema = evidenceInputSchema.extend({ id: idSchema, by: personIdSchema, at: storedInstantSchema });
export type EvidenceInput = z.output<typeof evidenceInputSchema>;
export type Evidence = z.output<typeof evidenceSchema>;
