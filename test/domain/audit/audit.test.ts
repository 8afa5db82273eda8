/** What is kept for auditors of what was refused and read: one entry an hour of the same, told again at ten times as many, and so many a day. */
import { describe, expect, test } from 'vitest';
import type { Note, NotedRequest } from '#domain/audit/commands.ts';
import { audit, mostOfOffice, mostOfPerson } from '#domain/audit/decide.ts';
import type { AuditFact, FailedSignIn } from '#domain/audit/facts.ts';
import { addDays } from '#domain/values/time.ts';
import { officeWorld } from '#test/support/fixtures.ts';
import { monday, person, system } from '#test/support/given.ts';

const office = officeWorld().office.state;
const attempt = (more: number, changes: Partial<NotedRequest> = {}): Note => {
  const about = {
    kind: 'refused',
    who: 'manu',
    operation: 'cast-ballot',
    code: 'not-on-the-board',
    why: 'Only members vote.',
  } as const;
  return { type: 'note', ...about, more, ...changes };
};

/** Gives the notes one after the other, each at so many minutes after Monday nine o'clock; the facts of all. */
function kept(notes: readonly (readonly [minutes: number, Note])[]): AuditFact[] {
  let state = audit.initial;
  const all: AuditFact[] = [];
  for (const [minutes, command] of notes) {
    const at = addDays(monday, minutes / 1_440);
    const decision = audit.decide(state, command, { office, actor: system, now: at });
    const facts = 'facts' in decision ? decision.facts : [];
    for (const fact of facts) state = audit.evolve(state, fact, { at, actor: system, seq: all.length + 1 });
    all.push(...facts);
  }
  return all;
}

const counts = (facts: readonly AuditFact[]) => facts.map(fact => ('count' in fact ? fact.count : fact.type));

describe('what is refused', () => {
  test('the same attempt within an hour is told at once, and again each time that there are ten times as many', () => {
    expect(counts(kept([1, 3, 6, 80, 5, 905].map((more, index) => [index, attempt(more)])))).toEqual([1, 81, 986]);
    expect(
      counts(
        kept([
          [0, attempt(1)],
          [1, attempt(9)],
        ]),
      ),
    ).toEqual([1, 10]);
  });

  test('another person, operation, reason or hour is an entry of its own', () => {
    const others = [{ who: 'dora' }, { operation: 'void-round' }, { code: 'not-allowed' }] as const;
    expect(kept([[0, attempt(1)], ...others.map(change => [1, attempt(1, change)] as const), [60, attempt(1)]])).toHaveLength(5);
  });

  test('of one person so many entries a day are kept, then that more was left out, and the next day begins anew', () => {
    const many = Array.from(
      { length: mostOfPerson + 20 },
      (_, index) => [1, attempt(1, { operation: `operation-${index}` })] as const,
    );
    const facts = kept([...many, [2, attempt(1, { who: 'dora' })], [1_440, attempt(1)]]);
    expect(facts).toHaveLength(mostOfPerson + 3);
    expect(facts[mostOfPerson]).toMatchObject({ type: 'entries-left-out', who: 'manu', most: mostOfPerson });
    expect(facts.slice(-2).map(fact => ('who' in fact ? fact.who : ''))).toEqual(['dora', 'manu']);
  });
});

describe('sign-ins that fail', () => {
  const tried = (who: string | undefined, code: FailedSignIn = 'wrong-password', more = 1): Note => {
    return { type: 'note', kind: 'sign-in', who, code, more };
  };

  test('the same person tried for the same reason within an hour is one entry, told again at ten times as many', () => {
    expect(kept([0, 1, 2].map((minute, index) => [minute, tried('manu', 'wrong-password', index === 1 ? 9 : 1)]))).toEqual([
      { type: 'sign-in-failed', who: 'manu', hour: monday.slice(0, 13), count: 1, code: 'wrong-password' },
      { type: 'sign-in-failed', who: 'manu', hour: monday.slice(0, 13), count: 10, code: 'wrong-password' },
    ]);
    expect(
      kept([
        [0, tried('manu')],
        [1, tried('manu', 'too-many-tries')],
        [2, tried('dora')],
      ]),
    ).toHaveLength(3);
  });

  test('of addresses that nobody has, no name is kept: they are counted together', () => {
    expect(
      kept([
        [0, tried(undefined)],
        [1, tried(undefined)],
        [2, tried('manu')],
      ]),
    ).toEqual([
      { type: 'sign-in-failed', hour: monday.slice(0, 13), count: 1, code: 'wrong-password' },
      { type: 'sign-in-failed', who: 'manu', hour: monday.slice(0, 13), count: 1, code: 'wrong-password' },
    ]);
  });

  test('a flood of them ends in one entry that says so, and leaves all room for what was refused to people', () => {
    const many = Array.from({ length: mostOfOffice['sign-in'] + 20 }, (_, index) => [1, tried(`person-${index}`)] as const);
    const facts = kept([...many, [2, attempt(1)]]);
    expect(facts).toHaveLength(mostOfOffice['sign-in'] + 2);
    expect(facts.slice(-2)).toMatchObject([
      { type: 'entries-left-out', kind: 'sign-in', most: mostOfOffice['sign-in'] },
      { type: 'attempt-refused', who: 'manu' },
    ]);
  });
});

test('nobody but the service adds to what is kept for auditors, whatever role somebody has', () => {
  for (const id of ['ada', 'petra', 'audrey', 'nobody'])
    expect(audit.decide(audit.initial, attempt(1), { office, actor: person(id), now: monday })).toMatchObject({
      refusal: { code: 'not-found' },
    });
});
