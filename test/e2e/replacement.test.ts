/** P25: a person is replaced everywhere over the API: the list before, the act in pieces with its progress, and nothing done twice. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Place } from '#domain/office/people/place.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn, because, proposal } from './api-driver.ts';

let host: TestHost;
const { submit, openRound, done, post, read, ballot } = actsOn(() => host);
const people = '/v1/offices/demo/people';
const many = 26;
const projects: string[] = [];
let deciding: readonly string[];
let review: string;
let voted: string;

beforeAll(async () => {
  host = await startTestHost();
  for (let index = 0; index < many; index += 1) {
    const { id } = await done(
      post('sponsor', '/v1/proposals', proposal({ title: `Harbour crane number ${index}`, contributions: [] })),
    );
    projects.push(id);
  }
  const [first, second] = [await submit({ title: 'Quite another thing' }), await submit({ title: 'A library of seeds' })];
  deciding = [first, second];
  review = await openRound(first);
  voted = await openRound(second);
  await done(ballot('gatekeeper-1', voted, { outcome: 'hold', reason: because }));
  const olu = { name: 'Olu Bright', email: 'olu@example.org', roles: ['gatekeeper', 'manager'], reason: because };
  expect((await host.send('admin', { method: 'PUT', path: `${people}/olu`, body: olu })).status).toBe(200);
  await host.commits();
}, 180_000);
afterAll(() => host?.close());

const kinds = (places: readonly Place[]) => [...new Set(places.map(({ kind }) => kind))].sort();
const replace = async (person: string, body: object): Promise<Answer> => {
  const { status, body: answer } = await post('pmo', `${people}/${person}/replacement`, body);
  expect(status, JSON.stringify(answer)).toBe(200);
  return answer as unknown as Answer;
};
interface Answer {
  readonly replaced: readonly Place[];
  readonly left: readonly Place[];
  readonly remaining: number;
  readonly next?: string;
}

describe('P25: a person who is replaced everywhere', () => {
  test('the list says before where a member of a board is named, what follows, and what a successor would not get', async () => {
    const { name, items } = await read('pmo', `${people}/gatekeeper-1/places?successor=olu`);
    expect(name).toBe('Grace Lindqvist');
    expect(kinds(items)).toEqual(['round-seat', 'seat']);
    const stays = items.filter((place: Place) => place.stays !== undefined);
    expect(stays).toMatchObject([{ kind: 'round-seat', of: voted }]);
  });

  test('a successor gets the seats on boards and in open rounds; a ballot that stands stays with its reason', async () => {
    const { replaced, left, remaining } = await replace('gatekeeper-1', { successor: 'olu', reason: because });
    expect(kinds(replaced)).toEqual(['round-seat', 'seat']);
    expect(left).toMatchObject([{ kind: 'round-seat', of: voted, stays: expect.stringContaining('stands') }]);
    expect(remaining).toBe(0);
    expect((await read('pmo', `/v1/reviews/${review}`)).roster).toContain('olu');
    const { boards } = await read('pmo', '/v1/offices/demo/boards');
    expect(JSON.stringify(boards)).not.toContain('gatekeeper-1');
    expect((await read('pmo', `/v1/reviews/${voted}`)).roster).toContain('gatekeeper-1');
  });

  test('a manager of many projects is replaced in pieces, can be gone on with after a break, and nothing is done twice', async () => {
    const first = await replace('manager', { successor: 'olu', reason: because });
    expect(first.replaced.length + first.left.length).toBe(25);
    expect(first.remaining).toBe(many + 2 - 25);
    const again = await replace('manager', { successor: 'olu', reason: because });
    expect(again.replaced).toHaveLength(many - first.replaced.length);
    expect(again.remaining).toBe(0);
    const last = await replace('manager', { successor: 'olu', reason: because });
    expect(last.replaced).toEqual([]);
    expect(last.left.map(({ of }) => of).sort()).toEqual([...deciding].sort());
    for (const { stays } of last.left) expect(stays).toContain('board is deciding');
    for (const project of projects) {
      const { proposal } = await read('pmo', `/v1/projects/${project}`);
      expect(proposal.manager).toBe('olu');
      const { items } = await read('pmo', `/v1/projects/${project}/history?limit=200`);
      const facts = items.flatMap((entry: { facts: { type: string }[] }) => entry.facts.map(({ type }) => type));
      expect(facts.filter((type: string) => type === 'person-replaced')).toHaveLength(1);
    }
  });

  test('the next piece begins where the one before ended, when its mark is sent along', async () => {
    const { next, replaced } = await replace('sponsor', { successor: 'chair', reason: because });
    expect(replaced).toEqual([]);
    expect(next).toMatch(/^3\//);
    const rest = await replace('sponsor', { successor: 'chair', reason: because, after: next });
    expect(rest.next).toBeUndefined();
    expect(rest.left.length).toBeGreaterThan(0);
    expect(rest.left[0]?.stays).toContain('does not have the role sponsor');
  });

  test('a person who left the office before is found and replaced as well', async () => {
    await done(post('admin', `${people}/gatekeeper-2/removal`, { reason: because }));
    expect(kinds((await read('pmo', `${people}/gatekeeper-2/places`)).items)).toContain('seat');
    const { replaced, left } = await replace('gatekeeper-2', { successor: 'olu', reason: because });
    expect(replaced).toMatchObject([{ kind: 'round-seat', of: voted }]);
    expect(left.map(({ stays }) => stays)).toContain('Olu Bright has a seat on this board already: change the board instead.');
  });
});
