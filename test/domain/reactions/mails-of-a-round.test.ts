/** Who is mailed what of an open round and of its end, in which words, and which workflow goes on: one example for each kind of mail. */
import { describe, expect, test } from 'vitest';
import { addDays, instantInWords } from '#domain/values/time.ts';
import { atGateWorld, must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { delegate, go, say } from '../../support/round-acts.ts';
import { people } from '../../support/standards.ts';
import { follows, told } from '../../support/told.ts';

const path = '/reviews/p1.g1.1';
const title = 'Online appointment booking';
const board = ['gail', 'greg', 'gina', 'gus', 'gwen'];
const closes = (world: World) => instantInWords(world.round.state.deadline);

/** The people of the office without some of them. */
const leave = (world: World, ...gone: string[]) =>
  must(world.toOffice({ type: 'set-people', people: people.filter(({ id }) => !gone.includes(id)) }, 'ada'));

describe('the mails that ask a board for its decision', () => {
  test('each member and each delegate reads the question of the gate, the figures, the hour, and who may vote for whom', () => {
    const world = atGateWorld({ first: { question: 'Is it worth a plan?' } });
    for (const [from, to] of [
      ['gina', 'dora'],
      ['gus', 'manu'],
      ['gwen', 'greg'],
    ] as const)
      delegate(world, from, to);
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    const [mail, ...others] = told(world);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: [...board, 'dora'], subject: `Your decision is asked: ${title}`, path });
    expect(mail?.lines[0]).toBe('Is it worth a plan?');
    expect(mail?.lines.join('\n')).toContain('£1,000,000');
    expect(mail?.lines.join('\n')).toContain(`Decide by ${closes(world)}.`);
    expect(mail?.lines.at(-1)).toBe('Dora may cast the ballot on behalf of Gina.');
  });

  test('a gate without a question is called by its name, and the roster is looked at as soon as the round opens', () => {
    const world = openRoundWorld();
    expect(told(world)[0]?.lines[0]).toBe('Start');
    expect(follows(world)[0]).toEqual({ type: 'look-at-roster', review: 'p1.g1.1' });
  });

  test('nobody is asked at a gate that is decided automatically, and its workflow goes on', () => {
    const world = atGateWorld({ first: { authority: 'auto' } });
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    expect(world.round.state.route).toBe('auto');
    expect(told(world)).toEqual([]);
  });

  test('the members who are missing, and who may vote for them, are reminded of the hour', () => {
    const world = openRoundWorld();
    delegate(world, 'gina', 'dora', 15);
    must(world.toRound(say('go'), 'gail'));
    must(world.later(12).toRound({ type: 'remind', number: 1 }));
    expect(told(world)).toEqual([
      {
        to: ['greg', 'gina', 'gus', 'gwen', 'dora'],
        subject: `Reminder: your decision on ${title}`,
        lines: [`The round closes ${closes(world)}.`, 'Dora may cast the ballot on behalf of Gina.'],
        path,
      },
    ]);
  });

  test('a delegate who holds two delegations of one member is asked once, and one who holds those of two members for both', () => {
    const world = openRoundWorld();
    for (const [from, to] of [
      ['gina', 'dora'],
      ['gus', 'dora'],
    ] as const)
      delegate(world, from, to, 15);
    const [first] = world.office.state.delegations;
    const again = { ...first, id: 'd9' } as NonNullable<typeof first>;
    world.office.state = { ...world.office.state, delegations: [...world.office.state.delegations, again] };
    must(world.toRound(say('go'), 'gwen'));
    must(world.later(12).toRound({ type: 'remind', number: 1 }));
    expect(told(world)[0]?.lines.slice(1)).toEqual([
      'Dora may cast the ballot on behalf of Gina.',
      'Dora may cast the ballot on behalf of Gus.',
    ]);
  });

  test('of a member who has voted no delegate is reminded', () => {
    const world = openRoundWorld();
    delegate(world, 'gina', 'dora', 15);
    must(world.toRound(say('go'), 'gina'));
    must(world.later(12).toRound({ type: 'remind', number: 1 }));
    expect(told(world)[0]?.to).toEqual(['gail', 'greg', 'gus', 'gwen']);
  });

  test('a delegation that is over asks nobody', () => {
    const world = openRoundWorld();
    delegate(world, 'gina', 'dora', 3);
    must(world.later(12).toRound({ type: 'remind', number: 1 }));
    expect(told(world)[0]).toMatchObject({ to: board, lines: [`The round closes ${closes(world)}.`] });
  });

  test('an office that has said when it works reads the hour on its own clocks, with the working days that are left', () => {
    const world = openRoundWorld();
    const holidays = [{ date: '2026-03-10', name: 'Day of the office' }];
    must(world.toOffice({ type: 'set-calendar', zone: 'Europe/Berlin', workingDays: [1, 2, 3, 4, 5], holidays }, 'petra'));
    must(world.later(4).toRound({ type: 'remind', number: 1 }));
    expect([world.now, world.round.state.deadline]).toEqual(['2026-03-06T09:00:00.000Z', '2026-03-22T09:00:00.000Z']);
    expect(told(world)[0]?.lines).toEqual(['The round closes 22 Mar 2026, 10:00 (Europe/Berlin), in 9 working days.']);
  });

  test('the chair and the PMO read the names of those who have not voted', () => {
    const world = openRoundWorld();
    for (const member of ['gail', 'gus']) must(world.toRound(say('go'), member));
    world.now = world.round.state.escalateAt;
    must(world.toRound({ type: 'escalate' }));
    expect(told(world)).toEqual([
      {
        to: ['gail', 'pmo'],
        subject: `Ballots are missing: ${title}`,
        lines: [`The round closes ${closes(world)}, and these members have not voted: Greg, Gina, Gwen.`],
        path,
        until: world.round.state.deadline,
      },
    ]);
  });

  test('both read of a ballot that a delegate has cast, and nobody of one that a member casts', () => {
    const world = openRoundWorld();
    delegate(world, 'gina', 'dora');
    must(world.toRound(say('go', 'gina'), 'dora'));
    expect(told(world)).toEqual([
      {
        to: ['gina', 'dora'],
        subject: `A ballot was cast on behalf of Gina: ${title}`,
        lines: ['Dora has cast the ballot of Gina under a delegation.', 'Gina may replace it until the round ends.'],
        path,
      },
    ]);
    must(world.toRound(go, 'greg'));
    expect(told(world)).toEqual([]);
  });
});

describe('the mails about the seats of a round', () => {
  const left = { subject: `A member left the round: ${title}`, path };

  test('whoever left, the chair, whoever has voted or may vote, and the PMO read that a member left', () => {
    const world = openRoundWorld();
    delegate(world, 'gina', 'dora');
    must(world.toRound(say('hold', 'gina'), 'dora'));
    leave(world, 'gus');
    must(world.toRound({ type: 'look-at-roster' }));
    expect(told(world)).toEqual([
      {
        ...left,
        to: ['gus', 'gail', 'greg', 'gwen', 'dora', 'pmo'],
        lines: [expect.stringMatching(/^gus is no longer with this office and no longer decides in this round\.$/i)],
      },
    ]);
  });

  test('the mail about the member by whose leave a round ends says that it is over, and the project is told and goes on', () => {
    const world = openRoundWorld();
    leave(world, 'gus', 'gwen', 'gina');
    must(world.toRound({ type: 'look-at-roster' }));
    const mails = told(world);
    const { outcome } = world.round.state;
    expect(outcome?.kind).toBe('lapsed');
    expect(mails.at(-2)?.lines[1]).toBe(`The round is over: ${outcome?.why}.`);
    expect(mails.at(-1)).toEqual({
      to: ['sonia', 'manu', 'pmo'],
      subject: `No decision: ${title}`,
      lines: [`The round lapsed: ${outcome?.why}.`, 'Ask for the gate again.'],
      path: '/projects/p1',
    });
    expect(follows(world)).toContainEqual({ type: 'resume', wait: 'review/p1.g1.1' });
  });

  test('everybody concerned reads who sits for whom, why, and until when to decide', () => {
    const world = openRoundWorld();
    const nora = { id: 'nora', name: 'Nora', email: 'nora@example.org', roles: ['gatekeeper' as const] };
    must(world.toOffice({ type: 'set-people', people: [...people, nora] }, 'ada'));
    const reason = 'Greg is ill.';
    must(world.toRound({ type: 'change-seat', member: 'greg', replacement: 'nora', reason }, 'petra'));
    expect(told(world)).toEqual([
      {
        to: ['greg', 'gail', 'nora', 'gina', 'gus', 'gwen', 'sonia', 'manu', 'pmo'].sort(byBoard(world)),
        subject: `A seat of the board changed: ${title}`,
        lines: ['Nora sits for Greg in this round: Greg is ill.', `Ballots that were cast stand. Decide by ${closes(world)}.`],
        path,
        until: world.round.state.deadline,
      },
    ]);
  });
});

/** Whoever had the seat first, then the roster as it is now, then the project and the PMO. */
function byBoard(world: World) {
  const order = ['greg', ...world.round.state.roster, 'sonia', 'manu', 'pmo'];
  return (one: string, other: string) => order.indexOf(one) - order.indexOf(other);
}

describe('what the end of a round sets going', () => {
  test('a decision resumes the workflow that waits for it, and mails nobody before the project has it on record', () => {
    const world = openRoundWorld();
    for (const member of ['gail', 'greg', 'gina']) must(world.toRound(go, member));
    expect(follows(world)).toEqual([{ type: 'resume', wait: 'review/p1.g1.1' }]);
  });

  test('a round whose deadline has passed without a decision is told to the project and the PMO', () => {
    const world = openRoundWorld();
    world.now = addDays(world.round.state.deadline, 1);
    must(world.toRound({ type: 'close-round' }));
    expect(told(world)).toMatchObject([{ to: ['sonia', 'manu', 'pmo'], subject: `No decision: ${title}` }]);
  });

  test('the project, and whoever has voted or should have, read why a round is void', () => {
    const world = openRoundWorld();
    delegate(world, 'gina', 'dora');
    must(world.toRound(say('hold', 'gina'), 'dora'));
    must(world.toRound({ type: 'void-round', reason: 'The project has ended' }));
    expect(follows(world)).toEqual([
      { type: 'resume', wait: 'review/p1.g1.1' },
      {
        type: 'mail',
        notice: { kind: 'news', topic: 'decisions' },
        notification: {
          to: ['sonia', 'manu', 'dora', 'gail', 'greg', 'gus', 'gwen'],
          subject: `Round void: ${title}`,
          lines: ['The project has ended. Ballots of this round do not count; ask for the gate again.'],
          path: '/projects/p1',
        },
      },
    ]);
  });

  test('a project that ended without its round voids it, and tells why', () => {
    const world = openRoundWorld();
    const voided = {
      type: 'gate-round-voided' as const,
      review: 'p1.g1.1' as never,
      gate: 'g1' as never,
      reason: 'Other content.',
    };
    world.log.push({ at: world.now, actor: { kind: 'system', id: 'workflow' }, seq: 99, facts: [voided], stream: 'project' });
    expect(follows(world)).toEqual([{ type: 'void-round', review: 'p1.g1.1', reason: 'Other content.' }]);
  });

  test('a wait that began after its round was over is ended at once; one that began before waits', () => {
    const world = openRoundWorld();
    const wait = { type: 'record-wait' as const, wait: 'review/p1.g1.1' };
    must(world.toRound({ ...wait, token: 'a'.repeat(64) }));
    expect(follows(world)).toEqual([]);
    for (const member of ['gail', 'greg', 'gina']) must(world.toRound(go, member));
    must(world.toRound({ ...wait, token: 'b'.repeat(64) }));
    expect(follows(world)).toEqual([{ type: 'resume', wait: 'review/p1.g1.1' }]);
  });
});
