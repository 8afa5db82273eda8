/** How long an office keeps what, in days. What it does not say is kept: nothing is removed silently. */
import * as z from 'zod';

/** `people`: names and addresses, counted from leaving. `mails`: mails that were sent and are kept on this machine, counted from sending. `imports`: files of projects that
 * were sent to be imported, counted from sending; on this machine, too. */
export const retentionKinds = ['people', 'mails', 'imports'] as const;

/** Days after which such a file goes in every office. */
export const mostImportDays = 30;
export type RetentionKind = (typeof retentionKinds)[number];

const days = z.int().min(1).max(36_500).optional();

export const retentionSchema = z
  .strictObject({
    people: days.meta({ description: 'Days from leaving until a person is erased; kept when left out' }),
    mails: days.meta({ description: 'Days that sent mails are kept, where they are kept at all; kept when left out' }),
    imports: z
      .int()
      .min(1)
      .max(mostImportDays)
      .optional()
      .meta({
        description: `Days that files of projects are kept that were sent to be imported, on one machine; ${mostImportDays} when left out, and on AWS`,
      }),
  })
  .meta({ description: 'How long an office keeps what' });
export type Retention = z.output<typeof retentionSchema>;
