/** A board decides on a scenario: by quorum, by people without an interest in any candidate, on what was frozen, with a reason for each candidate. */
import { describe, expect, test } from 'vitest';
import { selectionActionsFor } from '#domain/selection/actions.ts';
import { mayVoteOnFor } from '#domain/selection/ballots/eligibility.ts';
import { digestOfPack } from '#domain/selection/submission/pack.ts';
import { selectionStep } from '#domain/selection/submission/schedule.ts';
import { must } from '#test/support/fixtures.ts';
import { person } from '#test/support/given.ts';
import {
  answerOf,
  selectionBallot as ballot,
  draftSelection,
  refusalOf,
  type SelectionWorld,
  scenario,
  scoredProject,
  solvedSelection,
  submission,
  submittedSelection,
  vote,
} from '#test/support/selections.ts';

const approve = { gail: 'approve', greg: 'approve', gina: 'approve' } as const;
const contextFor = (world: SelectionWorld, by: string) => ({ ...world, actor: person(by) });

describe('a scenario goes to a board', () => {
  test('roster, rule, deadline and the digest of what is shown are frozen', () => {
    const { submission: asked } = submittedSelection().state;
    expect(asked).toMatchObject({
      number: 1,
      roster: ['gail', 'greg', 'gina', 'gus', 'gwen'],
      chair: 'gail',
      rule: { quorum: 3 },
    });
    expect(asked?.deadline).toBe('2026-03-12T09:00:00.000Z');
    expect(asked?.pack).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a scenario that is still being worked out goes to no board', () => {
    const no = refusalOf(draftSelection().to({ type: 'submit-scenario', ...submission }, 'petra'));
    expect(no).toMatchObject({ code: 'wrong-status', field: 'scenario' });
  });

  test('a quorum that cannot be met is refused, and says who may not decide and on which candidate', () => {
    const world = solvedSelection();
    for (const [id, sponsor] of [
      ['p1', 'gail'],
      ['p2', 'greg'],
      ['p3', 'gina'],
    ] as const) {
      const at = world.projects.findIndex(entry => entry.id === id);
      world.projects[at] = scoredProject(world.office, id, { title: `Idea of ${sponsor}`, sponsor });
    }
    const no = refusalOf(world.to({ type: 'submit-scenario', ...submission }, 'petra'));
    expect(no.code).toBe('quorum-cannot-be-met');
    expect(no.message).toContain('gail sponsors the project (Idea of gail, a candidate)');
  });

  test('only the PMO and administrators submit, and never while a board decides already', () => {
    for (const by of ['sonia', 'gail', 'audrey'])
      expect(refusalOf(solvedSelection().to({ type: 'submit-scenario', ...submission }, by)).code).toBe('not-allowed');
    expect(refusalOf(submittedSelection().to({ type: 'submit-scenario', ...submission }, 'petra')).code).toBe('wrong-status');
    expect(refusalOf(solvedSelection().to({ type: 'submit-scenario', ...submission, board: 'nobody' }, 'petra')).field).toBe(
      'board',
    );
    expect(refusalOf(solvedSelection().to({ type: 'submit-scenario', ...submission, scenario: 7 }, 'petra')).field).toBe(
      'scenario',
    );
  });
});

describe('ballots on a scenario', () => {
  test('the third approval of five seats settles it: the selection is decided in the same commit', () => {
    const world = vote(submittedSelection(), { gail: 'approve', greg: 'approve' });
    const facts = must(world.to(ballot('approve'), 'gina'));
    expect(facts.map(({ type }) => type)).toEqual(['selection-ballot-cast', 'selection-decided']);
    expect(world.state).toMatchObject({
      status: 'decided',
      submission: { ending: { kind: 'decided', why: '3 of 3 ballots for the scenario' } },
    });
  });

  test('every candidate is chosen or not with its reason in words', () => {
    const { outcomes = [] } = vote(submittedSelection(), approve).state;
    expect(outcomes.map(({ project, chosen }) => [project, chosen])).toEqual([
      ['p1', false],
      ['p2', true],
      ['p3', true],
      ['p4', false],
    ]);
    const reason = (id: string) => outcomes.find(({ project }) => project === id)?.reason;
    expect(reason('p1')).toBe('No set of candidates with it keeps every limit and rule of the scenario.');
    expect(reason('p2')).toBe(
      'It belongs to the set of greatest value that keeps every limit and rule; without it the set would be worth 5 less.',
    );
    expect(reason('p3')).toBe(
      'It is in every set whose value comes within 5 % of the best; without it the chosen set would be worth 12.5 less.',
    );
    expect(reason('p4')).toBe(
      'It is in no set whose value comes within 5 % of the best; with it the set would be worth 10 less.',
    );
  });

  test('what a scenario must do or leaves out is the reason before all others', () => {
    const world = draftSelection({ forceIn: ['p4'], forceOut: ['p1'] });
    must(world.to(answerOf(world, 1, ['p2', 'p4'])));
    must(world.to({ type: 'submit-scenario', ...submission }, 'petra'));
    const { outcomes = [] } = vote(world, approve).state;
    expect(outcomes.find(({ project }) => project === 'p4')?.reason).toBe('The scenario must do it.');
    expect(outcomes.find(({ project }) => project === 'p1')?.reason).toBe('The scenario leaves it out.');
  });

  test('a set that was not proven says by how much it may miss the best', () => {
    const world = draftSelection();
    const { found, ...answer } = answerOf(world, 1, ['p2', 'p3'], { standings: [] });
    must(world.to({ ...answer, found: { ...found, status: 'best-found', bound: 112, gap: 0.0182 } }));
    must(world.to({ type: 'submit-scenario', ...submission }, 'petra'));
    expect(vote(world, approve).state.outcomes?.[1]?.reason).toContain(
      'the best set that was found within the time (at most 1.82 % below',
    );
  });

  test('the decision names the digest of what the board was shown, and the history alone makes it again', () => {
    const world = vote(submittedSelection(), approve);
    const decided = world.past.flatMap(({ facts }) => facts).find(fact => fact.type === 'selection-decided');
    const asked = world.state.submission;
    expect(asked && digestOfPack(world.state, asked.scenario, asked.others)).toBe(decided?.pack);
  });

  test('a decision stands on what was frozen although the scenario was changed and solved anew meanwhile', () => {
    const world = submittedSelection();
    must(world.to({ type: 'change-scenario', scenario: 1, ...scenario('As called', { atMost: 1 }) }, 'petra'));
    must(world.to(answerOf(world, 1, ['p1'])));
    vote(world, approve);
    expect(world.state.outcomes?.filter(({ chosen }) => chosen).map(({ project }) => project)).toEqual(['p2', 'p3']);
  });

  test('whoever sponsors, manages or wrote any one candidate may not decide', () => {
    const world = submittedSelection();
    world.projects[3] = scoredProject(world.office, 'p4', { title: 'Signal box', sponsor: 'gus' });
    const no = refusalOf(world.to(ballot('approve'), 'gus'));
    expect(no.code).toBe('conflict-of-interest');
    expect(no.message).toContain('Gus sponsors the project (Signal box, a candidate)');
    expect(mayVoteOnFor(world.state, contextFor(world, 'gus'))).toEqual([]);
    expect(refusalOf(world.to(ballot('approve'), 'sonia')).code).toBe('conflict-of-interest');
  });

  test('a ballot of somebody whose interest came later does not count', () => {
    const world = vote(submittedSelection(), { gus: 'approve', gwen: 'approve' });
    world.projects[3] = scoredProject(world.office, 'p4', { title: 'Signal box', sponsor: 'gus' });
    vote(world, { gina: 'approve' });
    expect(world.state.status).toBe('submitted');
  });

  test('everything but an approval needs a reason, and only another scenario names one that the board was shown', () => {
    const world = submittedSelection();
    expect(refusalOf(world.to(ballot('hold'), 'gail')).field).toBe('reason');
    expect(refusalOf(world.to(ballot('another-scenario', { reason: 'Too dear.', prefers: 2 }), 'gail')).field).toBe('prefers');
    expect(refusalOf(world.to(ballot('another-scenario', { reason: 'Too dear.', prefers: 1 }), 'gail')).field).toBe('prefers');
    expect(refusalOf(world.to(ballot('hold', { reason: 'Wait.', prefers: 1 }), 'gail')).field).toBe('prefers');
  });

  test('a board that wants another scenario gives the selection back to the PMO, who submits another', () => {
    const world = vote(submittedSelection(), { gail: 'another-scenario', greg: 'another-scenario', gina: 'another-scenario' });
    expect(world.state).toMatchObject({ status: 'draft', submission: { ending: { kind: 'another-scenario' } } });
    expect(world.state.submission?.ending?.why).toContain('3 for another scenario');
    must(world.to({ type: 'submit-scenario', ...submission }, 'petra'));
    expect(world.state).toMatchObject({ status: 'submitted', submission: { number: 2, ballots: [] }, former: [{ number: 1 }] });
  });

  test('a board that holds leaves the selection with the PMO', () => {
    expect(vote(submittedSelection(), { gail: 'hold', greg: 'hold', gina: 'hold' }).state).toMatchObject({
      status: 'draft',
      submission: { ending: { kind: 'hold' } },
    });
  });

  test('at the deadline what was cast decides, and without a quorum it lapses and may be submitted again', () => {
    const lapsed = vote(submittedSelection(), { gail: 'approve' }).later(10);
    expect(refusalOf(lapsed.to(ballot('approve'), 'greg')).code).toBe('deadline-passed');
    must(lapsed.to({ type: 'close-submission', number: 1 }));
    expect(lapsed.state).toMatchObject({ status: 'draft', submission: { ending: { kind: 'lapsed' } } });
    const decided = vote(submittedSelection(), { gail: 'approve', greg: 'approve', gina: 'hold' }).later(10);
    must(decided.to({ type: 'close-submission', number: 1 }));
    expect(decided.state.status).toBe('decided');
  });

  test('a question is not closed before its deadline, nor by the workflow of a former one', () => {
    const world = submittedSelection();
    expect(must(world.to({ type: 'close-submission', number: 1 }))).toEqual([]);
    world.later(10);
    expect(must(world.to({ type: 'close-submission', number: 2 }))).toEqual([]);
  });

  test('a member who steps back is out, with the ballot that was cast', () => {
    const world = vote(submittedSelection(), { gail: 'approve' });
    must(world.to({ type: 'recuse-from-selection', reason: 'A cousin.' }, 'gail'));
    expect(world.state.submission).toMatchObject({ ballots: [], recused: [{ member: 'gail' }] });
    expect(refusalOf(world.to(ballot('approve'), 'gail')).code).toBe('not-on-the-board');
    expect(refusalOf(world.to({ type: 'recuse-from-selection', reason: 'No seat.' }, 'petra')).code).toBe('not-on-the-board');
  });

  test('a member who has left the office is out at once', () => {
    const world = submittedSelection();
    const people = world.office.people.filter(({ id }) => id !== 'gwen');
    Object.assign(world, { office: { ...world.office, people } });
    must(world.to({ type: 'look-at-board' }));
    expect(world.state.submission?.recused).toMatchObject([{ member: 'gwen', left: true }]);
  });

  test('the same ballot again changes nothing; another one replaces it and names it', () => {
    const world = vote(submittedSelection(), { gail: 'approve' });
    expect(must(world.to(ballot('approve'), 'gail'))).toEqual([]);
    const [changed] = must(world.to(ballot('hold', { reason: 'Wait.' }), 'gail'));
    expect(changed).toMatchObject({ replaces: 5 });
  });
});

describe('the end of a selection', () => {
  test('it is withdrawn with a reason, also while a board decides, and never after a decision', () => {
    const world = submittedSelection();
    must(world.to({ type: 'withdraw-selection', reason: 'The money is gone.' }, 'petra'));
    expect(world.state).toMatchObject({ status: 'withdrawn', submission: { ending: { kind: 'withdrawn' } } });
    const decided = vote(submittedSelection(), approve);
    expect(refusalOf(decided.to({ type: 'withdraw-selection', reason: 'No.' }, 'petra')).code).toBe('wrong-status');
    expect(refusalOf(submittedSelection().to({ type: 'withdraw-selection', reason: 'No.' }, 'gail')).code).toBe('not-allowed');
  });

  test('nothing is added to a selection that is decided', () => {
    const decided = vote(submittedSelection(), approve);
    expect(refusalOf(decided.to({ type: 'add-scenario', ...scenario('Late') }, 'petra')).code).toBe('wrong-status');
    expect(refusalOf(decided.to(ballot('approve'), 'gus')).code).toBe('round-is-closed');
  });

  test('its workflow asks, reminds twice, escalates, closes and tells, each when it is due', () => {
    const world = submittedSelection();
    const step = (days: number) => selectionStep(world.state, 1, world.later(days).now).step;
    expect(step(4)).toBe('ask');
    expect(step(1)).toBe('remind');
    must(world.to({ type: 'remind-board', number: 1 }));
    expect(must(world.to({ type: 'remind-board', number: 1 }))).toEqual([]);
    expect(step(2.5)).toBe('remind');
    must(world.to({ type: 'remind-board', number: 2 }));
    expect(step(0.5)).toBe('escalate');
    must(world.to({ type: 'escalate-submission' }));
    expect(step(1)).toBe('ask');
    expect(step(1)).toBe('close');
    vote(Object.assign(world, { now: '2026-03-11T09:00:00.000Z' }), approve);
    expect(step(0)).toBe('tell');
    must(world.to({ type: 'note-told' }));
    expect(step(0)).toBe('ended');
    expect(selectionStep(world.state, 2, world.now).step).toBe('ended');
  });

  test('what is offered to a person is what would not be refused', () => {
    const offered = (world: SelectionWorld, by: string) => selectionActionsFor(world.state, contextFor(world, by));
    expect(offered(draftSelection(), 'petra')).toEqual([
      'add-scenario',
      'change-scenario',
      'remove-scenario',
      'stop-solving',
      'withdraw-selection',
    ]);
    expect(offered(solvedSelection(), 'petra')).toEqual([
      'add-scenario',
      'change-scenario',
      'remove-scenario',
      'submit-scenario',
      'withdraw-selection',
    ]);
    expect(offered(submittedSelection(), 'gail')).toEqual(['cast-selection-ballot', 'recuse-from-selection']);
    expect(offered(submittedSelection(), 'sonia')).toEqual([]);
    expect(offered(submittedSelection(), 'stranger')).toEqual([]);
    expect(offered(vote(submittedSelection(), approve), 'petra')).toEqual([]);
  });
});
