/** How long an office keeps what, in days. What it does not say is kept: nothing is removed silently. */
import * as z from 'zod';

/** `people`: names and addresses, counted from leaving. `mails`: mails that were sent and are kept on this machine, counted from sending. */
export const retentionKinds = ['people', 'mails'] as const;
export type RetentionKind = (typeof retentionKinds)[number];

const days = z.int().min(1).max(36_500).optional();

export const retentionSchema = z
  .strictObject({
    people: days.meta({ description: 'Days from leaving until a person is erased; kept when left out' }),
    mails: days.meta({ description: 'Days that sent mails are kept, where they are kept at all; kept when left out' }),
  })
  .meta({ description: 'How long an office keeps what' });
export type Retention = z.output<typeof retentionSchema>;
