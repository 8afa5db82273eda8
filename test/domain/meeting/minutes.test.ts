/** A meeting from its opening to minutes that a later meeting approves, and what was agreed to be done. */
import { describe, expect, test } from 'vitest';
import { digestOf } from '#domain/history/digest.ts';
import { approvedDigest } from '#domain/meeting/minutes/decide.ts';
import type { Minutes } from '#domain/meeting/minutes/minutes.ts';
import { namedMinutes } from '#domain/meeting/minutes/named.ts';
import { addDays, dateOf } from '#domain/values/time.ts';
import { must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { answerOf, opened, planned, type Room, room } from '../../support/meeting-acts.ts';
import { say } from '../../support/round-acts.ts';

const inDays = (world: World, days: number) => dateOf(addDays(world.now, days));

function withRound(world: World): Room {
  const made = opened(world);
  made.does('petra', { type: 'add-items', matters: [world.round.state.id as string], free: [] });
  return made;
}

describe('in the meeting', () => {
  test('attendance is said anew for whoever is named, and stays for the others', () => {
    const made = opened(openRoundWorld());
    made.does('gail', { type: 'take-attendance', people: [{ person: 'gus', as: 'remote' }] });
    expect(made.state.attendance).toHaveLength(4);
    expect(made.state.attendance.find(({ person }) => person === 'gus')?.as).toBe('remote');
    expect(answerOf(made.asks('gail', { type: 'take-attendance', people: [{ person: 'stranger', as: 'present' }] }))).toBe(
      'unknown-reference: people.0.person',
    );
    expect(answerOf(made.asks('gail', { type: 'take-attendance', people: [{ person: 'gus', as: 'remote' }] }))).toBe('');
  });

  test('an item that was discussed stays on the agenda, with its last note', () => {
    const made = withRound(openRoundWorld());
    made.does('gail', { type: 'discuss-item', item: 'i1', note: 'The offer is good.' });
    expect(answerOf(made.asks('gail', { type: 'remove-item', item: 'i1' }))).toBe('wrong-status');
    made.does('petra', { type: 'discuss-item', item: 'i1', note: 'The offer is good; the term is short.' });
    expect(made.state.agenda[0]?.discussed).toMatchObject({ note: 'The offer is good; the term is short.', by: 'petra' });
    expect(answerOf(made.asks('gail', { type: 'discuss-item', item: 'i9' }))).toBe('unknown-reference');
  });

  test('a note does not replace one that its writer has not read, whoever was quicker', () => {
    const made = withRound(openRoundWorld());
    made.does('gail', { type: 'discuss-item', item: 'i1', note: 'The offer is good.', replaces: '' });
    const ask = (note: string, replaces: string) =>
      answerOf(made.asks('petra', { type: 'discuss-item', item: 'i1', note, replaces }));
    expect(ask('The term is short.', '')).toBe('version-changed: note');
    expect(ask('The offer is good.', '')).toBe('');
    made.does('petra', {
      type: 'discuss-item',
      item: 'i1',
      note: 'The offer is good; its term is short.',
      replaces: 'The offer is good.',
    });
    expect(made.state.agenda[0]?.discussed).toMatchObject({ note: 'The offer is good; its term is short.', by: 'petra' });
  });

  test('an action has an owner of the office and a day ahead; its owner alone says that it is done', () => {
    const world = openRoundWorld();
    const made = opened(world);
    const set = { type: 'set-action' as const, what: 'Ask for a second offer.', owner: 'manu', due: inDays(world, 10) };
    expect(answerOf(made.asks('petra', { ...set, owner: 'stranger' }))).toBe('unknown-reference: owner');
    expect(answerOf(made.asks('petra', { ...set, due: '2026-01-01' }))).toBe('day-is-past: due');
    expect(JSON.stringify(made.asks('petra', { ...set, due: '2026-01-01' }))).toMatch(/before today, \d+ [A-Z][a-z]+ \d{4}/);
    made.does('petra', set);
    expect(answerOf(made.asks('petra', set))).toBe('');
    expect(answerOf(made.asks('petra', { type: 'report-action-done', action: 'a1', word: 'Done.' }))).toBe('not-allowed');
    made.does('gail', { type: 'change-action', action: 'a1', owner: 'dora', reason: 'Manu is ill.' });
    expect(answerOf(made.asks('manu', { type: 'report-action-done', action: 'a1', word: 'Done.' }))).toBe('not-allowed');
    made.does('dora', { type: 'report-action-done', action: 'a1', word: 'It came on Friday.' });
    expect(answerOf(made.asks('gail', { type: 'drop-action', action: 'a1', reason: 'No more.' }))).toBe('wrong-status');
    expect(made.state.actions).toMatchObject([{ owner: 'dora', done: { by: 'dora', word: 'It came on Friday.' } }]);
  });

  test('a meeting without attendance is not closed', () => {
    const made = planned(openRoundWorld());
    made.does('petra', { type: 'open-meeting' });
    expect(answerOf(made.asks('petra', { type: 'close-meeting' }))).toBe('wrong-status: attendance');
  });
});

describe('minutes', () => {
  test('minutes are made of attendance, ballots with reasons, questions and actions, and their digest is over all of it', () => {
    const world = openRoundWorld();
    const made = withRound(world);
    must(world.toRound(say('hold'), 'greg'));
    must(world.toRound({ type: 'ask-question', text: 'Who runs it?' }, 'greg'));
    made.does('petra', { type: 'set-action', item: 'i1', what: 'Name who runs it.', owner: 'manu', due: inDays(world, 5) });
    made.does('gail', { type: 'discuss-item', item: 'i1', note: 'To be decided by Friday.' });
    made.does('gail', { type: 'close-meeting' });
    const { minutes } = made.state;
    expect(JSON.stringify(minutes)).not.toMatch(/Gail|Greg|Gina|Gus|Manu/);
    const shown = namedMinutes(minutes as Minutes, world.office.state);
    expect(shown).toMatchObject({
      chair: { id: 'gail', name: 'Gail' },
      attendance: [{ name: 'Gail' }, { name: 'Greg' }, { name: 'Gina', as: 'remote' }, { name: 'Gus', as: 'apologies' }],
      items: [
        {
          note: 'To be decided by Friday.',
          matter: {
            ballots: [{ member: { id: 'greg', name: 'Greg' }, choice: 'hold', reason: 'As discussed.' }],
            questions: [{ by: { name: 'Greg' }, text: 'Who runs it?' }],
          },
        },
      ],
      actions: [{ what: 'Name who runs it.', ownerName: 'Manu' }],
    });
    const { digest, ...rest } = minutes ?? { digest: '' };
    expect(digest).toBe(digestOf(rest));
    expect(made.state.status).toBe('closed');
  });

  test('ballots that are hidden stay hidden in minutes, whoever asks for them', () => {
    const world = openRoundWorld({
      first: { rule: { quorum: 3, approval: 'majority', of: 'cast', ballots: 'hidden-until-closed' } },
    });
    const made = withRound(world);
    must(world.toRound(say('kill'), 'greg'));
    made.does('gail', { type: 'close-meeting' });
    expect(made.state.minutes?.items[0]?.matter).toMatchObject({ hidden: true, ballots: [] });
    expect(JSON.stringify(made.state.minutes)).not.toContain('kill');
  });

  test('minutes of many long ballots are shortened until they fit, and nobody is left out', () => {
    const world = openRoundWorld();
    const made = opened(world);
    const round = world.round.state;
    const ballot = { ...say('hold'), member: 'greg', by: 'greg', at: world.now, seq: 2, reason: 'x'.repeat(8000) };
    const rounds = Array.from({ length: 40 }, (_, at) => ({
      ...round,
      id: `p${at}.g1.1`,
      ballots: Array.from({ length: 10 }, () => ballot),
    }));
    made.does(
      'petra',
      { type: 'add-items', matters: rounds.map(({ id }) => id), free: [] },
      { matters: rounds.map(({ id }) => ({ kind: 'round', ref: id, board: 'main', title: id, about: 'Go?', open: true })) },
    );
    made.does('gail', { type: 'close-meeting' }, { rounds: rounds as never });
    const text = JSON.stringify(made.state.minutes);
    expect(text.length).toBeLessThan(300_000);
    expect(made.state.minutes?.items.every(({ matter }) => matter?.ballots.length === 10)).toBe(true);
    expect(made.state.minutes?.items[0]?.matter?.ballots[0]?.reason).toMatch(/^x+…$/);
  });

  test('the chair of a later meeting that is open says that minutes are approved; until then who was there corrects them', () => {
    const world = openRoundWorld();
    const made = opened(world);
    made.does('gail', { type: 'close-meeting' });
    const later = room(world, 'm2');
    later.plan({ chair: 'greg' });
    const approve = { type: 'approve-minutes' as const, meeting: 'm2' };
    expect(answerOf(made.asks('greg', approve))).toBe('unknown-reference: meeting');
    expect(answerOf(made.asks('greg', approve, { later: later.state }))).toBe('wrong-status: meeting');
    later.does('greg', { type: 'open-meeting' });
    const correction = { type: 'correct-minutes' as const, text: 'Gina came late.', reason: 'Left out.' };
    expect(answerOf(made.asks('gus', correction))).toBe('not-allowed');
    made.does('gina', correction);
    const frozen = made.state.minutes;
    expect(answerOf(made.asks('gail', approve, { later: later.state }))).toBe('not-allowed');
    expect(answerOf(made.asks('greg', { ...approve, meeting: 'm1' }, { later: made.state }))).toBe('unknown-reference: meeting');
    const [approved] = made.does('greg', approve, { later: later.state });
    expect(approved).toEqual({ type: 'minutes-approved', meeting: 'm2', digest: approvedDigest(made.state) });
    expect(made.state).toMatchObject({ status: 'approved', minutes: frozen, corrections: [{ by: 'gina' }] });
    expect(answerOf(made.asks('gina', correction))).toBe('wrong-status');
  });
});
