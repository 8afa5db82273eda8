/** P21: who belongs to an office and is named in a further one is asked, and nothing changes for that person before the answer. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople } from '#local/demo/people.ts';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { mailsTold } from '#test/support/mails-told.ts';
import { actsOn, because } from './api-driver.ts';

let host: TestHost;
const { post, read, done, submit } = actsOn(() => host);
/** An office whose id comes before that of the first. */
const north = '/v1/offices/a-north';
const people = (...ids: string[]) =>
  demoPeople
    .filter(({ id }) => ids.includes(id))
    .map(({ job: _, ...person }) => ({ ...person, name: `${person.name} of the north` }));

beforeAll(async () => {
  host = await startTestHost();
  const founded = { id: 'a-north', name: 'Office North', currency: 'GBP', parent: 'demo', people: people('admin', 'pmo') };
  await done(post('admin', '/v1/offices', founded));
  await until('the founder sees the new office', async () => (await read('admin', '/v1/me')).offices.length === 2);
});
afterAll(() => host?.close());

const name = async (...ids: string[]) => {
  const body = { people: people('admin', 'pmo', ...ids), reason: because };
  const { status } = await host.send('admin', { method: 'PUT', path: `${north}/people`, body });
  expect(status).toBe(200);
};
const invited = (who: string) =>
  until(`${who} is asked`, async () => {
    const { invitations } = await read(who, '/v1/me');
    return invitations.length > 0 && invitations;
  });
const statusOf = async (who: string, path: string) => (await host.send(who, { method: 'GET', path })).status;

test('P21: a person who is named in a further office is asked, and the own lists, name and office stay until the answer', async () => {
  const project = await submit();
  await name('sponsor');
  const [invitation] = await invited('sponsor');
  expect(invitation).toMatchObject({
    office: 'a-north',
    name: 'Office North',
    by: 'Ada Moreau of the north',
    roles: ['sponsor', 'customer'],
  });
  expect(await read('sponsor', '/v1/me')).toMatchObject({ name: 'Sam Okafor', offices: [{ id: 'demo' }] });
  expect((await read('sponsor', '/v1/projects')).items).toMatchObject([{ id: project }]);
  expect(await statusOf('sponsor', north)).toBe(404);
  const shown = await read('admin', `${north}/people`);
  expect(shown.people.map((entry: { id: string }) => entry.id)).toEqual(['pmo', 'admin']);
  expect(shown.invited).toMatchObject([{ id: 'sponsor', by: 'admin' }]);
});

test('P21: after the acceptance the lists of both offices work, and the one that is meant where none is named is the former', async () => {
  await done(post('sponsor', `${north}/invitations/sponsor/answer`, { accepted: true }));
  const me = await until('the sponsor belongs to both', async () => {
    const seen = await read('sponsor', '/v1/me');
    return seen.offices.length === 2 && seen;
  });
  expect(me).toMatchObject({ name: 'Sam Okafor', offices: [{ id: 'demo' }, { id: 'a-north' }], invitations: [] });
  expect((await read('sponsor', '/v1/projects')).items).toHaveLength(1);
  expect((await read('sponsor', '/v1/projects?office=a-north')).items).toEqual([]);
  expect(await statusOf('sponsor', north)).toBe(200);
  const { items } = await read('pmo', `${north}/history`);
  expect(items.at(-1).differences).toMatchObject([{ kind: 'person', id: 'sponsor', change: 'added' }]);
  expect(JSON.stringify(items.at(-2))).toContain('person-invited');
});

test('P21: whoever declines says why, the administrator reads it in a mail, and the office stays absent', async () => {
  await name('sponsor', 'manager');
  await invited('manager');
  await done(post('manager', `${north}/invitations/manager/answer`, { accepted: false, reason: 'I work for the south.' }));
  await host.commits();
  expect(JSON.stringify(await mailsTold(host.host.wired, 'admin@tollgate.example'))).toContain('I work for the south.');
  expect(await statusOf('manager', north)).toBe(404);
  expect((await read('manager', '/v1/me')).invitations).toEqual([]);
});
