/** Assessments: who rates, what a rating is, when ratings come to light and for whom, what they come to, and who keeps the panel. */
import { describe, expect, test } from 'vitest';
import { assessmentActionsFor, placesToGive } from '#domain/assessment/actions.ts';
import { assessment } from '#domain/assessment/decide.ts';
import type { AssessmentFact } from '#domain/assessment/facts.ts';
import type { Assessment } from '#domain/assessment/state.ts';
import { ratingsAreHidden, ratingsFor } from '#domain/assessment/visibility.ts';
import { call } from '#domain/call/decide.ts';
import type { CallFact } from '#domain/call/facts.ts';
import { openCallSchema } from '#domain/call/opening/commands.ts';
import { admittedWorld } from '../../support/fixtures.ts';
import { fold, given, person, system } from '../../support/given.ts';

const world = admittedWorld();
const office = world.office.state;
const project = world.project.state;
const terms = openCallSchema.parse({
  office: 'pmo',
  name: 'Change 2027',
  question: 'What brings services online?',
  opens: '2026-03-03',
  closes: '2026-03-20',
  assessBy: '2026-04-10',
  panels: [{ assessors: ['gail', 'sonia', 'greg', 'gina'] }],
});
const theCall: CallFact[] = [
  ...given(call, [])
    .when({ type: 'open-call', call: 'c1', ...terms }, { office, actor: person('petra') })
    .thenTypes('call-opened'),
  { type: 'proposal-joined', project: 'p1', revision: 1 },
  { type: 'call-closed' },
];
const now = '2026-03-25T09:00:00.000Z';
const around = { office, project, call: fold(call, theCall), now };
const openIt = { type: 'open-assessment', assessment: 'c1.p1', call: 'c1', project: 'p1' } as const;
const opened = (): AssessmentFact[] => [
  ...given(assessment, [])
    .when(openIt, { ...around, actor: system })
    .thenTypes('assessment-opened'),
];

const words = (growth: number | boolean | null, care: number | null) => [
  { dimension: 'growth', value: growth, reason: 'As the plan says.' },
  { dimension: 'care', value: care, reason: 'As the survey says.' },
];
const gave = (assessor: string, growth: number | null, care: number | null): AssessmentFact => ({
  type: 'ratings-given',
  assessor,
  ratings: words(growth, care),
});
const rating = (past: AssessmentFact[], by: string, ratings: ReturnType<typeof words>, at = now) =>
  given(assessment, past).when({ type: 'give-ratings', ratings }, { ...around, now: at, actor: person(by) });
const as = (by: string, past: AssessmentFact[], command: Parameters<typeof assessment.decide>[1], at = now) =>
  given(assessment, past).when(command, { ...around, now: at, actor: by === 'system' ? system : person(by) });

describe('opening an assessment', () => {
  test('P3: whoever has an interest in the project is left out of its panel, with why, and the claims of the sponsor are kept beside', () => {
    const [fact] = opened();
    expect(fact).toMatchObject({
      assessors: ['gail', 'greg', 'gina'],
      excluded: [{ assessor: 'sonia', why: 'sponsors the project' }],
      claims: [{ dimension: 'growth' }, { dimension: 'care' }],
      due: '2026-04-10T23:59:59.999Z',
      model: { id: 'goals' },
    });
  });

  test('nobody but the call opens an assessment, of a proposal that has joined it', () => {
    given(assessment, [])
      .when(openIt, { ...around, actor: person('petra') })
      .thenRefused('not-allowed');
    const elsewhere = { ...around, call: fold(call, theCall.slice(0, 1)) };
    given(assessment, [])
      .when(openIt, { ...elsewhere, actor: system })
      .thenRefused('not-found');
    as('system', opened(), openIt).thenNothing();
  });
});

describe('rating', () => {
  test('the assessors of the panel rate, and nobody else: neither the PMO nor who was left out', () => {
    rating(opened(), 'gail', words(80, 60)).then([gave('gail', 80, 60)]);
    for (const by of ['petra', 'sonia', 'gus', 'audrey']) rating(opened(), by, words(80, 60)).thenRefused('not-allowed');
  });

  test.each([
    ['a value outside the scale', words(101, 60), 'unknown-reference', 'ratings.0.value'],
    ['yes where a number is asked', words(true, 60), 'unknown-reference', 'ratings.0.value'],
    [
      'a dimension that the model does not have',
      [...words(1, 2), { dimension: 'speed', value: 1, reason: 'R' }],
      'unknown-reference',
      'ratings.2.dimension',
    ],
    ['a dimension twice', [...words(1, 2), ...words(3, 4).slice(0, 1)], 'already-exists', 'ratings.2.dimension'],
    ['a dimension left out', words(1, 2).slice(0, 1), 'reason-required', 'ratings'],
  ] as const)('a rating with %s is refused at its field, with what to do', (_, ratings, code, field) => {
    rating(opened(), 'gail', [...ratings] as never).thenRefused(code, field);
  });

  test('what cannot be told is an answer, the same ratings again add nothing, and others replace them', () => {
    const past = [...opened(), gave('gail', 80, null)];
    rating(past, 'gail', words(80, null)).thenNothing();
    rating(past, 'gail', words(70, null)).thenTypes('ratings-given');
    rating(opened(), 'gail', words(null, null)).thenTypes('ratings-given');
  });

  test('P2: a rating after the day is refused, also before the call has come round to it', () => {
    rating(opened(), 'gail', words(1, 1), '2026-04-10T23:59:59.999Z').thenTypes('ratings-given');
    rating(opened(), 'gail', words(1, 1), '2026-04-11T00:00:00.000Z').thenRefused('deadline-passed');
  });
});

describe('when ratings come to light', () => {
  const two = () => [...opened(), gave('gail', 80, 50), gave('greg', 60, null)];

  test('the last answer brings all to light at once, with medians, spreads, claims and what is missing', () => {
    const [, revealed] = rating(two(), 'gina', words(70, null)).thenTypes('ratings-given', 'assessment-revealed');
    expect(revealed).toMatchObject({
      why: 'all-answered',
      result: {
        dimensions: [
          { dimension: 'growth', median: 70, spread: 20, lowest: 60, highest: 80, n: 3, asked: 3, claim: 80, talk: false },
          { dimension: 'care', median: 50, spread: null, n: 1, asked: 3, talk: false },
        ],
        missing: [],
        unanswered: [],
      },
    });
  });

  test('a spread over the limit of the model asks the panel to talk by the same commit, one of exactly the limit does not', () => {
    const past = [...opened(), gave('gail', 80, 50), gave('greg', 60, 50)];
    rating(past, 'gina', words(40, 50)).thenTypes('ratings-given', 'assessment-revealed');
    const [, , talk] = rating(past, 'gina', words(39, 50)).thenTypes('ratings-given', 'assessment-revealed', 'talk-asked');
    expect(talk).toMatchObject({ dimensions: ['growth'], until: '2026-04-10T23:59:59.999Z' });
  });

  test('the day brings to light what there is and ends it, unless the panel has to talk; nothing happens before the day', () => {
    as('system', two(), { type: 'end-due' }, '2026-04-10T23:59:59.999Z').thenNothing();
    const [revealed, ended] = as('system', two(), { type: 'end-due' }, '2026-04-11T00:00:00.000Z').thenTypes(
      'assessment-revealed',
      'assessment-ended',
    );
    expect(revealed).toMatchObject({ why: 'day-came', result: { unanswered: ['gina'] } });
    expect(ended).toMatchObject({ score: (70 * 3 + 50) / 4 });
    const apart = [...opened(), gave('gail', 90, 50), gave('greg', 10, 50)];
    const [, talk] = as('system', apart, { type: 'end-due' }, '2026-04-11T00:00:00.000Z').thenTypes(
      'assessment-revealed',
      'talk-asked',
    );
    expect(talk).toMatchObject({ until: '2026-04-18T00:00:00.000Z' });
    as('petra', two(), { type: 'end-due' }).thenRefused('not-allowed');
  });

  test('missing is missing: a dimension that nobody could rate leaves the proposal without a score', () => {
    const past = [...opened(), gave('gail', 80, null), gave('greg', 60, null)];
    const facts = as('system', past, { type: 'end-due' }, '2026-04-11T00:00:00.000Z').thenTypes(
      'assessment-revealed',
      'assessment-ended',
    );
    expect(facts[1]).not.toHaveProperty('score');
    expect(facts[1]).toMatchObject({ result: { missing: ['care'] } });
  });

  test('while a panel talks its assessors rate anew, the PMO ends it, and at the end of its talk the day does', () => {
    const apart: AssessmentFact[] = [...opened(), gave('gail', 90, 50), gave('greg', 10, 50)];
    const talking = [
      ...apart,
      ...rating(apart, 'gina', words(60, 50)).thenTypes('ratings-given', 'assessment-revealed', 'talk-asked'),
    ];
    const anew = [...talking, ...rating(talking, 'greg', words(70, 50)).thenTypes('ratings-given')];
    const state = fold(assessment, anew) as Assessment;
    expect(state.former).toMatchObject([{ assessor: 'greg', ratings: [{ value: 10 }, { value: 50 }] }]);
    const [ended] = as('petra', anew, { type: 'end-assessment', reason: 'They agree.' }).thenTypes('assessment-ended');
    expect(ended).toMatchObject({ score: (70 * 3 + 50) / 4, reason: 'They agree.' });
    as('gail', anew, { type: 'end-assessment' }).thenRefused('not-allowed');
    as('system', anew, { type: 'end-due' }).thenNothing();
    as('system', anew, { type: 'end-due' }, '2026-04-11T00:00:00.000Z').thenTypes('assessment-ended');
    as('petra', anew, { type: 'ask-talk', dimensions: ['speed'], reason: 'R' }).thenRefused('unknown-reference', 'dimensions.0');
    as('petra', opened(), { type: 'ask-talk', dimensions: ['growth'], reason: 'R' }).thenRefused('wrong-status');
  });
});

describe('for whose eyes ratings are', () => {
  const blind = () => fold(assessment, [...opened(), gave('gail', 80, 50)]) as Assessment;
  const talking = () => {
    const apart: AssessmentFact[] = [...opened(), gave('gail', 90, 50), gave('greg', 10, 50)];
    return [...apart, ...rating(apart, 'gina', words(60, 50)).thenTypes('ratings-given', 'assessment-revealed', 'talk-asked')];
  };

  test('while the panel rates, everybody sees the own ratings alone, the PMO and auditors no more than others', () => {
    for (const id of ['petra', 'ada', 'audrey', 'greg', 'sonia', 'gail']) {
      const shown = ratingsFor(blind(), { id, project, office });
      expect([id, shown.map(({ assessor }) => assessor)]).toEqual([id, id === 'gail' ? ['gail'] : []]);
    }
  });

  test('while the panel talks, those with an interest in the project do not see the ratings; after the end everybody does', () => {
    const state = fold(assessment, talking()) as Assessment;
    expect(ratingsAreHidden(state, { id: 'audrey', project, office })).toBe(false);
    for (const id of ['sonia', 'manu']) expect(ratingsAreHidden(state, { id, project, office })).toBe(true);
    const [ended] = as('petra', talking(), { type: 'end-assessment' }).thenTypes('assessment-ended');
    const over = fold(assessment, [...talking(), ended as AssessmentFact]) as Assessment;
    expect(ratingsAreHidden(over, { id: 'sonia', project, office })).toBe(false);
  });
});

describe('the panel', () => {
  const recused = (): AssessmentFact[] => [
    ...opened(),
    { type: 'assessor-recused', assessor: 'greg', reason: 'My brother works there.' },
  ];

  test('an assessor steps back with a reason, whose ratings then count no more, and once', () => {
    as('greg', [...opened(), gave('greg', 1, 1)], { type: 'recuse-assessor', reason: 'R' }).thenTypes('assessor-recused');
    as('greg', recused(), { type: 'recuse-assessor', reason: 'R' }).thenNothing();
    as('gus', opened(), { type: 'recuse-assessor', reason: 'R' }).thenRefused('not-allowed');
    const state = fold(assessment, [...opened(), gave('greg', 1, 1), ...recused().slice(1)]) as Assessment;
    expect([state.assessors, state.ratings]).toEqual([['gail', 'gina'], []]);
  });

  test('an assessor who steps back last leaves the ratings of the others to come to light', () => {
    const past = [...opened(), gave('gail', 80, 50), gave('gina', 70, 50)];
    as('greg', past, { type: 'recuse-assessor', reason: 'R' }).thenTypes('assessor-recused', 'assessment-revealed');
  });

  test('P21: the PMO gives a place without ratings to somebody without an interest, and never to himself', () => {
    const give = (replacement: string, assessor = 'greg', by = 'petra', past = recused()) =>
      as(by, past, { type: 'replace-assessor', assessor, replacement, reason: 'R' });
    give('gus').thenTypes('assessor-replaced');
    give('gus', 'sonia').thenTypes('assessor-replaced');
    give('sonia').thenRefused('conflict-of-interest', 'replacement');
    give('petra').thenRefused('not-allowed', 'replacement');
    give('gail').thenRefused('already-exists', 'replacement');
    give('zoe').thenRefused('unknown-reference', 'replacement');
    give('gus', 'gwen').thenRefused('unknown-reference', 'assessor');
    give('gus', 'gail', 'petra', [...recused(), gave('gail', 1, 1)]).thenRefused('not-allowed', 'assessor');
    give('gus', 'greg', 'gail').thenRefused('not-allowed');
    const { email = '' } = office.people.find(({ id }) => id === 'petra') ?? {};
    const twin = { id: 'penny', name: 'Petra', email: email.toUpperCase(), roles: ['gatekeeper' as const] };
    given(assessment, recused())
      .when(
        { type: 'replace-assessor', assessor: 'greg', replacement: 'penny', reason: 'R' },
        { ...around, office: { ...office, people: [...office.people, twin] }, actor: person('petra') },
      )
      .thenRefused('not-allowed', 'replacement');
  });

  test('P25: an assessor who has left the office is out of the panel; what was rated before stands', () => {
    const without = { ...office, people: office.people.filter(({ id }) => id !== 'greg') };
    const look = (past: AssessmentFact[]) =>
      given(assessment, past).when({ type: 'look-at-panel' }, { ...around, office: without, actor: system });
    look(opened()).then([{ type: 'assessor-recused', assessor: 'greg', reason: 'is no longer with this office', left: true }]);
    look([...opened(), gave('greg', 1, 1)]).thenNothing();
    look([...opened(), gave('gail', 1, 1), gave('gina', 1, 1)]).thenTypes('assessor-recused', 'assessment-revealed');
  });

  test('what is offered is what is not refused: ratings to assessors, places to the PMO', () => {
    const state = fold(assessment, recused()) as Assessment;
    const offered = (by: string) => assessmentActionsFor(state, { ...around, actor: person(by) });
    expect(offered('gail')).toEqual(['give-ratings', 'recuse']);
    expect(offered('petra')).toEqual(['replace']);
    for (const by of ['sonia', 'audrey', 'gus', 'greg']) expect(offered(by)).toEqual([]);
    const places = placesToGive(state, { ...around, actor: person('petra') });
    expect(places?.places.toSorted()).toEqual(['gail', 'gina', 'greg', 'sonia']);
    expect(places?.replacements).not.toContain('sonia');
    expect(places?.replacements).toContain('gus');
    expect(placesToGive(state, { ...around, actor: person('gail') })).toBeUndefined();
  });
});
