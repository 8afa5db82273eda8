/**
 * Which benefits are reviewed after a project is closed, and on which days: so many months after its end as its gate model says, and on the day on which its
 * closure report wants it looked at again. A project that did not pass all its gates has reviews of what it delivered alone.
 */
import { type GateModel, usualReviewMonths } from '../../office/gate-model.ts';
import { addMonths, type CalendarDate, dateOf, daysAfter, daysBetween, type Instant } from '../../values/time.ts';
import { peopleInEffect } from '../namings/naming.ts';
import type { ClosingProject, ProjectResult } from '../state.ts';
import type { PlannedBenefit } from './facts.ts';

/** Days that must lie between two reviews of a benefit; of two that lie closer, the earlier is asked for. */
const leastApart = 30;

interface Closing {
  readonly model: Pick<GateModel, 'benefitReviewMonths'> | undefined;
  readonly result: ProjectResult;
  readonly now: Instant;
}

export interface ReviewPlan {
  readonly from: CalendarDate;
  readonly benefits: PlannedBenefit[];
}

/** The reviews of a project that closes now; undefined where there is nothing to review. */
export function reviewPlan(project: ClosingProject, { model, result, now }: Closing): ReviewPlan | undefined {
  const today = dateOf(now);
  const from = project.closure.report.end ?? today;
  const months = (model?.benefitReviewMonths ?? usualReviewMonths).map(count => addMonths(from, count));
  const benefits = benefitsOf(project)
    .filter(({ achieved = 0 }) => result === 'completed' || achieved > 0)
    .map(({ again, ...benefit }, index) => {
      return { id: `b${index + 1}`, ...benefit, days: daysFor([...months, ...(again === undefined ? [] : [again])], today) };
    })
    .filter(({ days }) => days.length > 0);
  return benefits.length === 0 ? undefined : { from, benefits };
}

/** Days to come, each once and apart; of days that are all past, one a month from now stays. */
function daysFor(wanted: readonly CalendarDate[], today: CalendarDate): CalendarDate[] {
  const ahead = wanted.filter(day => day > today).toSorted();
  if (ahead.length === 0) return wanted.length === 0 ? [] : [daysAfter(today, leastApart)];
  const kept: CalendarDate[] = [];
  for (const day of ahead) {
    const before = kept.at(-1);
    if (before === undefined || daysBetween(before, day) >= leastApart) kept.push(day);
  }
  return kept;
}

type Found = Omit<PlannedBenefit, 'id' | 'days'> & { readonly again?: CalendarDate | undefined };

/** What was promised, with what the closure report said of it by its name, and what the report names beside. */
function benefitsOf(project: ClosingProject): readonly Found[] {
  const { proposal, closure } = project;
  const owners = peopleInEffect(project).benefitOwners;
  const reported = closure.report.benefits;
  const promised = proposal.benefits.map(({ amount, due, owner, ...benefit }) => {
    const said = reported.find(({ name }) => name === benefit.name);
    return {
      ...benefit,
      promised: amount,
      owner: owner !== undefined && owners.includes(owner) ? owner : undefined,
      ...ofReport(said),
    };
  });
  const others = reported.filter(({ name }) => !proposal.benefits.some(benefit => benefit.name === name));
  return [...promised, ...others.map(entry => ({ name: entry.name, ...ofReport(entry) }))];
}

function ofReport(said: ClosingProject['closure']['report']['benefits'][number] | undefined) {
  return { achieved: said?.achieved, result: said?.result, again: said?.due };
}
