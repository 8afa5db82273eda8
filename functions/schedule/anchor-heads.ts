/** Signs the last digests of all streams that changed in the hour before, and puts them where the tables' writers cannot rewrite them (P14). */
import type { Head } from '#domain/ports.ts';
import { signedText } from '#domain/signature.ts';
import { addDays } from '#domain/time.ts';
import type { ScheduleDoor } from '../kit/door.ts';
import { lists } from '../stream/rows.ts';
import { everyRow } from './every-row.ts';

/** Signatures that are asked for at the same time. */
const atOnce = 50;

export const door: ScheduleDoor = {
  summary: 'Anchor the heads of the streams that changed',
  async handle(house) {
    const now = house.ports.clock.now();
    const heads: Head[] = [];
    const { signer } = house.ports;
    for (const at of [addDays(now, -1 / 24), now])
      for await (const { body } of everyRow(house, lists.heads(at.slice(0, 13)))) heads.push(body as Head);
    const signed: Head[] = [];
    for (let from = 0; from < heads.length; from += atOnce) {
      const some = heads.slice(from, from + atOnce);
      signed.push(
        ...(await Promise.all(some.map(async head => ({ ...head, signature: await signer.sign(signedText(now, head)) })))),
      );
    }
    if (heads.length > 0) await house.ports.heads.anchor(now, signed);
    return { heads: heads.length };
  },
};
