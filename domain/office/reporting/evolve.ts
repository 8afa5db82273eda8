/** The cycle as it was last set, and the periods for which reports were asked. */
import { calendarOf, dayAt } from '../calendar/working-days.ts';
import { cycleKey, takenOnce } from '../given-standards/given.ts';
import { changed } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { reportingFacts } from './facts.ts';
import { periodAt } from './periods.ts';

/** Periods kept; all are in the facts. */
const mostPeriods = 100;

export const reportingFolds: OfficeFolds<typeof reportingFacts> = {
  'reporting-set': (state, { rules, taken }, meta) => {
    const today = dayAt(calendarOf(state), meta.at);
    const known = state.reporting?.rules ?? [];
    const onFile = rules.map(rule => {
      const same = known.find(({ gateModel, every }) => gateModel === rule.gateModel && every === rule.every);
      return { ...rule, from: same?.from ?? periodAt(rule.every, today) };
    });
    return {
      ...state,
      reporting: { rules: onFile, periods: state.reporting?.periods ?? [] },
      taken: takenOnce(state.taken, cycleKey, taken),
      versions: changed(state, 'reporting', meta),
    };
  },
  'reporting-period-opened': (state, { period, due, remindAt, missedAt, files, gateModel }, { at }) => {
    const { rules = [], periods = [] } = state.reporting ?? {};
    const opened = { period, due, remindAt, missedAt, files, gateModel, askedAt: at };
    return { ...state, reporting: { rules, periods: [...periods, opened].slice(-mostPeriods) } };
  },
  'reporting-period-closed': (state, { period, by }, { at }) => {
    const { rules = [], periods = [] } = state.reporting ?? {};
    const closed = periods.map(entry => (entry.period === period ? { ...entry, closed: { at, by } } : entry));
    return { ...state, reporting: { rules, periods: closed } };
  },
};
