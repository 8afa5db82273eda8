/** Calls for proposals: who opens one with what terms, what may be said anew, which proposals join, and what a call needs next. */
import { describe, expect, test } from 'vitest';
import { callStep, dueSince } from '#domain/call/course/step.ts';
import { call } from '#domain/call/decide.ts';
import type { CallFact } from '#domain/call/facts.ts';
import { openCallSchema } from '#domain/call/opening/commands.ts';
import { panelFor } from '#domain/call/opening/panel.ts';
import type { Call } from '#domain/call/state.ts';
import { admittedWorld, officeWorld } from '../../support/fixtures.ts';
import { fold, given, monday, person, system } from '../../support/given.ts';

const office = officeWorld().office.state;
const project = admittedWorld().project.state;
const said = {
  office: 'pmo',
  name: 'Change 2027',
  question: 'What brings services online?',
  opens: '2026-03-03',
  closes: '2026-03-20',
  assessBy: '2026-04-10',
  panels: [{ assessors: ['gail', 'greg'] }],
};
const open = (changed: Record<string, unknown> = {}) =>
  ({ type: 'open-call', call: 'c1', ...openCallSchema.parse({ ...said, ...changed }) }) as const;
const opening = (changed: Record<string, unknown> = {}, by = 'petra', zone?: string) =>
  given(call, []).when(open(changed), {
    office: zone ? { ...office, calendar: { zone, workingDays: [1, 2, 3, 4, 5], holidays: [] } } : office,
    actor: person(by),
  });
const opened = (changed: Record<string, unknown> = {}): CallFact[] => [...opening(changed).thenTypes('call-opened')];
const joined: CallFact = { type: 'proposal-joined', project: 'p1', revision: 1 };
const during = { office, project, now: '2026-03-10T09:00:00.000Z' };

describe('opening a call', () => {
  test('the PMO and administrators open calls, and nobody else does', () => {
    for (const by of ['petra', 'ada']) opening({}, by).thenTypes('call-opened');
    for (const by of ['sonia', 'manu', 'gail', 'audrey']) opening({}, by).thenRefused('not-allowed');
  });

  test('a call freezes the goals of the office as its scoring model, with their weights', () => {
    const [fact] = opened();
    expect(fact).toMatchObject({
      model: {
        id: 'goals',
        scoring: {
          method: 'weighted-sum',
          weighting: {
            weights: [
              { goal: 'growth', weight: 3 },
              { goal: 'care', weight: 1 },
            ],
          },
        },
      },
    });
  });

  test('days of a call are those of the office: the first counts from its first moment, the others to their last', () => {
    const [fact] = opening({}, 'petra', 'Europe/Lisbon').thenTypes('call-opened');
    expect(fact).toMatchObject({
      opensAt: '2026-03-03T00:00:00.000Z',
      closesAt: '2026-03-20T23:59:59.999Z',
      assessBy: '2026-04-10T22:59:59.999Z',
    });
    const [farther] = opening({}, 'petra', 'America/Sao_Paulo').thenTypes('call-opened');
    expect(farther).toMatchObject({ opensAt: '2026-03-03T03:00:00.000Z', closesAt: '2026-03-21T02:59:59.999Z' });
  });

  test('a call that says no day for its decision ends at the end of the ninetieth day after the ratings where the office is, also when clocks change in between', () => {
    const decided = (zone: string, changed = {}) => {
      const [fact] = opening(changed, 'petra', zone).thenTypes('call-opened');
      return fact && 'decideBy' in fact ? fact.decideBy : undefined;
    };
    expect(decided('UTC')).toBe('2026-07-09T23:59:59.999Z');
    expect(decided('America/Sao_Paulo')).toBe('2026-07-10T02:59:59.999Z');
    expect(decided('Europe/Berlin', { assessBy: '2026-09-15' })).toBe('2026-12-14T22:59:59.999Z');
  });

  test.each([
    ['closes before it opens', { closes: '2026-03-02' }, 'unknown-reference', 'closes'],
    ['closed in the past', { opens: '2026-01-01', closes: '2026-02-01' }, 'day-is-past', 'closes'],
    ['does not say until when panels rate', { assessBy: undefined }, 'unknown-reference', 'assessBy'],
    ['has its panels rate before it closes', { assessBy: '2026-03-15' }, 'unknown-reference', 'assessBy'],
    ['decides before its panels have rated', { decideBy: '2026-04-01' }, 'unknown-reference', 'decideBy'],
    ['stands and names a day for ratings', { closes: undefined }, 'unknown-reference', 'assessBy'],
    ['names an assessor whom nobody knows', { panels: [{ assessors: ['zoe'] }] }, 'unknown-reference', 'panels.0.assessors.0'],
    ['names an assessor twice', { panels: [{ assessors: ['gail', 'gail'] }] }, 'already-exists', 'panels.0.assessors.1'],
    ['has two panels for one category', { panels: [said.panels[0], said.panels[0]] }, 'already-exists', 'panels.1.category'],
    ['names a year twice', { budgets: [1, 2].map(amount => ({ year: 2027, amount })) }, 'already-exists', 'budgets.1.year'],
    ['names a model that nobody published', { model: { id: 'none' } }, 'unknown-reference', 'model.id'],
  ] as const)('a call that %s is refused at its field', (_, changed, code, field) => {
    opening(changed as never).thenRefused(code, field);
  });

  test('the panel of a category assesses its proposals, and the panel without one all others', () => {
    const panels = [{ category: 'IT', assessors: ['gail'] }, { assessors: ['greg'] }];
    expect(panelFor(panels, ' it ')?.assessors).toEqual(['gail']);
    expect(panelFor(panels, 'Roads')?.assessors).toEqual(['greg']);
    expect(panelFor(panels.slice(0, 1), 'Roads')).toBeUndefined();
  });
});

describe('saying the terms of a call anew', () => {
  const amend = (changed: Record<string, unknown>, past = opened()) =>
    given(call, past).when({ type: 'amend-call', reason: 'More time.', ...changed } as never, {
      ...during,
      actor: person('petra'),
    });

  test('what is said anew holds from then on, and saying the same again adds nothing', () => {
    amend({ closes: '2026-03-25' }).then([{ type: 'call-amended', closesAt: '2026-03-25T23:59:59.999Z', reason: 'More time.' }]);
    amend({ closes: '2026-03-20', name: 'Change 2027' }).thenNothing();
  });

  test('days and panels that were relied on stay as they were', () => {
    amend({ opens: '2026-03-01' }, [...opened(), { type: 'call-started' }]).thenRefused('wrong-status', 'opens');
    const closed: CallFact[] = [...opened(), { type: 'call-closed' }];
    amend({ closes: '2026-05-01' }, closed).thenRefused('wrong-status', 'closes');
    amend({ panels: [{ assessors: ['gina'] }] }, closed).thenRefused('wrong-status', 'panels');
    amend({ budgets: [{ year: 2028, amount: 5 }] }, closed).thenTypes('call-amended');
    amend({ name: 'X' }, [...closed, { type: 'call-ended', reason: 'Over.' }]).thenRefused('wrong-status');
  });
});

describe('proposals of a call', () => {
  const join = { type: 'join-call', project: 'p1' } as const;
  const asking = (past: CallFact[], by: string, changed: Record<string, unknown> = {}) =>
    given(call, past).when(join, { ...during, actor: person(by), ...changed });

  test('the people of a project and the PMO bring its proposal into a call, and nobody else does', () => {
    for (const by of ['sonia', 'manu', 'petra']) asking(opened(), by).then([joined]);
    for (const by of ['sam', 'gail', 'ada', 'audrey']) asking(opened(), by).thenRefused('not-allowed');
  });

  test('a proposal joins once, and none before the opening day', () => {
    asking([...opened(), joined], 'sonia').thenNothing();
    asking(opened(), 'sonia', { now: monday }).thenRefused('wrong-status');
  });

  test('a proposal of another office, and one that is over, joins no call', () => {
    asking(opened(), 'sonia', { project: { ...project, office: 'other' } }).thenRefused('unknown-reference', 'project');
    asking(opened(), 'sonia', { project: { ...project, status: 'killed' } }).thenRefused('wrong-status', 'project');
    asking(opened(), 'sonia', { project: { ...project, mergedInto: { project: 'p2', title: 'B' } } }).thenRefused(
      'wrong-status',
      'project',
    );
  });

  test('a proposal that comes after the closing day waits, also before the call has noticed the day', () => {
    asking(opened(), 'sonia', { now: '2026-03-20T23:59:59.999Z' }).thenTypes('proposal-joined');
    asking(opened(), 'sonia', { now: '2026-03-21T00:00:00.000Z' }).then([{ type: 'proposal-waits', project: 'p1' }]);
    asking([...opened(), { type: 'call-ended', reason: 'Over.' }], 'sonia').thenRefused('wrong-status');
  });

  test('a proposal leaves a call until its closing day, and while it waits at any time', () => {
    const leave = (past: CallFact[], now = during.now) =>
      given(call, past).when({ type: 'leave-call', project: 'p1' }, { ...during, now, actor: person('sonia') });
    leave([...opened(), joined]).thenTypes('proposal-left');
    leave([...opened(), joined], '2026-03-21T00:00:00.000Z').thenRefused('wrong-status');
    leave(
      [...opened(), { type: 'call-closed' }, { type: 'proposal-waits', project: 'p1' }],
      '2026-05-21T00:00:00.000Z',
    ).thenTypes('proposal-left');
    leave(opened()).thenNothing();
  });

  test('what a call notes of itself is for nobody to say', () => {
    const past: CallFact[] = [...opened(), joined];
    const told = [
      { type: 'note-assessment', project: 'p1', assessment: 'c1.p1', due: monday },
      { type: 'note-revealed', project: 'p1' },
      { type: 'note-assessed', project: 'p1', score: 100 },
      { type: 'remind-assessors', projects: ['p1'], assessors: ['gail'] },
      { type: 'rank-call', ranking: [] },
      { type: 'decide-call', selection: 's1' },
    ] as const;
    for (const command of told)
      given(call, past)
        .when(command, { ...during, actor: person('petra') })
        .thenRefused('not-allowed');
  });
});

describe('what a call needs next', () => {
  const stepOf = (past: CallFact[], now: string) => callStep(fold(call, past) as Call, now as never);
  const asked: CallFact = { type: 'assessment-asked', project: 'p1', assessment: 'c1.p1', due: '2026-04-10T23:59:59.999Z' };
  const started: CallFact[] = [...opened(), { type: 'call-started' }];
  const closed: CallFact[] = [...started, joined, { type: 'call-closed' }, asked];

  test('P22: a call waits for the next of its days, and never without one', () => {
    expect(stepOf(opened(), monday)).toEqual({ step: 'await', seconds: 15 * 3600 });
    expect(stepOf(opened(), '2026-03-03T00:00:00.000Z').step).toBe('start');
    expect(stepOf(started, '2026-03-20T23:59:59.999Z')).toEqual({ step: 'await', seconds: 1 });
    expect(stepOf(started, '2026-03-21T00:00:00.000Z').step).toBe('close');
    const ranked: CallFact[] = [
      ...closed,
      { type: 'proposal-assessed', project: 'p1', score: 1 },
      { type: 'call-ranked', ranking: [] },
    ];
    expect(stepOf(ranked, '2026-05-01T00:00:00.000Z').step).toBe('await');
    expect(stepOf(ranked, '2026-12-01T00:00:00.000Z').step).toBe('end');
    expect(stepOf([...ranked, { type: 'call-decided', selection: 's1' }], '2026-05-01T00:00:00.000Z').step).toBe('end');
    expect(dueSince(fold(call, ranked) as Call, '2026-05-01T00:00:00.000Z')).toBeUndefined();
    expect(dueSince(fold(call, ranked) as Call, '2026-12-01T00:00:00.000Z')).toBe('2026-07-10T00:00:00.000Z');
  });

  test('P22: a call that is closed before its workflow has started it goes on to its panels, and is never started', () => {
    const unstarted: CallFact[] = [...opened(), joined, { type: 'call-closed' }];
    expect(stepOf(unstarted, '2026-03-10T00:00:00.000Z').step).toBe('open-assessments');
    expect(stepOf([...unstarted, asked], '2026-03-10T00:00:00.000Z').step).toBe('await');
  });

  test('a closed call asks its panels, reminds them at half of their time, and ends what is due', () => {
    expect(stepOf([...started, joined, { type: 'call-closed' }], '2026-03-21T00:00:00.000Z').step).toBe('open-assessments');
    expect(stepOf(closed, '2026-03-10T00:00:00.000Z').step).toBe('await');
    expect(stepOf(closed, '2026-04-01T00:00:00.000Z').step).toBe('remind-assessors');
    const reminded: CallFact[] = [...closed, { type: 'assessors-reminded', projects: ['p1'], assessors: ['gail'] }];
    expect(stepOf(reminded, '2026-04-01T00:00:00.000Z').step).toBe('await');
    expect(stepOf(reminded, '2026-04-11T00:00:00.000Z').step).toBe('end-assessments');
  });

  test('a panel that talks has until the end of its talk, and one that has answered waits for the others', () => {
    const revealed = (talkUntil?: string): CallFact => ({ type: 'panel-revealed', project: 'p1', talkUntil: talkUntil as never });
    expect(stepOf([...closed, revealed()], '2026-03-22T00:00:00.000Z').step).toBe('end-assessments');
    const other: CallFact[] = [...started, joined, { ...joined, project: 'p2' }, { type: 'call-closed' }, asked];
    const both: CallFact[] = [...other, { ...asked, project: 'p2', assessment: 'c1.p2' }];
    expect(stepOf([...both, revealed()], '2026-03-22T00:00:00.000Z').step).toBe('await');
    const talking: CallFact[] = [...closed, revealed('2026-04-20T00:00:00.000Z')];
    expect(stepOf(talking, '2026-04-15T00:00:00.000Z').step).toBe('await');
    expect(stepOf(talking, '2026-04-20T00:00:00.001Z').step).toBe('end-assessments');
  });

  test('a call without proposals is ranked on its closing day, and has nobody to rank', () => {
    expect(stepOf([...started, { type: 'call-closed' }], '2026-03-21T00:00:00.000Z').step).toBe('rank');
    given(call, [...started, { type: 'call-closed' }])
      .when({ type: 'rank-call', ranking: [] }, { office, actor: system })
      .then([{ type: 'call-ranked', ranking: [] }]);
  });

  test('P22: a call that was standing gets its last day when it is ranked, and one for which a day was said keeps that', () => {
    const standing = (more: object = {}): CallFact[] => {
      const terms = { closes: undefined, assessBy: undefined, ...more };
      return [...opened(terms), { type: 'call-started' }, { type: 'call-closed' }];
    };
    const rank = (past: CallFact[]) =>
      given(call, past).when({ type: 'rank-call', ranking: [] }, { office, now: '2026-05-01T09:00:00.000Z', actor: system });
    const ranked: CallFact = { type: 'call-ranked', ranking: [], decideBy: '2026-07-30T23:59:59.999Z' };
    rank(standing()).then([ranked]);
    expect(stepOf([...standing(), ranked], '2026-07-30T23:59:59.999Z').step).toBe('await');
    expect(stepOf([...standing(), ranked], '2026-07-31T00:00:00.000Z').step).toBe('end');
    rank(standing({ decideBy: '2026-06-30' })).then([{ type: 'call-ranked', ranking: [] }]);
  });
});
