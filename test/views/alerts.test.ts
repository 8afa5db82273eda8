/** Alerts in lists: of the office and of their owners. */
import { expect, test } from 'vitest';
import { admittedWorld } from '#test/support/fixtures.ts';
import { alertRows, alertsOf, alertsOwnedBy } from '#views/alerts.ts';
import { overCostWorld } from './states.ts';

test('a criterion that fails stands among the alerts of the office and of its owner, with the project it belongs to', () => {
  const world = overCostWorld();
  const body = {
    criterion: 'cost',
    name: 'Cost within ten per cent',
    kind: 'should',
    value: 'the forecast over the approved cost is 20 %',
    owner: 'manu',
    since: world.now,
    valueAt: world.now,
    project: 'p1',
    title: 'Online appointment booking',
    status: 'active',
  };
  const row = { key: `${world.now}#p1##cost`, body };
  const lists = [alertsOf('pmo').name, alertsOwnedBy('pmo', 'manu').name];
  expect(alertRows(world.project.state)).toEqual(lists.map(list => ({ list, ...row })));
  expect(alertRows(admittedWorld().project.state)).toEqual([]);
});
