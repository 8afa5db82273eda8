/** Writes the last digests of all streams that changed in the hour before to a place the tables' writers cannot rewrite (P14). */
import type { Head } from '#domain/ports.ts';
import { addDays } from '#domain/time.ts';
import type { ScheduleDoor } from '../kit/door.ts';
import { lists } from '../stream/rows.ts';
import { everyRow } from './every-row.ts';

export const door: ScheduleDoor = {
  summary: 'Anchor the heads of the streams that changed',
  async handle(house) {
    const now = house.ports.clock.now();
    const heads: Head[] = [];
    for (const at of [addDays(now, -1 / 24), now])
      for await (const { body } of everyRow(house, lists.heads(at.slice(0, 13)))) heads.push(body as Head);
    if (heads.length > 0) await house.ports.heads.anchor(now, heads);
    return { heads: heads.length };
  },
};
