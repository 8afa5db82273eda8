/** What became of each report that was asked for. */
import type { ProjectFolds } from '../tables.ts';
import { mostAsked, withReport } from './asked.ts';
import type { reportingCycleFacts } from './facts.ts';

export const reportingCycleFolds: ProjectFolds<typeof reportingCycleFacts> = {
  'report-asked': (state, { type: _, ...ask }, { at }) => ({
    ...state,
    reports: [...(state.reports ?? []), { ...ask, state: 'asked' as const, since: at, firstDue: ask.due, returns: 0 }].slice(
      -mostAsked,
    ),
  }),
  'report-missed': (state, { period }) => withReport(state, period, { state: 'missed' }),
  'report-accepted': (state, { period, by, comment: reason }, { at }) =>
    withReport(state, period, { state: 'accepted', answer: { by, at, reason } }),
  'report-sent-back': (state, { period, by, reason, due, remindAt, missedAt }, { at }) => {
    const returns = (state.reports?.find(entry => entry.period === period)?.returns ?? 0) + 1;
    const deadlines = { due, remindAt, missedAt };
    return withReport(state, period, { state: 'sent-back', since: at, answer: { by, at, reason }, returns, deadlines });
  },
};
