/** Somebody who left can be erased: a second person approves it, a legal hold forbids it, and the id stays as a pseudonym for ever (decision 50). */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import { dueForErasure, goneFrom } from '#domain/office/personal-data/gone.ts';
import { pseudonymOf } from '#domain/office/pseudonym.ts';
import { nameOf } from '#domain/office/state.ts';
import { addDays } from '#domain/values/time.ts';
import { must, officeWorld, type World } from '../../support/fixtures.ts';
import { given, monday, person, system } from '../../support/given.ts';
import { people } from '../../support/standards.ts';

const reason = 'Asked for it.';
const leftOut = (...ids: readonly string[]) => people.filter(({ id }) => !ids.includes(id));
/** The office once sam, who has no seat, has left it. */
function withoutSam(): World {
  const world = officeWorld();
  must(world.toOffice({ type: 'set-people', people: leftOut('sam'), reason: 'Sam has left.' }, 'ada'));
  return world;
}
const left = (...facts: readonly OfficeFact[]) =>
  given(office, [...withoutSam().office.past.flatMap(({ facts: of }) => of), ...facts] as never);
const hold = (on: Extract<OfficeFact, { type: 'legal-hold-set' }>['on']): OfficeFact => ({
  ...{ type: 'legal-hold-set', id: 'h1', by: 'petra', reason: 'A claim.' },
  on,
});
const erase = { type: 'erase-person' as const, person: 'sam', reason };
const none = { open: [], held: [] };
const petra = { actor: person('petra'), named: none };

describe('P21: erasing a person', () => {
  test('the PMO asks for it, and it waits for a second person; nothing is erased yet', () => {
    const world = withoutSam();
    must(world.toOffice(erase, 'petra'));
    expect(world.office.state.waiting).toMatchObject([{ change: { kind: 'erasure', person: 'sam' }, by: 'petra' }]);
    expect(nameOf(world.office.state, 'sam')).toBe(people.find(({ id }) => id === 'sam')?.name);
  });

  test('whoever asked does not approve it; another does, and from then on there is a pseudonym for the name everywhere', () => {
    const world = withoutSam();
    must(world.toOffice(erase, 'petra'));
    expect(world.toOffice({ type: 'approve-change', change: 'c1' }, 'petra')).toMatchObject({ refusal: { code: 'not-allowed' } });
    must(world.toOffice({ type: 'approve-change', change: 'c1' }, 'ada'));
    expect(world.office.past.at(-1)?.facts).toEqual([
      { type: 'change-approved', id: 'c1', by: 'ada' },
      { type: 'person-erased', person: 'sam', reason },
    ]);
    expect(world.office.state.personal.erased).toMatchObject({ sam: { by: 'petra', approvedBy: 'ada', reason } });
    expect(nameOf(world.office.state, 'sam')).toBe(pseudonymOf('sam'));
    expect(goneFrom(world.office.state)).toEqual([]);
  });

  test('the same is asked for once at a time, and a person is erased once', () => {
    const world = withoutSam();
    must(world.toOffice(erase, 'petra'));
    expect(world.toOffice(erase, 'ada')).toMatchObject({ refusal: { code: 'already-exists' } });
    must(world.toOffice({ type: 'approve-change', change: 'c1' }, 'ada'));
    expect(world.toOffice(erase, 'petra')).toMatchObject({ refusal: { code: 'wrong-status', field: 'person' } });
  });

  test.each(['sam', 'greg'])('somebody who is still one of the people (%s) is not erased', id => {
    const world = officeWorld();
    expect(world.toOffice({ ...erase, person: id }, 'petra')).toMatchObject({
      refusal: { code: 'wrong-status', field: 'person' },
    });
  });

  test('of nobody whom the office never named anything is erased', () => {
    expect(withoutSam().toOffice({ ...erase, person: 'nobody' }, 'petra')).toMatchObject({ refusal: { code: 'not-found' } });
  });

  test.each(['greg', 'audrey'])('P17: %s, who is neither PMO nor administrator, may not ask for it', id => {
    expect(withoutSam().toOffice(erase, id)).toMatchObject({ refusal: { code: 'not-allowed' } });
  });

  test('somebody who is deactivated is erased without being brought back', () => {
    const world = officeWorld();
    must(world.toOffice({ type: 'deactivate-person', person: 'sam', reason }, 'ada'));
    must(world.toOffice(erase, 'petra'));
    must(world.toOffice({ type: 'approve-change', change: 'c1' }, 'ada'));
    expect(world.office.state.deactivated).toEqual([]);
  });

  test('while projects still name the person in places that somebody must fill, it is refused and says where', () => {
    left()
      .when(erase, { ...petra, named: { open: ['p1', 'p2'], held: [] } })
      .thenRefused('wrong-status', 'person');
  });

  test('the id is a pseudonym from then on and is given to nobody again', () => {
    left({ type: 'person-erased', person: 'sam', reason })
      .when({ type: 'set-people', people: [...people], reason: 'Back.' }, { actor: person('ada') })
      .thenRefused('already-exists', `people.${people.findIndex(({ id }) => id === 'sam')}.id`);
  });
});

describe('a legal hold', () => {
  test.each([
    ['A hold on the office', { kind: 'office' as const }, []],
    ['A hold on the person', { kind: 'person' as const, person: 'sam' }, []],
    ['A hold on a project whose history names the person', { kind: 'project' as const, project: 'p1' }, ['p1']],
  ])('%s forbids erasing', (_, on, held) => {
    left(hold(on))
      .when(erase, { ...petra, named: { open: [], held } })
      .thenRefused('wrong-status', 'person');
  });

  test('a hold on somebody else, or on a project that does not name the person, forbids nothing', () => {
    for (const on of [{ kind: 'person', person: 'greg' } as const, { kind: 'project', project: 'p1' } as const])
      left(hold(on)).when(erase, petra).thenTypes('change-proposed');
  });

  test('a hold that was set after somebody asked forbids the approval, too', () => {
    const world = withoutSam();
    must(world.toOffice(erase, 'petra'));
    must(world.toOffice({ type: 'set-legal-hold', on: { kind: 'office' }, reason: 'A claim.' }, 'petra'));
    expect(world.toOffice({ type: 'approve-change', change: 'c1' }, 'ada')).toMatchObject({ refusal: { code: 'wrong-status' } });
  });

  test('a hold counts at once, and is lifted by a second person only', () => {
    const world = withoutSam();
    must(world.toOffice({ type: 'set-legal-hold', on: { kind: 'office' }, reason: 'A claim.' }, 'petra'));
    must(world.toOffice({ type: 'lift-legal-hold', hold: 'h1', reason: 'Settled.' }, 'petra'));
    expect(world.office.state.personal.holds).toMatchObject([{ id: 'h1' }]);
    expect(world.toOffice({ type: 'approve-change', change: 'c1' }, 'petra')).toMatchObject({ refusal: { code: 'not-allowed' } });
    must(world.toOffice({ type: 'approve-change', change: 'c1' }, 'ada'));
    expect(world.office.state.personal.holds).toEqual([]);
  });

  test('a hold on the same is set once, and one that is not there is not lifted', () => {
    const on = { kind: 'office' } as const;
    left(hold(on)).when({ type: 'set-legal-hold', on, reason }, petra).thenRefused('already-exists', 'on');
    left().when({ type: 'lift-legal-hold', hold: 'h1', reason }, petra).thenRefused('not-found', 'hold');
  });
});

describe('how long an office keeps people', () => {
  const retention: OfficeFact = { type: 'retention-set', retention: { people: 30 } };
  const kept = left(retention);
  const leftAt = kept.state.personal.left.sam?.at ?? monday;

  test('people are kept for ever, until the office says otherwise', () => {
    expect(dueForErasure(left().state, addDays(leftAt, 36_500))).toEqual([]);
  });

  test('people are kept for so many days after leaving; nobody is due a moment earlier', () => {
    expect(dueForErasure(kept.state, addDays(leftAt, 30))).toEqual([]);
    expect(dueForErasure(kept.state, addDays(leftAt, 31))).toMatchObject([{ person: 'sam' }]);
  });

  test('somebody whose time is over, time alone erases, with the days on record; nobody else asks for that', () => {
    const at = { now: addDays(leftAt, 31), named: none };
    const [erased] = kept.when({ type: 'retire-person', person: 'sam' }, { actor: system, ...at }).thenTypes('person-erased');
    expect(erased).toMatchObject({ person: 'sam', after: 30 });
    kept.when({ type: 'retire-person', person: 'sam' }, { actor: person('petra'), ...at }).thenRefused('not-allowed');
    kept.when({ type: 'retire-person', person: 'sam' }, { actor: system, now: leftAt, named: none }).thenNothing();
  });

  test('a legal hold stops it, also when the time is over', () => {
    left(retention, hold({ kind: 'office' }))
      .when({ type: 'retire-person', person: 'sam' }, { actor: system, now: addDays(leftAt, 99), named: none })
      .thenNothing();
  });

  test('the retention is a standard: a change on an older version is refused, and the same again adds nothing', () => {
    kept.when({ type: 'set-retention', retention: { people: 30 } }, petra).thenNothing();
    kept.when({ type: 'set-retention', retention: { people: 30, imports: 7 } }, petra).thenTypes('retention-set');
    kept.when({ type: 'set-retention', retention: {}, expectedVersion: 99 }, petra).thenRefused('version-changed');
  });
});
