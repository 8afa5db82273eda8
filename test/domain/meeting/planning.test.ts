/** Planning meetings of a board: who may, for when, and who is invited. */
import { describe, expect, test } from 'vitest';
import { meetingActionsFor } from '#domain/meeting/actions.ts';
import { addDays, dateOf } from '#domain/values/time.ts';
import { must, officeWorld } from '../../support/fixtures.ts';
import { answerOf, planned, room, terms } from '../../support/meeting-acts.ts';
import { seats } from '../../support/standards.ts';

const plan = { type: 'plan-meeting' as const, meeting: 'm1' };

describe('planning a meeting', () => {
  test.each(['petra', 'ada', 'gail'])('%s, of the PMO, the administrators or in the chair of the board, plans a meeting', by => {
    const world = officeWorld();
    const made = room(world);
    expect(answerOf(made.asks(by, { ...plan, ...terms(world) }))).toBe('meeting-planned');
  });

  test.each(['greg', 'sonia', 'audrey'])('a meeting that %s plans, who keeps none, is refused', by => {
    const world = officeWorld();
    expect(answerOf(room(world).asks(by, { ...plan, ...terms(world) }))).toBe('not-allowed');
  });

  test('P17: somebody who does not belong to the office plans no meeting and finds none', () => {
    const world = officeWorld();
    expect(answerOf(room(world).asks('stranger', { ...plan, ...terms(world) }))).toBe('not-found');
    expect(answerOf(planned(world).asks('stranger', { type: 'open-meeting' }))).toBe('not-found');
  });

  test('a meeting invites the members of its board, its chair has the chair, and its time is that of the clocks of the office', () => {
    const world = officeWorld();
    must(world.toOffice({ type: 'set-calendar', zone: 'Europe/Berlin', workingDays: [1, 2, 3, 4, 5], holidays: [] }, 'petra'));
    const { state } = planned(world, { day: '2026-07-01', time: '09:30' });
    expect(state).toMatchObject({ chair: 'gail', attendees: [...seats], status: 'planned', sequence: 0 });
    expect(state.startsAt).toBe('2026-07-01T07:30:00.000Z');
  });

  test.each([
    ['a day that is past', { day: '2026-01-05' }, 'day-is-past: day'],
    ['a board that is none', { board: 'none' }, 'unknown-reference: board'],
    ['a chair without a seat', { chair: 'petra' }, 'unknown-reference: chair'],
    ['somebody whom the office does not know', { attendees: ['gail', 'stranger'] }, 'unknown-reference: attendees'],
  ] as const)('a meeting with %s is refused, and the field is named', (_what, changes, answer) => {
    const world = officeWorld();
    const command = { ...plan, ...terms(world), ...(changes as object) };
    expect(answerOf(room(world).asks('petra', command))).toBe(answer);
  });
});

describe('moving and cancelling', () => {
  test('a meeting that is moved has a higher number in calendars; the same again adds nothing; a day needs its time', () => {
    const world = officeWorld();
    const made = planned(world);
    const move = { type: 'move-meeting' as const, day: dateOf(addDays(world.now, 9)), time: '10:00', reason: 'A holiday.' };
    made.does('gail', move);
    expect(made.state).toMatchObject({ sequence: 1, minutesPlanned: 90 });
    expect(answerOf(made.asks('gail', move))).toBe('');
    expect(answerOf(made.asks('gail', { type: 'move-meeting', time: '11:00', reason: 'Later.' }))).toBe('unknown-reference: day');
    const keepers = 'the PMO, administrators and the chair of the board or of this meeting';
    const message = `Only ${keepers} plan it and keep its agenda and minutes.`;
    expect(made.asks('greg', move)).toMatchObject({ refusal: { code: 'not-allowed', message } });
  });

  test('whoever takes the chair of one meeting keeps it, and what may be done is what is offered', () => {
    const world = officeWorld();
    const made = planned(world, { chair: 'greg' });
    expect(meetingActionsFor(made.state, made.context('greg'))).toEqual([
      ...['move', 'cancel', 'keep-agenda', 'add-items', 'mark-consent', 'open', 'keep-actions'],
    ]);
    expect(meetingActionsFor(made.state, made.context('gina'))).toEqual([]);
    expect(meetingActionsFor(made.state, made.context('stranger'))).toEqual([]);
  });

  test('a meeting to which somebody was invited who has left since is moved all the same', () => {
    const world = officeWorld();
    const made = planned(world);
    const people = world.office.state.people.filter(({ id }) => id !== 'gwen');
    const office = { ...world.office.state, people };
    const move = { type: 'move-meeting' as const, place: 'Room 2', reason: 'A smaller room will do.' };
    expect(answerOf(made.asks('petra', move, { office }))).toBe('meeting-moved');
  });

  test('people who are no longer invited stand in the record of the change; whoever has the chair stays invited', () => {
    const made = planned(officeWorld());
    const [first = '', ...others] = seats.filter(seat => seat !== 'gail');
    const facts = made.does('petra', { type: 'move-meeting', attendees: others, reason: 'A smaller circle.' });
    expect(facts).toEqual([{ type: 'meeting-moved', attendees: others, reason: 'A smaller circle.', dropped: [first] }]);
    expect(made.state).toMatchObject({ attendees: others, chair: 'gail', sequence: 1 });
    expect('dropped' in made.state).toBe(false);
    const back = made.does('petra', { type: 'move-meeting', attendees: [first, ...others], reason: 'All again.' });
    expect(back).toEqual([{ type: 'meeting-moved', attendees: [first, ...others], reason: 'All again.' }]);
  });

  test('a meeting that is cancelled is neither opened nor moved, and its reason is kept', () => {
    const made = planned(officeWorld());
    made.does('petra', { type: 'cancel-meeting', reason: 'Nothing waits.' });
    expect(made.state).toMatchObject({ status: 'cancelled', sequence: 1, cancelled: { by: 'petra', reason: 'Nothing waits.' } });
    expect(answerOf(made.asks('petra', { type: 'open-meeting' }))).toBe('wrong-status');
    expect(answerOf(made.asks('petra', { type: 'move-meeting', name: 'Again', reason: 'So.' }))).toBe('wrong-status');
    expect(answerOf(made.asks('petra', { type: 'cancel-meeting', reason: 'Again.' }))).toBe('');
  });
});
