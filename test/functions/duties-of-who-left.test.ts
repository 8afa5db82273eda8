/** What waits for somebody who has left stands in the PMO's own work, and says whose it was. */
import { expect, test } from 'vitest';
import { dutiesOwned, dutyView } from '#functions/kit/duties.ts';
import { must } from '#test/support/fixtures.ts';
import { conditioned } from '#test/support/situations.ts';
import { projectDutyRows } from '#views/duties.ts';
import { sqliteStore } from '../views/stores.ts';

test('what waits for a deactivated person is in the work of the PMO, which is shown for whom it stands in and may be nudged', async () => {
  const world = conditioned();
  const views = sqliteStore();
  await views.replace('project/p1', 1, projectDutyRows(world.project.state));
  const owned = async (person: string) =>
    (await dutiesOwned({ ports: { views } } as never, [world.office.state], person)).map(({ kind }) => kind);
  expect([await owned('manu'), await owned('petra')]).toEqual([['condition'], []]);
  must(world.toOffice({ type: 'deactivate-person', person: 'manu', reason: 'Has left.' }, 'ada'));
  expect([await owned('petra'), await owned('gail')]).toEqual([['condition'], []]);
  const [row] = await dutiesOwned({ ports: { views } } as never, [world.office.state], 'petra');
  if (!row) throw new Error('nothing waits');
  const reader = { office: world.office.state, person: 'petra', now: '2030-01-01T00:00:00.000Z' };
  expect(dutyView(row, reader)).toMatchObject({
    owners: ['manu'],
    ownerNames: ['Manu'],
    standsIn: ['Manu'],
    late: true,
    nudge: true,
  });
});
