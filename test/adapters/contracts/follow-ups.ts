/** What every adapter of the port FollowUps must do. `kept` gives what waits to be carried out, in the order of keeping. */
import { expect, test } from 'vitest';
import type { FollowUp, FollowUps } from '#domain/history/follow-ups.ts';

export interface FollowUpsUnderTest {
  readonly followUps: FollowUps;
  kept(): Promise<FollowUp[]>;
}

const mailTo = (receiver: string, seq = 1): FollowUp => ({ stream: 'project/p1', seq, reaction: 'mail/0', receiver });

export function followUpsContract(make: () => Promise<FollowUpsUnderTest>): void {
  test('what is kept to be carried out apart waits with its fact, its part and its receiver', async () => {
    const { followUps, kept } = await make();
    const parts: FollowUp[] = [
      mailTo('ann'),
      { stream: 'office/pmo', seq: 7, reaction: 'views' },
      { stream: 'project/ü ½', seq: 9 },
    ];
    await followUps.keep(parts, { tried: true });
    expect(await kept()).toEqual(parts);
  });

  test('a mail to a hundred people is kept a hundred times, each by itself', async () => {
    const { followUps, kept } = await make();
    const mails = Array.from({ length: 100 }, (_, index) => mailTo(`person-${index}`));
    await followUps.keep(mails, { tried: false });
    expect(await kept()).toEqual(mails);
  });

  test('parts that are kept at the same time are all kept', async () => {
    const { followUps, kept } = await make();
    await Promise.all([1, 2, 3].map(seq => followUps.keep([mailTo('ann', seq)], { tried: false })));
    expect((await kept()).map(({ seq }) => seq).toSorted()).toEqual([1, 2, 3]);
  });
}
