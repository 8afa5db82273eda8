/**
 * Alerts: which criteria of the next gate and which tripwires fail now that did not fail before, and which have recovered.
 * Called after each decision on a project and by the schedule, so that an alert is raised once and cleared once.
 */
import { findingsFor } from '../../criteria/findings.ts';
import type { Inputs } from '../../criteria/inputs.ts';
import { type Criterion, closingGate, type Gate, type PublishedGateModel, stageGates } from '../../office/gate-model.ts';
import { gateModelOf, type OfficeState } from '../../office/state.ts';
import { major } from '../../values/money.ts';
import { dateOf, daysBetween, daysSince, endOfDay, type Instant } from '../../values/time.ts';
import type { ProjectFact } from '../facts.ts';
import { totalCost } from '../proposal.ts';
import { ownerOf, type ProjectState } from '../state.ts';

/** The version of the gate model the project follows. */
export function modelOf(project: ProjectState, office: OfficeState): PublishedGateModel | undefined {
  return project.model && gateModelOf(office, project.model.id, project.model.version);
}

/** The gate a project stands before: the first from its stage on that it has not passed, or the closing gate while it closes. */
export function nextGate(project: ProjectState, model: PublishedGateModel): Gate | undefined {
  if (project.status === 'closing') return closingGate(model);
  const place = (stage: string | undefined) => model.stages.findIndex(entry => entry.id === stage);
  return stageGates(model).find(gate => !project.passed.includes(gate.id) && place(gate.from) >= place(project.stage));
}

/** What criteria can be told about a project at an instant. Withheld or unreported values stay absent. */
export function inputsOf(project: ProjectState, now: Instant): Inputs {
  const { report, baseline, proposal } = project;
  const cost = totalCost(proposal);
  const money = (minor: number | undefined) => (minor === undefined ? undefined : major(minor));
  const valued = proposal.benefits.filter(benefit => benefit.amount !== undefined);
  const benefits = valued.length > 0 ? valued.reduce((sum, benefit) => sum + (benefit.amount ?? 0), 0) : undefined;
  const forecast = report?.forecast;
  const end = report?.end ?? baseline.end;
  const open = project.conditions.filter(condition => condition.metAt === undefined);
  return {
    score: project.score?.total,
    costBaseline: money(baseline.cost ?? cost),
    costForecast: money(forecast),
    costSpent: money(report?.spent),
    costVariance: forecast !== undefined && baseline.cost ? (forecast / baseline.cost - 1) * 100 : undefined,
    benefitsTotal: money(benefits),
    benefitCostRatio: benefits !== undefined && cost ? benefits / cost : undefined,
    daysLate: report?.end !== undefined && baseline.end !== undefined ? daysBetween(baseline.end, report.end) : undefined,
    daysPastEnd: end === undefined ? undefined : daysBetween(end, dateOf(now)),
    daysInStage: project.stageSince === undefined ? undefined : daysSince(project.stageSince, now),
    conditionsOpen: open.length,
    conditionsOverdue: open.filter(condition => endOfDay(condition.due) < now).length,
    ...reported(project, now),
  };
}

function reported({ report }: ProjectState, now: Instant): Inputs {
  if (!report) return {};
  const today = dateOf(now);
  const pending = report.milestones.filter(milestone => milestone.done === undefined);
  const delays = pending.map(milestone =>
    Math.max(daysBetween(milestone.due, today), daysBetween(milestone.due, milestone.forecast ?? milestone.due), 0),
  );
  const risks = report.risks.filter(risk => risk.open);
  return {
    daysSinceReport: daysSince(report.at, now),
    progress: report.progress,
    confidence: report.confidence,
    ...(report.milestones.length > 0 && {
      milestonesTotal: report.milestones.length,
      milestonesDone: report.milestones.length - pending.length,
      milestonesLate: pending.filter(milestone => endOfDay(milestone.due) < now).length,
      worstMilestoneDelay: Math.max(0, ...delays),
    }),
    ...(report.risks.length > 0 && {
      risksOpen: risks.length,
      risksHigh: risks.filter(risk => risk.probability * risk.impact >= 15).length,
    }),
    ...(report.kpis.length > 0 && {
      kpisOffTarget: report.kpis.filter(kpi => (kpi.better === 'higher' ? kpi.value < kpi.target : kpi.value > kpi.target))
        .length,
      kpi: Object.fromEntries(report.kpis.map(kpi => [kpi.name, kpi.value])),
    }),
  };
}

/** The facts that bring a project's alerts up to date: `criterion-failed` for new ones, `criterion-recovered` for those that are over. */
export function alertsNow(project: ProjectState, office: OfficeState, now: Instant): ProjectFact[] {
  const model = modelOf(project, office);
  const watched = model && watches(project) ? watchedCriteria(project, model) : [];
  const inputs = inputsOf(project, now);
  const failing = watched.filter(entry => entry.finding(inputs, project).verdict === 'fail');
  const same = (
    left: { criterion: string; gate?: string | undefined },
    right: { criterion: string; gate?: string | undefined },
  ) => left.criterion === right.criterion && left.gate === right.gate;
  const raised = failing
    .filter(entry => !project.failing.some(known => same(known, entry)))
    .map(entry => failedFact(entry, project, entry.finding(inputs, project).why));
  const over = project.failing
    .filter(known => !watched.some(entry => same(known, entry) && entry.finding(inputs, project).verdict !== 'pass'))
    .map(known => {
      const still = watched.find(entry => same(known, entry));
      const value = still ? still.finding(inputs, project).why : 'no longer asked at the next gate';
      return { type: 'criterion-recovered' as const, criterion: known.criterion, gate: known.gate, value };
    });
  return [...raised, ...over];
}

function watches(project: ProjectState): boolean {
  return project.status === 'active' || project.status === 'on-hold' || project.status === 'closing';
}

interface Watched {
  readonly criterion: string;
  readonly gate?: string | undefined;
  readonly definition: Criterion;
  finding(inputs: Inputs, project: ProjectState): { verdict: string; why: string };
}

function watchedCriteria(project: ProjectState, model: PublishedGateModel): Watched[] {
  const gate = nextGate(project, model);
  const watch = (definition: Criterion, gateId?: string): Watched => ({
    criterion: definition.id,
    gate: gateId,
    definition,
    finding: (inputs, of) => findingsFor([definition], inputs, of.evidence)[0] ?? { verdict: 'unknown', why: '' },
  });
  return [
    ...(gate?.criteria ?? []).map(criterion => watch(criterion, gate?.id)),
    ...model.tripwires.map(criterion => watch(criterion)),
  ];
}

function failedFact({ definition, gate }: Watched, project: ProjectState, value: string): ProjectFact {
  return {
    type: 'criterion-failed',
    criterion: definition.id,
    name: definition.name,
    gate,
    kind: definition.kind,
    value,
    owner: ownerOf(project, definition.owner),
  };
}
