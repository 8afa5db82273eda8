/** The agenda of a meeting: what waits for its board, free items, their order, and consent. */
import { describe, expect, test } from 'vitest';
import { notByConsent, requireConsentItems } from '#domain/meeting/agenda/consent.ts';
import { isException, matterOfCondition, matterOfRound } from '#domain/meeting/agenda/matters.ts';
import type { Project } from '#domain/project/state.ts';
import type { Review } from '#domain/review/state.ts';
import { addDays, endOfDay } from '#domain/values/time.ts';
import { atGateWorld, decideGate, must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { answerOf, planned } from '../../support/meeting-acts.ts';

const roundOf = (world: World) => world.round.state.id as string;
const matterIn = (world: World) => matterOfRound(world.round.state as Review, world.project.state as Project);

describe('what waits for a board', () => {
  test('a round that is open waits; once it is decided it waits no more', () => {
    const world = openRoundWorld();
    expect(matterIn(world)).toMatchObject({ kind: 'round', board: 'main', open: true, title: 'Online appointment booking' });
    decideGate(world, { gail: 'go', greg: 'go', gina: 'go' });
    expect(matterIn(world).open).toBe(false);
  });

  test('a round whose ballots were missed is an escalation, and so is one that lapsed until its gate is asked for again', () => {
    const world = openRoundWorld();
    must(world.toRound({ type: 'escalate' }));
    expect(matterIn(world)).toMatchObject({ kind: 'escalation', open: true });
    world.now = addDays(world.now, 30);
    must(world.toRound({ type: 'close-round' }));
    const lapsed = world.round.state as Review;
    expect(lapsed.outcome?.kind).toBe('lapsed');
    must(world.toProject({ type: 'record-round', review: lapsed.id }));
    expect(matterIn(world)).toMatchObject({ kind: 'escalation', open: true });
    must(world.toProject({ type: 'request-gate' }, 'manu'));
    expect(matterOfRound(lapsed, world.project.state as Project).open).toBe(false);
  });

  test('a condition is an exception from the thirty-first day after its day, unless it is met or waived', () => {
    const world = atGateWorld();
    const condition = { id: 'c1', text: 'Sign.', due: '2026-04-01', owner: 'manager', by: 'gail', review: 'p1.g1.1' } as const;
    const end = endOfDay('2026-04-01');
    expect([30, 31].map(days => isException(condition, addDays(end, days)))).toEqual([false, true]);
    expect(isException({ ...condition, metAt: end }, addDays(end, 60))).toBe(false);
    expect(isException({ ...condition, waivedUntil: '2026-08-01' }, addDays(end, 60))).toBe(false);
    const matter = matterOfCondition(world.project.state as Project, condition, { board: 'main', now: addDays(end, 31) });
    expect(matter).toMatchObject({ kind: 'exception', ref: `${world.project.state.id}/c1`, open: true });
  });
});

describe('the agenda', () => {
  test('an open round comes onto the agenda once, with the title that the board knows it by', () => {
    const world = openRoundWorld();
    const made = planned(world);
    const add = { type: 'add-items' as const, matters: [roundOf(world)], free: [{ title: 'Any other business' }] };
    made.does('petra', add);
    expect(made.state.agenda).toMatchObject([
      { id: 'i1', kind: 'round', ref: roundOf(world), title: 'Online appointment booking' },
      { id: 'i2', kind: 'free', title: 'Any other business' },
    ]);
    expect(answerOf(made.asks('petra', { ...add, free: [] }))).toBe('');
    expect(answerOf(made.asks('greg', add))).toBe('not-allowed');
  });

  test.each([
    ['something that nobody knows', () => 'p9.g1.1', 'unknown-reference: matters.0'],
    ['nothing at all', () => undefined, 'unknown-reference: matters'],
  ])('putting %s on an agenda is refused', (_what, ref, answer) => {
    const made = planned(openRoundWorld());
    const matters = [ref() ?? []].flat();
    expect(answerOf(made.asks('petra', { type: 'add-items', matters, free: [] }))).toBe(answer);
  });

  test('a round that is decided, or that another board decides, is refused', () => {
    const world = openRoundWorld();
    const made = planned(world);
    const add = { type: 'add-items' as const, matters: [roundOf(world)], free: [] };
    const matter = { ...matterIn(world), board: 'other' };
    expect(answerOf(made.asks('petra', add, { matters: [matter] }))).toBe('unknown-reference: matters.0');
    expect(answerOf(made.asks('petra', add, { matters: [{ ...matterIn(world), open: false }] }))).toBe('wrong-status: matters.0');
  });

  test('a meeting that takes all gets what waits by itself, but nothing that was taken off; one that suggests gets nothing', () => {
    const world = openRoundWorld();
    const fill = { type: 'fill-agenda' as const, matters: [roundOf(world)] };
    expect(answerOf(planned(world).asks('system', fill))).toBe('');
    const made = planned(world, { fills: 'all' });
    expect(answerOf(made.asks('petra', fill))).toBe('not-allowed');
    expect(made.does('system', fill)).toMatchObject([{ type: 'items-added', byRule: true }]);
    made.does('petra', { type: 'remove-item', item: 'i1' });
    expect(answerOf(made.asks('system', fill))).toBe('');
    made.does('petra', { type: 'add-items', matters: [roundOf(world)], free: [] });
    expect(made.state.agenda.map(({ id }) => id)).toEqual(['i2']);
  });

  test('an order names each item once', () => {
    const made = planned(openRoundWorld());
    made.does('petra', { type: 'add-items', matters: [], free: [{ title: 'One' }, { title: 'Two' }] });
    made.does('gail', { type: 'order-agenda', items: ['i2', 'i1'] });
    expect(made.state.agenda.map(({ title }) => title)).toEqual(['Two', 'One']);
    for (const items of [['i1'], ['i1', 'i1'], ['i1', 'i3']])
      expect(answerOf(made.asks('gail', { type: 'order-agenda', items }))).toBe('unknown-reference: items');
  });
});

describe('consent', () => {
  test('the chair of the meeting marks what is decided by consent, nobody else, and nothing that has no vote', () => {
    const world = openRoundWorld();
    const made = planned(world);
    made.does('petra', { type: 'add-items', matters: [roundOf(world)], free: [{ title: 'Any other business' }] });
    expect(answerOf(made.asks('petra', { type: 'mark-consent', items: ['i1'] }))).toBe('not-allowed');
    expect(answerOf(made.asks('gail', { type: 'mark-consent', items: ['i2'] }))).toBe('unknown-reference: items.0');
    made.does('gail', { type: 'mark-consent', items: ['i1'] });
    expect(made.state.agenda.map(item => notByConsent(item)?.refusal.code)).toEqual([undefined, 'wrong-status']);
    made.does('gail', { type: 'mark-consent', items: [] });
    expect(made.state.agenda.some(({ consent }) => consent)).toBe(false);
  });

  test('ticks for an item that is not on the agenda, or after the meeting, are refused', () => {
    const made = planned(openRoundWorld());
    expect(requireConsentItems(made.state, ['i7'])?.refusal).toMatchObject({ code: 'unknown-reference', field: 'items.0' });
    made.does('petra', { type: 'cancel-meeting', reason: 'Nothing waits.' });
    expect(requireConsentItems(made.state, ['i1'])?.refusal.code).toBe('wrong-status');
  });
});
