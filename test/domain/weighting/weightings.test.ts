/** Questions of weights: who asks whom, who sees what until when, what ends a question, and what becomes of its weights. */
import { describe, expect, test } from 'vitest';
import type { WeightAnswer } from '#domain/scoring/several/answer.ts';
import { weightingActionsFor } from '#domain/weighting/actions.ts';
import { openWeightingSchema } from '#domain/weighting/asking/commands.ts';
import { weighting } from '#domain/weighting/decide.ts';
import { weightingDuties } from '#domain/weighting/duties.ts';
import type { WeightingFact } from '#domain/weighting/facts.ts';
import type { Weighting } from '#domain/weighting/state.ts';
import { answersFor, requireRevealed } from '#domain/weighting/visibility.ts';
import { officeWorld } from '../../support/fixtures.ts';
import { fold, given, person, system } from '../../support/given.ts';

const office = officeWorld().office.state;
const said = { office: 'pmo', name: 'Weights 2027', method: 'pairwise', asked: ['gail', 'greg', 'gina'], until: '2026-03-20' };
const opening = (changed: Record<string, unknown> = {}, by = 'petra', world = office) => {
  const body = openWeightingSchema.parse({ ...said, ...changed });
  return given(weighting, []).when({ type: 'open-weighting', weighting: 'w1', ...body }, { office: world, actor: person(by) });
};
const opened = (changed: Record<string, unknown> = {}): WeightingFact[] => [...opening(changed).thenTypes('weighting-opened')];

const pair = (times: number | string): WeightAnswer => ({
  by: 'pairwise',
  judgements: [{ item: 'growth', over: 'care', times }],
});
const answered = (who: string, answer: WeightAnswer = pair(3)): WeightingFact => ({
  type: 'weighting-answered',
  person: who,
  answer,
});
const during = '2026-03-10T09:00:00.000Z';
const over = '2026-03-21T00:00:00.000Z';
const answering = (past: readonly WeightingFact[], who: string, answer: WeightAnswer = pair(3), now = during) =>
  given(weighting, past).when({ type: 'answer-weighting', answer }, { office, actor: person(who), now });
const state = (past: readonly WeightingFact[]) => fold(weighting, past) as Weighting;

describe('what an open question waits for', () => {
  test('whoever is asked and has not answered is waited for until its day, and nobody once it is closed', () => {
    const waits = (past: readonly WeightingFact[]) => weightingDuties(state(past));
    const past = opened();
    expect(waits(past)).toMatchObject([{ kind: 'weights', owners: ['gail', 'greg', 'gina'], due: '2026-03-20T23:59:59.999Z' }]);
    expect(waits([...past, answered('gail')])).toMatchObject([{ owners: ['greg', 'gina'], path: '/weightings/w1' }]);
    expect(waits([...past, { type: 'weighting-closed', why: 'by-hand', reason: 'Enough.', unanswered: ['greg'] }])).toEqual([]);
  });
});

describe('asking for weights', () => {
  test('the PMO and administrators ask for weights, and nobody else does', () => {
    for (const by of ['petra', 'ada']) opening({}, by).thenTypes('weighting-opened');
    for (const by of ['sonia', 'manu', 'gail', 'audrey']) opening({}, by).thenRefused('not-allowed');
  });

  test('the goals of the office are weighed as they are now, until the end of the day, with a reminder two days before', () => {
    expect(opened()[0]).toMatchObject({
      of: 'goals',
      items: [
        { id: 'growth', name: 'Grow revenue' },
        { id: 'care', name: 'Better service' },
      ],
      until: '2026-03-20T23:59:59.999Z',
      remindAt: '2026-03-18T23:59:59.999Z',
    });
  });

  test('a short question reminds at half its time', () => {
    expect(opened({ until: '2026-03-03' })[0]).toMatchObject({ remindAt: '2026-03-03T04:29:59.999Z' });
  });

  test('dimensions that the question names are weighed instead of the goals', () => {
    const dimensions = ['cost', 'risk'].map(id => ({ id, name: id }));
    expect(opened({ dimensions })[0]).toMatchObject({ of: 'dimensions', items: dimensions });
  });

  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `d${index}`, name: `Dimension ${index}` }));
  test.each([
    ['ends in the past', { until: '2026-03-01' }, 'day-is-past', 'until'],
    ['ends after more than a year', { until: '2027-06-01' }, 'unknown-reference', 'until'],
    ['asks somebody whom nobody knows', { asked: ['gail', 'zoe'] }, 'unknown-reference', 'asked.1'],
    ['asks somebody twice', { asked: ['gail', 'gail'] }, 'already-exists', 'asked.1'],
    ['names a dimension twice', { dimensions: [...many(2), ...many(1)] }, 'already-exists', 'dimensions.2.id'],
    ['compares sixteen in pairs', { dimensions: many(16) }, 'too-many', 'method'],
  ] as const)('a question that %s is refused at its field', (_, changed, code, field) => {
    opening(changed as never).thenRefused(code, field);
  });

  test('sixteen dimensions are weighed by points', () => {
    opening({ dimensions: many(16), method: 'swing' }).thenTypes('weighting-opened');
  });

  test('an office without two goals names dimensions', () => {
    opening({}, 'petra', { ...office, goals: [] }).thenRefused('unknown-reference', 'dimensions');
  });
});

describe('answering blind', () => {
  test('those who are asked answer, and nobody else, also not the PMO who asks', () => {
    answering(opened(), 'gail').thenTypes('weighting-answered');
    for (const who of ['petra', 'audrey', 'gus']) answering(opened(), who).thenRefused('not-allowed');
  });

  test('an answer is changed until the question is closed, and the same answer again adds nothing', () => {
    const past = [...opened(), answered('gail')];
    answering(past, 'gail', pair(5)).thenTypes('weighting-answered');
    answering(past, 'gail').thenNothing();
    expect(state([...past, answered('gail', pair(5))]).answers).toHaveLength(1);
  });

  test('P2: an answer after the day is refused even when nothing has closed the question yet', () => {
    answering(opened(), 'gail', pair(3), over).thenRefused('deadline-passed');
    answering(opened(), 'gail', pair(3), '2026-03-20T23:59:59.999Z').thenTypes('weighting-answered');
  });

  test('an answer by another method than is asked for is refused, and so is one that relates nothing', () => {
    answering(opened(), 'gail', { by: 'direct', points: [{ item: 'growth', points: 100 }] }).thenRefused(
      'unknown-reference',
      'by',
    );
    answering(opened({ method: 'direct' }), 'gail', { by: 'direct', points: [{ item: 'growth', points: 100 }] }).thenRefused(
      'unknown-reference',
      'points',
    );
  });

  test('until the question is closed each person sees the own answer alone, and the PMO and auditors see none', () => {
    const open = state([...opened(), answered('gail'), answered('greg', pair(7))]);
    expect(answersFor(open, 'gail').map(entry => entry.person)).toEqual(['gail']);
    for (const reader of ['petra', 'audrey', 'gina']) expect(answersFor(open, reader)).toEqual([]);
    expect(open.result).toBeUndefined();
    expect(requireRevealed(open)?.refusal.code).toBe('wrong-status');
  });

  test('a person whose judgements contradict each other is told which one to think over', () => {
    const dimensions = ['reach', 'cost', 'risk'].map(id => ({ id, name: id }));
    const judgements = [
      { item: 'reach', over: 'cost', times: 3 },
      { item: 'cost', over: 'risk', times: 3 },
      { item: 'reach', over: 'risk', times: '1/5' },
    ];
    const [fact] = answering(opened({ dimensions }), 'gail', { by: 'pairwise', judgements }).thenTypes('weighting-answered');
    expect(fact).toMatchObject({ mostInconsistent: { suggested: expect.any(String) } });
  });
});

describe('closing a question of weights', () => {
  const two = [...opened(), answered('gail'), answered('greg', pair(12))];

  test('the last answer closes the question, and all answers come to light at once', () => {
    const facts = answering(two, 'gina', pair(6)).thenTypes('weighting-answered', 'weighting-closed');
    const closed = state([...two, ...facts]);
    expect(closed.status).toBe('closed');
    expect(answersFor(closed, 'audrey')).toHaveLength(3);
    expect(requireRevealed(closed)).toBeUndefined();
    // Geometric mean of 3, 12 and 6 is 6.
    expect(closed.result?.weights[0]?.share).toBeCloseTo(6 / 7, 12);
    expect(facts[1]).toMatchObject({ why: 'all-answered', unanswered: [] });
  });

  test('the day closes the question with the answers that came, and says whose are missing', () => {
    const past = (now: string) => given(weighting, two).when({ type: 'look-at-day' }, { office, actor: system, now });
    const [fact] = past(over).thenTypes('weighting-closed');
    expect(fact).toMatchObject({ why: 'day-came', unanswered: ['gina'] });
    past(during).thenNothing();
  });

  test('those who have not answered are reminded once before the day', () => {
    const later = '2026-03-19T09:00:00.000Z';
    const [fact] = given(weighting, two)
      .when({ type: 'look-at-day' }, { office, actor: system, now: later })
      .thenTypes('weighting-reminded');
    expect(fact).toMatchObject({ people: ['gina'] });
    const reminded: WeightingFact[] = [...two, { type: 'weighting-reminded', people: ['gina'] }];
    given(weighting, reminded).when({ type: 'look-at-day' }, { office, actor: system, now: later }).thenNothing();
  });

  test('the PMO closes it before its day with a reason; those who are asked do not', () => {
    const close = (by: string, past: WeightingFact[] = two) =>
      given(weighting, past).when({ type: 'close-weighting', reason: 'Enough.' }, { office, actor: person(by), now: during });
    const facts = close('petra').thenTypes('weighting-closed');
    expect(facts[0]).toMatchObject({ why: 'by-hand', reason: 'Enough.', unanswered: ['gina'] });
    close('gail').thenRefused('not-allowed');
    close('petra', [...two, ...facts]).thenNothing();
    close('gail', [...two, ...facts]).thenRefused('not-allowed');
  });

  test('a question that nobody has answered closes without weights', () => {
    const facts = given(weighting, opened())
      .when({ type: 'look-at-day' }, { office, actor: system, now: over })
      .thenTypes('weighting-closed');
    expect(state([...opened(), ...facts]).result).toBeUndefined();
  });

  test('P25: whoever has left the office is waited for no longer', () => {
    const left = { ...office, people: office.people.filter(({ id }) => id !== 'gina') };
    const look = (world: typeof office) =>
      given(weighting, two).when({ type: 'look-at-people' }, { office: world, actor: system, now: during });
    look(office).thenNothing();
    expect(look(left).thenTypes('weighting-closed')[0]).toMatchObject({ unanswered: ['gina'] });
  });

  test('nothing is answered, reminded or closed by hand once it is closed', () => {
    const closed = [...two, ...answering(two, 'gina').thenTypes('weighting-answered', 'weighting-closed')];
    answering(closed, 'gail', pair(9)).thenRefused('wrong-status');
    given(weighting, closed).when({ type: 'look-at-day' }, { office, actor: system, now: over }).thenNothing();
    const actions = (who: string) => weightingActionsFor(state(closed), { office, actor: person(who), now: during });
    expect(actions('petra')).toEqual(['take-goals']);
    for (const who of ['gail', 'audrey', 'sonia']) expect(actions(who)).toEqual([]);
  });

  test('while it is open the asked are offered to answer, and the PMO to close', () => {
    const actions = (who: string) => weightingActionsFor(state(two), { office, actor: person(who), now: during });
    expect(actions('gina')).toEqual(['answer']);
    expect(actions('petra')).toEqual(['close']);
    expect(actions('audrey')).toEqual([]);
  });

  test('a question takes note of an entry by which its weights were taken over, once', () => {
    const note = { type: 'note-taken-over', as: { kind: 'goals' }, by: 'petra', entry: 7 } as const;
    const facts = given(weighting, two).when(note, { office, actor: system }).thenTypes('weights-taken-over');
    given(weighting, [...two, ...facts])
      .when(note, { office, actor: system })
      .thenNothing();
    given(weighting, two)
      .when(note, { office, actor: person('petra') })
      .thenRefused('not-allowed');
  });

  test('P17: whoever does not belong to the office finds no question of weights', () => {
    answering(two, 'stranger').thenRefused('not-found');
    answering([], 'gail').thenRefused('not-found');
  });
});
