/**
 * When time alone can next change what is found of a project's criteria: so that whoever watches looks then and not before. Rather too early than too late: a
 * look that finds nothing new is followed by the next instant. Of what the office changes meanwhile nothing is known here.
 */
import type { Criterion } from '../../criteria/criterion.ts';
import { inputsNamed } from '../../criteria/expression.ts';
import type { InputName } from '../../criteria/inputs.ts';
import { limitIn } from '../../criteria/limit.ts';
import { calendarOf, dayStartsAt } from '../../office/calendar/working-days.ts';
import type { Gate } from '../../office/gate-model.ts';
import type { OfficeState } from '../../office/state.ts';
import type { Exact } from '../../values/exact.ts';
import {
  addDays,
  type CalendarDate,
  dateOf,
  daysAfter,
  daysBetween,
  daysSince,
  endOfDay,
  type Instant,
  toInstant,
  toMs,
} from '../../values/time.ts';
import { modelOf, nextGate } from '../gates/next-gate.ts';
import { endThatCounts, runningStage } from '../own-stages/own-stages.ts';
import { openEntries } from '../registers/registers.ts';
import type { Project, ProjectState } from '../state.ts';
import { daysBetweenValues, isWatched } from './alerts.ts';
import { evidenceNotice } from './missing-evidence.ts';

/** The first instant after this one; undefined when time alone changes nothing any more, or nobody watches. */
export function nextLook(project: ProjectState, office: OfficeState, after: Instant): Instant | undefined {
  if (project.id === undefined || !isWatched(project)) return undefined;
  const model = modelOf(project, office);
  if (!model) return undefined;
  const gate = nextGate(project, model);
  const criteria = [...(gate?.criteria ?? []), ...model.tripwires];
  const counters = countersOf(project);
  const instants = [
    ...daysThatCount(project).map(dayAfter),
    ...startOfNotice(project, gate, office),
    ...expressionsOf(criteria).flatMap(text => turns(text, counters, after)),
    ...project.failing.map(({ valueAt }) => addDays(valueAt, daysBetweenValues)),
  ];
  return instants.filter(instant => instant > after).sort()[0];
}

/** The first millisecond after a day in UTC. */
const dayAfter = (day: CalendarDate): Instant => toInstant(toMs(endOfDay(day)) + 1);

/** Days at whose end something expires, or is overdue from then on. */
function daysThatCount(project: Project): CalendarDate[] {
  const { evidence, waivers, conditions, registers, needs = [], gives = [] } = project;
  const { milestones, actions, dependencies, communication } = registers;
  const days = [
    ...evidence.map(({ validUntil }) => validUntil),
    ...waivers.map(({ until }) => until),
    ...conditions.flatMap(({ due, metAt, waivedUntil }) => (metAt === undefined ? [due, waivedUntil] : [])),
    ...openEntries(milestones).map(({ due, done }) => (done === undefined ? due : undefined)),
    ...[...openEntries(actions), ...openEntries(dependencies), ...openEntries(communication)].map(({ due }) => due),
    ...[...needs, ...gives].map(({ by, delivered }) => (delivered === undefined ? by : undefined)),
  ];
  return days.flatMap(day => day ?? []);
}

/** When evidence that the next gate asks for begins to be missing. */
function startOfNotice(project: Project, gate: Gate | undefined, office: OfficeState): Instant[] {
  const notice = gate && evidenceNotice(project, gate, office);
  return notice ? [dayStartsAt(calendarOf(office), notice.from)] : [];
}

function expressionsOf(criteria: readonly Criterion[]): string[] {
  return criteria.flatMap(({ check, levels = [] }) => [
    ...('expression' in check ? [check.expression] : []),
    ...levels.map(({ expression }) => expression),
  ]);
}

/** An input that grows by one a day. */
interface Counter {
  /** What it is at an instant. */
  readonly at: (instant: Instant) => number;
  /** When it comes to a number. */
  readonly reaches: (count: number) => Instant;
}

const ofDays = (anchor: CalendarDate): Counter => ({
  at: instant => daysBetween(anchor, dateOf(instant)),
  reaches: count => dayAfter(daysAfter(anchor, count - 1)),
});

const ofHours = (anchor: Instant): Counter => ({
  at: instant => daysSince(anchor, instant),
  reaches: count => addDays(anchor, count),
});

/** The inputs of a project that time alone makes grow; those that are not known are absent. */
function countersOf(project: Project): ReadonlyMap<string, Counter> {
  const { report, baseline, stageSince, admittedAt } = project;
  const end = report?.end ?? baseline.end;
  const running = runningStage(project);
  const stageEnd = running && endThatCounts(running);
  const since = report?.at ?? admittedAt;
  const counters: readonly (readonly [InputName, Counter | undefined])[] = [
    ['daysPastEnd', end === undefined ? undefined : ofDays(end)],
    ['stageDaysLate', stageEnd === undefined ? undefined : ofDays(stageEnd)],
    ['daysInStage', stageSince === undefined ? undefined : ofHours(stageSince)],
    ['daysSinceReport', since === undefined ? undefined : ofHours(since)],
    ['worstMilestoneDelay', firstMilestone(project)],
  ];
  return new Map(counters.flatMap(([name, counter]) => (counter ? [[name, counter] as const] : [])));
}

/** The delay of the milestone that is due first: no other is later by time alone. Before its day nothing grows. */
function firstMilestone({ registers }: Project): Counter | undefined {
  const pending = openEntries(registers.milestones).filter(({ done }) => done === undefined);
  const [first] = pending.map(({ due }) => due).sort();
  return first === undefined ? undefined : ofDays(first);
}

/** When an expression may say otherwise: of one that compares one counter with a number the days around that number, of any other each day. */
function turns(text: string, counters: ReadonlyMap<string, Counter>, after: Instant): Instant[] {
  const names = inputsNamed(text);
  const limit = names.length === 1 ? limitIn(text) : undefined;
  return names.flatMap(name => {
    const counter = counters.get(name);
    if (!counter) return [];
    if (!limit) return [counter.reaches(counter.at(after) + 1)];
    const least = floorOf(limit.number);
    return [counter.reaches(least), counter.reaches(least + 1)];
  });
}

/** The largest whole number that is not above; whole numbers beyond reason are days that never come. */
function floorOf({ n, d }: Exact): number {
  const whole = Number(n / d);
  const floor = n % d < 0n ? whole - 1 : whole;
  return Math.max(-1_000_000, Math.min(1_000_000, floor));
}
