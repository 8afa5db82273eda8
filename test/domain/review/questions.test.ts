/** Questions of a board while it decides, and what the project answers: attached to the round, never to the pack. */
import { describe, expect, test } from 'vitest';
import { reviewActionsFor } from '#domain/review/actions.ts';
import { addDays } from '#domain/values/time.ts';
import { must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/round-acts.ts';

const ask = { type: 'ask-question' as const, text: 'What does it cost to run?' };
const answer = { type: 'answer-question' as const, question: 'q1', text: 'Nine thousand a year.' };
const file = { key: 'evidence/p1/a/costs.pdf', sha256: 'a'.repeat(64), bytes: 9, contentType: 'application/pdf' };
const asked = (): World => {
  const world = openRoundWorld();
  must(world.toRound(ask, 'greg'));
  return world;
};

describe('a question of the board', () => {
  test.each(['greg', 'petra'])('A question of the board is asked by %s, a member or the PMO, and gets a number', by => {
    const world = openRoundWorld();
    on(world)
      .when(ask, as(by, world))
      .then([{ type: 'question-asked', id: 'q1', by, text: ask.text }]);
  });

  test('A question of the board is asked by a delegate while the delegation runs', () => {
    const world = openRoundWorld();
    must(
      world.toOffice(
        { type: 'grant-delegation', from: 'greg', to: 'dora', starts: world.now, ends: addDays(world.now, 3) },
        'greg',
      ),
    );
    on(world).when(ask, as('dora', world)).thenTypes('question-asked');
    on(world.later(4)).when(ask, as('dora', world)).thenRefused('not-allowed');
  });

  test('P3: a question of the board is not asked by a delegate who has an interest in the project', () => {
    const world = openRoundWorld();
    const span = { starts: world.now, ends: addDays(world.now, 3) };
    must(world.toOffice({ type: 'grant-delegation', from: 'greg', to: 'manu', ...span }, 'greg'));
    on(world).when(ask, as('manu', world)).thenRefused('not-allowed');
    expect(reviewActionsFor(world.round.state, as('manu', world))).not.toContain('ask-question');
  });

  test.each(['manu', 'sonia', 'dora', 'carl'])('A question of the board is not asked by %s, who has no part in deciding', by => {
    const world = openRoundWorld();
    on(world).when(ask, as(by, world)).thenRefused('not-allowed');
  });

  test('A question of the board is not asked by a member who stepped back, nor when the round is over', () => {
    const world = asked();
    must(world.toRound({ type: 'recuse', reason: 'I know them.' }, 'gus'));
    on(world).when(ask, as('gus', world)).thenRefused('not-allowed');
    on(world.later(20))
      .when({ ...ask, text: 'Too late?' }, as('greg', world))
      .thenRefused('deadline-passed');
  });

  test('A question of the board that comes twice is one question; fifty are the most', () => {
    const world = asked();
    on(world).when(ask, as('greg', world)).thenNothing();
    for (let number = 2; number <= 50; number += 1) must(world.toRound({ ...ask, text: `Question ${number}` }, 'greg'));
    on(world)
      .when({ ...ask, text: 'One more?' }, as('greg', world))
      .thenRefused('too-many');
  });
});

describe('P13: the answer of the project', () => {
  test('The answer of the project is attached to the question, also with a file, and neither the pack nor the ballots change', () => {
    const world = asked();
    const { pack, ballots } = world.round.state;
    must(world.toRound({ ...answer, file }, 'manu'));
    expect(world.round.state.questions).toMatchObject([
      { id: 'q1', by: 'greg', answer: { by: 'manu', text: answer.text, file } },
    ]);
    expect(world.round.state).toMatchObject({ pack, ballots });
    on(world).when({ type: 'cast-ballot', outcome: 'go', conditions: [] }, as('greg', world)).thenTypes('ballot-cast');
  });

  test('The answer of the project is given by the people of the project or the PMO, to a question that was asked', () => {
    const world = asked();
    for (const by of ['greg', 'dora', 'carl']) on(world).when(answer, as(by, world)).thenRefused('not-allowed');
    for (const by of ['sonia', 'petra']) on(world).when(answer, as(by, world)).thenTypes('question-answered');
    on(world)
      .when({ ...answer, question: 'q7' }, as('manu', world))
      .thenRefused('not-found');
  });

  test('The answer of the project stands as it was given: the same again adds nothing, another is refused', () => {
    const world = asked();
    must(world.toRound(answer, 'manu'));
    on(world).when(answer, as('manu', world)).thenNothing();
    on(world)
      .when({ ...answer, text: 'Eight thousand.' }, as('manu', world))
      .thenRefused('wrong-status');
  });
});
