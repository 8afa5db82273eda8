/** The criteria that fail now, each since when and with what is done about it; a new word on that begins its duty anew. */
import type { DutyLog } from '../../duties/duty.ts';
import type { ProjectFolds } from '../tables.ts';
import { withoutAsked } from '../tripwires/evolve.ts';
import { alertKey } from './duties.ts';
import type { alertFacts } from './facts.ts';

export const alertFolds: ProjectFolds<typeof alertFacts> = {
  'criterion-failed': (state, { type: _, ...failing }, { at }) => ({
    ...state,
    failing: [...state.failing, { ...failing, since: at, valueAt: at }],
  }),
  // Who undertook to end it did so for what it was before: what goes further is acknowledged anew.
  'alert-level-changed': (state, { type: _, first, criterion, gate, ...now }, { at }) => ({
    ...state,
    failing: state.failing.map(entry => {
      if (entry.criterion !== criterion || entry.gate !== gate) return entry;
      const highest = Math.max(entry.highest ?? entry.level ?? 1, now.level);
      return { ...entry, ...now, valueAt: at, highest, acknowledged: first ? undefined : entry.acknowledged };
    }),
  }),
  'criterion-still-failing': (state, { criterion, gate, value }, { at }) => ({
    ...state,
    failing: state.failing.map(entry =>
      entry.criterion === criterion && entry.gate === gate ? { ...entry, value, valueAt: at } : entry,
    ),
  }),
  'alert-acknowledged': (state, { criterion, gate, note, owner, due, by }, { at }) => ({
    ...state,
    duties: without(state.duties, alertKey({ criterion, gate })),
    failing: state.failing.map(entry =>
      entry.criterion === criterion && entry.gate === gate ? { ...entry, acknowledged: { note, owner, due, by, at } } : entry,
    ),
  }),
  'criterion-recovered': (state, { criterion, gate }, { at }) => ({
    ...(gate === undefined ? withoutAsked(state, criterion, at) : state),
    failing: state.failing.filter(entry => !(entry.criterion === criterion && entry.gate === gate)),
  }),
};

function without(log: DutyLog | undefined, duty: string): DutyLog | undefined {
  if (log?.[duty] === undefined) return log;
  return Object.fromEntries(Object.entries(log).filter(([key]) => key !== duty));
}
