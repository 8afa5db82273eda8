/** What a meeting leaves to people, in virtual time: opened, closed with its minutes, these approved, and what was agreed done; each asked for and ended. */
import { describe, expect, test } from 'vitest';
import type { MeetingNeeds } from '#domain/meeting/context.ts';
import { meetingDuties } from '#domain/meeting/duties/duties.ts';
import type { MeetingFact } from '#domain/meeting/facts.ts';
import type { Meeting } from '#domain/meeting/state.ts';
import { meetingReactionsTo } from '#domain/reactions/meetings.ts';
import { addDays, dateOf, daysSince } from '#domain/values/time.ts';
import { type DutyRow, meetingDutyRows } from '#views/duties.ts';
import { officeWorld, type World } from '../../support/fixtures.ts';
import { answerOf, opened, planned, type Room } from '../../support/meeting-acts.ts';

const pmo = ['petra', 'dan'];

interface Came {
  readonly day: number;
  readonly type: string;
  readonly to?: readonly string[];
}

/** What a look each day brought, and on which day. */
function daysPass(world: World, made: Room, days: number): Came[] {
  const begin = world.now;
  const came: Came[] = [];
  for (let day = 1; day <= days; day += 1) {
    world.later(1);
    for (const fact of made.does('system', { type: 'look-at-duties' }))
      came.push({ day: daysSince(begin, world.now), type: fact.type, ...('to' in fact && { to: fact.to }) });
  }
  return came;
}

const kindsOf = (made: Room) => meetingDuties(made.state).map(({ kind }) => kind);
const mailsOf = (fact: MeetingFact, made: Room, world: World) =>
  meetingReactionsTo(fact, { office: world.office.state, meeting: made.state, at: world.now }).flatMap(reaction =>
    reaction.type === 'mail' ? [reaction.notification] : [],
  );

function withAction(world: World): Room {
  const made = opened(world);
  made.does('petra', { type: 'set-action', what: 'Send the offer.', owner: 'manu', due: dateOf(addDays(world.now, 10)) });
  made.does('gail', { type: 'close-meeting' });
  return made;
}

describe('a meeting that was planned and that nobody opens', () => {
  test('chair and PMO are asked after its day, the chair of the board at last, and after 14 days it lapses and counts as cancelled', () => {
    const world = officeWorld();
    const made = planned(world);
    expect(kindsOf(made)).toEqual(['meeting-opening']);
    expect(daysPass(world, made, 60)).toEqual([
      { day: 8, type: 'duty-reminded', to: ['gail', ...pmo] },
      { day: 11, type: 'duty-reminded', to: ['gail', ...pmo] },
      { day: 14, type: 'duty-escalated', to: ['gail', ...pmo] },
      { day: 21, type: 'meeting-lapsed' },
    ]);
    expect(made.state).toMatchObject({
      status: 'cancelled',
      sequence: 1,
      cancelled: { reason: expect.stringContaining('14 days') },
    });
    expect(kindsOf(made)).toEqual([]);
    const [fact] = made.entries.at(-1)?.facts ?? [];
    expect(mailsOf(fact as MeetingFact, made, world)).toMatchObject([
      { to: ['gail', 'pmo'], subject: expect.stringContaining('Lapsed') },
    ]);
  });

  test('a meeting that is moved to another day is another wait: nobody is asked before that day, and then from the beginning', () => {
    const world = officeWorld();
    const made = planned(world);
    expect(daysPass(world, made, 9)).toHaveLength(1);
    const day = dateOf(addDays(world.now, 5));
    made.does('gail', { type: 'move-meeting', day, time: '14:30', reason: 'A holiday.' });
    expect(daysPass(world, made, 6)).toEqual([{ day: 6, type: 'duty-reminded', to: ['gail', ...pmo] }]);
  });

  test('no reminder comes after the meeting was opened or cancelled', () => {
    const world = officeWorld();
    const made = planned(world);
    made.does('gail', { type: 'cancel-meeting', reason: 'Nothing waits.' });
    expect(daysPass(world, made, 60)).toEqual([]);
  });
});

describe('a meeting that nobody closes', () => {
  test('chair and PMO are asked for the minutes, and after 14 days they are made of what is on record', () => {
    const world = officeWorld();
    const made = opened(world);
    expect(daysPass(world, made, 14)).toEqual([
      { day: 1, type: 'duty-reminded', to: ['gail', ...pmo] },
      { day: 4, type: 'duty-reminded', to: ['gail', ...pmo] },
      { day: 8, type: 'duty-escalated', to: ['gail', ...pmo] },
      { day: 14, type: 'meeting-closed' },
    ]);
    expect(made.state).toMatchObject({
      status: 'closed',
      minutes: { attendance: expect.arrayContaining([{ person: 'gail', as: 'present' }]) },
    });
  });

  test('minutes are made although nobody said who was there, and name nobody', () => {
    const world = officeWorld();
    const made = planned(world);
    made.does('petra', { type: 'open-meeting' });
    daysPass(world, made, 14);
    expect(made.state).toMatchObject({ status: 'closed', minutes: { attendance: [] } });
  });
});

describe('minutes that no later meeting approves', () => {
  test('the chair is asked, then the chair of the board and the PMO, and after 180 days they stand as they were made', () => {
    const world = officeWorld();
    const made = opened(world);
    made.does('gail', { type: 'close-meeting' });
    expect(daysPass(world, made, 400).map(({ day, type }) => [day, type])).toEqual([
      [30, 'duty-reminded'],
      [60, 'duty-reminded'],
      [90, 'duty-escalated'],
      [180, 'minutes-stood'],
    ]);
    expect(made.state).toMatchObject({ status: 'closed', stood: { reason: expect.stringContaining('180 days') } });
  });

  test('minutes that stand may still be approved by a later meeting, and nobody is asked after an approval', () => {
    const world = officeWorld();
    const made = opened(world);
    made.does('gail', { type: 'close-meeting' });
    daysPass(world, made, 190);
    const later = { ...made.state, id: 'm2', status: 'open' } as MeetingNeeds['later'];
    expect(answerOf(made.asks('gail', { type: 'approve-minutes', meeting: 'm2' }, { later }))).toBe('minutes-approved');
    made.does('gail', { type: 'approve-minutes', meeting: 'm2' }, { later });
    expect(daysPass(world, made, 60)).toEqual([]);
  });
});

describe('an action of a meeting', () => {
  test('an action is announced, asked for on its day and after it, told to chair and PMO when late, and lapses 90 days after its day', () => {
    const world = officeWorld();
    const made = withAction(world);
    const ofAction = daysPass(world, made, 120).filter(({ to, type }) => to?.[0] === 'manu' || type === 'action-lapsed');
    expect(ofAction).toEqual([
      { day: 7, type: 'duty-reminded', to: ['manu'] },
      { day: 10, type: 'duty-reminded', to: ['manu'] },
      { day: 17, type: 'duty-reminded', to: ['manu'] },
      { day: 24, type: 'duty-escalated', to: ['manu', 'gail', ...pmo] },
      { day: 100, type: 'action-lapsed' },
    ]);
    expect(made.state.actions).toMatchObject([{ dropped: { reason: expect.stringContaining('90 days') } }]);
    const fact = made.entries.flatMap(({ facts }) => facts).find(({ type }) => type === 'action-lapsed');
    expect(mailsOf(fact as MeetingFact, made, world)).toMatchObject([{ to: ['manu', 'gail', 'pmo'] }]);
  });

  test('no reminder of an action comes after its owner said that it is done', () => {
    const world = officeWorld();
    const made = withAction(world);
    daysPass(world, made, 8);
    made.does('manu', { type: 'report-action-done', action: 'a1', word: 'Sent.' });
    expect(made.state.duties).toEqual(undefined);
    expect(daysPass(world, made, 120).filter(({ to }) => to?.includes('manu'))).toEqual([]);
  });

  test('an action that another person gets is announced to that person from the beginning', () => {
    const world = officeWorld();
    const made = withAction(world);
    daysPass(world, made, 11);
    const due = dateOf(addDays(world.now, 10));
    made.does('gail', { type: 'change-action', action: 'a1', owner: 'dora', due, reason: 'Manu is ill.' });
    expect(daysPass(world, made, 8)).toEqual([{ day: 7, type: 'duty-reminded', to: ['dora'] }]);
  });
});

describe('an action that is put off', () => {
  test('an action that is put off on the day of a reminder is reminded of again a day later at the earliest', () => {
    const world = officeWorld();
    const made = withAction(world);
    daysPass(world, made, 10);
    const told = world.now;
    const due = dateOf(addDays(told, 4));
    made.does('gail', { type: 'change-action', action: 'a1', due, reason: 'Manu was ill.' });
    const rows = meetingDutyRows(made.state as Meeting).map(({ body }) => body as Partial<DutyRow>);
    expect(rows.find(({ duty }) => duty === 'action:a1')).toMatchObject({ told, next: addDays(told, 1), does: 'remind' });
  });
});

describe('a nudge about a meeting', () => {
  test('the PMO asks once a day for an action that is late, and for nothing that is not', () => {
    const world = officeWorld();
    const made = withAction(world);
    const nudge = { type: 'nudge-duty' as const, duty: 'action:a1' };
    expect(answerOf(made.asks('petra', nudge))).toBe('wrong-status');
    daysPass(world, made, 12);
    expect(answerOf(made.asks('manu', nudge))).toBe('not-allowed');
    expect(answerOf(made.asks('petra', nudge))).toBe('duty-nudged');
    const [fact] = made.does('petra', nudge);
    expect(mailsOf(fact as MeetingFact, made, world)).toMatchObject([{ to: ['manu'], path: '/meetings/m1' }]);
    expect(answerOf(made.asks('petra', nudge))).toBe('too-often');
    expect(answerOf(made.asks('petra', { ...nudge, duty: 'action:a9' }))).toBe('not-found: duty');
  });
});
