/** P25: a person who is replaced everywhere is replaced in the panels of calls, too: in those that will be asked, and in those that rate now. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { actsOn, because, type Shown } from './api-driver.ts';
import { assessedCall, openedCall, ratingsOf, told } from './calls-made.ts';

let host: TestHost;
const { submit, post, read } = actsOn(() => host);
const people = '/v1/offices/demo/people';
const panel = ['gatekeeper-2', 'gatekeeper-3', 'gatekeeper-4'];
const asked = { office: 'demo', keeper: 'pmo', panel };
let open: string;
let rating: string;
let rated: string;

beforeAll(async () => {
  host = await startTestHost();
  const ofSponsor = { ...asked, sponsor: 'sponsor' };
  rating = (await assessedCall(host, { ...ofSponsor, project: await submit({ title: 'A harbour crane' }) })).assessment;
  rated = (await assessedCall(host, { ...ofSponsor, project: await submit({ title: 'Seeds of old trees' }) })).assessment;
  await told(host, 'gatekeeper-2', `/v1/assessments/${rated}/ratings`, {
    ratings: await ratingsOf(host, 'gatekeeper-2', rated, 50),
  });
  open = await openedCall(host, { ...asked, terms: { name: 'The next one' } });
  await host.commits();
}, 120_000);
afterAll(() => host?.close());

const inCalls = (places: readonly Shown[]) => places.filter(({ kind }) => kind === 'panel' || kind === 'assessor');
const replaced = async (successor: string) => {
  const { status, body } = await post('pmo', `${people}/gatekeeper-2/replacement`, { successor, reason: because });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};

test('P25: the places of a person hold the panels of open calls and the proposals that wait for the own rating, with what stays', async () => {
  const places = await until('the lists have the panel', async () => {
    const found = inCalls((await read('pmo', `${people}/gatekeeper-2/places`)).items);
    return found.length === 2 && found;
  });
  expect(places.map(({ kind, of }: Shown) => [kind, of])).toEqual([
    ['panel', open],
    ['assessor', rating],
  ]);
  const within = inCalls((await read('pmo', `${people}/gatekeeper-2/places?successor=gatekeeper-3`)).items);
  expect(within.map(({ stays }: Shown) => stays)).toEqual([
    expect.stringContaining('is in this panel already'),
    expect.stringContaining('is in this panel, or was'),
  ]);
});

test('P25: a successor rates instead where nothing was rated yet, and ratings that were given stay with whoever gave them', async () => {
  const body = await replaced('chair');
  expect(inCalls(body.replaced).map(({ kind }: Shown) => kind)).toEqual(['panel', 'assessor']);
  expect((await read('pmo', `/v1/calls/${open}`)).panels).toEqual([{ assessors: ['chair', 'gatekeeper-3', 'gatekeeper-4'] }]);
  const assessorsOf = async (id: string) =>
    (await read('pmo', `/v1/assessments/${id}`)).assessors.map(({ person }: Shown) => person).sort();
  expect(await assessorsOf(rating)).toEqual(['chair', 'gatekeeper-3', 'gatekeeper-4']);
  expect(await assessorsOf(rated)).toEqual(panel);
  expect(inCalls((await replaced('chair')).replaced)).toEqual([]);
});
