/** What was done about duties, kept until they are over. */
import type { EvolveTable } from '../decision/tables.ts';
import { addDays, type Instant } from '../values/time.ts';
import type { Duty, DutyEntry, DutyLog } from './duty.ts';
import type { DutyFact } from './facts.ts';

interface WithDutyLog {
  readonly duties?: DutyLog | undefined;
}

/** The folds of the facts of duties for a state that keeps a log. */
export function dutyFolds<S extends WithDutyLog>(): EvolveTable<S, DutyFact> {
  return {
    'duty-reminded': (state, { duty, times }, { at }) => withEntry(state, duty, { steps: times, at }),
    'duty-escalated': (state, { duty, times }, { at }) => withEntry(state, duty, { steps: times, at, escalatedAt: at }),
    'duty-nudged': (state, { duty, by }, { at }) =>
      withEntry(state, duty, { steps: state.duties?.[duty]?.steps ?? 0, at, nudged: { by, at } }),
  };
}

/** The state with what was just done about a duty. */
export function withEntry<S extends WithDutyLog>(state: S, duty: string, entry: DutyEntry): S {
  return { ...state, duties: { ...state.duties, [duty]: { ...state.duties?.[duty], ...entry } } };
}

/** The state in which a duty begins anew under its key: its steps count from the first, and whoever has just heard of it is left alone for a day. */
export function begunAnew<S extends WithDutyLog>(state: S, duty: string): S {
  const entry = state.duties?.[duty];
  return entry === undefined ? state : { ...state, duties: { ...state.duties, [duty]: heardOnly(entry) } };
}

/** The state without what was done about duties that are over; what may wait again within a day remembers when its owners heard of it (P22). */
export function withoutFinished<S extends WithDutyLog>(state: S, duties: (state: S) => readonly Duty[], now: Instant): S {
  const log = Object.entries(state.duties ?? {});
  if (log.length === 0) return state;
  const open = new Set(duties(state).map(({ key }) => key));
  const kept = log.flatMap(([key, entry]): [string, DutyEntry][] => {
    if (open.has(key)) return [[key, entry]];
    return now < addDays(entry.at, 1) ? [[key, heardOnly(entry)]] : [];
  });
  return { ...state, duties: kept.length > 0 ? Object.fromEntries(kept) : undefined };
}

function heardOnly({ at }: DutyEntry): DutyEntry {
  return { steps: 0, at };
}
