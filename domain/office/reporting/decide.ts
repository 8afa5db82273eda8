/** The PMO and administrators set the cycle and close periods; time alone opens them. A period is closed when no report on it waits any more. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import type { Instant } from '../../values/time.ts';
import { officePreconditions } from '../actions.ts';
import { calendarOf } from '../calendar/working-days.ts';
import type { OfficeFact } from '../facts.ts';
import type { OfficeState } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import { changedSince } from '../versions.ts';
import { isPeriodClosed } from './closed.ts';
import type { ReportingCommands } from './commands.ts';
import { periodInWords } from './period-words.ts';
import { asksNow, deadlinesOf } from './reckoning.ts';
import type { ReportingRule } from './rule.ts';

export const reportingDecisions: OfficeDecisions<ReportingCommands> = {
  'set-reporting': (state, { rules, expectedVersion, reason }, context) => {
    const no =
      officePreconditions['set-reporting'](state, context) ??
      faultInRules(state, rules) ??
      changedSince(state, 'reporting', expectedVersion);
    if (no) return no;
    const before = (state.reporting?.rules ?? []).map(({ from: _, ...rule }) => rule);
    return { facts: digestOf(before) === digestOf(rules) ? [] : [{ type: 'reporting-set', rules, reason }] };
  },
  'close-reporting-period': (state, { period }, context) => {
    const no = officePreconditions['set-reporting'](state, context) ?? requireAsked(state, period);
    if (no) return no;
    if (isPeriodClosed(state, period)) return { facts: [] };
    return requireNothingWaits(context.reportsWaiting ?? 0, period) ?? closed(period, context.actor.id);
  },
};

function closed(period: string, by: string): Decision<OfficeFact> {
  return { facts: [{ type: 'reporting-period-closed', period, by }] };
}

function faultInRules({ gateModels }: OfficeState, rules: readonly ReportingRule[]): Refused {
  for (const [index, { gateModel }] of rules.entries()) {
    if (gateModel !== undefined && !Object.hasOwn(gateModels, gateModel))
      return refuse('unknown-reference', `This office has no gate model ${gateModel}.`, `rules.${index}.gateModel`);
    if (rules.findIndex(rule => rule.gateModel === gateModel) !== index)
      return refuse(
        'already-exists',
        gateModel === undefined
          ? 'Two rules are for all other gate models; keep one of them.'
          : `Two rules are for the gate model ${gateModel}; keep one of them.`,
        `rules.${index}.gateModel`,
      );
  }
  return undefined;
}

function requireAsked({ reporting }: OfficeState, period: string): Refused {
  return reporting?.periods.some(entry => entry.period === period)
    ? undefined
    : refuse('not-found', `This office has asked for no reports on ${period}.`);
}

function requireNothingWaits(waiting: number, period: string): Refused {
  if (waiting === 0) return undefined;
  const reports = waiting === 1 ? '1 report waits' : `${waiting} reports wait`;
  return refuse(
    'wrong-status',
    `${reports} on ${periodInWords(period)}: those that are filed are accepted or sent back first, those that are asked for are filed or missed.`,
  );
}

/** The periods that are over and not asked about yet; time alone brings them. */
export function periodsOpened(state: OfficeState, now: Instant): readonly OfficeFact[] {
  const rules = state.reporting?.rules ?? [];
  return asksNow(state, now).map(({ rule, period }) => {
    const { files, gateModel, onHold, closing } = rule;
    const { remindAt, ...days } = deadlinesOf(calendarOf(state), rule, { period, now });
    const exceptModels =
      gateModel === undefined ? rules.flatMap(other => (other.gateModel === undefined ? [] : [other.gateModel])) : [];
    const of = { ...(gateModel !== undefined && { gateModel }), exceptModels, onHold, closing };
    return { type: 'reporting-period-opened', period, ...days, remindAt: [...remindAt], files, ...of };
  });
}
