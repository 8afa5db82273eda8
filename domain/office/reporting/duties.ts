/** What waits in the reporting cycle of an office: the next periods to be asked about, which time alone opens, and those to be closed by the PMO. */
import { type Duty, pmo } from '../../duties/duty.ts';
import { endOfDay } from '../../values/time.ts';
import type { OfficeState } from '../state.ts';
import { boundsOf, type Period } from './periods.ts';
import { allMissedAt, nextAsks } from './reckoning.ts';

export function reportingDuties(office: OfficeState): readonly Duty[] {
  const path = '/reporting';
  const asking = nextAsks(office).map(({ rule: { gateModel }, period, at }): Duty => {
    const key = `asking:${gateModel ?? ''}:${period}`;
    return {
      key,
      kind: 'report-asking',
      owners: [],
      since: endOfDay(boundsOf(period).from),
      due: at,
      about: period,
      path,
      reckoned: [at],
    };
  });
  const open = (office.reporting?.periods ?? []).filter(({ closed }) => closed === undefined);
  const periods = [...new Set(open.map(({ period }) => period))];
  const closing = periods.map((period): Duty => {
    const since = allMissedAt(open.filter(entry => entry.period === period));
    return { key: closingKey(period), kind: 'period-closing', owners: [pmo], since, about: period, path: `${path}/${period}` };
  });
  return [...asking, ...closing];
}

export function closingKey(period: Period): string {
  return `period:${period}`;
}
