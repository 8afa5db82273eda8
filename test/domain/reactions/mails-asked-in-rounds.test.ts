/** Who is mailed what while a board decides: questions, a newer report, a restart, a withdrawal, each in its words. */
import { describe, expect, test } from 'vitest';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { atGateWorld, must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { say } from '../../support/round-acts.ts';
import { overCost } from '../../support/standards.ts';
import { follows, told } from '../../support/told.ts';

const path = '/reviews/p1.g1.1';
const title = 'Online appointment booking';
const team = ['sonia', 'manu'];
/** Until when the round of these tests is open. */
const deadline = openRoundWorld().round.state.deadline;
const board = ['gail', 'greg', 'gina', 'gus', 'gwen'];

describe('the mails about a question of the board', () => {
  const asked = (by = 'greg'): World => {
    const world = openRoundWorld();
    must(world.toRound({ type: 'ask-question', text: 'What does it cost to run?' }, by));
    return world;
  };
  const answer = (file?: object) => ({ type: 'answer-question', question: 'q1', text: 'Nine thousand a year.', file }) as never;

  test('the project reads who asks what, and that the answer does not change the pack', () => {
    expect(told(asked())).toEqual([
      {
        to: team,
        subject: `The board asks: ${title}`,
        lines: ['Greg asks, before the board decides:', 'What does it cost to run?', 'Your answer does not change the pack.'],
        path,
        until: deadline,
      },
    ]);
  });

  test('whoever asked, and every member who may decide, read question and answer once', () => {
    const world = asked();
    must(world.toRound({ type: 'recuse', reason: 'I know them.' }, 'gus'));
    must(world.toRound(answer(), 'manu'));
    expect(told(world)).toEqual([
      {
        to: ['greg', 'gail', 'gina', 'gwen'],
        subject: `Answered: ${title}`,
        lines: ['The question was: What does it cost to run?', 'Manu answers:', 'Nine thousand a year.'],
        path,
        until: deadline,
      },
    ]);
  });

  test('whoever of the PMO asked reads the answer too, and that a file is attached to it', () => {
    const world = asked('petra');
    const file = { key: 'evidence/p1/a/costs.pdf', sha256: 'a'.repeat(64), bytes: 9, contentType: 'application/pdf' };
    must(world.toRound(answer(file), 'manu'));
    expect(told(world)[0]?.to).toEqual(['petra', ...board]);
    expect(told(world)[0]?.lines.at(-1)).toBe('A file is attached to the answer on the page of the round.');
  });
});

describe('the mails about a newer report', () => {
  const reason = 'It was known.';
  /** A must passes in the pack and fails in the report that comes while the board decides. */
  const newer = (): World => {
    const within = { ...overCost, kind: 'must' as const };
    const world = atGateWorld({ first: { criteria: [within] }, tripwires: [] });
    const report = (forecast: number) =>
      must(world.later(1).toProject({ type: 'file-report', report: reportSchema.parse({ forecast }) }, 'manu'));
    report(100_000_000);
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    report(120_000_000);
    return world;
  };

  test('the board and the project read that the round goes on with its pack, and why', () => {
    const world = newer();
    must(world.toRound({ type: 'keep-pack', reason }, 'gail'));
    expect(told(world)).toEqual([
      {
        to: [...board, ...team],
        subject: `The round goes on with its pack: ${title}`,
        lines: ['Gail goes on with the pack although a newer report shows more. The reason:', reason],
        path,
      },
    ]);
  });

  test('the project and the whole roster read that the chair restarts the round, and its workflow goes on', () => {
    const world = newer();
    must(world.toRound({ type: 'restart-round', reason: 'The cost has risen.' }, 'gail'));
    expect(follows(world)).toEqual([
      { type: 'resume', wait: 'review/p1.g1.1' },
      {
        type: 'mail',
        notice: { kind: 'news', topic: 'decisions' },
        notification: {
          to: [...team, ...board],
          subject: `Round restarted: ${title}`,
          lines: [
            'Gail has restarted the round of the gate Start. The reason:',
            'The cost has risen.',
            'Its ballots decide nothing; a new round opens with the newest content.',
          ],
          path: '/projects/p1',
        },
      },
    ]);
  });
});

describe('the mails about a withdrawal', () => {
  const reason = 'The supplier is bankrupt.';
  const asked = (by = 'manu', before: (world: World) => void = () => undefined): World => {
    const world = openRoundWorld();
    must(world.toRound(say('hold'), 'greg'));
    before(world);
    must(world.toRound({ type: 'withdraw', reason }, by));
    return world;
  };
  const lines = [
    'Manu wants to withdraw the request that this round decides, and somebody has voted already. The reason:',
    reason,
    'Agree and the round ends without a decision; say no, with your reason, and it goes on.',
  ];

  test('the chair is asked once somebody has voted', () => {
    expect(told(asked())).toEqual([
      { to: ['gail'], subject: `Do you agree to a withdrawal? ${title}`, lines, path, until: deadline },
    ]);
  });

  test('the other members are asked when the chair has stepped back', () => {
    const world = asked('manu', before => must(before.toRound({ type: 'recuse', reason: 'I know them.' }, 'gail')));
    expect(told(world)[0]?.to).toEqual(['greg', 'gina', 'gus', 'gwen']);
  });

  test('the project, and whoever of the PMO asked, read that the round goes on, and why', () => {
    const world = asked('petra');
    must(world.toRound({ type: 'answer-withdrawal', agreed: false, reason: 'We are nearly done.' }, 'gail'));
    expect(told(world)).toEqual([
      {
        to: [...team, 'petra'],
        subject: `The round goes on: ${title}`,
        lines: ['Gail does not agree to the withdrawal of the request. The reason:', 'We are nearly done.'],
        path,
      },
    ]);
  });

  test('the project, who asked and the whole roster read of a withdrawal once, and its workflow goes on', () => {
    const world = asked('petra');
    must(world.toRound({ type: 'answer-withdrawal', agreed: true }, 'gail'));
    expect(follows(world)).toEqual([
      { type: 'resume', wait: 'review/p1.g1.1' },
      {
        type: 'mail',
        notice: { kind: 'news', topic: 'decisions' },
        notification: {
          to: [...team, 'petra', ...board],
          subject: `Request withdrawn: ${title}`,
          lines: [
            'Petra has withdrawn the request for the gate Start. The reason:',
            reason,
            'The round decides nothing, and nobody needs to vote in it any more.',
          ],
          path: '/projects/p1',
        },
      },
    ]);
  });
});
