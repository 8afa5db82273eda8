/** Who is mailed what at the end of a project, in which words, and how its workflow goes on. */
import { describe, expect, test } from 'vitest';
import { closureReportSchema } from '#domain/project/closure/report.ts';
import { allGatesPassedWorld, allGo, atGateWorld, decideGate, must, type World } from '../../support/fixtures.ts';
import { people, proposal } from '../../support/standards.ts';
import { follows, told } from '../../support/told.ts';

const path = '/projects/p1';
const title = 'Online appointment booking';

describe('what the end of a project tells', () => {
  function closing(world = allGatesPassedWorld()): World {
    must(world.toProject({ type: 'report-closure', report: closureReportSchema.parse({ summary: 'All clinics.' }) }, 'manu'));
    return world;
  }
  const asked = {
    subject: `Do you accept the result of ${title}?`,
    lines: ['The project reports its closure and waits for your word as its customer.'],
    path,
  };

  test('the customer is asked for a word when the closure is reported, and the workflow of closing begins', () => {
    const world = closing();
    expect(follows(world)).toEqual([
      {
        type: 'start',
        workflow: 'closure',
        name: 'closure-p1-1',
        input: { project: 'p1', number: 1, step: 'ask-customer', seconds: 14 * 86_400, times: 1 },
      },
      { type: 'mail', notice: { kind: 'request' }, notification: { to: ['carl'], ...asked } },
    ]);
  });

  test('a new customer is asked for a word when a revision names one before the former has answered', () => {
    const world = closing();
    const clara = { id: 'clara', name: 'Clara', email: 'clara@example.org', roles: ['customer' as const] };
    must(world.toOffice({ type: 'set-people', people: [...people.filter(({ id }) => id !== 'carl'), clara] }, 'ada'));
    must(world.toProject({ type: 'revise-proposal', proposal: proposal({ customer: 'clara' }) }, 'petra'));
    expect(told(world)).toEqual([{ to: ['clara'], ...asked }]);
  });

  test('the customer is reminded, and from the second time on the PMO reads it too', () => {
    const world = closing();
    const remind = (times: number) => {
      must(world.later(14).toProject({ type: 'remind-customer', number: 1, times }));
      return told(world);
    };
    const subject = `Still waiting for your word: ${title}`;
    const lines = (days: number) => [`The closure report has waited ${days} days for its customer's acceptance.`];
    expect(remind(1)).toEqual([{ to: ['carl'], subject, lines: lines(14), path }]);
    expect(remind(2)).toEqual([{ to: ['carl', 'pmo'], subject, lines: lines(28), path }]);
  });

  test('the project reads why the customer does not accept, and its workflow goes on', () => {
    const world = closing();
    must(world.toProject({ type: 'answer-closure', accepted: false, comment: 'Two clinics are missing.' }, 'carl'));
    expect(follows(world)).toEqual([
      { type: 'resume', wait: 'closure/p1/1' },
      {
        type: 'mail',
        notice: { kind: 'request' },
        notification: {
          to: ['sonia', 'manu'],
          subject: `Closure not accepted: ${title}`,
          lines: ['Two clinics are missing.'],
          path,
        },
      },
    ]);
  });

  test('the project reads how it ended', () => {
    const world = closing();
    must(world.toProject({ type: 'answer-closure', accepted: true }, 'carl'));
    expect(follows(world)).toEqual([{ type: 'resume', wait: 'closure/p1/1' }]);
    must(world.toProject({ type: 'request-closing-review', number: 1 }));
    decideGate(world, allGo);
    expect(follows(world)).toContainEqual({ type: 'resume', wait: 'closure/p1/1' });
    must(world.toProject({ type: 'archive', number: 1, key: 'archive/p1.json', sha256: 'a'.repeat(64) }));
    must(world.toProject({ type: 'close', number: 1 }));
    expect(told(world)).toEqual([
      {
        to: ['sonia', 'manu'],
        subject: `Closed: ${title}`,
        lines: ['The project is closed (completed). Its outcomes and lessons are kept.'],
        path,
      },
    ]);
  });

  test('a wait of the closing waits while it is the customer’s or the board’s turn, and is ended at once when it is not', () => {
    const world = closing();
    const waits = (token: string) => {
      must(world.toProject({ type: 'record-wait', wait: 'closure/p1/1', token: token.repeat(64) }));
      return follows(world);
    };
    const over = [{ type: 'resume', wait: 'closure/p1/1' }];
    expect(waits('a')).toEqual([]);
    must(world.toProject({ type: 'answer-closure', accepted: true }, 'carl'));
    expect(waits('b')).toEqual(over);
    must(world.toProject({ type: 'request-closing-review', number: 1 }));
    expect(waits('c')).toEqual([]);
    decideGate(world, allGo);
    expect(waits('d')).toEqual(over);
  });

  test('a revision after the customer’s word asks nobody for it again', () => {
    const world = closing();
    must(world.toProject({ type: 'answer-closure', accepted: true }, 'carl'));
    must(world.toProject({ type: 'revise-proposal', proposal: proposal({ manager: 'dora' }) }, 'petra'));
    expect(told(world)).toEqual([]);
  });

  test('nobody is asked for a word on the end of a project that a board has killed', () => {
    const world = decideGate(atGateWorld(), { gail: 'kill', greg: 'kill', gina: 'kill' });
    expect(told(closing(world))).toEqual([]);
  });
});
