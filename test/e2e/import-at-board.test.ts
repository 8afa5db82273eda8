/** A later file while the board of a project decides: whose row withdraws the request and asks for the gate anew, and whose is refused. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { importsOn } from '#test/support/import-requests.ts';
import { actsOn } from './api-driver.ts';

let host: TestHost;
const imports = importsOn(() => host);
const { openRound, projectWhen, ballot, done, read } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host?.close());

const file = (budget: number) =>
  [
    'Key,Project name,Sponsor,Cost,Aims,Start',
    `B1,Ferry slip of the outer islands,sponsor,${budget},Boats land in any weather.,2027-01-04`,
  ].join('\n');

const contributions = [{ from: 'constant', goal: 'infrastructure', points: 90, justification: 'Islands stay reachable.' }];

test('while a board has not voted, a row of the PMO withdraws the request and asks for the gate anew; that of an administrator who wrote nothing of it is refused', async () => {
  const first = await imports.sent(file(100));
  const mapping = { ...(await imports.preview(first)).mapping, contributions };
  const [made] = (await imports.commit({ ...first, mapping })).rows;
  const id = made?.project ?? '';
  const review = await openRound(id);

  const { people } = await read('admin', '/v1/offices/demo/people');
  const { id: _, ...auditor } = people.find((person: { id: string }) => person.id === 'auditor');
  const body = { ...auditor, roles: ['auditor', 'admin'], reason: 'Keeps the people of the office, too.' };
  expect(
    (await host.send('admin', { method: 'PUT', path: '/v1/offices/demo/people/auditor', body })).body.detail,
  ).toBeUndefined();
  const later = await imports.sent(file(120), { as: 'auditor' });
  const [refused] = (await imports.commit({ ...later, mapping }, 'auditor')).rows;
  expect(refused).toMatchObject({ project: id, outcome: 'refused' });
  expect(refused?.problems[0]?.reason).toContain('The board is deciding on this content.');

  const [again] = (await imports.commit({ ...later, mapping })).rows;
  expect(again).toMatchObject({ project: id, outcome: 'again' });
  await projectWhen(id, 'has no round', ({ open }) => open === undefined);
  const [updated] = (await imports.commit({ ...later, mapping })).rows;
  expect(updated).toMatchObject({ project: id, outcome: 'updated', problems: [] });

  const anew = await openRound(id);
  expect(anew).not.toBe(review);
  await done(ballot('chair', anew, { outcome: 'go' }));
  const last = await imports.sent(file(130));
  expect((await imports.commit({ ...last, mapping })).rows[0]).toMatchObject({ project: id, outcome: 'refused' });
});
