/** What the meetings of a board gather by its rule, and how an agenda closes some working days before its meeting. */
import { describe, expect, test } from 'vitest';
import { meetingActionsFor } from '#domain/meeting/actions.ts';
import { agendaClosesAt } from '#domain/meeting/agenda/rule.ts';
import type { AgendaRule } from '#domain/office/boards/agenda-rule.ts';
import { setBoardsSchema } from '#domain/office/boards/commands.ts';
import { dayInWords } from '#domain/values/time.ts';
import { must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { planned } from '../../support/meeting-acts.ts';
import { boards } from '../../support/standards.ts';

/** The main board's agendas follow a rule; the office works Monday to Friday, but for 5 March. Today is Monday, 2 March. */
function ruled(agenda: AgendaRule | undefined): World {
  const world = openRoundWorld();
  const holidays = [{ date: '2026-03-05', name: 'A holiday' }];
  must(world.toOffice({ type: 'set-calendar', zone: 'Europe/Berlin', workingDays: [1, 2, 3, 4, 5], holidays }, 'petra'));
  const changed = boards.map(board => (board.id === 'main' ? { ...board, ...(agenda && { agenda }) } : board));
  must(world.toOffice({ type: 'set-boards', boards: changed }, 'petra'));
  return world;
}
const fill = (world: World) => ({ type: 'fill-agenda' as const, matters: [world.round.state.id as string] });
const add = (world: World) => ({ type: 'add-items' as const, matters: [world.round.state.id as string], free: [] });

describe('what the meetings of a board gather', () => {
  test('a board that says nothing gathers all that waits; one that names other kinds gets no round by itself, and takes one by hand', () => {
    const usual = ruled(undefined);
    expect(planned(usual, { fills: 'all' }).does('system', fill(usual))).toMatchObject([{ type: 'items-added', byRule: true }]);
    const world = ruled({ gathers: ['selection', 'exception'] });
    const made = planned(world, { fills: 'all' });
    expect(made.does('system', fill(world))).toEqual([]);
    made.does('petra', add(world));
    expect(made.state.agenda).toMatchObject([{ id: 'i1', kind: 'round' }]);
    expect(made.state.agenda[0]?.late).toBeUndefined();
  });

  test('a kind that is named twice, none at all, and days that no agenda closes before are refused with their field', () => {
    const faultOf = (agenda: object) => {
      const changed = boards.map(board => ({ ...board, agenda }));
      return setBoardsSchema.safeParse({ boards: changed }).error?.issues[0]?.path.join('.');
    };
    expect(faultOf({ gathers: ['round', 'round'] })).toBe('boards.0.agenda.gathers');
    expect(faultOf({ gathers: [] })).toBe('boards.0.agenda.gathers');
    expect(faultOf({ closesBefore: 0 })).toBe('boards.0.agenda.closesBefore');
    expect(faultOf({ gathers: ['round'], closesBefore: 3 })).toBeUndefined();
  });

  test('whoever changes only what meetings gather has no interest in the projects of the board', () => {
    const world = openRoundWorld();
    const changers = () => Object.keys(world.office.state.changedBy['boards/main'] ?? {});
    const ruling = boards.map(board => ({ ...board, agenda: { closesBefore: 3 } }));
    must(world.toOffice({ type: 'set-boards', boards: ruling }, 'ada'));
    expect(world.office.state.boards.find(({ id }) => id === 'main')?.agenda).toEqual({ closesBefore: 3 });
    expect(changers()).not.toContain('ada');
    must(world.toOffice({ type: 'set-boards', boards: ruling.map(board => ({ ...board, name: `${board.name} II` })) }, 'ada'));
    expect(changers()).toContain('ada');
  });
});

describe('an agenda that closes', () => {
  test('it closes as so many working days before the meeting end where the office is; a holiday in between does not count', () => {
    const world = ruled({ closesBefore: 2 });
    const made = planned(world, { day: '2026-03-09' });
    expect(agendaClosesAt(made.state, world.office.state)).toBe('2026-03-04T22:59:59.999Z');
    expect(agendaClosesAt(made.state, ruled(undefined).office.state)).toBeUndefined();
  });

  test('what comes after that goes onto the agenda of the next meeting', () => {
    const world = ruled({ closesBefore: 2 });
    const [first, next] = [
      planned(world, { fills: 'all', day: '2026-03-09' }),
      planned(world, { fills: 'all', day: '2026-04-07' }),
    ];
    world.now = '2026-03-04T22:59:59.999Z';
    expect(first.asks('system', fill(world))).toMatchObject({ facts: [{ type: 'items-added' }] });
    world.now = '2026-03-05T00:00:00.000Z';
    expect(first.asks('system', fill(world))).toEqual({ facts: [] });
    expect(next.does('system', fill(world))).toMatchObject([{ type: 'items-added', byRule: true }]);
  });

  test('afterwards the PMO is told that it closed and when; the chair adds by hand, and the item says that it came late', () => {
    const world = ruled({ closesBefore: 2 });
    const made = planned(world, { day: '2026-03-09' });
    expect(meetingActionsFor(made.state, made.context('petra'))).toContain('add-items');
    world.now = '2026-03-05T10:00:00.000Z';
    const asked = made.asks('petra', add(world));
    expect(asked).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect('refusal' in asked && asked.refusal.message).toContain(dayInWords('2026-03-04'));
    expect(meetingActionsFor(made.state, made.context('petra'))).not.toContain('add-items');
    expect(meetingActionsFor(made.state, made.context('gail'))).toContain('add-items');
    made.does('gail', { ...add(world), free: [{ title: 'Any other business' }] });
    expect(made.state.agenda).toMatchObject([
      { kind: 'round', late: true },
      { kind: 'free', late: true },
    ]);
  });

  test('a meeting that is planned when its agenda would have closed takes what waits', () => {
    const world = ruled({ closesBefore: 10 });
    const made = planned(world, { fills: 'all', day: '2026-03-09' });
    expect(agendaClosesAt(made.state, world.office.state)).toBeUndefined();
    expect(made.does('system', fill(world))).toMatchObject([{ type: 'items-added', byRule: true }]);
  });
});
