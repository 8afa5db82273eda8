/** Duties of tripwires on record; a project whose day came is on hold until a board says go. */
import type { Project } from '../state.ts';
import type { ProjectFolds } from '../tables.ts';
import type { tripwireFacts } from './facts.ts';
import { isOpen, type TripwireDuty } from './with-tripwires.ts';

/** Duties kept in the state; all are in the facts. */
const most = 60;

export const tripwireFolds: ProjectFolds<typeof tripwireFacts> = {
  'tripwire-duty-set': (state, { type: _, ...set }, { at }) => ({
    ...state,
    tripwireDuties: [...(state.tripwireDuties ?? []), { ...set, found: at }].slice(-most),
    tripwireDutiesSet: (state.tripwireDutiesSet ?? 0) + 1,
  }),
  'tripwire-duty-done': (state, { duty, note, link, by }, { at }) =>
    changed(state, entry => (entry.duty === duty ? { ...entry, done: { note, link, by, at } } : entry)),
  'project-held': (before, { duty, criterion, reason, board }, { at }) => {
    const state = changed(before, entry => (entry.duty === duty ? { ...entry, ended: { why: 'held', at } } : entry));
    if (state.status !== 'active' && state.status !== 'on-hold') return state;
    return { ...state, status: 'on-hold', held: { duty, criterion, reason, board, at } };
  },
};

/** A criterion passes again: what was asked because of it is no longer asked for. */
export function withoutAsked<P extends Project>(state: P, criterion: string, at: string): P {
  return changed(state, entry =>
    entry.criterion === criterion && isOpen(entry) ? { ...entry, ended: { why: 'recovered', at } } : entry,
  );
}

/** A board has said go: no tripwire found before stops the project, and one that was stopped by one goes on. */
export function authorised<P extends Project>(state: P, at: string): P {
  const free = changed(state, entry =>
    entry.otherwise === 'hold' && isOpen(entry) ? { ...entry, ended: { why: 'authorised', at } } : entry,
  );
  if (free.held === undefined) return free;
  return { ...free, held: undefined, ...(free.status === 'on-hold' && { status: 'active' as const }) };
}

function changed<P extends Project>(state: P, change: (duty: TripwireDuty) => TripwireDuty): P {
  if (state.tripwireDuties === undefined) return state;
  return { ...state, tripwireDuties: state.tripwireDuties.map(change) };
}
