/** Ballots that the chair records for members who said them at a meeting: a chair votes for nobody (decision 33). */
import { describe, expect, test } from 'vitest';
import { reviewActionsFor } from '#domain/review/actions.ts';
import { reviewDuties } from '#domain/review/duties.ts';
import { roundStep } from '#domain/review/escalation/schedule.ts';
import { answerRecordedSchema } from '#domain/review/recorded/commands.ts';
import type { Review } from '#domain/review/state.ts';
import { recordedFor } from '#domain/review/visibility.ts';
import { addDays } from '#domain/values/time.ts';
import { dueRoundRows } from '#views/due-rounds.ts';
import { must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { as, on, say } from '../../support/round-acts.ts';

const record = (member: string, outcome: 'hold' | 'go' | 'kill' = 'hold') => ({
  type: 'record-ballot' as const,
  member,
  meeting: 'm1',
  outcome,
  ...(outcome !== 'go' && { reason: 'As it was said.' }),
  conditions: [],
});
const confirm = { type: 'answer-recorded-ballot' as const, confirmed: true };
const object = { type: 'answer-recorded-ballot' as const, confirmed: false, reason: 'I said that I abstain.' };
const state = (world: World) => world.round.state as Review;
const recorded = (world: World, ...members: string[]) => {
  for (const member of members) must(world.toRound(record(member, 'go'), 'gail'));
  return world;
};

describe('recording a ballot', () => {
  test('a recorded ballot is no ballot: the tally does not know it, and a round that it would settle goes on', () => {
    const world = openRoundWorld();
    must(world.toRound(say('go'), 'gail'));
    const facts = ['greg', 'gina', 'gus', 'gwen'].flatMap(member => must(world.toRound(record(member, 'go'), 'gail')));
    expect(facts.map(({ type }) => type)).toEqual(Array.from({ length: 4 }, () => 'ballot-recorded'));
    expect(state(world).ballots.map(({ member }) => member)).toEqual(['gail']);
    expect(state(world).outcome).toBeUndefined();
    expect(state(world).recorded).toHaveLength(4);
  });

  test('members have until the end of the second working day: what is said on a Friday stands after Tuesday', () => {
    const world = openRoundWorld().later(4);
    expect(world.now.slice(0, 10)).toBe('2026-03-06');
    must(world.toRound(record('greg'), 'gail'));
    expect(state(world).recorded?.[0]?.until).toBe('2026-03-10T23:59:59.999Z');
  });

  test.each(['greg', 'petra', 'ada', 'manu'])('%s, who has not the chair of the round, records no ballot', by => {
    on(openRoundWorld()).when(record('gina'), as(by, openRoundWorld())).thenRefused('not-allowed');
  });

  test('P21: a chair who alone says that a member is there records no ballot of that member', () => {
    const world = openRoundWorld();
    const chair = as('gail', world);
    const alone = { ...chair.said, presentByOthers: ['gus'] };
    on(world)
      .when(record('greg'), { ...chair, said: alone })
      .thenRefused('not-allowed', 'member');
    on(world)
      .when(record('gus'), { ...chair, said: alone })
      .thenTypes('ballot-recorded');
  });

  test('the chair records no ballot of the own, none of somebody without a seat, and none that was cast', () => {
    const world = openRoundWorld();
    const chair = as('gail', world);
    on(world).when(record('gail'), chair).thenRefused('not-allowed', 'member');
    on(world)
      .when(record('petra'), { ...chair, said: { ...chair.said, present: ['gail', 'petra'], presentByOthers: ['petra'] } })
      .thenRefused('not-on-the-board');
    must(world.toRound(say('kill'), 'greg'));
    on(world).when(record('greg'), as('gail', world)).thenRefused('one-person-one-ballot', 'member');
  });

  test.each([
    ['that is over', { status: 'closed' }, 'wrong-status', 'meeting'],
    ['of another board', { board: 'other' }, 'unknown-reference', 'meeting'],
    ['without the round on its agenda', { rounds: [] }, 'unknown-reference', 'meeting'],
    ['at which the member is not', { present: ['gail'] }, 'unknown-reference', 'member'],
    ['at which the chair is not', { present: ['greg'] }, 'not-allowed', 'meeting'],
  ] as const)('a ballot that was said at a meeting %s is not recorded', (_what, changes, code, field) => {
    const world = openRoundWorld();
    const chair = as('gail', world);
    const said = { ...chair.said, ...changes } as typeof chair.said;
    on(world)
      .when(record('greg'), { ...chair, said })
      .thenRefused(code, field);
  });

  test('P3: a member with an interest has no recorded ballot, and a chair with one records none', () => {
    const world = openRoundWorld();
    const { project } = as('gail', world);
    const owned = (owner: string) => ({
      ...as('gail', world),
      project: { ...project, proposal: { ...project.proposal, benefits: [{ name: 'Fewer calls', owner }] } } as typeof project,
    });
    on(world).when(record('greg'), owned('greg')).thenRefused('conflict-of-interest');
    on(world).when(record('greg'), owned('gail')).thenRefused('conflict-of-interest');
  });

  test('what a recorded ballot says is checked as in any other ballot; the same again adds nothing', () => {
    const world = openRoundWorld();
    const { reason: _, ...silent } = { ...record('greg'), reason: '' };
    on(world).when(silent, as('gail', world)).thenRefused('reason-required', 'reason');
    must(world.toRound(record('greg'), 'gail'));
    on(world).when(record('greg'), as('gail', world)).thenNothing();
    on(world).when(record('greg', 'kill'), as('gail', world)).thenRefused('already-exists', 'member');
  });
});

describe('the word of the member', () => {
  test('a member whose ballot was recorded is asked for a word on it, with its own day, and no longer for a ballot', () => {
    const world = recorded(openRoundWorld(), 'greg');
    const until = state(world).recorded?.[0]?.until;
    expect(reviewDuties(state(world))).toMatchObject([
      { kind: 'ballot', owners: expect.not.arrayContaining(['greg']) },
      { kind: 'recorded-ballot', owners: ['greg'], due: until, path: '/reviews/p1.g1.1' },
    ]);
    must(world.toRound(confirm, 'greg'));
    expect(reviewDuties(state(world)).map(({ kind }) => kind)).toEqual(['ballot']);
  });

  test('a reason with a confirmation would be kept nowhere, so it is refused with its field', () => {
    const { error } = answerRecordedSchema.safeParse({ confirmed: true, reason: 'And I say why.' });
    expect(error?.issues.map(({ path }) => path)).toEqual([['reason']]);
  });

  test('a confirmed ballot counts at once, and settles the round as any other', () => {
    const world = recorded(openRoundWorld(), 'greg', 'gina');
    must(world.toRound(say('go'), 'gail'));
    expect(must(world.toRound(confirm, 'greg')).map(({ type }) => type)).toEqual(['recorded-ballot-confirmed']);
    must(world.toRound(say('go'), 'gus'));
    const facts = state(world).outcome ? [] : must(world.toRound(confirm, 'gina'));
    expect(state(world).outcome?.kind ?? facts.map(({ type }) => type).join()).toMatch(/decided/);
    expect(state(world).ballots.find(({ member }) => member === 'greg')?.said).toEqual({
      meeting: 'm1',
      recordedBy: 'gail',
      how: 'confirmed',
    });
  });

  test('an objection takes the ballot out at once, only its member votes then, and the chair records it no more', () => {
    const world = recorded(openRoundWorld(), 'greg');
    on(world)
      .when({ ...object, reason: undefined }, as('greg', world))
      .thenRefused('reason-required', 'reason');
    must(world.toRound(object, 'greg'));
    expect(state(world)).toMatchObject({ recorded: undefined, ballots: [] });
    on(world).when(object, as('greg', world)).thenNothing();
    on(world).when(record('greg'), as('gail', world)).thenRefused('not-allowed', 'member');
    on(world).when(say('hold'), as('greg', world)).thenTypes('ballot-cast');
  });

  test('nobody answers for somebody else, neither the chair nor the PMO', () => {
    const world = recorded(openRoundWorld(), 'greg');
    on(world).when(confirm, as('petra', world)).thenRefused('not-on-the-board');
    for (const by of ['gail', 'gina']) on(world).when(confirm, as(by, world)).thenRefused('wrong-status');
    expect(reviewActionsFor(state(world), as('greg', world))).toContain('answer-recorded-ballot');
    expect(reviewActionsFor(state(world), as('gina', world))).not.toContain('answer-recorded-ballot');
  });

  test('a member who votes, steps back or leaves answers by that: nothing stays recorded', () => {
    const world = recorded(openRoundWorld(), 'greg', 'gina', 'gus');
    must(world.toRound(say('kill'), 'greg'));
    must(world.toRound({ type: 'recuse', reason: 'My brother works there.' }, 'gina'));
    expect(state(world).recorded?.map(({ member }) => member)).toEqual(['gus']);
    expect(state(world).ballots).toMatchObject([{ member: 'greg', outcome: 'kill' }]);
  });
});

describe('time', () => {
  test('without an objection what was recorded counts after the two days, and not a moment before', () => {
    const world = recorded(openRoundWorld(), 'greg', 'gina', 'gus', 'gwen');
    must(world.toRound(say('go'), 'gail'));
    const until = state(world).recorded?.[0]?.until ?? '';
    expect(dueRoundRows(state(world))[0]?.key.startsWith(until)).toBe(true);
    world.now = until;
    expect(must(world.toRound({ type: 'close-round' }))).toEqual([]);
    expect(roundStep(state(world), world.now).step).toBe('ask');
    world.now = addDays(until, 1 / 86_400_000);
    expect(roundStep(state(world), world.now).step).toBe('close');
    expect(must(world.toRound({ type: 'close-round' })).map(({ type }) => type)).toEqual([
      'recorded-ballots-stood',
      'round-decided',
    ]);
    expect(state(world)).toMatchObject({ outcome: { kind: 'decided', outcome: 'go' }, recorded: undefined });
    expect(state(world).ballots.filter(({ said }) => said?.how === 'stood')).toHaveLength(4);
  });

  test('a round whose deadline comes before the two days are over waits for them, and ends with what stood', () => {
    const world = openRoundWorld().later(19);
    must(world.toRound(record('greg'), 'gail'));
    must(world.toRound(record('gina'), 'gail'));
    const { deadline, recorded: waiting } = state(world);
    expect(deadline > (waiting?.[0]?.until ?? '')).toBe(true);
    must(world.toRound(object, 'gina'));
    world.now = deadline;
    const types = must(world.toRound({ type: 'close-round' })).map(({ type }) => type);
    expect(types).toEqual(['recorded-ballots-stood', 'round-lapsed']);
  });

  test('where ballots are hidden, what was recorded is seen by its member and who recorded it alone', () => {
    const world = openRoundWorld({
      first: { rule: { quorum: 3, approval: 'majority', of: 'cast', ballots: 'hidden-until-closed' } },
    });
    recorded(world, 'greg');
    const seenBy = (person: string) => recordedFor(state(world), person)[0];
    expect([seenBy('greg')?.outcome, seenBy('gail')?.outcome, seenBy('gina')?.outcome]).toEqual(['go', 'go', undefined]);
    expect(seenBy('petra')).toMatchObject({ member: 'greg', meeting: 'm1' });
  });
});
