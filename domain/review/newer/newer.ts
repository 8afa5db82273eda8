/**
 * A report that was filed while a board decides: what it changes against the frozen pack, and which musts began to fail by it. The pack
 * stays as it is; while a must fails that did not in the pack, no plain go is cast until the chair has restarted the round or kept the pack.
 */
import type { CriterionFinding } from '../../criteria/findings.ts';
import { gateModelOf } from '../../office/state.ts';
import { asAsked } from '../../project/content.ts';
import type { Report } from '../../project/delivery/report.ts';
import { projectFindings } from '../../project/findings.ts';
import type { Pack } from '../../project/pack.ts';
import type { Instant } from '../../values/time.ts';
import type { ReviewContext } from '../context.ts';
import type { Review } from '../state.ts';

/** One figure that the newer report changes; money in minor units. */
export interface ReportChange {
  readonly field: string;
  readonly before?: number | string | undefined;
  readonly now?: number | string | undefined;
}

export interface NewerReport {
  readonly reportedAt: Instant;
  readonly changes: readonly ReportChange[];
  /** Musts that fail now and did not in the pack. */
  readonly failing: readonly CriterionFinding[];
}

type Around = Pick<ReviewContext, 'office' | 'project' | 'now'>;

/** The report that is newer than the pack of an open round, if there is one. */
export function newerReport(review: Review, around: Around): NewerReport | undefined {
  const { report } = around.project;
  if (review.outcome || !report || report.at === review.pack.report?.at) return undefined;
  return { reportedAt: report.at, changes: changesBetween(review.pack.report, report), failing: failingSince(review, around) };
}

/** The musts that began to fail and that the chair has not kept the pack for. */
export function unansweredMusts(review: Review, around: Around): readonly CriterionFinding[] {
  return (newerReport(review, around)?.failing ?? []).filter(({ criterion }) => !review.kept?.failing.includes(criterion));
}

function failingSince({ gate, model, pack }: Review, { office, project, now }: Around): readonly CriterionFinding[] {
  const watched = gateModelOf(office, model.id, model.version)?.tripwires ?? [];
  const found = projectFindings(asAsked(project), [...gate.criteria, ...watched], { now, office });
  const shown = new Map(findingsIn(pack).map(finding => [finding.criterion, finding]));
  return found.filter(finding => failsAsMust(finding) && !isShown(shown.get(finding.criterion), finding));
}

function failsAsMust({ kind, verdict }: CriterionFinding): boolean {
  return kind === 'must' && verdict === 'fail';
}

/** Whether the pack shows that it fails, as far as it fails now. */
function isShown(inPack: CriterionFinding | undefined, { level = 1 }: CriterionFinding): boolean {
  return inPack?.verdict === 'fail' && (inPack.level ?? 1) >= level;
}

function findingsIn(pack: Pack): readonly CriterionFinding[] {
  return [...pack.criteria, ...(pack.tripwires ?? [])];
}

const figures = ['forecast', 'spent', 'end', 'progress', 'confidence', 'summary'] as const;

function changesBetween(before: Report | undefined, now: Report): readonly ReportChange[] {
  const rows: readonly ReportChange[] = [
    ...figures.map(field => ({ field, before: before?.[field], now: now[field] })),
    { field: 'milestones', before: before && doneOf(before), now: doneOf(now) },
    { field: 'highRisks', before: before && highRisksOf(before), now: highRisksOf(now) },
    ...now.kpis.map(({ name, value }) => ({
      field: name,
      before: before?.kpis.find(kpi => kpi.name === name)?.value,
      now: value,
    })),
  ];
  return rows.filter(row => row.before !== row.now);
}

function doneOf({ milestones }: Report): string | undefined {
  return milestones.length === 0
    ? undefined
    : `${milestones.filter(({ done }) => done !== undefined).length} of ${milestones.length}`;
}

function highRisksOf({ risks }: Report): number {
  return risks.filter(risk => risk.open && risk.probability * risk.impact >= 15).length;
}
