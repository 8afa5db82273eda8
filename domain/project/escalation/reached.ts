/**
 * Whether a gate of a project waits for a board of the office above, and why, in sentences. What a project does not say of itself is taken to reach a threshold:
 * nobody stays below one by silence.
 */
import type { OfficeState } from '../../office/state.ts';
import type { Thresholds } from '../../office/thresholds/threshold.ts';
import { formatMinor } from '../../values/currency.ts';
import { riskClasses } from '../../values/risk-class.ts';
import { daysBetween } from '../../values/time.ts';
import { baselineOf } from '../baselines/baseline.ts';
import type { Proposal } from '../proposal.ts';
import type { Project } from '../state.ts';

/** What the thresholds look at. */
type Weighed = Pick<Project, 'proposal' | 'baseline' | 'report' | 'change'>;

/** The thresholds that a proposal would reach before anything else is known of it. */
export function reachedAsProposed(proposal: Proposal, office: Pick<OfficeState, 'currency'>, thresholds: Thresholds | undefined) {
  return reachedBy({ proposal, baseline: baselineOf(proposal), report: undefined, change: undefined }, office, thresholds);
}

/** The thresholds that a project has reached; none where the office above has set none. */
export function reachedBy(
  project: Weighed,
  { currency }: Pick<OfficeState, 'currency'>,
  thresholds: Thresholds | undefined,
): string[] {
  if (!thresholds) return [];
  return [
    byCost(project, currency, thresholds),
    byOverrun(project, thresholds),
    byDelay(project, thresholds),
    byRisk(project, thresholds),
    thresholds.strategic && project.proposal.strategic === true ? 'it is strategic' : undefined,
  ].flatMap(reason => reason ?? []);
}

/** The most that it may come to: as approved, as expected, as a change would make it, as proposed. */
function mostCost({ baseline, report, change, proposal }: Weighed): number | undefined {
  const amounts = [baseline.cost, report?.forecast, change?.cost, baselineOf(proposal).cost].flatMap(amount => amount ?? []);
  return amounts.length > 0 ? Math.max(...amounts) : undefined;
}

function byCost(project: Weighed, currency: string, { cost }: Thresholds): string | undefined {
  if (cost.length === 0) return undefined;
  const limit = cost.find(entry => entry.currency === currency);
  if (!limit) return `there is no limit of cost in ${currency}`;
  const most = mostCost(project);
  if (most === undefined) return 'its cost is not said';
  if (most < limit.from) return undefined;
  return `it costs ${inWords(most, currency)}, and the limit is ${inWords(limit.from, currency)}`;
}

/** In one language and form, because it is stored. */
function inWords(amount: number, currency: string): string {
  return formatMinor(amount, currency, { locale: 'en-GB' });
}

function byOverrun({ baseline, report }: Weighed, { overBaseline: limit }: Thresholds): string | undefined {
  const [approved, forecast] = [baseline.cost, report?.forecast];
  if (limit === undefined || approved === undefined || approved === 0 || forecast === undefined) return undefined;
  const over = ((forecast - approved) / approved) * 100;
  if (over <= limit) return undefined;
  return `its forecast is ${Math.round(over * 10) / 10} % above the approved cost, and the limit is ${limit} %`;
}

function byDelay({ baseline, report }: Weighed, { daysLate: limit }: Thresholds): string | undefined {
  if (limit === undefined || baseline.end === undefined || report?.end === undefined) return undefined;
  const days = daysBetween(baseline.end, report.end);
  return days > limit ? `it ends ${days} days after the approved end, and the limit is ${limit} days` : undefined;
}

function byRisk({ proposal }: Weighed, { risk: limit }: Thresholds): string | undefined {
  if (limit === undefined) return undefined;
  const { riskClass } = proposal;
  if (riskClass === undefined) return 'its class of risk is not said';
  return riskClasses.indexOf(riskClass) >= riskClasses.indexOf(limit) ? `its class of risk is ${riskClass}` : undefined;
}
