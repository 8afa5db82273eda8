/** Alerts in lists: of the office and of their owners. */
import { expect, test } from 'vitest';
import { admittedWorld } from '#test/support/fixtures.ts';
import { alertRows, alertsOf, alertsOwnedBy } from '#views/alerts.ts';
import { readPage } from '#views/list.ts';
import { overCostWorld } from './states.ts';
import { sqliteStore } from './stores.ts';

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
  const row = { key: `1#${world.now}#p1#1#${world.now}##cost`, body };
  const lists = [alertsOf('pmo').name, alertsOwnedBy('pmo', 'manu').name];
  expect(alertRows(world.project.state)).toEqual(lists.map(list => ({ list, ...row })));
  expect(alertRows(admittedWorld().project.state)).toEqual([]);
});

test('alerts stand project by project, those with a must first and the longest waiting first, and of a project its musts first', async () => {
  const views = sqliteStore();
  const alert = (criterion: string, kind: 'must' | 'should', since: string) => ({
    ...{ criterion, name: criterion, kind, value: 'it fails', owner: 'manu', since, valueAt: since },
  });
  const { state } = admittedWorld().project;
  const projects = [
    { id: 'p1', failing: [alert('a', 'should', '2026-01-01T00:00:00.000Z')] },
    { id: 'p2', failing: [alert('b', 'should', '2026-01-02T00:00:00.000Z'), alert('c', 'must', '2026-03-02T00:00:00.000Z')] },
    { id: 'p3', failing: [alert('d', 'must', '2026-02-01T00:00:00.000Z'), alert('e', 'must', '2026-01-15T00:00:00.000Z')] },
  ];
  for (const project of projects) await views.replace(project.id, 1, alertRows({ ...state, ...project }));
  const listed = await readPage(views, alertsOf('pmo'), { limit: 9 });
  expect(listed.items.map(({ project, criterion }) => `${project} ${criterion}`)).toEqual([
    'p3 e',
    'p3 d',
    'p2 c',
    'p2 b',
    'p1 a',
  ]);
});
