/** What a ballot on a scenario records and what follows from it, one rule at a time: each difference is seen, nothing is recorded twice. */
import { describe, expect, test } from 'vitest';
import { mayVoteOnFor } from '#domain/selection/ballots/eligibility.ts';
import { boardsToAsk, isStillAsSubmitted } from '#domain/selection/submission/boards.ts';
import { must } from '#test/support/fixtures.ts';
import { person } from '#test/support/given.ts';
import {
  answerOf,
  selectionBallot as ballot,
  refusalOf,
  type SelectionWorld,
  scenario,
  scoredProject,
  solvedSelection,
  submission,
  submittedSelection,
  vote,
} from '#test/support/selections.ts';

const another = (prefers: number, reason = 'Too dear.') => ballot('another-scenario', { reason, prefers });
const stepBack = { type: 'recuse-from-selection', reason: 'A cousin.' } as const;

/** Two scenarios are worked out, and the board is asked about the first. */
function withOther(): SelectionWorld {
  const world = solvedSelection();
  must(world.to({ type: 'add-scenario', ...scenario('Cheaper', { forceIn: ['p4'] }) }, 'petra'));
  must(world.to(answerOf(world, 2, ['p1', 'p4'])));
  must(world.to({ type: 'submit-scenario', ...submission, question: 'What do we begin?' }, 'petra'));
  return world;
}

const gwenLeaves = (world: SelectionWorld) =>
  Object.assign(world, { office: { ...world.office, people: world.office.people.filter(({ id }) => id !== 'gwen') } });

describe('what a ballot on a scenario records', () => {
  test('a ballot for another scenario records which one, and one without a wish records none', () => {
    const world = withOther();
    expect(must(world.to(another(2), 'gail'))).toEqual([
      {
        type: 'selection-ballot-cast',
        ballot: { member: 'gail', by: 'gail', choice: 'another-scenario', prefers: 2, reason: 'Too dear.' },
        replaces: undefined,
      },
    ]);
    const [plain] = must(world.to(ballot('another-scenario', { reason: 'None of these.' }), 'greg'));
    expect(Object.keys((plain as { ballot: object }).ballot)).not.toContain('prefers');
  });

  test.each([
    ['another choice', ballot('hold', { reason: 'Too dear.' })],
    ['another reason', another(2, 'Too late.')],
    ['another wish', ballot('another-scenario', { reason: 'Too dear.' })],
  ])('a ballot that differs only by %s replaces the one before', (_what, changed) => {
    const world = withOther();
    must(world.to(another(2), 'gail'));
    expect(must(world.to(another(2), 'gail'))).toEqual([]);
    expect(must(world.to(changed, 'gail'))).toMatchObject([{ type: 'selection-ballot-cast', replaces: world.past.length - 1 }]);
    expect(world.state.submission?.ballots).toHaveLength(1);
  });

  test('the ballot of one member is not taken for that of another', () => {
    const world = withOther();
    must(world.to(ballot('approve'), 'gail'));
    expect(must(world.to(ballot('approve'), 'greg'))).toMatchObject([{ ballot: { member: 'greg' }, replaces: undefined }]);
  });

  test('a wish for a scenario is refused with what is wrong about it', () => {
    const world = withOther();
    const messageOf = (input: ReturnType<typeof ballot>) => refusalOf(world.to(input, 'gail')).message;
    expect(messageOf(ballot('hold', { reason: 'Wait.', prefers: 2 }))).toContain('only with the choice another-scenario');
    expect(messageOf(another(1))).toContain('Scenario 1 is the one that is asked about');
    expect(messageOf(another(7))).toContain('7');
    expect(messageOf(another(7))).not.toContain('asked about');
  });
});

describe('who is out', () => {
  test('stepping back a second time records nothing', () => {
    const world = submittedSelection();
    must(world.to(stepBack, 'gail'));
    expect(must(world.to(stepBack, 'gail'))).toEqual([]);
    expect(mayVoteOnFor(world.state, { ...world, actor: person('gail') })).toEqual([]);
  });

  test('a look at a board that everybody is still on, or that decides nothing, records nothing', () => {
    expect(must(submittedSelection().to({ type: 'look-at-board' }))).toEqual([]);
    expect(must(gwenLeaves(solvedSelection()).to({ type: 'look-at-board' }))).toEqual([]);
    const lapsed = submittedSelection().later(10);
    must(lapsed.to({ type: 'close-submission', number: 1 }));
    expect(must(gwenLeaves(lapsed).to({ type: 'look-at-board' }))).toEqual([]);
  });

  test('a member who left is recorded once, and before the end that this brings about', () => {
    const world = vote(submittedSelection(), { gail: 'approve', greg: 'approve' });
    expect(must(gwenLeaves(world).to(ballot('approve'), 'gina')).map(({ type }) => type)).toEqual([
      'selection-ballot-cast',
      'selection-member-left',
      'selection-decided',
    ]);
  });

  test('at the deadline a ballot of somebody who has an interest by now is not counted', () => {
    const world = vote(submittedSelection(), { gail: 'approve', greg: 'approve', gina: 'hold' }).later(10);
    world.projects[3] = scoredProject(world.office, 'p4', { title: 'Signal box', sponsor: 'greg' });
    must(world.to({ type: 'close-submission', number: 1 }));
    expect(world.state.submission?.ending).toMatchObject({ kind: 'lapsed' });
  });

  test('a tie is broken by the ballot of the chair, and the decision says so', () => {
    const votes = { gail: 'approve', greg: 'approve', gina: 'hold', gus: 'hold' } as const;
    const broken = vote(submittedSelection(), votes).later(10);
    must(broken.to({ type: 'close-submission', number: 1 }));
    expect(broken.state).toMatchObject({ status: 'decided', submission: { ending: { tieBrokenBy: 'gail' } } });
    const clear = vote(submittedSelection(), { gail: 'approve', greg: 'approve', gina: 'approve' });
    expect(clear.state.submission?.ending?.tieBrokenBy).toBeUndefined();
    expect(clear.state.submission?.counts).toMatchObject({ go: 3 });
  });
});

describe('what is closed stays closed', () => {
  test('a refusal after the end says how it ended', () => {
    const messageOf = (world: SelectionWorld) => refusalOf(world.to(ballot('approve'), 'gus')).message;
    const decided = vote(submittedSelection(), { gail: 'approve', greg: 'approve', gina: 'approve' });
    expect(messageOf(decided)).toMatch(/^This selection is decided, on \d+ \w{3} \d{4}, \d\d:\d\d UTC\.$/);
    const withdrawn = submittedSelection();
    must(withdrawn.to({ type: 'withdraw-selection', reason: 'The money is gone.' }, 'petra'));
    expect(messageOf(withdrawn)).toBe('This selection was withdrawn: The money is gone.');
    expect(withdrawn.state.withdrawn).toMatchObject({ by: 'petra', reason: 'The money is gone.', at: withdrawn.now });
    expect(withdrawn.state.submission?.ending).toMatchObject({ why: 'The money is gone.' });
    expect(must(withdrawn.to({ type: 'withdraw-selection', reason: 'Again.' }, 'petra'))).toEqual([]);
    const draft = solvedSelection();
    expect(messageOf(draft)).toBe('No scenario of this selection is before a board now.');
    must(draft.to({ type: 'withdraw-selection', reason: 'Not needed.' }, 'petra'));
    expect(draft.state.submission).toBeUndefined();
  });

  test('projects are told once, and only of a decision', () => {
    const note = { type: 'note-told' } as const;
    expect(must(submittedSelection().to(note))).toEqual([]);
    const decided = vote(submittedSelection(), { gail: 'approve', greg: 'approve', gina: 'approve' });
    expect(must(decided.to(note))).toEqual([{ type: 'projects-told', projects: 4 }]);
    expect(decided.state.told).toBe(true);
    expect(must(decided.to(note))).toEqual([]);
    decided.later(20);
    expect(must(decided.to({ type: 'close-submission', number: 1 }))).toEqual([]);
  });

  test('reminders and escalation are recorded once, name who is missing, and end with the question', () => {
    const world = vote(submittedSelection(), { gail: 'approve' });
    const remind = (number: number) => must(world.to({ type: 'remind-board', number }));
    expect(remind(1)).toEqual([{ type: 'board-reminded', members: ['greg', 'gina', 'gus', 'gwen'], number: 1 }]);
    expect(remind(1)).toEqual([]);
    expect(must(world.to({ type: 'escalate-submission' }))).toMatchObject([{ missing: ['greg', 'gina', 'gus', 'gwen'] }]);
    expect(must(world.to({ type: 'escalate-submission' }))).toEqual([]);
    vote(world, { greg: 'approve', gina: 'approve' });
    expect(remind(2)).toEqual([]);
  });

  test('what a board was shown and cannot be made again is a fault, and no decision', () => {
    const world = vote(submittedSelection(), { gail: 'approve', greg: 'approve' });
    const asked = world.state.submission;
    Object.assign(world, { state: { ...world.state, submission: asked && { ...asked, pack: 'f'.repeat(64) } } });
    expect(() => world.to(ballot('approve'), 'gina')).toThrow('cannot be made again from its history');
  });
});

describe('before and beside the question', () => {
  test('each board says how many may decide, and who may not and why', () => {
    const world = solvedSelection();
    world.projects[3] = scoredProject(world.office, 'p4', { title: 'Signal box', sponsor: 'gwen' });
    const [main] = boardsToAsk(world);
    expect(main).toMatchObject({ id: 'main', mayDecide: 4, excluded: [{ member: 'gwen' }] });
    expect(main?.excluded[0]?.why).toContain('Signal box, a candidate');
  });

  test('a scenario is as it was submitted until it is changed or removed', () => {
    expect(isStillAsSubmitted(solvedSelection().state)).toBe(false);
    const world = withOther();
    expect(isStillAsSubmitted(world.state)).toBe(true);
    must(world.to({ type: 'change-scenario', scenario: 1, ...scenario('As called', { atMost: 1 }) }, 'petra'));
    expect(isStillAsSubmitted(world.state)).toBe(false);
    must(world.to({ type: 'remove-scenario', scenario: 1 }, 'petra'));
    expect(isStillAsSubmitted(world.state)).toBe(false);
  });

  test('the question, the board and the other scenarios are frozen with what they were worth', () => {
    const { submission: asked } = withOther().state;
    expect(asked).toMatchObject({ question: 'What do we begin?', board: { id: 'main' }, by: 'petra' });
    expect(asked?.others).toMatchObject([{ number: 2, name: 'Cheaper', status: 'solved', value: 110, chosen: ['p1', 'p4'] }]);
    expect(Object.keys(submittedSelection().state.submission ?? {})).not.toContain('question');
  });

  test.each([
    ['a board that the office does not have', { board: 'none' }, 'board'],
    ['a scenario that there is not', { scenario: 9 }, 'scenario'],
  ])('a question to %s is refused at its field', (_what, changed, field) => {
    const no = refusalOf(solvedSelection().to({ type: 'submit-scenario', ...submission, ...changed }, 'petra'));
    expect([no.code, no.field]).toEqual(['unknown-reference', field]);
  });
});
