/** Signs the last digests of all streams that changed in the hour before, and puts them where the tables' writers cannot rewrite them (P14). */
import type { Head } from '#domain/ports.ts';
import { signedText } from '#domain/history/signature.ts';
import { addDays } from '#domain/values/time.ts';
import type { ScheduleDoor } from '../kit/endpoint.ts';
import { lists } from '#views/rows.ts';
import { forEachRow } from '#views/iterate.ts';

export const door: ScheduleDoor = {
  summary: 'Anchor the heads of the streams that changed',
  async handle(house) {
    const now = house.ports.clock.now();
    const heads: Head[] = [];
    for (const at of [addDays(now, -1 / 24), now])
      await forEachRow(house, lists.heads(at.slice(0, 13)), async ({ body }) => {
        const head = body as Head;
        heads.push({ ...head, signature: await house.ports.signer.sign(signedText(now, head)) });
      });
    if (heads.length > 0) await house.ports.heads.anchor(now, heads);
    return { heads: heads.length };
  },
};
