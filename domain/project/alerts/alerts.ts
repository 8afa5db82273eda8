/**
 * Alerts: which criteria of the next gate and which tripwires fail now that did not fail before, with what value, and which have recovered.
 * Called after each decision on a project and by the schedule, so that an alert is raised once and cleared once.
 */

import type { Criterion } from '../../criteria/criterion.ts';
import type { Verdict } from '../../criteria/expression.ts';
import type { CriterionFinding } from '../../criteria/findings.ts';
import { atLevel } from '../../criteria/levels.ts';
import { periodInWords } from '../../office/reporting/period-words.ts';
import type { OfficeState } from '../../office/state.ts';
import { lastKnownOf } from '../../values/known.ts';
import { dayInWords, daysSince, type Instant } from '../../values/time.ts';
import { expiredEvidence } from '../expiry/finding.ts';
import type { ProjectFact } from '../facts.ts';
import { projectFindings } from '../findings.ts';
import { modelOf, nextGate } from '../gates/next-gate.ts';
import { needFindings } from '../needs/findings.ts';
import { missedNow } from '../reporting/asked.ts';
import { ownerOf, type Project, type ProjectState } from '../state.ts';
import { dutiesSetBy, type Found } from '../tripwires/set.ts';
import type { Failing } from './failing.ts';
import { missingEvidence } from './missing-evidence.ts';

/** Days after which time alone may change the value of an alert on record: a value that grows by the day is told once a week. */
export const daysBetweenValues = 7;

interface Moment {
  readonly now: Instant;
  /** Nobody did anything: the schedule looks. */
  readonly timeAlone: boolean;
}

/**
 * The facts that bring a project's alerts up to date: `criterion-failed` for new ones, `alert-level-changed` for those that go further than before or not as
 * far, `criterion-still-failing` for those whose value is another now, `criterion-recovered` for those that are over.
 */
export function alertsNow(project: ProjectState, office: OfficeState, { now, timeAlone }: Moment): ProjectFact[] {
  if (project.id === undefined) return [];
  const found = findingsNow(project, office, now);
  const known = (entry: Watched) => project.failing.find(other => same(other, entry));
  const failing = found.filter(({ verdict }) => verdict === 'fail');
  const raised = failing.filter(entry => !known(entry)).map(entry => failedFact(entry, project));
  const changed = failing.flatMap(entry => {
    const before = known(entry);
    if (before && levelOf(before) !== levelOf(entry)) return [otherLevel(entry, before, project)];
    const due = before && (!timeAlone || daysSince(before.valueAt, now) >= daysBetweenValues);
    return due && before.value !== entry.why ? [stillFailing(entry)] : [];
  });
  const over = project.failing.flatMap(before => {
    const entry = found.find(other => same(before, other));
    const value = entry?.why ?? 'no longer asked at the next gate';
    const { criterion, gate } = before;
    return entry && !recovers.has(entry.verdict) ? [] : [{ type: 'criterion-recovered' as const, criterion, gate, value }];
  });
  return [
    ...raised,
    ...changed,
    ...over,
    ...dutiesSetBy(
      failing.flatMap(entry => foundNow(entry, known(entry))),
      project,
      { office, now },
    ),
  ];
}

/** How far a tripwire goes beyond what it was found at before; nothing where people were told of as much already. */
function foundNow(entry: Watched, before: Failing | undefined): Found[] {
  const { of: criterion, name } = entry;
  if (criterion === undefined || entry.gate !== undefined) return [];
  const [from, to] = [before ? (before.highest ?? levelOf(before)) : 0, levelOf(entry)];
  return to > from ? [{ criterion, name, from, to }] : [];
}

/** What is found now of the criteria that fail on record: an alert is shown with its present value. */
export function presentValues(project: Project, office: OfficeState, now: Instant): readonly Failing[] {
  if (project.failing.length === 0) return [];
  const found = findingsNow(project, office, now);
  return project.failing.map(entry => {
    const present = found.find(other => same(entry, other));
    if (present?.verdict !== 'fail') return entry;
    const { why: value, name, kind, level } = present;
    return { ...entry, value, name, kind, ...(level !== undefined && { level }) };
  });
}

/** The criteria of the next gate and the tripwires that fail now, on record or not. */
export function failingNow(
  project: Project,
  office: OfficeState,
  now: Instant,
): readonly (CriterionFinding & { readonly gate?: string | undefined })[] {
  return findingsNow(project, office, now).filter(({ verdict }) => verdict === 'fail');
}

/** The criterion under which a missed report stands among the alerts. */
export const missedReportId = 'tollgate.report-filed';

/** What is unknown raises no alert and clears none. */
const recovers: ReadonlySet<Verdict> = new Set(['pass', 'waived']);

interface Named {
  readonly criterion: string;
  readonly gate?: string | undefined;
}

function same(left: Named, right: Named): boolean {
  return left.criterion === right.criterion && left.gate === right.gate;
}

/** Whether its criteria are watched: from its admission until it is over. */
export function isWatched(project: Project): boolean {
  return project.status === 'active' || project.status === 'on-hold' || project.status === 'closing';
}

interface Watched extends CriterionFinding {
  readonly gate?: string | undefined;
  readonly owner: Criterion['owner'];
  /** The criterion as the gate model has it; absent for what Tollgate watches by itself. */
  readonly of?: Criterion | undefined;
}

/** The criteria of the next gate and the tripwires, each with what is found now; none of a project that nobody watches. A page asks for them several times. */
const findingsNow = lastKnownOf((project: Project, office: OfficeState, now: Instant): readonly Watched[] => {
  const model = modelOf(project, office);
  if (!model || !isWatched(project)) return [];
  const look = (criteria: readonly Criterion[], gate?: string) =>
    projectFindings(project, criteria, { now, office }).map((finding, index) => ({
      ...finding,
      gate,
      owner: ownerAt(criteria[index], finding.level),
      of: criteria[index],
    }));
  const gate = nextGate(project, model);
  const needs = needFindings(project, now).map(finding => ({ ...finding, owner: 'manager' as const }));
  const ofGate = gate ? look(gate.criteria, gate.id) : [];
  const evidence: Watched[] = gate
    ? [{ ...missingEvidence(project, { gate, found: ofGate, office, now }), gate: gate.id, owner: 'manager' }]
    : [];
  const expired: Watched = { ...expiredEvidence(project, gate, now), owner: 'manager' };
  return [...ofGate, ...evidence, expired, ...look(model.tripwires), ...needs, missedReport(project)];
});

/** A report that was not filed in time is an alert like a tripwire, until one is filed. */
function missedReport(project: Project): Watched {
  const missed = missedNow(project);
  const about = {
    criterion: missedReportId,
    name: 'Status report filed',
    kind: 'should',
    owner: missed?.files ?? 'manager',
  } as const;
  if (!missed) return { ...about, verdict: 'pass', why: 'no report is missing' };
  const why = `the report on ${periodInWords(missed.period)}, due ${dayInWords(missed.firstDue)}, was not filed`;
  return { ...about, verdict: 'fail', why };
}

function ownerAt(criterion: Criterion | undefined, level: number | undefined): Criterion['owner'] {
  return criterion ? atLevel(criterion, level).owner : 'manager';
}

function levelOf({ level = 1 }: { readonly level?: number | undefined }): number {
  return level;
}

function failedFact({ criterion, name, gate, kind, why: value, owner, level }: Watched, project: Project): ProjectFact {
  const reached = level !== undefined && { level };
  return { type: 'criterion-failed', criterion, name, gate, kind, value, owner: ownerOf(project, owner), ...reached };
}

/** The same alert goes further than before, or not as far. People are told once of each level. */
function otherLevel(entry: Watched, before: Failing, project: Project): ProjectFact {
  const { criterion, name, gate, kind, why: value, owner } = entry;
  const level = levelOf(entry);
  const first = level > (before.highest ?? levelOf(before));
  return { type: 'alert-level-changed', criterion, name, gate, kind, value, owner: ownerOf(project, owner), level, first };
}

function stillFailing({ criterion, gate, why: value }: Watched): ProjectFact {
  return { type: 'criterion-still-failing', criterion, gate, value };
}
