/** Signs the last digests of all streams that changed in the hour before, and puts them where the tables' writers cannot rewrite them (P14). */

import type { ChainHead } from '#domain/history/chain-head.ts';
import { signedText } from '#domain/history/signature.ts';
import { addDays } from '#domain/values/time.ts';
import { headsInHourOf } from '#views/chain-heads.ts';
import { defineSchedule } from '../kit/schedule.ts';
import { forEachRow } from './for-each-row.ts';

export const schedule = defineSchedule('anchor-heads', async app => {
  const now = app.ports.clock.now();
  const heads: ChainHead[] = [];
  for (const at of [addDays(now, -1 / 24), now])
    await forEachRow(app.ports.views, headsInHourOf(at), async head => {
      heads.push({ ...head, signature: await app.ports.signer.sign(signedText(now, head)) });
    });
  if (heads.length > 0) await app.ports.checkpoints.write(now, heads);
  return { heads: heads.length };
});
