/** Whose account is whose: linked once, by the service that made the account. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import { accountChanges } from '#domain/office/sign-ins/accounts.ts';
import type { PersonId } from '#domain/values/ids.ts';
import { fold, given, monday, person, system } from '#test/support/given.ts';

const ada = { id: 'ada' as PersonId, name: 'Ada', email: 'ada@office.eu', roles: ['admin' as const] };
const gina = { id: 'gina' as PersonId, name: 'Gina', email: 'gina@office.eu', roles: ['gatekeeper' as const] };
const founded = [
  { type: 'office-founded', office: 'pmo', name: 'Office', currency: 'EUR' },
  { type: 'people-set', people: [ada, gina] },
] as OfficeFact[];
const link = (who: string, subject: string) => ({ person: who as PersonId, subject: subject as PersonId });
const linked = (...links: ReturnType<typeof link>[]) => ({ type: 'sign-ins-linked' as const, links });

describe('links between accounts and people', () => {
  const command = { type: 'link-sign-ins' as const, links: [link('ada', 's1'), link('gina', 's2')] };

  test('the service that makes accounts links them to people of the office', () => {
    given(office, founded)
      .when(command, { actor: system })
      .then([linked(link('ada', 's1'), link('gina', 's2'))]);
  });

  test('nobody links an account by himself, administrators included', () => {
    given(office, founded)
      .when(command, { actor: person('ada') })
      .thenRefused('not-allowed');
  });

  test('an account that was linked keeps its person, and a person the account, whoever is told again', () => {
    const before = [...founded, linked(link('ada', 's1'))];
    given(office, before)
      .when({ type: 'link-sign-ins', links: [link('ada', 's3'), link('gina', 's1')] }, { actor: system })
      .then([]);
    given(office, founded)
      .when({ type: 'link-sign-ins', links: [link('ada', 's1'), link('gina', 's1')] }, { actor: system })
      .then([linked(link('ada', 's1'))]);
  });

  test('an account for somebody who is not with the office is not linked', () => {
    given(office, founded)
      .when({ type: 'link-sign-ins', links: [link('eve', 's1')] }, { actor: system })
      .then([]);
  });
});

describe('whose account begins or ends', () => {
  const at = '2026-03-05T09:00:00.000Z';
  const entry = (facts: OfficeFact[], when = at) => ({ at: when, actor: person('ada'), seq: 3, facts });
  const without = { type: 'people-set', people: [ada], lost: [{ person: gina.id, roles: ['gatekeeper'] }] } as OfficeFact;
  const deactivated = { type: 'person-deactivated', person: gina.id, reason: 'On leave.', roles: ['gatekeeper'] } as OfficeFact;

  test('the people with whom an office is founded get accounts', () => {
    const state = fold(office, [{ at, actor: system, seq: 1, facts: founded }]);
    expect(accountChanges(founded, state, { at })).toEqual({ joined: [ada, gina], left: [] });
  });

  test('somebody who leaves, or is deactivated, has no account that works, and somebody who only loses a role keeps it', () => {
    expect(accountChanges([without], fold(office, [...founded, entry([without])]), { at })).toEqual({
      joined: [],
      left: ['gina'],
    });
    expect(accountChanges([deactivated], fold(office, [...founded, entry([deactivated])]), { at }).left).toEqual(['gina']);
    const fewer = { ...without, people: [ada, { ...gina, roles: ['sponsor'] }] } as OfficeFact;
    expect(accountChanges([fewer], fold(office, [...founded, entry([fewer])]), { at })).toEqual({ joined: [], left: [] });
  });

  test('somebody who is brought back gets the account back, and nobody else is asked about', () => {
    const back = { type: 'person-reactivated', person: gina.id } as OfficeFact;
    const later = '2026-04-01T09:00:00.000Z';
    const state = fold(office, [
      { at: monday, actor: system, seq: 1, facts: founded },
      entry([deactivated]),
      entry([back], later),
    ]);
    expect(accountChanges([back], state, { at: later })).toEqual({ joined: [gina], left: [] });
  });
});
