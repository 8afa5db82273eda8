/**
 * Which observations time brings: one a year, of the last report; and what a report of a year later, or the end of the project, tells of those that
 * are open. What is resolved stays as it was told first.
 */
import { cardInForce } from '../../office/outlook/in-force.ts';
import type { OfficeState } from '../../office/state.ts';
import { rounded } from '../../outlook/cells.ts';
import { type Event, levelsOf } from '../../outlook/items.ts';
import { chanceOf, totalOf } from '../../outlook/points.ts';
import { dateOf, daysSince, type Instant } from '../../values/time.ts';
import type { ProjectFact } from '../facts.ts';
import type { Project } from '../state.ts';
import { cameOf, isToBeAsked, type Observation, openEvents, yearLater } from './observation.ts';
import { statedBy } from './stated.ts';

/** What the schedule finds of a project that is under way. */
export function observedNow(project: Project, office: OfficeState, now: Instant): ProjectFact[] {
  const told = resolvedByReport(project);
  return [...told, ...asked(project, told.length > 0, now), ...observation(project, office)];
}

/** What no report has told fifteen months later is asked of the PMO, once. */
function asked({ observations = [], status }: Project, isTold: boolean, now: Instant): ProjectFact[] {
  if (isTold || (status !== 'active' && status !== 'on-hold')) return [];
  return observations.flatMap(entry =>
    isToBeAsked(entry, now) ? [{ type: 'outlook-outcome-asked', observation: entry.id }] : [],
  );
}

function observation(project: Project, office: OfficeState): ProjectFact[] {
  const { report, status } = project;
  if (!report || (status !== 'active' && status !== 'on-hold')) return [];
  const last = project.observations?.at(-1);
  if (last && daysSince(last.at, report.at) < yearLater) return [];
  const { values, cost, end } = statedBy(project, office);
  const levels = levelsOf(values);
  const of = (event: Event) => {
    const { version, card } = cardInForce(office.outlook, event);
    const total = totalOf(card, levels);
    return { version, total, chance: rounded(chanceOf(card, total)) };
  };
  const [byCost, bySlip] = [of('cost'), of('slip')];
  return [
    {
      type: 'outlook-observed',
      id: `o${(project.observed ?? 0) + 1}`,
      stated: report.at,
      levels,
      ...(cost !== undefined && { cost }),
      ...(end !== undefined && { end }),
      cards: { cost: byCost.version, slip: bySlip.version },
      points: { cost: byCost.total, slip: bySlip.total },
      chances: { cost: byCost.chance, slip: bySlip.chance },
    },
  ];
}

/** By the last report, once it is one of a year later. A report that does not say leaves it open. */
function resolvedByReport({ report, observations = [] }: Project): ProjectFact[] {
  if (!report) return [];
  const after = { cost: report.forecast, end: report.end };
  return observations.flatMap(entry => (daysSince(entry.at, report.at) < yearLater ? [] : resolved(entry, after, 'report')));
}

/** By the end of the project: what it cost, and when it ended. */
export function resolvedByClosure({ closure, observations = [] }: Project, now: Instant): ProjectFact[] {
  if (!closure) return [];
  const after = { cost: closure.report.finalCost, end: closure.report.end ?? dateOf(now) };
  return observations.flatMap(entry => resolved(entry, after, 'closure'));
}

function resolved(
  entry: Observation,
  after: { readonly cost?: number | undefined; readonly end?: string | undefined },
  from: 'report' | 'closure',
): ProjectFact[] {
  return openEvents(entry).flatMap((event): ProjectFact[] => {
    const came = cameOf(event, entry, after);
    const about = { type: 'outlook-resolved', observation: entry.id, event, from } as const;
    if (came) return [{ ...about, ...came }];
    // After the end nothing will tell it any more.
    return from === 'report' ? [] : [{ ...about, outcome: 'cannot-tell' }];
  });
}
