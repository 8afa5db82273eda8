/** Rounds in lists and inboxes: in whose, and how long. */
import { expect, test } from 'vitest';
import type { ReviewCommand } from '#domain/review/commands.ts';
import { addDays } from '#domain/values/time.ts';
import { atGateWorld, decideGate, must, openRoundWorld } from '#test/support/fixtures.ts';
import { monday } from '#test/support/given.ts';
import { seats } from '#test/support/standards.ts';
import { dueRoundRows, dueRounds, iterateDueRounds } from '#views/due-rounds.ts';
import { acceptanceRows, inboxOf, roundRows } from '#views/inbox.ts';
import { openReviewRows, openReviewsOf, reviewRows, reviewsOf } from '#views/reviews.ts';
import { closedWorld, closingWorld, rowsIn } from './states.ts';
import { sqliteStore } from './stores.ts';

const go: ReviewCommand = { type: 'cast-ballot', outcome: 'go', reason: 'As we discussed.', conditions: [] };

test('the row of an open round says what is asked, until when, and how many have voted', () => {
  const world = openRoundWorld();
  must(world.toRound(go, 'gail'));
  const [row] = reviewRows(world.round.state);
  expect(row).toMatchObject({ list: reviewsOf('pmo').name, key: `${monday}#p1.g1.1` });
  expect(row?.body).toEqual({
    id: 'p1.g1.1',
    kind: 'review',
    project: 'p1',
    office: 'pmo',
    title: 'Online appointment booking',
    gate: 'g1',
    gateName: 'Start',
    round: 1,
    score: 70,
    openedAt: monday,
    deadline: world.round.state.deadline,
    authority: 'binding',
    voted: 1,
    quorum: 3,
    roster: 5,
    bottomLine: {
      score: 70,
      cost: { proposed: 100_000_000, forecast: 100_000_000, perCentOver: 0 },
      end: { proposed: '2026-11-30', forecast: '2026-11-30', daysLate: 0 },
      failingMusts: [],
      openConditions: 0,
      overdueConditions: 0,
      deadline: world.round.state.deadline,
    },
  });
});

test('a round that ended leaves the index of open rounds, and its row says how it ended and when', () => {
  const world = openRoundWorld();
  const open = { list: openReviewsOf('pmo').name, key: `${monday}#p1.g1.1`, body: null };
  expect(openReviewRows(world.round.state)).toEqual([open]);
  for (const member of ['gail', 'greg', 'gina']) must(world.toRound(go, member));
  expect(openReviewRows(world.round.state)).toEqual([]);
  expect(reviewRows(world.round.state)[0]?.body).toMatchObject({ ended: 'decided', outcome: 'go', endedAt: world.now });
});

test('a round that was voided has no outcome', () => {
  const world = openRoundWorld();
  must(world.toRound({ type: 'void-round', reason: 'The proposal was edited.' }));
  const body = reviewRows(world.round.state)[0]?.body;
  expect(body).toMatchObject({ ended: 'voided', endedAt: world.now });
  expect(body).toHaveProperty('outcome', undefined);
});

test('a round waits in the inbox of each member until that member has voted or stepped back, and in none once it ended', () => {
  const world = openRoundWorld();
  const inboxes = () => roundRows(world.round.state).map(row => row.list);
  expect(inboxes()).toEqual(seats.map(member => inboxOf(member).name));
  must(world.toRound(go, 'gail'));
  must(world.toRound({ type: 'recuse', reason: 'I know them.' }, 'gwen'));
  expect(inboxes()).toEqual(['inbox/greg', 'inbox/gina', 'inbox/gus']);
  must(world.toRound({ type: 'void-round', reason: 'The proposal was edited.' }));
  expect(inboxes()).toEqual([]);
});

test('a round waits also for the chair who has voted while somebody asks to withdraw it, and its row says so', () => {
  const world = openRoundWorld();
  must(world.toRound(go, 'gail'));
  must(world.toRound({ type: 'withdraw', reason: 'The offer is gone.' }, 'manu'));
  const rows = roundRows(world.round.state);
  expect(rows.map(row => row.list)).toEqual(['greg', 'gina', 'gus', 'gwen', 'gail'].map(member => inboxOf(member).name));
  expect(rows.at(-1)?.body).toMatchObject({ withdrawalAsked: true });
  must(world.toRound({ type: 'answer-withdrawal', agreed: false, reason: 'No.' }, 'gail'));
  expect(roundRows(world.round.state).map(row => row.list)).not.toContain(inboxOf('gail').name);
});

test('the row of an open round counts the questions of its board that wait for an answer', () => {
  const world = openRoundWorld();
  const body = () => reviewRows(world.round.state)[0]?.body;
  must(world.toRound({ type: 'ask-question', text: 'What does it cost to run?' }, 'gail'));
  expect(body()).toMatchObject({ openQuestions: 1 });
  must(world.toRound({ type: 'answer-question', question: 'q1', text: 'Nothing.' }, 'manu'));
  expect(body()).toMatchObject({ openQuestions: undefined });
});

test('inboxes are ordered by deadline', () => {
  const { state } = openRoundWorld().round;
  expect(roundRows(state)[0]?.key).toBe(`${state.deadline}#p1.g1.1`);
});

test('a gate that decides by its criteria alone waits in nobody’s inbox', () => {
  const { state } = openRoundWorld().round;
  expect(roundRows({ ...state, route: 'auto' })).toEqual([]);
});

test('a result waits in the inbox of the customer until the customer has answered', () => {
  const world = closingWorld();
  const [row, ...others] = acceptanceRows(world.project.state);
  expect(others).toEqual([]);
  expect(row).toEqual({
    list: inboxOf('carl').name,
    key: `${world.now}#p1`,
    body: { kind: 'acceptance', project: 'p1', title: 'Online appointment booking', office: 'pmo', since: world.now },
  });
  must(world.toProject({ type: 'answer-closure', accepted: true, comment: undefined }, 'carl'));
  expect(acceptanceRows(world.project.state)).toEqual([]);
});

test('of a project that was killed no result waits for anybody', () => {
  const kill = { gail: 'kill', greg: 'kill', gina: 'kill' } as const;
  const world = decideGate(atGateWorld(), kill);
  const report = { summary: 'Stopped.', benefits: [], lessons: [] };
  must(world.toProject({ type: 'report-closure', report }, 'manu'));
  expect(world.project.state.status).toBe('closing');
  expect(acceptanceRows(world.project.state)).toEqual([]);
});

test('nothing of a closed project waits for anybody', () => {
  const world = closedWorld();
  const rows = [...acceptanceRows(world.project.state), ...[...world.rounds.values()].flatMap(({ state }) => roundRows(state))];
  expect(rowsIn(rows, inboxOf('carl'))).toEqual([]);
  expect(rows).toEqual([]);
});

test('an open round stands under its deadline until it ends, and one without a board never does', () => {
  const world = openRoundWorld();
  const { deadline } = world.round.state;
  expect(dueRoundRows(world.round.state)).toEqual([
    { list: dueRounds.name, key: `${deadline}#p1.g1.1`, body: { review: 'p1.g1.1', deadline } },
  ]);
  expect(dueRoundRows({ ...world.round.state, route: 'auto' })).toEqual([]);
  for (const member of ['gail', 'greg', 'gina']) must(world.toRound(go, member));
  expect(dueRoundRows(world.round.state)).toEqual([]);
});

test('of the rounds by deadline only those are read that are due, and at most a page of the others', async () => {
  const { state } = openRoundWorld().round;
  const views = sqliteStore();
  const day = (index: number) => addDays(monday, index);
  for (let index = 0; index < 40; index += 1)
    await views.replace(`review/r${index}`, 1, dueRoundRows({ ...state, id: `r${index}`, deadline: day(index) }));
  const due: string[] = [];
  for await (const { review } of iterateDueRounds(views, day(14))) due.push(review);
  expect(due).toEqual(Array.from({ length: 15 }, (_, index) => `r${index}`));
});
