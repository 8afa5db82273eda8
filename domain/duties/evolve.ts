/** What was done about duties, kept until they are over. */
import type { EvolveTable } from '../decision/tables.ts';
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

/** The state without what was done about a duty that begins anew under its key. */
export function withoutEntry<S extends WithDutyLog>(state: S, duty: string): S {
  if (state.duties?.[duty] === undefined) return state;
  const { [duty]: _, ...duties } = state.duties;
  return { ...state, duties };
}

/** The state without what was done about duties that are over. */
export function withoutFinished<S extends WithDutyLog>(state: S, duties: (state: S) => readonly Duty[]): S {
  const log = Object.entries(state.duties ?? {});
  if (log.length === 0) return state;
  const open = new Set(duties(state).map(({ key }) => key));
  const kept = log.filter(([key]) => open.has(key));
  return kept.length === log.length ? state : { ...state, duties: kept.length > 0 ? Object.fromEntries(kept) : undefined };
}
