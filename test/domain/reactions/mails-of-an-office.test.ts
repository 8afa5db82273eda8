/** Who is mailed what of an office: changes that wait for a second person, invitations, delegations; and what looks again when people leave. */
import { describe, expect, test } from 'vitest';
import { office as officeDecider } from '#domain/office/decide.ts';
import { addDays } from '#domain/values/time.ts';
import { must, officeWorld, type World } from '../../support/fixtures.ts';
import { monday, person } from '../../support/given.ts';
import { boards, people } from '../../support/standards.ts';
import { follows, told } from '../../support/told.ts';

describe('the mails about a change that waits for a second person', () => {
  /** ada, who alone is an administrator, makes herself a gatekeeper. */
  function proposed(): World {
    const world = officeWorld();
    const set = people.map(entry => (entry.id === 'ada' ? { ...entry, roles: [...entry.roles, 'gatekeeper' as const] } : entry));
    must(world.toOffice({ type: 'set-people', people: set }, 'ada'));
    return world;
  }

  test('whoever may approve it reads what its author gains, and the author does not', () => {
    expect(told(proposed())).toEqual([
      {
        to: ['petra', 'dan'],
        subject: 'A change of people waits for a second person',
        lines: [
          'Ada asks for a change by which Ada gains the role gatekeeper.',
          'It counts only once you or another PMO or administrator has approved it (change c1).',
        ],
        path: '/admin/changes',
      },
    ]);
  });

  test('all that the author gains on a board is named', () => {
    const world = officeWorld();
    const asGatekeeper = people.map(entry =>
      entry.id === 'petra' ? { ...entry, roles: ['pmo', 'gatekeeper'] as const } : entry,
    );
    must(world.toOffice({ type: 'set-people', people: asGatekeeper as never }, 'ada'));
    const seated = boards.map(board => ({
      ...board,
      seats: [...board.seats, 'petra' as never],
      chair: 'petra' as never,
      seatRules: [{ member: 'petra' as never, required: true, veto: true }],
    }));
    must(world.toOffice({ type: 'set-boards', boards: seated }, 'petra'));
    const [mail] = told(world);
    expect(mail?.to).toEqual(['ada', 'dan']);
    expect(mail?.subject).toBe('A change of boards waits for a second person');
    expect(mail?.lines[0]).toBe(
      'Petra asks for a change by which Petra gains a seat on the board Investment board, the chair on the board Investment board, a required seat on the board Investment board, a veto on the board Investment board.',
    );
  });

  test('the author reads that it is approved, and by whom', () => {
    const world = proposed();
    must(world.toOffice({ type: 'approve-change', change: 'c1' }, 'petra'));
    expect(told(world)).toEqual([
      {
        to: ['ada'],
        subject: 'Your change of people is approved',
        lines: [
          'You asked for a change of people that waited for a second person.',
          'Petra has approved it; it counts from now on.',
        ],
        path: '/admin/changes',
      },
    ]);
  });

  test('the author reads that it is refused, by whom and why', () => {
    const world = proposed();
    must(world.toOffice({ type: 'refuse-change', change: 'c1', reason: 'Not before June.' }, 'petra'));
    expect(told(world)).toEqual([
      {
        to: ['ada'],
        subject: 'Your change of people is refused',
        lines: ['You asked for a change of people that waited for a second person.', 'Petra has refused it: Not before June.'],
        path: '/admin/changes',
      },
    ]);
  });

  test('an author who takes the own change back reads nothing of it', () => {
    const world = proposed();
    must(world.toOffice({ type: 'refuse-change', change: 'c1', reason: 'A mistake.' }, 'ada'));
    expect(told(world)).toEqual([]);
  });
});

describe('the mails about an invitation', () => {
  const nora = { id: 'nora', name: 'Nora', email: 'nora@example.org', roles: ['gatekeeper' as const, 'auditor' as const] };

  /** nora, who belongs to another office, is named in this one. */
  function invited(): World {
    const world = officeWorld();
    const context = { now: monday, actor: person('ada'), elsewhere: ['nora'] };
    const decided = officeDecider.decide(world.office.state, { type: 'set-people', people: [...people, nora] }, context);
    const entry = { at: monday, actor: person('ada'), seq: 9, facts: must(decided) };
    for (const fact of entry.facts) world.office.state = officeDecider.evolve(world.office.state, fact, entry);
    world.log.push({ ...entry, stream: 'office' });
    return world;
  }

  test('whoever is invited reads by whom and as what, and that nothing changes before the answer', () => {
    expect(told(invited())).toEqual([
      {
        to: ['nora'],
        subject: 'Do you accept? Transformation office names you',
        lines: [
          'Ada wants you to belong to the office Transformation office (gatekeeper, auditor).',
          'Nothing changes for you until you accept; decline with a reason if you do not want to. Your inbox asks you.',
        ],
        path: '/inbox',
      },
    ]);
  });

  test('whoever invited reads that it is accepted', () => {
    const world = invited();
    must(world.toOffice({ type: 'answer-invitation', person: 'nora', accepted: true }, 'nora'));
    expect(told(world)).toEqual([
      {
        to: ['ada'],
        subject: 'Accepted: Nora in Transformation office',
        lines: ['Nora has accepted and belongs to the office from now on.'],
        path: '/admin',
      },
    ]);
  });

  test('whoever invited reads why it is declined, and who takes an invitation back reads nothing', () => {
    const answer = { type: 'answer-invitation', person: 'nora', accepted: false, reason: 'I have no time.' } as const;
    const world = invited();
    must(world.toOffice(answer, 'nora'));
    expect(told(world)).toMatchObject([
      {
        to: ['ada'],
        subject: expect.stringMatching(/^Declined: nora in Transformation office$/i),
        lines: [
          expect.stringMatching(/^nora does not want to belong to the office Transformation office\. The reason:$/i),
          'I have no time.',
        ],
      },
    ]);
    const other = invited();
    must(other.toOffice(answer, 'ada'));
    expect(told(other)).toEqual([]);
  });
});

describe('the mails about a delegation', () => {
  const week = { starts: monday, ends: addDays(monday, 7) };
  const span = 'Dora may cast ballots on behalf of Greg from 2 Mar 2026, 09:00 UTC until 9 Mar 2026, 09:00 UTC.';
  const path = '/delegations';
  function granted(by = 'greg', absence?: string): World {
    const world = officeWorld();
    must(world.toOffice({ type: 'grant-delegation', from: 'greg', to: 'dora', ...week, absence }, by));
    return world;
  }
  const revoke = (reason?: string) => ({ type: 'revoke-delegation' as const, delegation: 'd1', reason });

  test('both read from when until when it runs', () => {
    expect(told(granted())).toEqual([{ to: ['greg', 'dora'], subject: 'Delegation: Dora for Greg', lines: [span], path }]);
  });

  test('both, and whoever of the PMO entered it because of an absence, read why', () => {
    const lines = [span, 'Petra entered it because of an absence: In hospital.'];
    expect(told(granted('petra', 'In hospital.'))).toEqual([
      { to: ['greg', 'dora', 'petra'], subject: 'Delegation: Dora for Greg', lines, path },
    ]);
  });

  test('the member reads that one which the PMO enters waits for consent, and all read that it was given', () => {
    const world = granted('petra');
    const to = ['greg', 'dora', 'petra'];
    const waits = 'Petra proposes it. It counts only once Greg consents.';
    expect(told(world)).toEqual([
      { to, subject: 'Delegation that waits for consent: Dora for Greg', lines: [span, waits], path },
    ]);
    must(world.toOffice({ type: 'accept-delegation', delegation: 'd1' }, 'greg'));
    const counts = 'Greg has consented; it counts from now on.';
    expect(told(world)).toEqual([{ to, subject: 'Delegation consented to: Dora for Greg', lines: [span, counts], path }]);
  });

  test('of several delegations the one that was answered or revoked is told of', () => {
    const world = officeWorld();
    const grant = (from: string, to: string) => must(world.toOffice({ type: 'grant-delegation', from, to, ...week }, 'petra'));
    grant('gina', 'dan');
    grant('greg', 'dora');
    must(world.toOffice({ type: 'accept-delegation', delegation: 'd2' }, 'greg'));
    expect(told(world)).toMatchObject([{ subject: 'Delegation consented to: Dora for Greg' }]);
    must(world.toOffice({ type: 'revoke-delegation', delegation: 'd2' }, 'greg'));
    expect(told(world)).toMatchObject([{ subject: 'Delegation revoked: Dora for Greg' }]);
  });

  test('both read who has revoked it, that its ballots stand, and the reason if there is one', () => {
    const world = granted();
    must(world.toOffice(revoke(), 'greg'));
    const stand = 'Greg has revoked it; ballots that were cast under it stand.';
    const mail = { to: ['greg', 'dora'], subject: 'Delegation revoked: Dora for Greg', path };
    expect(told(world)).toEqual([{ ...mail, lines: [span, stand] }]);
    const other = granted();
    must(other.toOffice(revoke('I am back.'), 'greg'));
    expect(told(other)).toEqual([{ ...mail, lines: [span, stand, 'The reason: I am back.'] }]);
  });

  test('all read that the member has said no, or that the PMO has taken it back', () => {
    const mail = { to: ['greg', 'dora', 'petra'], subject: 'Delegation without consent: Dora for Greg', path };
    const world = granted('petra');
    must(world.toOffice(revoke('I shall be there.'), 'greg'));
    const no = [span, 'Greg has said no; it never counts.', 'The reason: I shall be there.'];
    expect(told(world)).toEqual([{ ...mail, lines: no }]);
    const other = granted('petra');
    must(other.toOffice(revoke(), 'petra'));
    expect(told(other)).toEqual([{ ...mail, lines: [span, 'Petra has taken it back; it never counts.'] }]);
  });
});

describe('what follows when people leave', () => {
  test('open rounds look at their rosters, and the PMO is told who is missing where', () => {
    const world = officeWorld();
    must(world.toOffice({ type: 'set-people', people: people.filter(({ id }) => id !== 'gus' && id !== 'carl') }, 'ada'));
    expect(follows(world)).toEqual([{ type: 'look-at-rosters' }, { type: 'tell-who-is-missing', people: ['carl', 'gus'] }]);
  });

  test('the same follows when somebody is deactivated', () => {
    const world = officeWorld();
    must(world.toOffice({ type: 'deactivate-person', person: 'gus', reason: 'On leave.' }, 'ada'));
    expect(follows(world)).toEqual([{ type: 'look-at-rosters' }, { type: 'tell-who-is-missing', people: ['gus'] }]);
  });

  test('nothing looks again when somebody joins', () => {
    const world = officeWorld();
    const olga = { id: 'olga', name: 'Olga', email: 'olga@example.org', roles: ['manager' as const] };
    must(world.toOffice({ type: 'set-people', people: [...people, olga] }, 'ada'));
    expect(follows(world)).toEqual([]);
  });
});
