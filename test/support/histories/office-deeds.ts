/** What happens in an office on a random day: ballots are lent, people and boards change, and some changes wait for a second person. */
import type { AgendaRule } from '#domain/office/boards/agenda-rule.ts';
import type { Person } from '#domain/office/people.ts';
import { addDays } from '#domain/values/time.ts';
import type { World } from '../fixtures.ts';
import { boards, gateModel, people, seats } from '../standards.ts';
import { nora, seatRuleSets } from './beginnings.ts';
import { type Deed, picked } from './day.ts';

/** The people as they are, without some, with `nora`, and with these roles taken away or added. */
function changedPeople(
  world: World,
  { gone = [], without = {}, extra = {} }: { gone?: readonly string[] } & Record<'without' | 'extra', Record<string, string>>,
) {
  const all = [...people, ...(world.office.state.people.some(one => one.id === 'nora') || gone.includes('come') ? [nora] : [])];
  return all
    .filter(entry => !gone.includes(entry.id))
    .map(entry => ({
      ...entry,
      roles: [...entry.roles.filter(role => role !== without[entry.id]), ...(extra[entry.id] ? [extra[entry.id]] : [])],
    }))
    .filter(entry => entry.roles.length > 0) as Person[];
}

export const inOffices: Readonly<Record<string, Deed>> = {
  delegate(world, _by, { member: from, to = '', days = 5 }) {
    const entry = { type: 'grant-delegation', from, to, starts: world.now, ends: addDays(world.now, days) } as const;
    if (days < 60) return world.toOffice(entry, from);
    const absent = days > 60;
    const proposed = world.toOffice({ ...entry, ...(absent && { absence: 'In hospital.' }) }, 'petra');
    const [fact] = 'facts' in proposed ? proposed.facts : [];
    if (fact?.type !== 'delegation-proposed' || to === 'dan') return proposed;
    return world.toOffice({ type: 'accept-delegation', delegation: fact.delegation.id }, from);
  },
  revoke(world, by, { pick = 0 }) {
    world.toOffice({ type: 'revoke-delegation', delegation: picked(world.office.state.delegations, pick)?.id ?? 'd1' }, by);
  },
  people(world, _by, { gone, yes = true, pick = 0 }) {
    const without = pick % 3 ? {} : { [picked(seats, pick) ?? '']: 'gatekeeper' };
    world.toOffice({ type: 'set-people', people: changedPeople(world, { gone, without, extra: {} }) }, 'ada');
    if (yes) world.toRound({ type: 'look-at-roster' });
  },
  publish(world, by, { pick = 0, days = 12 }) {
    const rule = { quorum: (pick % 5) + 1, approval: 'majority', of: 'cast' } as const;
    const model = gateModel({ first: { rule, deadlineDays: Math.max(2, Math.floor(Math.abs(days))) } });
    world.toOffice({ type: 'publish-gate-model', model, default: true }, by);
  },
  boards(world, by, { pick = 0, yes }) {
    const [board] = boards;
    if (!board) return;
    const rules = picked(seatRuleSets, pick) ?? [];
    const agenda: readonly (AgendaRule | undefined)[] = [
      undefined,
      { closesBefore: 5 },
      { gathers: ['round', 'exception'] },
      { gathers: ['selection'], closesBefore: 1 },
    ];
    const rule = picked(agenda, pick);
    const changed = {
      ...board,
      ...(rule && { agenda: rule }),
      seatRules: [...rules],
      chair: yes ? 'gail' : (picked(seats, pick) ?? 'gail'),
    };
    world.toOffice({ type: 'set-boards', boards: [changed] }, by);
  },
  /** Somebody gives himself a role, or the PMO a seat; somebody answers, perhaps the author. */
  second(world, by, { yes, pick = 0 }) {
    const mine = { ada: 'pmo', petra: 'gatekeeper' };
    if (pick % 2)
      world.toOffice({ type: 'set-people', people: changedPeople(world, { without: {}, extra: { ada: mine.ada } }) }, 'ada');
    else {
      const extra = { petra: mine.petra };
      world.toOffice({ type: 'set-people', people: changedPeople(world, { without: {}, extra }) }, 'ada');
      const [board] = boards;
      if (board) world.toOffice({ type: 'set-boards', boards: [{ ...board, seats: [...board.seats, 'petra'] }] }, 'petra');
    }
    const change = world.office.state.waiting.at(-1)?.id ?? 'c1';
    if (yes) world.toOffice({ type: 'approve-change', change }, by);
    else world.toOffice({ type: 'refuse-change', change, reason: 'Ask the board.' }, by);
  },
};
